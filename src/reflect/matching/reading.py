"""Sheets read back from files, which anybody may have written: what is odd is refused whole, and nothing is run."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

from reflect.errors import MatchingError
from reflect.matching.form import (
    LONGEST,
    LONGEST_LABEL,
    MARK,
    MOST_LINES,
    PLACES,
    SORTS,
    VERSION,
    Sheet,
    SheetLine,
    Side,
    Sort,
    fit_for_a_file,
)

MOST_BYTES: Final = 1_000_000
MOST_CARERS: Final = 2
_NAMES: Final = frozenset(
    {"about this file", "what", "version", "side", "owner", "child", "day", "made up", "lines"}
)
_NAMES_OF_A_LINE: Final = frozenset({"dimension", "as", "words"})
_SIDES: Final[dict[str, Side]] = {"child": "child", "carers": "carers"}


class _Odd(ValueError):
    """Something that no sheet of ours holds. Says nothing of what it was."""


class _Turned(ValueError):
    """A character that hides words or turns them round."""


class Sheets(NamedTuple):
    """One child's sheet, and those of one or two carers, in the order in which they were given."""

    child: Sheet
    carers: tuple[Sheet, ...]

    @property
    def made_up(self) -> bool:
        return self.child.made_up

    @property
    def name_others(self) -> bool:
        """Whether a carers' sheet names other initials than the child's sheet does."""
        mine = _letters(self.child.child)
        return any(_letters(each.child) not in ("", mine) for each in self.carers)


def read_all(paths: Sequence[Path]) -> Sheets:
    """The sheets in these files, whichever stands first. Raises `MatchingError`."""
    found = [read(each) for each in paths]
    mine = [each for each in found if each.side == "child"]
    carers = [each for each in found if each.side == "carers"]
    if len(mine) != 1 or not 0 < len(carers) <= MOST_CARERS:
        raise MatchingError(
            "One child's sheet goes beside one carers' sheet, or two of them. "
            "“reflect match --write child” and “reflect match --write carers” make them."
        )
    if len({each.made_up for each in found}) > 1:
        raise MatchingError(
            "One of these sheets is made up and another is not. What is real and what is made up are kept apart."
        )
    return Sheets(mine[0], tuple(carers))


def read(path: Path) -> Sheet:
    """The sheet in one file. Raises `MatchingError`, which says what is wrong and no word of what is in it."""
    content = _content(path)
    try:
        return _sheet(_raw(content))
    except _Turned:
        _refuse(path, "has characters in it that hide words or turn them round. Ask its owner for a new one.")
    except (ValueError, LookupError, TypeError, RecursionError):
        # From none: what could not be read may hold words that are nobody's business.
        _refuse(path, "is cut short or changed, or it is no sheet for matching. Ask its owner for a new one.")


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            _refuse(path, "is not there, or it is no file. Check its name.")
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        _refuse(path, "can't be read. Check its name, and that you may open it.")
    if len(content) > MOST_BYTES:
        _refuse(path, "is too big for a sheet for matching. Check that it is the right file.")
    return content


def _refuse(path: Path, why: str) -> NoReturn:
    raise MatchingError(f"{_shown(path)} {why}") from None


def _shown(path: Path) -> str:
    """A file's name may hold anything; on a line of its own it is plain."""
    name = fit_for_a_file(str(path)).replace("\n", " ").replace("\t", " ")
    return name.encode("utf-8", "replace").decode("utf-8")


def _raw(content: bytes) -> dict[str, Any]:
    raw = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    if type(raw) is not dict or raw.get("what") != MARK:
        raise _Odd
    return raw


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """No name twice: what a reader sees first is what counts."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _Odd
    return found


def _no_number(_: str) -> NoReturn:
    raise _Odd


def _sheet(raw: dict[str, Any]) -> Sheet:
    version = raw["version"]
    if type(version) is not int or version < VERSION:
        raise _Odd
    if version > VERSION:
        raise MatchingError(
            "That sheet was written by a newer Reflect. Install the newer one, or ask for it as a PDF."
        )
    if set(raw) != _NAMES or type(raw["about this file"]) is not str or type(raw["made up"]) is not bool:
        raise _Odd
    side = _SIDES[raw["side"]]
    lines = raw["lines"]
    if type(lines) is not list or not 0 < len(lines) <= MOST_LINES:
        raise _Odd
    return Sheet(
        side=side,
        owner=_label(raw["owner"], empty=False),
        child=_label(raw["child"], empty=side == "carers"),
        day=_day(raw["day"]),
        lines=tuple(_line(each, side) for each in lines),
        made_up=raw["made up"],
    )


def _line(raw: Any, side: Side) -> SheetLine:
    if type(raw) is not dict or set(raw) != _NAMES_OF_A_LINE or raw["dimension"] not in PLACES:
        raise _Odd
    sort: Sort = SORTS[side][SORTS[side].index(raw["as"])]
    return SheetLine(raw["dimension"], sort, _words(raw["words"], LONGEST))


def _words(given: Any, longest: int) -> str:
    if type(given) is not str or not given.strip() or len(given) > longest:
        raise _Odd
    if fit_for_a_file(given) != given:
        raise _Turned
    return given


def _label(given: Any, *, empty: bool) -> str:
    """A name that stands on one line."""
    if empty and given == "":
        return ""
    label = _words(given, LONGEST_LABEL)
    if "\n" in label or "\t" in label:
        raise _Odd
    return label


def _day(given: Any) -> str:
    day = date.fromisoformat(_words(given, 10)).isoformat()
    if day != given:
        raise _Odd
    return day


def _letters(initials: str) -> str:
    return "".join(each for each in initials.casefold() if each.isalnum())

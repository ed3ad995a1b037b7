"""Lines put on a sheet for matching one by one, at the keyboard or by their numbers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from reflect.commands.opening import ask
from reflect.errors import MatchingError
from reflect.text import clean

if TYPE_CHECKING:
    from reflect.matching.choosing import Choosing
    from reflect.matching.form import Side, Sort

_LETTERS: Final[dict[str, Sort]] = {"n": "needs", "b": "brings", "s": "support"}
_HOW: Final[dict[Side, str]] = {
    "child": "n: what the child needs · s: what support would help · Enter: leave it out",
    "carers": "b: what we would bring · s: what support would help · Enter: leave it out",
}
_MORE: Final = (
    "To put it in other words, type them after the letter. For another part: “n:acceptance”. “next” goes on to "
    "the next part, “done” leaves out all the rest."
)
_OWN: Final = (
    "A line of your own? Letter, part and words, such as “{letter}:acceptance …”; Enter when there is none."
)
_DONE: Final = "done"
_NEXT: Final = "next"


def choose(chosen: Choosing, only: str | None) -> None:
    """Each line is shown, and goes on the sheet only where that is typed."""
    from reflect.matching.names import name_of

    _say(chosen.says(f"offered_{chosen.side}" if chosen.lines else "nothing_kept"))
    _say(f"{chosen.says('held_back')}\n{_HOW[chosen.side]}\n{_MORE}")
    offered = [each for each in enumerate(chosen.lines) if only in (None, each[1].place)]
    passed = ""
    for at, (number, line) in enumerate(offered, 1):
        if line.place == passed:
            continue
        _say(
            f"\n{at} of {len(offered)} · {name_of(line.place, chosen.voice)} · {line.at[:10]}\n«{line.words}»"
        )
        while True:
            sort, place, words = _typed(chosen.side)
            if sort not in (_DONE, _NEXT, "") and not _put(chosen, number, place or line.place, sort, words):
                continue
            break
        passed = line.place if sort == _NEXT else ""
        if sort == _DONE:
            break
    _own_lines(chosen, only)


def _put(chosen: Choosing, number: int, place: str, sort: str, words: str) -> bool:
    try:
        chosen.put(number, place, _LETTERS[sort], words)
    except MatchingError as error:
        _say(str(error))
        return False
    return True


def _own_lines(chosen: Choosing, only: str | None) -> None:
    _say(f"\n{chosen.says(f'own_{chosen.side}')}")
    while True:
        _say(_OWN.format(letter=_HOW[chosen.side][0]))
        sort, place, words = _typed(chosen.side)
        if sort in ("", _DONE):
            return
        if sort == _NEXT or not words:
            continue
        try:
            chosen.add(place or only or "else", _LETTERS[sort], words)
        except MatchingError as error:
            _say(str(error))


def _typed(side: Side) -> tuple[str, str, str]:
    """A letter, a part and other words; no letter for an empty line. Asked again where it is not known."""
    from reflect.matching.form import PLACES, SORTS

    while True:
        line = clean(ask("> ")).strip()
        if not line:
            return "", "", ""
        if line.removeprefix("/").casefold() in (_DONE, _NEXT):
            return line.removeprefix("/").casefold(), "", ""
        mark, _, words = line.partition(" ")
        letter, _, place = mark.casefold().partition(":")
        if _LETTERS.get(letter) in SORTS[side] and place in ("", *PLACES):
            return letter, place, words.strip()
        _say(f"I didn't follow that. {_HOW[side]}\nThe parts: {', '.join(PLACES)}.")


def place(chosen: Choosing, given: str) -> None:
    """Lines by number: "4", "4:support", "4:acceptance", "4:acceptance:support"."""
    for each in filter(None, (part.strip() for part in given.split(","))):
        number, *more = (one.strip() for one in each.split(":"))
        if not number.isdecimal() or not 0 < int(number) <= len(chosen.lines):
            raise MatchingError("A line is named by its number from --list, such as 4 or 4:support.")
        line = chosen.lines[int(number) - 1]
        place, sort = line.place, line.sort
        for one in more:
            named = next((known for known in chosen.sorts if known == one), None)
            place, sort = (place, named) if named else (one, sort)
        chosen.put(int(number) - 1, place, sort)


def _say(text: str) -> None:
    print(text, file=sys.stderr)

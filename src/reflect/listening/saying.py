"""What a model saw, in plain English: from a feature's own name ("i.past") to "a past tense, with “I”"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reflect.listening.stems import stem
from reflect.listening.words import Word

_HERE: Final = Path(__file__).parent
_PLACE: Final = re.compile(r"\{([a-z]+?)(\d?)\}")
# Whatever no table holds.
_OPEN: Final = {
    "word": r"\S+",
    "words": r".+",
    "stem": r"\S+",
    "number": r"\d+",
    "open": r"[a-z-]+",
    "rest": r".+",
}
_LONGEST: Final = 40
_LISTS: Final = {"class": "classes.txt", "concern": "concerns.txt"}


class _Look(NamedTuple):
    pattern: re.Pattern[str]
    said: str


class _Book(NamedTuple):
    tables: dict[str, dict[str, str]]
    looks: tuple[_Look, ...]


class Typed:
    """The answer as it was typed, to say a word as it stands there and not as the models read it."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self._text = text
        self._words = words

    def find(self, norms: list[str]) -> str:
        """The first place of these words as it was typed; the words themselves where they are nowhere."""
        for place in range(len(self._words) - len(norms) + 1):
            if all(self._words[place + step].norm == norm for step, norm in enumerate(norms)):
                return self._text[self._words[place].start : self._words[place + len(norms) - 1].end]
        table = book().tables["norm"]
        return " ".join(table.get(norm, norm) for norm in norms)

    def stemmed(self, stemmed: str) -> str:
        """The first word with this stem."""
        found = next((word for word in self._words if stem(word.norm) == stemmed), None)
        return self._text[found.start : found.end] if found else stemmed


@cache
def book() -> _Book:
    """Everything in `saying.txt`."""
    tables: dict[str, dict[str, str]] = {name: _lines_of(file) for name, file in _LISTS.items()}
    looks: list[tuple[str, str]] = []
    for line in (_HERE / "saying.txt").read_text(encoding="utf-8").splitlines():
        parts = [part.strip() for part in line.split(" | ")]
        if line.startswith("= "):
            tables.setdefault(parts[0][2:], {})[parts[1]] = parts[2]
        elif len(parts) == 2 and not line.startswith("# "):
            looks.append((parts[0], parts[1]))
    return _Book(tables, tuple(_Look(_compiled(look, tables), said) for look, said in looks))


def _lines_of(file: str) -> dict[str, str]:
    """Each line of a list by its name, as its first two entries: "words like “hug” or “cuddle”"."""
    out: dict[str, str] = {}
    for line in (_HERE / file).read_text(encoding="utf-8").splitlines():
        name, colon, listed = line.partition(": ")
        if colon and not line.startswith("#"):
            entries = listed.split(",") if "," in listed else listed.split()
            two = [f"“{each.strip().rstrip('*').replace('_', ' ')}”" for each in entries[:2]]
            out[name] = f"words like {' or '.join(two)}"
    return out


def _compiled(look: str, tables: dict[str, dict[str, str]]) -> re.Pattern[str]:
    pieces, at = [], 0
    for hole in _PLACE.finditer(look):
        name = hole[1]
        keys = sorted(tables.get(name, {}), key=lambda key: (-len(key), key))
        inside = "|".join(map(re.escape, keys)) if keys else _OPEN[name]
        pieces += [re.escape(look[at : hole.start()]), f"(?P<{name}{hole[2]}>{inside})"]
        at = hole.end()
    return re.compile("".join([*pieces, re.escape(look[at:])]), re.DOTALL)


def said(feature: str, typed: Typed) -> str:
    """A feature in plain English. One that is not known is shown by its own name."""
    for look in book().looks:
        found = look.pattern.fullmatch(feature)
        if found is not None:
            return _filled(look.said, found.groupdict(), typed)
    return f"“{feature}”"


def _filled(sentence: str, found: dict[str, str], typed: Typed) -> str:
    return _PLACE.sub(lambda hole: _put(hole[1], found[hole[1] + hole[2]], typed), sentence)


def _put(name: str, value: str, typed: Typed) -> str:
    if name in book().tables:
        return book().tables[name][value]
    way = _WAYS.get(name)
    return way(value, typed) if way else value


def _typed(value: str, typed: Typed) -> str:
    return _quoted(typed.find(re.split("[ _]", value)))


def _quoted(words: str) -> str:
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[:_LONGEST]}…”"


_WAYS: Final[dict[str, Callable[[str, Typed], str]]] = {
    "word": _typed,
    "words": _typed,
    "stem": lambda value, typed: _quoted(typed.stemmed(value)),
    "rest": said,
}


def name_of(table: str, key: str) -> str:
    """What a key of a table is called in plain English; the key itself where it has no name."""
    return book().tables.get(table, {}).get(key, key)

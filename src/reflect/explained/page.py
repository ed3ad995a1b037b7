"""One page, and what its file may hold:

place: 110                where it stands in the list
title: Babies and toddlers        (a page about a dimension has none: the model's own name stands there)
dimension: availability   the dimension that it is about, where it is about one
draws: star               the star or the cycle, drawn before the words
words: [baby, toddler]    what it is found by, besides its title and the name of its file
body: |                   paragraphs with an empty line between them; a list has a dash before each line
  …
see: [availability]       the names of other pages' files
source: …                 where it comes from
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from reflect.secure_base import CYCLE, DIMENSIONS, dimension

KEYS: Final = ("place", "title", "dimension", "draws", "words", "body", "see", "source")
DRAWINGS: Final = ("star", "cycle")
_LISTS: Final = frozenset({"words", "see"})
_DIMENSIONS: Final = tuple(each.id for each in DIMENSIONS)
_DASH: Final = re.compile(r"(?m)^- ")

Piece = str | tuple[str, ...]
"""A paragraph, or the entries of a list."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page. `id` is the name of its file; `benefit` is empty but for a dimension."""

    id: str
    title: str
    benefit: str
    dimension: str
    draws: str
    words: tuple[str, ...]
    body: tuple[Piece, ...]
    see: tuple[str, ...]
    source: str
    place: int

    @property
    def drawn(self) -> tuple[str, ...]:
        """What its drawing shows, in words: the dimensions with their benefits, or the steps of the cycle."""
        if self.draws == "star":
            return tuple(f"{each.name}: {each.benefit}" for each in DIMENSIONS)
        return tuple(each.name for each in CYCLE) if self.draws == "cycle" else ()

    @property
    def found_by(self) -> tuple[str, ...]:
        """Every word that leads here: its own, its title, and the name of its file."""
        return tuple(dict.fromkeys(map(plain, (self.id, self.title, *self.words))))


class Slip(NamedTuple):
    """A mistake in a page's file: the key where it stands (empty for the whole file), what, and a remedy."""

    key: str
    what: str
    remedy: str
    missing: bool = False


def plain(word: str) -> str:
    """A word as it is looked for: small letters and digits, single spaces."""
    return " ".join(re.sub(r"[^\w']+|_", " ", word.replace("’", "'").casefold()).split())


def page_of(name: str, held: Mapping[str, Any]) -> Page:
    """The page that a file's data makes. `slips` must have found nothing in it."""
    model = dimension(held.get("dimension", ""))
    return Page(
        id=name,
        title=model.name if model else " ".join(held["title"].split()),
        benefit=model.benefit if model else "",
        dimension=model.id if model else "",
        draws=held.get("draws", ""),
        words=tuple(held["words"]),
        body=tuple(pieces(held["body"])),
        see=tuple(held.get("see") or ()),
        source=" ".join(held["source"].split()),
        place=int(held["place"]),
    )


def pieces(body: str) -> Iterator[Piece]:
    """The paragraphs and lists of a body, each line of the page's own kept as one."""
    for block in re.split(r"\n\s*\n", body.strip()):
        if block.startswith("- "):
            yield tuple(" ".join(each.split()) for each in _DASH.split(block) if each.strip())
        else:
            yield " ".join(block.split())


def slips(held: Any) -> Iterator[Slip]:
    """Everything that keeps data from being a page."""
    if not isinstance(held, dict):
        yield Slip("", "the page is not keys with values", "begin it with title: and the rest")
        return
    for key in held:
        if key not in KEYS:
            yield Slip(key, f"“{key}” is not a key of a page", f"use one of {', '.join(KEYS)}")
    needed = {"place", "words", "body", "source"} | ({"title"} if not held.get("dimension") else set())
    for key in sorted(needed):
        if not held.get(key):
            yield Slip(key, f"a page needs “{key}”", f"add {key}: …", missing=True)
    yield from _misshapen(held)
    yield from _unknown(held)


def _misshapen(held: Mapping[str, Any]) -> Iterator[Slip]:
    for key, value in held.items():
        if key in _LISTS:
            if value and not (isinstance(value, list) and all(isinstance(each, str) for each in value)):
                yield Slip(key, f"“{key}” is not a list of words", "write it as [one, another]")
        elif key in KEYS and not isinstance(value, str):
            yield Slip(key, f"“{key}” is not a text", f"write it as {key}: …")


def _unknown(held: Mapping[str, Any]) -> Iterator[Slip]:
    place, about, draws = (held.get(key) or "" for key in ("place", "dimension", "draws"))
    if place and not str(place).isdecimal():
        yield Slip("place", "“place” is not a number", "write it as place: 110")
    if about and about not in _DIMENSIONS:
        yield Slip("dimension", f"there is no dimension “{about}”", f"use one of {', '.join(_DIMENSIONS)}")
    if about and held.get("title"):
        yield Slip("title", "a dimension has the model's own name", "take the title away")
    if draws and draws not in DRAWINGS:
        yield Slip("draws", f"there is no drawing “{draws}”", f"use one of {', '.join(DRAWINGS)}")

"""A worded thing in pieces: what the template says, which may be tidied, and what was typed, which is not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")
_PARAGRAPH: Final = "\n\n"


class Typed(str):
    """A value put into a template: it stands as it is."""

    __slots__ = ()

    def __str__(self) -> str:
        return self


class Worded(str):
    """Several pieces joined, which still knows them: what a macro, a `set` block or `super()` gives."""

    pieces: tuple[str, ...]

    def __new__(cls, pieces: Iterable[str]) -> Worded:
        flat = tuple(_flat(pieces))
        worded = super().__new__(cls, "".join(flat))
        worded.pieces = flat
        return worded

    def __str__(self) -> str:
        return self


def typed(value: object) -> str:
    """The value as a piece: typed, unless it is worded already. For Jinja's `finalize`."""
    return value if isinstance(value, Worded) else Typed(value)


def tidied(pieces: Iterable[str]) -> str:
    """The pieces as one text. Only white space of the template's own is tidied.

    Line breaks inside a paragraph become a space, a blank line ends the paragraph, and the ends are bare. A
    value that is empty leaves no gap behind.
    """
    said: list[str] = []
    gap = ""
    for piece in _flat(pieces):
        if isinstance(piece, Typed):
            if piece:
                said += [gap if said else "", piece]
                gap = ""
            continue
        place = 0
        for space in _SPACE.finditer(piece):
            if words := piece[place : space.start()]:
                said += [gap if said else "", words]
                gap = ""
            gap = _wider(gap, space.group())
            place = space.end()
        if words := piece[place:]:
            said += [gap if said else "", words]
            gap = ""
    return "".join(said)


def _wider(gap: str, space: str) -> str:
    return _PARAGRAPH if gap == _PARAGRAPH or space.count("\n") > 1 else " "


def _flat(pieces: Iterable[str]) -> Iterator[str]:
    for piece in pieces:
        if isinstance(piece, Worded):
            yield from piece.pieces
        else:
            yield piece

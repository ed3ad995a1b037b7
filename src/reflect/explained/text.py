"""A page in plain lines, for a terminal, a pipe or a screen reader: nothing is drawn, everything is said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from textwrap import wrap as wrapped
from typing import Final

from reflect.explained.page import Page, Piece
from reflect.explained.shelf import Shelf
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

WIDTH: Final = 72
NARROWEST: Final = 24
UNBROKEN: Final = 100_000
SEE: Final = "See also"
SOURCE: Final = "Source"
ROUND_AGAIN: Final = "and round to the first again"

wrap = partial(wrapped, break_on_hyphens=False)


def lines(page: Page, shelf: Shelf, width: int = WIDTH) -> Iterator[str]:
    """The page, its lines no longer than `width`; each paragraph in one line where that is `UNBROKEN`."""
    width = max(NARROWEST, width)
    yield from wrap(f"{page.title} · {page.benefit}" if page.benefit else page.title, width)
    if page.draws:
        yield ""
        yield from _drawn(page, width)
    for piece in page.body:
        yield ""
        yield from _piece(piece, width)
    see = [each.title for each in shelf.beside(page)]
    if see:
        yield ""
        yield from wrap(f"{SEE}: {' · '.join(see)}", width)
    yield ""
    yield from wrap(f"{SOURCE}: {page.source}", width)
    yield from wrap(f"{ACKNOWLEDGEMENT} {INDEPENDENT}", width)


def _piece(piece: Piece, width: int) -> Iterator[str]:
    if isinstance(piece, str):
        yield from wrap(piece, width)
    else:
        for each in piece:
            yield from wrap(each, width, initial_indent="- ", subsequent_indent="  ")


def _drawn(page: Page, width: int) -> Iterator[str]:
    """The five points, or the six steps in their order and back to the first."""
    numbered = page.draws == "cycle"
    for number, each in enumerate(page.drawn, 1):
        mark = f"{number}. " if numbered else "- "
        yield from wrap(each, width, initial_indent=f"  {mark}", subsequent_indent=" " * (2 + len(mark)))
    if numbered:
        yield from wrap(f"({ROUND_AGAIN})", width, initial_indent="  ", subsequent_indent="  ")

"""The star of the five dimensions: each arm fills when its dimension has been talked about, and means no more."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from math import cos, pi, sin
from typing import Final

from reflect.secure_base import DIMENSIONS

FILLED: Final = "●"
OPEN: Final = "○"
WIDTH: Final = 24
HEIGHT: Final = 11

# How a braille cell numbers its eight dots, by column and row.
_DOTS: Final = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_Point = tuple[float, float]


def dot(filled: bool) -> str:
    """The star as a dot, where there is no room to draw it."""
    return FILLED if filled else OPEN


def drawn(told: Collection[str]) -> tuple[str, ...]:
    """The star in braille dots, HEIGHT lines of WIDTH; an arm is solid where its dimension is in `told`."""
    return _drawn(tuple(each.id in told for each in DIMENSIONS))


@lru_cache(maxsize=32)
def _drawn(solid: tuple[bool, ...]) -> tuple[str, ...]:
    columns, rows = WIDTH * 2, HEIGHT * 4
    cells = [[0] * WIDTH for _ in range(HEIGHT)]
    arms = [_arm(turn, columns, rows) for turn in range(len(solid))]
    for y in range(rows):
        for x in range(columns):
            for arm, filled in zip(arms, solid, strict=True):
                depth = _depth(arm, x + 0.5, y + 0.5)
                if depth >= 0 and (filled or depth < 1.0):
                    cells[y // 4][x // 2] |= _DOTS[x % 2][y % 4]
    return tuple("".join(chr(0x2800 + cell) for cell in row) for row in cells)


def _arm(turn: int, columns: int, rows: int) -> tuple[_Point, ...]:
    """One arm of the star, a kite from the middle to the tip, clockwise from the top."""
    centre = (columns / 2, rows * 0.55)
    reach = rows * 0.54

    def at(angle: float, distance: float) -> _Point:
        return centre[0] + distance * sin(angle), centre[1] - distance * cos(angle)

    angle = turn * 2 * pi / 5
    return centre, at(angle - pi / 5, reach * 0.42), at(angle, reach), at(angle + pi / 5, reach * 0.42)


def _depth(arm: tuple[_Point, ...], x: float, y: float) -> float:
    """How far inside the kite the point lies, from its nearest edge; below zero it lies outside."""
    depth = float("inf")
    for (ax, ay), (bx, by) in zip(arm, arm[1:] + arm[:1], strict=True):
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        depth = min(depth, ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length)
    return depth

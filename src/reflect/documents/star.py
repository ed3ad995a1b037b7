"""Where the points of the star stand in its picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign, cos, pi, sin
from typing import Final

from reflect.documents.summary_data import StarPoint

WIDTH: Final = 640
HEIGHT: Final = 290
_MIDDLE: Final = (320.0, 152.0)
_RADIUS: Final = 92.0
_GAP: Final = 20.0


@dataclass(frozen=True, slots=True)
class Mark:
    """One point of the star: a dot at (x, y), filled or open, and its name beside it."""

    name: str
    filled: bool
    x: float
    y: float
    text_x: float
    text_y: float
    anchor: str


def marks(star: Sequence[StarPoint]) -> list[Mark]:
    """The points of the star, the first at the top, and on clockwise."""
    return [_mark(point, 2 * pi * number / len(star) - pi / 2) for number, point in enumerate(star)]


def _mark(point: StarPoint, turn: float) -> Mark:
    across, down = cos(turn), sin(turn)
    x, y = _MIDDLE[0] + _RADIUS * across, _MIDDLE[1] + _RADIUS * down
    if abs(across) < 0.1:
        text_x, text_y, anchor = x, y - _GAP, "middle"
    else:
        text_x, text_y, anchor = x + copysign(_GAP, across), y + 5, "start" if across > 0 else "end"
    return Mark(
        point.name, point.talked_about, round(x, 1), round(y, 1), round(text_x, 1), round(text_y, 1), anchor
    )


def outline(star: Sequence[StarPoint]) -> str:
    """The star drawn in one line from point to point, as the `points` of an SVG polygon."""
    placed = marks(star)
    turns = [placed[2 * number % len(placed)] for number in range(len(placed))]
    return " ".join(f"{each.x},{each.y}" for each in turns)

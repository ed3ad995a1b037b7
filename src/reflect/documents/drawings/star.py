"""The star of the five dimensions: a filled dot where one was talked about."""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign, cos, pi, sin
from typing import Final, NamedTuple

from reflect.documents.drawings import svg
from reflect.documents.language import Drawing

WIDTH: Final = 640
HEIGHT: Final = 290
_MIDDLE: Final = (320.0, 152.0)
_RADIUS: Final = 92.0
_GAP: Final = 20.0
_DOT: Final = 10


class Point(NamedTuple):
    """A point of the star: its name, whether its dot is filled, and how that is said."""

    name: str
    filled: bool
    said: str


def star_drawing(points: Sequence[Point], title: str, name: str = "star") -> Drawing:
    """The points of the star, the first at the top and on clockwise."""
    places = [_place(2 * pi * number / len(points) - pi / 2) for number in range(len(points))]
    turns = [places[2 * number % len(places)] for number in range(len(places))]
    outline = " ".join(f"{x},{y}" for x, y in turns)
    parts = [f'<polygon points="{outline}" fill="none" stroke="{svg.LINE}" stroke-width="1.5"/>']
    for point, (x, y) in zip(points, places, strict=True):
        parts += [_dot(x, y, point.filled), _label(point.name, x, y)]
    description = " ".join(f"{each.name}: {each.said}." for each in points)
    return svg.drawing(name, title, description, WIDTH, HEIGHT, parts)


def _place(turn: float) -> tuple[float, float]:
    return round(_MIDDLE[0] + _RADIUS * cos(turn), 1), round(_MIDDLE[1] + _RADIUS * sin(turn), 1)


def _dot(x: float, y: float, filled: bool) -> str:
    fill = svg.ACCENT if filled else svg.PAPER
    return f'<circle cx="{x}" cy="{y}" r="{_DOT}" fill="{fill}" stroke="{svg.ACCENT}" stroke-width="2.5"/>'


def _label(name: str, x: float, y: float) -> str:
    across = x - _MIDDLE[0]
    if abs(across) < 0.1 * _RADIUS:
        return svg.text(name, x, y - _GAP, size=16, anchor="middle", weight=600)
    anchor = "start" if across > 0 else "end"
    return svg.text(name, x + copysign(_GAP, across), y + 5, size=16, anchor=anchor, weight=600)

"""A stretch of time with what was told in it: numbered dots on a line of months, and a key under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from reflect.documents.drawings import svg
from reflect.documents.language import Drawing

WIDTH: Final = 640
_LEFT: Final = 24
_RIGHT: Final = 616
_DOT: Final = 9
_ROW: Final = 18
_SIZE: Final = 13
_KEY: Final = 190


class Mark(NamedTuple):
    """Something at a day: `when` is the day as a person reads it, `label` fixed or typed words."""

    day: date
    when: str
    label: str


def timeline_drawing(
    marks: Sequence[Mark],
    start: date,
    end: date,
    months: Sequence[str],
    title: str,
    name: str = "timeline",
) -> Drawing:
    """The marks between two days, in order; `months` are the short names of the twelve months.

    Marks of one day, or close by, stand one above another. A label that is longer than a line ends at a word,
    with a mark; the description has it whole.
    """
    ordered = sorted(marks, key=lambda each: each.day)
    places, highest = _placed(ordered, start, end)
    base = 20 + (highest + 1) * 2 * (_DOT + 1)
    parts = [
        f'<line x1="{_LEFT}" y1="{base}" x2="{_RIGHT}" y2="{base}" stroke="{svg.INK}" stroke-width="2"/>',
        *_ticks(start, end, base, months),
    ]
    for number, (x, level) in enumerate(places, 1):
        y = base - _DOT - 4 - level * 2 * (_DOT + 1)
        parts.append(f'<circle cx="{x:g}" cy="{y:g}" r="{_DOT}" fill="{svg.ACCENT}"/>')
        parts.append(svg.text(str(number), x, y + 4, size=11, anchor="middle", weight=600, colour=svg.PAPER))
    line = base + 52
    for number, each in enumerate(ordered, 1):
        words, whole = svg.wrapped(each.label, _RIGHT - _KEY - _SIZE, _SIZE, 1)
        parts += [
            svg.text(f"{number}.", _LEFT + 18, line, size=_SIZE, anchor="end", weight=600),
            svg.text(each.when, _LEFT + 26, line, size=_SIZE, weight=600),
            svg.text(words[0] if whole else f"{words[0]} …", _KEY, line, size=_SIZE),
        ]
        line += _ROW
    description = " ".join(f"{number}. {each.when}: {each.label}" for number, each in enumerate(ordered, 1))
    return svg.drawing(name, title, description, WIDTH, line, parts)


def _across(day: date, start: date, end: date) -> float:
    whole = max((end - start).days, 1)
    return round(_LEFT + (_RIGHT - _LEFT) * min(max((day - start).days / whole, 0), 1), 1)


def _placed(marks: Sequence[Mark], start: date, end: date) -> tuple[list[tuple[float, int]], int]:
    """Where each dot stands: across, and how many others are under it."""
    places: list[tuple[float, int]] = []
    for each in marks:
        x = _across(each.day, start, end)
        taken = {level for other, level in places if abs(other - x) < 2 * _DOT + 2}
        places.append((x, next(level for level in range(len(marks) + 1) if level not in taken)))
    return places, max((level for _, level in places), default=0)


def _ticks(start: date, end: date, base: float, months: Sequence[str]) -> list[str]:
    firsts = []
    month = start.year * 12 + start.month - 1
    while (first := date(month // 12, month % 12 + 1, 1)) <= end:
        if first >= start:
            firsts.append(first)
        month += 1
    step = -(-len(firsts) // 13) or 1
    parts = []
    for number, first in enumerate(firsts):
        x = _across(first, start, end)
        parts.append(
            f'<line x1="{x:g}" y1="{base}" x2="{x:g}" y2="{base + 6}" stroke="{svg.INK}" stroke-width="2"/>'
        )
        if number % step == 0:
            parts.append(svg.text(months[first.month - 1], x, base + 20, size=12, anchor="middle"))
            if first.month == 1 or number == 0:
                parts.append(svg.text(str(first.year), x, base + 34, size=12, anchor="middle"))
    return parts

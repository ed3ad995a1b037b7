"""The caregiving cycle of one occasion: its steps in the model's order, round to the first again.

In each step stand the carer's words, or nothing: a gap stays a gap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from reflect.documents.drawings import svg
from reflect.documents.fitting import fit
from reflect.documents.language import Drawing

WIDTH: Final = 640
_BOX: Final = 268
_SIZE: Final = 13
_LINE: Final = 17
_INSIDE: Final = 12
_MOST_LINES: Final = 6
_ROOM: Final = _BOX - 2 * _INSIDE
_GAP: Final = 34
# Where each of the six stands: three rows of two, clockwise from the top left.
_COLUMNS: Final = (0, 1, 1, 1, 0, 0)
_ROWS: Final = (0, 0, 1, 2, 2, 1)


class PutIn(NamedTuple):
    """What the carer put in a step later: the entry, its words, and when (ISO 8601)."""

    entry: int
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Place:
    """One step of the cycle as told. `quotes` are exact quotations; without any it is a gap.

    `with_first` is true where no answer of its own tells it, but the words of the first step told it too. `put_in`
    are the last of the quotes, where they were put in later. `id` is the step's in `CYCLE`.
    """

    name: str
    quotes: tuple[str, ...] = ()
    with_first: bool = False
    id: str = ""
    put_in: tuple[PutIn, ...] = ()

    @property
    def told(self) -> tuple[str, ...]:
        """The quotations of what was told in the conversation."""
        return self.quotes[: len(self.quotes) - len(self.put_in)]


class CycleWords(NamedTuple):
    """The fixed words of the picture: its title, a gap, a step told with the first one, a step that goes on."""

    title: str
    gap: str
    with_first: str
    goes_on: str


class Told(NamedTuple):
    """A step as the picture has it: the beginnings of its quotations that it has room for, each whole sentences
    where one fits, with the lines they are drawn in."""

    quotes: tuple[str, ...]
    lines: tuple[str, ...]
    goes_on: bool


class _Shown(NamedTuple):
    name: list[str]
    words: list[str]
    quoted: bool
    more: bool
    said: str


def told(place: Place) -> Told:
    """What the picture shows of a step."""
    quotes = [each.strip() for each in place.quotes if each.strip()][:_MOST_LINES]
    shown = [_beginning(quote, _MOST_LINES // len(quotes)) for quote in quotes]
    beginnings = tuple(each for each, _ in shown)
    lines = tuple(line for _, drawn in shown for line in drawn)
    return Told(beginnings, lines, list(beginnings) != quotes)


def cycle_drawing(places: Sequence[Place], words: CycleWords, name: str = "cycle") -> Drawing:
    """The cycle drawn: what is too long for its place ends at a sentence's end and says that it goes on."""
    shown = [_shown(each, number, words) for number, each in enumerate(places, 1)]
    return _ring(shown, words.title, " ".join(each.said for each in shown), words.goes_on, name)


def model_cycle(steps: Sequence[str], title: str, round_again: str, name: str = "model-cycle") -> Drawing:
    """The cycle as the model has it: its steps by name, and nobody's words in them."""
    shown = []
    for number, each in enumerate(steps, 1):
        step, _ = svg.wrapped(f"{number}. {each}", _ROOM, _SIZE, 2)
        shown.append(_Shown(step, [], True, False, f"{number}. {each};"))
    said = " ".join([*(each.said for each in shown), f"{round_again}."])
    return _ring(shown, title, said, "", name)


def _ring(shown: Sequence[_Shown], title: str, description: str, goes_on: str, name: str) -> Drawing:
    """Six boxes in a ring, with the way from each to the next."""
    heights = [
        max(_height(each) for each, at in zip(shown, _ROWS, strict=True) if at == row) for row in range(3)
    ]
    tops = [8 + sum(heights[:row]) + row * _GAP for row in range(3)]
    parts: list[str] = []
    for each, row, column in zip(shown, _ROWS, _COLUMNS, strict=True):
        parts += _box(each, 6 if column == 0 else WIDTH - 6 - _BOX, tops[row], heights[row], goes_on)
    parts += _arrows(tops, heights)
    return svg.drawing(name, title, description, WIDTH, tops[2] + heights[2] + 8, parts)


def _shown(place: Place, number: int, words: CycleWords) -> _Shown:
    name, _ = svg.wrapped(f"{number}. {place.name}", _ROOM, _SIZE, 2)
    quotes, lines, goes_on = told(place)
    if not quotes:
        gap = words.with_first if place.with_first else words.gap
        drawn, _ = svg.wrapped(gap, _ROOM, _SIZE, _MOST_LINES)
        return _Shown(name, drawn, False, False, f"{number}. {place.name}: {gap}.")
    said = " ".join(f"«{each}»" for each in quotes) + (f" ({words.goes_on})" if goes_on else "")
    return _Shown(name, list(lines), True, goes_on, f"{number}. {place.name}: {said}")


def _beginning(quote: str, most: int) -> tuple[str, list[str]]:
    """As much of a quotation as its lines hold, but no half sentence where a whole one can stand."""
    beginning = quote
    lines, whole = svg.wrapped(f"«{beginning}»", _ROOM, _SIZE, most)
    while not whole:
        held = len(" ".join(lines))
        beginning = fit(beginning, max(1, min(held, len(beginning) - 1))).text
        lines, whole = svg.wrapped(f"«{beginning}»", _ROOM, _SIZE, most)
    return beginning, lines


def _height(shown: _Shown) -> int:
    return (len(shown.name) + len(shown.words) + shown.more) * _LINE + 2 * _INSIDE + 4


def _box(shown: _Shown, x: float, y: float, height: int, goes_on: str) -> list[str]:
    dashes = "" if shown.quoted else ' stroke-dasharray="5 4"'
    box = (
        f'<rect x="{x:g}" y="{y:g}" width="{_BOX}" height="{height}" rx="8" fill="{svg.PAPER}" '
        f'stroke="{svg.ACCENT}" stroke-width="2"{dashes}/>'
    )
    parts = [box]
    middle, line = x + _BOX / 2, y + _INSIDE + 12
    for each in shown.name:
        parts.append(svg.text(each, middle, line, size=_SIZE, anchor="middle", weight=600, colour=svg.ACCENT))
        line += _LINE
    line += 4
    for each in shown.words:
        colour = svg.INK if shown.quoted else svg.SOFT
        parts.append(svg.text(each, middle, line, size=_SIZE, anchor="middle", colour=colour))
        line += _LINE
    if shown.more:
        parts.append(svg.text(f"({goes_on})", middle, line, size=12, anchor="middle", colour=svg.SOFT))
    return parts


def _arrows(tops: Sequence[int], heights: Sequence[int]) -> list[str]:
    left, right = 6 + _BOX / 2, WIDTH - 6 - _BOX / 2
    middles = [top + height / 2 for top, height in zip(tops, heights, strict=True)]
    inner = (6 + _BOX + 6, WIDTH - 6 - _BOX - 6)
    ways = [
        (inner[0], middles[0], inner[1], middles[0]),
        (right, tops[0] + heights[0] + 5, right, tops[1] - 5),
        (right, tops[1] + heights[1] + 5, right, tops[2] - 5),
        (inner[1], middles[2], inner[0], middles[2]),
        (left, tops[2] - 5, left, tops[1] + heights[1] + 5),
        (left, tops[1] - 5, left, tops[0] + heights[0] + 5),
    ]
    return [part for way in ways for part in _arrow(*way)]


def _arrow(x1: float, y1: float, x2: float, y2: float) -> list[str]:
    across, down = (x2 > x1) - (x2 < x1), (y2 > y1) - (y2 < y1)
    head = [(x2, y2), (x2 - 9 * across - 6 * down, y2 - 9 * down - 6 * across)]
    head.append((x2 - 9 * across + 6 * down, y2 - 9 * down + 6 * across))
    points = " ".join(f"{x:g},{y:g}" for x, y in head)
    line = (
        f'<line x1="{x1:g}" y1="{y1:g}" x2="{x2 - 8 * across:g}" y2="{y2 - 8 * down:g}" '
        f'stroke="{svg.ACCENT}" stroke-width="2.5"/>'
    )
    return [line, f'<polygon points="{points}" fill="{svg.ACCENT}"/>']

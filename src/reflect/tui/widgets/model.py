"""The model drawn in characters: the star with its five names, the cycle with its six steps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from textwrap import wrap
from typing import Final

from textual.widgets import Static

from reflect.secure_base import CYCLE, DIMENSIONS
from reflect.tui.widgets.star import HEIGHT, WIDTH, drawn

ACROSS: Final = 55
_LEFT: Final = max(len(each.name) for each in DIMENSIONS) + 1
# Where a name stands, clockwise from the top: its row, and the column (from the star's left edge) that it begins
# after, or ends before.
_NAMES: Final = ((0, 6, True), (5, WIDTH - 1, True), (HEIGHT, 20, True), (HEIGHT, 4, False), (5, -1, False))
_INSIDE: Final = 21
_BETWEEN: Final = 5


class ModelDrawing(Static):
    """The star or the cycle; the same as a plain list where there is no room to draw it."""

    def __init__(self, draws: str, plain: Sequence[str]) -> None:
        super().__init__(markup=False, classes="drawing")
        self._draws = draws
        self._plain = plain

    def on_resize(self) -> None:
        """Drawn where it has the room."""
        if self.content_size.width < ACROSS:
            self.update("\n".join(f"{number}  {each}" for number, each in enumerate(self._plain, 1)))
        else:
            self.update("\n".join(star() if self._draws == "star" else cycle()))


def star() -> list[str]:
    """The star with the name of a dimension at each of its points. Its arms are open: nothing is counted here."""
    rows = [[" "] * ACROSS for _ in range(HEIGHT + 1)]
    for row, line in enumerate(drawn(()), 1):
        _put(rows[row], _LEFT, line.replace("\u2800", " "))
    for each, (row, column, after) in zip(DIMENSIONS, _NAMES, strict=True):
        _put(rows[row], _LEFT + column + (1 if after else -len(each.name)), each.name)
    return ["".join(row).rstrip() for row in rows]


def _put(row: list[str], at: int, words: str) -> None:
    for place, each in enumerate(words, at):
        if each != " ":
            row[place] = each


def cycle() -> list[str]:
    """The six steps in their order, clockwise from the top left and round to the first again."""
    one, two, three, four, five, six = (_box(f"{number} {step.name}") for number, step in enumerate(CYCLE, 1))
    rows = (
        _beside(one, two, "→"),
        [_between("↑", "↓")],
        _beside(six, three, " "),
        [_between("↑", "↓")],
        _beside(five, four, "←"),
    )
    return [line.rstrip() for line in chain.from_iterable(rows)]


def _box(words: str) -> list[str]:
    lines = [f"│ {line:<{_INSIDE}} │" for line in [*wrap(words, _INSIDE), ""][:2]]
    rule = "─" * (_INSIDE + 2)
    return [f"┌{rule}┐", *lines, f"└{rule}┘"]


def _beside(left: list[str], right: list[str], arrow: str) -> list[str]:
    ways = [" ", arrow, " ", " "]
    return [f"{a}{way:^{_BETWEEN}}{b}" for a, way, b in zip(left, ways, right, strict=True)]


def _between(left: str, right: str) -> str:
    box = _INSIDE + 4
    return f"{left:^{box}}{'':{_BETWEEN}}{right:^{box}}"

"""The star by period, side by side: drawn where there is room, as dots where there is not. Never a number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from textual.content import Content
from textual.widgets import Static

from reflect.secure_base import DIMENSIONS
from reflect.tui.widgets.glance import dots
from reflect.tui.widgets.star import HEIGHT, WIDTH, dot, drawn

GAP: Final = 2
_NAMES: Final = max(len(each.name) for each in DIMENSIONS) + 2
_COLUMN: Final = 9


class Told(NamedTuple):
    """What was talked about in one period: its months, its year (empty where the months say it), and the sections."""

    months: str
    year: str
    sections: Collection[str]


class Stars(Static):
    """An arm or a dot is filled where its dimension was talked about in that period."""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(markup=False, id=id_)
        self._told: Sequence[Told] = ()

    def show(self, told: Sequence[Told]) -> None:
        """Show these periods, in order."""
        self._told = told
        self._word()

    def on_resize(self) -> None:
        self._word()

    def _word(self) -> None:
        if not self._told:
            self.update("")
            return
        many = len(self._told)
        wide = self.content_size.width >= many * WIDTH + (many - 1) * GAP
        tall = self.app.size.height >= HEIGHT + len(DIMENSIONS) + 10
        self.update(self._drawn() if wide and tall else dots_of(self._told))

    def _drawn(self) -> Content:
        """Each period a column: its months, its star, its five dimensions."""
        columns = [
            [
                Content.styled(" ".join(filter(None, (each.months, each.year)))[:WIDTH], "bold"),
                Content(""),
                *(Content.styled(line, "$accent") for line in drawn(each.sections)),
                Content(""),
                *dots(each.sections).split("\n"),
            ]
            for each in self._told
        ]
        rows = zip(*columns, strict=True)
        return Content("\n").join([Content(" " * GAP).join([_wide(cell) for cell in row]) for row in rows])


def _wide(cell: Content) -> Content:
    return cell.pad_right(WIDTH - cell.cell_length)


def dots_of(told: Sequence[Told]) -> Content:
    """A row for each dimension, a column for each period."""
    heads = [
        " " * _NAMES + "".join(f"{part:<{_COLUMN}}" for part in parts)
        for parts in ([each.months for each in told], [each.year for each in told])
    ]
    rows = [
        f"{dimension.name:<{_NAMES}}"
        + "".join(f"{dot(dimension.id in each.sections):<{_COLUMN}}" for each in told)
        for dimension in DIMENSIONS
    ]
    lines = [Content.styled(head.rstrip(), "bold") for head in heads if head.strip()]
    return Content("\n").join([*lines, *(Content(row.rstrip()) for row in rows)])

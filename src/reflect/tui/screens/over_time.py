"""Then and now: a child's earlier steps beside the latest, in the words in which they were told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget

from reflect.tui import over_time
from reflect.tui import progress_words as words
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.words import GO_BACK, about_child


class OverTimeScreen(LookingBack[None]):
    """Dimension by dimension; side by side where there is room. Impressions stand last."""

    heading = words.THEN_AND_NOW
    CSS_PATH = page_styles("over_time")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "close", show=False)]
    reads = True
    unknown = words.UNKNOWN_HERE

    def __init__(self, child: str) -> None:
        super().__init__()
        self._child = child
        self._shown: over_time.Shown | None = None

    def parts(self) -> Iterable[Widget]:
        journal = self.reflect.journal
        self._shown = over_time.shown(journal, self._child) if journal else None
        yield self.made_up_line()
        yield said(about_child(self._child), classes="quiet")
        yield said("", id_="tell")
        found = self._shown
        if found is None:
            yield said(words.NOTHING)
            return
        yield said(found.note, classes="quiet")
        for each in found.steps:
            yield from _dimension(each)
        if found.rows:
            yield said(found.impressions, classes="ask")
            yield said(found.impressions_note, classes="quiet")
        for row in found.rows:
            yield said(row.what, classes="row-name")
            if row.words:
                yield said(row.words, classes="told")
            yield said(f"{row.dots}{f'   ({row.before})' if row.before else ''}", classes="dots")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.mark_made_up(self._shown is not None and self._shown.fictional)
        self.focus_what_matters()

    def focus_what_matters(self) -> None:
        self.query_one("#page").focus()


def _dimension(each: over_time.Steps) -> Iterable[Widget]:
    yield said(" · ".join(filter(None, (each.name, each.benefit))), classes="ask")
    if each.then is None:
        yield from _column(each.now)
        yield said(each.once, classes="quiet")
        return
    yield Vertical(
        Vertical(*_column(each.then), classes="one"),
        Vertical(*_column(each.now), classes="other"),
        classes="beside",
    )
    if each.between:
        yield said(words.BETWEEN, classes="between quiet")
    for column in each.between:
        yield from _column(column)


def _column(column: over_time.Column) -> Iterable[Widget]:
    yield said(column.when, classes="when")
    for name, words_told in column.rows:
        yield said(name, classes="row-name quiet")
        yield said(words_told, classes="told")

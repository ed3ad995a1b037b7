"""The caregiving cycle of each time that was told: the model's steps in their order, the carer's own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act

if TYPE_CHECKING:
    from reflect.documents.drawings import Place


class CycleScreen(Page[None]):
    """What was not told stays open: nothing is put in its place."""

    heading = words.CYCLE_HEADING
    CSS_PATH = page_styles("cycle")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "close", show=False)]
    reads = True

    def __init__(self, cycles: list[tuple[str, list[Place]]]) -> None:
        super().__init__()
        self.cycles = cycles

    def parts(self) -> Iterable[Widget]:
        for section, places in self.cycles:
            yield said(words.section_line(section), classes="ask")
            for number, place in enumerate(places, 1):
                yield said(f"{number}  {place.name}", classes="step")
                yield from _told(place)
            yield said(words.ROUND_AGAIN, classes="round quiet")

    def foot(self) -> Iterable[Act]:
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.query_one("#page").focus()


def _told(place: Place) -> Iterable[Widget]:
    for quote in place.quotes:
        yield said(quote, classes="told")
    if not place.quotes:
        yield said(words.TOLD_WITH_FIRST if place.with_first else words.NOT_TOLD, classes="gap quiet")

"""The whole answer that a quotation was taken from, with the quoted words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.said import Said
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act


class AnswerScreen(Page[None]):
    """`question` is how it was asked, empty where that is not known; `marked` the place of the quotation."""

    heading = words.WHOLE_ANSWER_HEADING
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "close", show=False)]
    reads = True

    def __init__(self, section: str, question: str, text: str, marked: tuple[int, int]) -> None:
        super().__init__()
        self.section, self.question, self.text, self.marked = section, question, text, marked

    def parts(self) -> Iterable[Widget]:
        yield said(words.section_line(self.section), classes="quiet")
        if self.question:
            yield said(self.question, classes="ask")
        start, end = self.marked
        yield Static(
            Content.assemble(
                self.text[:start], (self.text[start:end], "bold underline $accent"), self.text[end:]
            ),
            id="whole",
            markup=False,
        )

    def foot(self) -> Iterable[Act]:
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.query_one("#page").focus()


def how_asked(said_so_far: Sequence[Said], answer: int) -> str:
    """The question that an answer was given to, as it was put; empty where it no longer stands there."""
    place = next((at for at, each in enumerate(said_so_far) if each.answer == answer), 0)
    before = (each for each in reversed(said_so_far[:place]) if each.who == "assistant")
    return next((each.text for each in before if each.kind in ("question", "follow-up")), "")

"""The whole answer that a quotation was taken from, with the quoted words marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.said import Said
from reflect.tui import summary_words, words
from reflect.tui.just_for_you import button, turn
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act

if TYPE_CHECKING:
    from reflect.tui.talking import Talking


class AnswerScreen(Page[None]):
    """`question` is how it was asked, empty where that is not known; `marked` the place of the quotation.

    Of a `sitting` the answer with this number can be kept just for the person here.
    """

    heading = summary_words.WHOLE_ANSWER_HEADING
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close", show=False),
        Binding("f9,ctrl+n", "keep_back", show=False),
    ]
    reads = True

    def __init__(
        self,
        section: str,
        question: str,
        text: str,
        marked: tuple[int, int],
        *,
        sitting: Talking | None = None,
        number: int = 0,
    ) -> None:
        super().__init__()
        self.section, self.question, self.text, self.marked = section, question, text, marked
        self.sitting, self.number = sitting, number

    @property
    def _private(self) -> bool:
        return self.sitting is not None and bool(self.sitting.state.keeps_back(self.number))

    def parts(self) -> Iterable[Widget]:
        yield said(summary_words.section_line(self.section), classes="quiet")
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
        yield said(words.JUST_FOR_YOU, id_="mark", classes="quiet")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        if self.sitting is not None:
            yield Act(button(self._private), "screen.keep_back", id_="keep-back")
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self._show_mark()
        self.query_one("#page").focus()

    def _show_mark(self) -> None:
        self.query_one("#mark").display = self._private
        for act in self.query("#keep-back").results(Act):
            act.reword(button(self._private))

    def action_keep_back(self) -> None:
        """Keep it just for oneself, or no more."""
        answer = self.sitting.state.answer(self.number) if self.sitting is not None else None
        if self.sitting is None or answer is None:
            return
        try:
            told = turn(self.reflect.engine, self.sitting, answer)
        except ReflectError as error:
            told = str(error)
        self._show_mark()
        self.tell(told)


def how_asked(said_so_far: Sequence[Said], answer: int) -> str:
    """The question that an answer was given to, as it was put; empty where it no longer stands there."""
    place = next((at for at, each in enumerate(said_so_far) if each.answer == answer), 0)
    before = (each for each in reversed(said_so_far[:place]) if each.who == "assistant")
    return next((each.text for each in before if each.kind in ("question", "follow-up")), "")

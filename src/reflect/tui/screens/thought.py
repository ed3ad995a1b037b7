"""A later thought: typed below the answer that it is about, kept beside it with its date, never over it."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll

from reflect.errors import ReflectError
from reflect.journal.drafting import beside
from reflect.said import Said
from reflect.small.whose import about_child
from reflect.tui import looking_words as words
from reflect.tui import typed
from reflect.tui.conversing import DRAFT_SECONDS
from reflect.tui.helped import help_first
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles, style
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.words import SECTIONS


class ThoughtScreen(LookingBack[int]):
    """Gives the id of what was kept, or None. What is typed and not kept is there again the next time."""

    heading = words.THOUGHT_HEADING
    CSS_PATH: ClassVar[list[str | PurePath]] = [*page_styles("looking"), style("answer_box")]
    AUTO_FOCUS = "#box"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "keep", priority=True, show=False)]
    unknown = words.THOUGHT_UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {"keep": "screen.keep"}

    def __init__(self, session: str, answer: Said) -> None:
        super().__init__()
        self.session = session
        self.answer = answer
        self._page = beside(session, answer.answer)
        self._drafted = ""

    def compose(self) -> ComposeResult:
        yield said(self.heading, id_="heading")
        yield self.made_up_line()
        with VerticalScroll(id="page", can_focus=False):
            yield said(SECTIONS.get(self.answer.section, ""), classes="quiet")
            yield said(self.answer.text, id_="about-answer")
            yield said(words.THOUGHT_OF, classes="quiet")
        with Vertical(id="thought"):
            yield AnswerBox(words.THOUGHT_HINT, id_="box")
            yield said("", id_="tell")
        with Horizontal(id="foot"):
            yield Act(words.KEEP_THOUGHT, "screen.keep", id_="keep")
            yield Act(words.NOT_NOW, "screen.close", id_="not-now")

    @property
    def box(self) -> AnswerBox:
        return self.query_one(AnswerBox)

    def on_mount(self) -> None:
        journal = self.reflect.journal
        self.tell("")
        if journal is not None:
            self.mark_made_up(journal.session(self.session).fictional)
            self._drafted = journal.drafts.read(self._page).get("text", "")
            if self._drafted:
                self.box.put(self._drafted)
        self.set_interval(DRAFT_SECONDS, self.keep_draft)

    def keep_draft(self) -> bool:
        """Keep what is typed so far. False where it could not be."""
        journal, text = self.reflect.journal, self.box.answer
        if journal is None or text == self._drafted:
            return True
        try:
            journal.drafts.keep(self._page, {"text": text}, session=self.session)
        except ReflectError as error:
            self.tell(str(error))
            return False
        self._drafted = text
        return True

    @on(AnswerBox.Scrolled)
    def scroll_answer(self, event: AnswerBox.Scrolled) -> None:
        self.action_turn_page(event.pages)

    async def action_keep(self) -> None:
        """Keep it beside the answer; a word after a slash is something to do."""
        from reflect.afterwards.thoughts import add_thought

        text, journal = self.box.answer, self.reflect.journal
        if typed.command(text) is not None:
            self.box.put("")
            await self.do_typed(text)
            return
        if not text.strip() or journal is None:
            self.tell(words.THOUGHT_EMPTY)
            return
        try:
            kept = add_thought(journal, self.session, self.answer.answer, typed.answer(text))
            journal.drafts.clear(self._page)
        except ReflectError as error:
            self.tell(str(error))
            return
        self._drafted = text
        about = about_child(journal, journal.session(self.session).child)
        await help_first(self, about, text, then=lambda: self.dismiss(kept.id))

    def action_close(self) -> None:
        """Not now: what was typed waits for another day."""
        if self.keep_draft():
            super().action_close()

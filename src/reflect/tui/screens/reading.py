"""One conversation, read from beginning to end, and what can be done with it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal

from reflect.errors import ReflectError
from reflect.tui import words
from reflect.tui.opening import resumed
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.transcript import Transcript


class ReadingScreen(Page[None]):
    """Nothing is changed by reading. It opens at the end, or at the `answer` that was looked for."""

    CSS_PATH = page_styles("transcript")

    def __init__(self, session: str, answer: str = "") -> None:
        super().__init__()
        self.session = session
        self.answer = answer

    def compose(self) -> ComposeResult:
        journal = self.reflect.journal
        row = journal.session(self.session) if journal else None
        yield said(words.session_entry(row)[0] if row else "", id_="heading")
        yield Transcript(journal.said(self.session) if journal else (), id_="transcript")
        yield said("", id_="tell")
        with Horizontal(id="bar"):
            if row is not None and row.state != "closed":
                yield Act(words.GO_ON_WITH_IT, "screen.resume")
            yield Act(words.SUMMARY, "screen.summary")
            yield Act(words.GO_BACK, "screen.close", id_="go-back")

    async def on_mount(self) -> None:
        self.tell("")
        transcript = self.query_one(Transcript)
        transcript.focus()
        if self.answer:
            await transcript.show_answer(self.answer)

    def action_resume(self) -> None:
        """Go on with it."""
        journal = self.reflect.journal
        if journal is not None:
            self.reflect.go(resumed(self.reflect, journal.session(self.session)))

    def action_summary(self) -> None:
        """Its summary, to look at and to save."""
        from reflect.tui.screens.leaving import LeavingScreen

        journal = self.reflect.journal
        if journal is None:
            return
        try:
            sitting = self.reflect.engine.resume(journal, self.session)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.app.push_screen(LeavingScreen(sitting))

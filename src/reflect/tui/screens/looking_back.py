"""What the pages for looking back share: words that can be typed, and the mark of what is made up."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual import events, on
from textual.widgets import Input, Static

from reflect.tui import looking_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.secret import Line

Given = TypeVar("Given")


class LookingBack(Page[Given], Generic[Given]):
    """A slash opens a line for a word; `typed_words` says which action each word is."""

    typed_words: ClassVar[dict[str, str]] = {}
    unknown: str = words.READ_UNKNOWN
    _EVERYWHERE: ClassVar[dict[str, str]] = {
        "back": "screen.close",
        "help": "app.help",
        "explain": "app.explain",
        "hide": "app.hide",
        "quit": "app.leave",
    }

    def made_up_line(self) -> Static:
        """The line that says that what is shown is made up; not there where it is not."""
        line = said(words.MADE_UP, id_="made-up")
        line.display = False
        return line

    def mark_made_up(self, made_up: bool) -> None:
        """Say that what is shown is made up, or not."""
        journal = self.reflect.journal
        self.query_one("#made-up").display = made_up and not (journal and journal.made_up)

    def typed_line(self) -> Line:
        """The line for a word, opened by a slash."""
        line = Line(id_="typed")
        line.display = False
        return line

    def _open(self, line: Line) -> None:
        line.display = True
        line.value = "/"
        line.cursor_position = 1
        self.set_focus(line)

    def on_key(self, event: events.Key) -> None:
        """A slash opens the line. Letters that come before it has the focus are meant for it too."""
        for line in self.query("#typed").results(Line):
            if not event.is_printable or not (line.display or event.character == "/"):
                return
            event.stop()
            event.prevent_default()
            if line.display:
                line.insert_text_at_cursor(event.character or "")
            else:
                self._open(line)

    @on(Input.Submitted, "#typed")
    async def typed(self, event: Input.Submitted) -> None:
        """Do what was typed."""
        event.stop()
        event.input.display = False
        self.focus_what_matters()
        await self.do_typed(event.value)

    @on(Input.Blurred, "#typed")
    def typed_no_more(self, event: Input.Blurred) -> None:
        """The line goes when something else is turned to."""
        event.input.display = False

    def focus_what_matters(self) -> None:
        """Where the focus goes back to."""

    async def do_typed(self, typed: str) -> None:
        """Do the action of a word; say which words there are where it is none."""
        word = typed.strip().removeprefix("/").strip().casefold()
        action = self.typed_words.get(word) or self._EVERYWHERE.get(word)
        if action is None:
            self.tell(self.unknown)
        else:
            await self.run_action(action)

"""When a child has moved on, or something is to be forgotten: what goes, and what remains elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import JournalError
from reflect.journal import Forgotten
from reflect.small.whose import everybody
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing


class MovedOnScreen(Page[None]):
    """First choose what; then say so once more; then it is gone, and what may survive is listed."""

    heading = words.MOVED_ON
    CSS_PATH = page_styles("listing")

    def __init__(self) -> None:
        super().__init__()
        self._children: list[str] = []
        self._chosen: str | None = None

    def parts(self) -> Iterable[Widget]:
        journal = self.reflect.journal
        self._children = everybody(journal) if journal else []
        entries = [(words.about_child(each), "") for each in self._children]
        with Vertical(id="choose"):
            yield said(words.MOVED_ON_FIRST, classes="ask")
            yield Listing([*entries, (words.EVERYTHING, "")], id_="list")
        with Vertical(id="sure"):
            yield said("", id_="sure-words", classes="ask")
            yield Act(words.LEAVE_AS_IS, "screen.close", id_="leave-as-is")
            yield Act(words.FORGET_IT, "screen.forget", id_="forget")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#sure").display = False
        self.query_one(Listing).focus()

    @on(Listing.OptionSelected)
    def choose(self, event: Listing.OptionSelected) -> None:
        """Ask once more before anything goes."""
        at = event.option_index
        self._chosen = self._children[at] if at < len(self._children) else None
        self.query_one("#choose").display = False
        self.query_one("#go-back").display = False
        self.query_one("#sure").display = True
        self.query_one("#sure-words", Static).update(words.sure(self._chosen))
        self.query_one("#leave-as-is").focus()

    def action_forget(self) -> None:
        """Forget it for good."""
        journal = self.reflect.journal
        if journal is None:
            return
        try:
            if self._chosen is None:
                gone = journal.forget_all()
                self.reflect.journal = None
            else:
                gone = journal.forget_child(self._chosen, exactly=True)
        except JournalError as error:
            self.tell(str(error))
            return
        self._tell_gone(gone)

    def _tell_gone(self, gone: Forgotten) -> None:
        self.query_one("#sure").display = False
        self.query_one("#go-back").display = True
        self.query_one("#go-back").focus()
        self.tell(words.gone(gone.sessions, gone.entries, [(copy.kind, copy.at) for copy in gone.copies]))

    def action_close(self) -> None:
        """Back to a first page that shows what is left."""
        from reflect.tui.opening import home_screen

        self.reflect.go(home_screen(self.reflect))

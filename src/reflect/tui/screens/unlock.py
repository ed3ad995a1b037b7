"""Where the passphrase is asked for. A wrong one says so calmly; nothing is touched."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on, work
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from reflect.errors import JournalError, JournalInUse, NoJournal, WrongPassphrase
from reflect.home import has_name
from reflect.journal import Journal
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT
from reflect.tui import coming_in_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.secret import Secret


class UnlockScreen(Page[None]):
    """One line to type in."""

    heading = words.NAME

    def parts(self) -> Iterable[Widget]:
        yield said(coming_in_words.UNLOCK, classes="ask")
        yield Secret(id_="passphrase")
        yield said("", id_="tell")
        with Vertical(id="acts"):
            yield Act(coming_in_words.OPEN, "screen.open", id_="open")
            yield Act(words.SHOW_TYPED, "screen.show_typed", id_="show-typed")
            yield Act(coming_in_words.ANOTHER_JOURNAL, "screen.another", id_="another")
        yield said(coming_in_words.UNLOCK_LOST, classes="quiet")
        yield said(f"{ACKNOWLEDGEMENT}\n{INDEPENDENT}", classes="source")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one(Secret).focus()

    def action_show_typed(self) -> None:
        """Show the letters, or cover them again."""
        box = self.query_one(Secret)
        box.password = not box.password
        self.query_one("#show-typed", Act).reword(words.SHOW_TYPED if box.password else words.COVER_TYPED)
        box.focus()

    def action_another(self) -> None:
        """Somebody else's, or a first one of one's own."""
        from reflect.tui.screens.whose import WhoseScreen

        self.reflect.go(WhoseScreen())

    @on(Input.Submitted)
    def action_open(self) -> None:
        """Try it."""
        box = self.query_one(Secret)
        if box.value and not box.disabled:
            box.disabled = True
            self._open(box.value)
        elif not box.value:
            self.tell(coming_in_words.NO_PASSPHRASE)

    @work(thread=True)
    def _open(self, passphrase: str) -> None:
        # Deriving the key takes a moment on purpose; the page stays alive meanwhile.
        try:
            journal = Journal.open(passphrase)
        except JournalError as error:
            self.app.call_from_thread(self._refused, error)
        else:
            self.app.call_from_thread(self._opened, journal)

    def _refused(self, error: JournalError) -> None:
        box = self.query_one(Secret)
        box.disabled = False
        box.value = ""
        box.focus()
        if isinstance(error, JournalInUse):
            self.tell(words.IN_USE)
        elif has_name() and isinstance(error, WrongPassphrase | NoJournal):
            # It does not tell which of the two was wrong.
            self.tell(coming_in_words.NOT_TOGETHER)
        else:
            self.tell(words.WRONG_PASSPHRASE if isinstance(error, WrongPassphrase) else str(error))

    def _opened(self, journal: Journal) -> None:
        from reflect.tui.opening import next_screen

        self.reflect.use_journal(journal)
        self.reflect.go(next_screen(self.reflect))

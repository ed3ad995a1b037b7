"""The passphrase of a new journal: four words to write down, or one's own, typed twice."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on, work
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from reflect.errors import JournalError
from reflect.journal import Journal, offer_words
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Secret


class PassphraseScreen(Page[None]):
    """Says plainly that a lost one cannot be recovered."""

    heading = words.PASSPHRASE_HEADING

    def __init__(self) -> None:
        super().__init__()
        self.offered = offer_words()

    def parts(self) -> Iterable[Widget]:
        with Vertical(id="offer"):
            yield said(words.FOUR_WORDS, classes="ask")
            yield said(self.offered, id_="four-words")
            yield said(words.PASSPHRASE_LOST)
            yield self.menu(
                (words.WRITTEN_DOWN, "use_words"), (words.OTHER_WORDS, "other"), (words.MY_OWN, "own")
            )
        with Vertical(id="own"):
            yield said(words.OWN_PASSPHRASE, classes="ask")
            yield Secret(id_="once")
            yield said(words.AGAIN)
            yield Secret(id_="twice")
            yield said(words.PASSPHRASE_LOST)
            yield Act(words.KEEP_THIS, "screen.use_own", id_="use-own")
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#own").display = False
        self.query_one(Menu).query("Act").first().focus()

    def action_other(self) -> None:
        """Four other words."""
        self.offered = offer_words()
        self.query_one("#four-words").update(self.offered)  # type: ignore[attr-defined]

    def action_own(self) -> None:
        """A passphrase of one's own."""
        self.query_one("#offer").display = False
        self.query_one("#own").display = True
        self.query_one("#once").focus()

    @on(Input.Submitted, "#once")
    def go_to_second(self) -> None:
        """Enter in the first box goes to the second."""
        self.query_one("#twice").focus()

    def action_use_words(self) -> None:
        """Lock the journal with the words offered."""
        self._use(self.offered)

    @on(Input.Submitted, "#twice")
    def action_use_own(self) -> None:
        """Lock the journal with what was typed twice."""
        once, twice = self.query_one("#once", Secret).value, self.query_one("#twice", Secret).value
        if not once.strip():
            self.tell(words.NO_PASSPHRASE)
        elif once != twice:
            self.tell(words.NOT_ALIKE)
            self.query_one("#twice", Secret).value = ""
            self.query_one("#twice").focus()
        else:
            self._use(once)

    def _use(self, passphrase: str) -> None:
        for act in self.query(Act):
            act.disabled = True
        self._create(passphrase)

    @work(thread=True)
    def _create(self, passphrase: str) -> None:
        try:
            journal = Journal.create(passphrase)
        except JournalError as error:
            self.app.call_from_thread(self._refused, error)
        else:
            self.app.call_from_thread(self._created, journal)

    def _refused(self, error: JournalError) -> None:
        for act in self.query(Act):
            act.disabled = False
        self.tell(str(error))

    def _created(self, journal: Journal) -> None:
        from reflect.tui.opening import next_screen

        self.reflect.use_journal(journal)
        self.reflect.go(next_screen(self.reflect))

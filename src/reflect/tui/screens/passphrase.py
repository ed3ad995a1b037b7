"""The passphrase of a new journal: four words to write down, or one's own, typed twice."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on, work
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.errors import JournalError
from reflect.home import has_name
from reflect.journal import Journal, offer_words
from reflect.tui import coming_in_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Secret


class PassphraseScreen(Page[None]):
    """Says plainly that a lost one cannot be recovered."""

    heading = coming_in_words.PASSPHRASE_HEADING

    def __init__(self) -> None:
        super().__init__()
        self.offered = offer_words()

    def parts(self) -> Iterable[Widget]:
        lost = coming_in_words.PASSPHRASE_LOST
        if has_name():
            lost = f"{lost} {coming_in_words.NAME_TOO}"
        with Vertical(id="offer"):
            yield said(coming_in_words.FOUR_WORDS, classes="ask")
            yield said(self.offered, id_="four-words")
            yield said(lost)
            yield self.menu(
                (coming_in_words.WRITTEN_DOWN, "check"),
                (coming_in_words.OTHER_WORDS, "other"),
                (coming_in_words.MY_OWN, "own"),
            )
        with Vertical(id="check"):
            yield said(coming_in_words.TYPE_THEM_ONCE, classes="ask")
            yield Input(id="from-paper")
            with Horizontal(classes="choice-row"):
                yield Act(words.GO_ON, "screen.use_words", id_="use-words")
                yield Act(coming_in_words.SHOW_THEM_AGAIN, "screen.offer", id_="show-again")
        with Vertical(id="own"):
            yield said(coming_in_words.OWN_PASSPHRASE, classes="ask")
            yield Secret(id_="once")
            yield said(coming_in_words.AGAIN)
            yield Secret(id_="twice")
            yield said(lost)
            yield Act(coming_in_words.KEEP_THIS, "screen.use_own", id_="use-own")
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        self._show("offer")
        self.query_one(Menu).query("Act").first().focus()

    def _show(self, part: str) -> None:
        """One part of the page at a time."""
        for each in ("offer", "check", "own"):
            self.query_one(f"#{each}").display = each == part

    def action_check(self) -> None:
        """Typed once from the paper: words that nobody wrote down would lock everything for good."""
        self.tell("")
        self._show("check")
        self.query_one("#from-paper").focus()

    def action_offer(self) -> None:
        """The four words once more."""
        self.tell("")
        self._show("offer")
        self.query_one(Menu).query("Act").first().focus()

    def action_other(self) -> None:
        """Four other words."""
        self.offered = offer_words()
        self.query_one("#four-words", Static).update(self.offered)

    def action_own(self) -> None:
        """A passphrase of one's own."""
        self._show("own")
        self.query_one("#once").focus()

    @on(Input.Submitted, "#once")
    def go_to_second(self) -> None:
        """Enter in the first box goes to the second."""
        self.query_one("#twice").focus()

    @on(Input.Submitted, "#from-paper")
    def action_use_words(self) -> None:
        """Lock the journal with the words offered, once they are on paper."""
        typed = self.query_one("#from-paper", Input).value
        if typed.casefold().split() == self.offered.split():
            self._use(self.offered)
        else:
            self.tell(coming_in_words.NOT_THOSE_WORDS)
            self.query_one("#from-paper").focus()

    @on(Input.Submitted, "#twice")
    def action_use_own(self) -> None:
        """Lock the journal with what was typed twice."""
        once, twice = self.query_one("#once", Secret).value, self.query_one("#twice", Secret).value
        if not once.strip():
            self.tell(coming_in_words.NO_PASSPHRASE)
        elif once != twice:
            self.tell(coming_in_words.NOT_ALIKE)
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

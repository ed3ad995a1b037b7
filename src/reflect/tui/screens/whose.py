"""Whose journal, where several people share a computer: its name is typed, and none is listed."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reflect.home import choose_journal, has_name
from reflect.journal import exists
from reflect.tui import coming_in_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.secret import Line


class WhoseScreen(Page[None]):
    """Says nothing of which names there are: a wrong one fails where a wrong passphrase would."""

    heading = words.NAME

    def parts(self) -> Iterable[Widget]:
        choose_journal("")
        yield said(coming_in_words.TYPE_ITS_NAME, classes="ask")
        yield Line(id_="name")
        yield said("", id_="tell")
        without = [(coming_in_words.WITHOUT_NAME, "without_name")] if exists() else []
        yield self.menu(
            (coming_in_words.OPEN, "open"),
            (coming_in_words.NEW_JOURNAL, "begin"),
            *without,
            (words.CLOSE, "leave"),
        )
        yield said(coming_in_words.NAME_IT, classes="quiet")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one(Line).focus()

    def _chosen(self) -> bool:
        """Whether a name is typed; then the journal with that name is meant."""
        choose_journal(self.query_one(Line).value)
        if not has_name():
            self.tell(coming_in_words.NO_NAME)
            self.query_one(Line).focus()
        return has_name()

    @on(Input.Submitted)
    def action_open(self) -> None:
        """On to its passphrase."""
        if self._chosen():
            self._unlock()

    def action_begin(self) -> None:
        """A new one, on to a passphrase for it."""
        if not self._chosen():
            return
        if exists():
            self.tell(coming_in_words.NAME_TAKEN)
            return
        from reflect.tui.screens.passphrase import PassphraseScreen

        self.reflect.go(PassphraseScreen())

    def action_without_name(self) -> None:
        """The one that was here before anybody shared."""
        choose_journal("")
        self._unlock()

    def _unlock(self) -> None:
        from reflect.tui.screens.unlock import UnlockScreen

        self.reflect.go(UnlockScreen())

    async def action_leave(self) -> None:
        """Close Reflect."""
        await self.run_action("app.leave")

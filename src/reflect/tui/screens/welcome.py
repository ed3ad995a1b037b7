"""The first page a newcomer sees: what this is, and whether to keep it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT
from reflect.tui import coming_in_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Menu


class WelcomeScreen(Page[None]):
    """Keep it, or keep nothing."""

    heading = words.NAME

    def parts(self) -> Iterable[Widget]:
        keeping = self.reflect.saves
        yield said(coming_in_words.WELCOME, classes="ask")
        yield said(coming_in_words.KEEP_OR_NOT if keeping else coming_in_words.KEEPS_NOTHING)
        if keeping:
            yield self.menu(
                (coming_in_words.KEEP_IT, "keep"),
                (coming_in_words.KEEP_NOTHING, "keep_nothing"),
                (coming_in_words.SEVERAL_PEOPLE, "several"),
                (words.CLOSE, "leave"),
            )
        else:
            yield self.menu((coming_in_words.BEGIN, "keep_nothing"), (words.CLOSE, "leave"))
        yield said(f"{ACKNOWLEDGEMENT}\n{INDEPENDENT}", classes="source")

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def action_keep(self) -> None:
        """On to the passphrase."""
        from reflect.tui.screens.passphrase import PassphraseScreen

        self.reflect.go(PassphraseScreen())

    def action_several(self) -> None:
        """Each a journal of their own."""
        from reflect.tui.screens.whose import WhoseScreen

        self.reflect.go(WhoseScreen())

    def action_keep_nothing(self) -> None:
        """On to the child; nothing will be written."""
        from reflect.tui.opening import next_screen

        self.reflect.saves = False
        self.reflect.go(next_screen(self.reflect))

    async def action_leave(self) -> None:
        """Close Reflect."""
        await self.run_action("app.leave")

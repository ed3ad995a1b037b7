"""Who is here: asked before anything stored is shown, where somebody else may be looking on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.taking import Taking


class WhoScreen(Page[None]):
    """`then` makes the page that was asked for."""

    heading = words.WHO_HEADING

    def __init__(self, then: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self.then = then

    def parts(self) -> Iterable[Widget]:
        yield said(words.WHO_IS_HERE, classes="ask")
        yield self.menu(
            (words.JUST_ME, "show"),
            (words.WE_MAY_SEE, "show"),
            (words.SHOW_NOTHING, "afresh"),
            (words.CLOSE, "leave"),
        )

    def action_show(self) -> None:
        """On to what was asked for."""
        self.reflect.who_was_asked = self.reflect.shows_earlier = True
        self.reflect.go(self.then())

    def action_afresh(self) -> None:
        """A new conversation; nothing from earlier is on the screen."""
        self.reflect.who_was_asked, self.reflect.shows_earlier = True, False
        from reflect.tui.screens.about import AboutScreen

        self.reflect.go(AboutScreen(Taking()))

    async def action_leave(self) -> None:
        """Close Reflect."""
        await self.run_action("app.leave")

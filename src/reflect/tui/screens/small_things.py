"""The small things, one under another, and which child each is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from textual._callback import invoke
from textual.screen import Screen
from textual.widget import Widget

from reflect.small.whose import children
from reflect.tui import small_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Menu
from reflect.tui.words import GO_BACK, SMALL_THINGS


class SmallThingsScreen(Page[None]):
    """Each is a few minutes, or less, and needs no conversation."""

    heading = SMALL_THINGS

    def parts(self) -> Iterable[Widget]:
        yield self.menu(
            (words.MOMENT, "moment"),
            (words.MOMENTS, "moments"),
            (words.AGAIN, "again"),
            (words.CARD, "card"),
            (words.MEMORY, "memory"),
            (words.SHEET, "sheet"),
            (words.MATCHING, "matching"),
            (GO_BACK, "close"),
        )
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one(Menu).query("Act").first().focus()

    def action_moment(self) -> None:
        """One line, kept with the day."""
        from reflect.tui.screens.moments import MomentScreen

        self.app.push_screen(MomentScreen())

    def action_moments(self) -> None:
        """All that were kept."""
        from reflect.tui.screens.moments import MomentsScreen

        self.app.push_screen(MomentsScreen())

    async def action_again(self) -> None:
        """One occasion, thought about again."""
        from reflect.tui.screens.again import AgainScreen

        await self._about(AgainScreen)

    async def action_card(self) -> None:
        """For a babysitter, respite, school."""
        await self._leaflet("card")

    async def action_memory(self) -> None:
        """For the memory box."""
        await self._leaflet("memory")

    async def _leaflet(self, kind: str) -> None:
        from reflect.tui.screens.leaflet import OfferScreen

        await self._about(lambda child: OfferScreen(kind, child))

    def action_sheet(self) -> None:
        """The questions on paper."""
        from reflect.tui.screens.sheet import SheetScreen

        self.app.push_screen(SheetScreen())

    def action_matching(self) -> None:
        """What a child needs and what carers would bring, chosen line by line."""
        from reflect.tui.screens.matching import MatchingScreen

        self.app.push_screen(MatchingScreen())

    async def _about(self, made: Callable[[str], Screen[Any]]) -> None:
        """Open the page about the only child there is, or the one that is chosen."""
        await choose_child(self, lambda child: self.app.push_screen(made(child)))


async def choose_child(page: Page[Any], then: Callable[[str], object]) -> None:
    """Do this about the only child there is, or the one that is chosen."""
    from reflect.tui.screens.choose_one import ChooseOneScreen

    journal = page.reflect.journal
    names = children(journal) if journal else []

    async def chosen(at: int | None) -> None:
        if at is not None:
            await invoke(then, names[at])

    if not names:
        page.tell(words.NOBODY_YET)
    elif len(names) == 1:
        await invoke(then, names[0])
    else:
        page.app.push_screen(ChooseOneScreen(words.WHOSE, names), chosen)

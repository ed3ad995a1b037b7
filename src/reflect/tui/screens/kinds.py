"""Another kind of sitting: each dialogue that has a line to say what it is for.

To add one, give it a title and a line in `prompts/…/names.j2`: `dialogue_ID` and `dialogue_ID_what`.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget

from reflect.said import About
from reflect.tui.kinds_words import KINDS, WHAT_FOR, WHICH_KIND, Kind
from reflect.tui.screens.page import Page, said
from reflect.tui.taking import Taking
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.words import GO_BACK


class KindsScreen(Page[None]):
    """Choosing one goes on to whom it is about."""

    heading = KINDS
    CSS_PATH = page_styles("listing")

    def __init__(self) -> None:
        super().__init__()
        self._kinds: list[Kind] = []

    def parts(self) -> Iterable[Widget]:
        self._kinds = self.reflect.engine.kinds()
        yield said(WHICH_KIND, classes="ask")
        yield Listing([(each.title, each.what) for each in self._kinds], id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")
        yield Act(WHAT_FOR, "screen.what_for", id_="what-for")

    def on_mount(self) -> None:
        self.query_one(Listing).focus()

    def action_what_for(self) -> None:
        """The usual sitting, and what it is for."""
        from reflect.tui.screens.purposes import PurposesScreen

        self.app.push_screen(PurposesScreen(About()), self._for_this)

    def _for_this(self, purpose: str | None) -> None:
        if purpose:
            from reflect.tui.screens.start import StartScreen

            self.app.push_screen(StartScreen(purpose=purpose))

    @on(Listing.OptionSelected)
    def choose(self, event: Listing.OptionSelected) -> None:
        """On to whom it is about."""
        kind = self._kinds[event.option_index]
        taking = Taking(dialogue=kind.dialogue)
        if kind.applicants:
            from reflect.tui.screens.applicants import ApplicantsScreen

            self.app.push_screen(ApplicantsScreen(taking))
            return
        from reflect.tui.screens.start import StartScreen

        self.app.push_screen(StartScreen(dialogue=kind.dialogue))

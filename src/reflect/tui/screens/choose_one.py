"""One of a list: a child, a month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget

from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing


class ChooseOneScreen(Page[int]):
    """Gives the place of what was chosen in the list, or None."""

    CSS_PATH = page_styles("listing")

    def __init__(self, heading: str, entries: Sequence[str], at: int = 0, nothing: str = "") -> None:
        super().__init__()
        self.heading = heading
        self.entries = entries
        self._at = at
        self._nothing = nothing

    def parts(self) -> Iterable[Widget]:
        if not self.entries:
            yield said(self._nothing)
        yield Listing([(entry, "") for entry in self.entries], id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        listing = self.query_one(Listing)
        listing.display = bool(self.entries)
        if self.entries:
            listing.highlighted = self._at
            listing.focus()

    @on(Listing.OptionSelected)
    def choose(self, event: Listing.OptionSelected) -> None:
        """Take this one."""
        self.dismiss(event.option_index)

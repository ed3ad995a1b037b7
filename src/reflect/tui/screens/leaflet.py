"""The card, and the page for the child: which of the kept lines stand on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.widget import Widget

from reflect.tui import small_words as words
from reflect.tui.screens.leaflet_look import LookScreen
from reflect.tui.screens.line import LineScreen
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.small.leaflet import Leaflet


class OfferScreen(Page[None]):
    """All lines that were kept, those first that may fit. None is on the page until it is put there."""

    CSS_PATH = page_styles("listing")

    def __init__(self, kind: str, child: str) -> None:
        super().__init__()
        self.kind = kind
        self.child = child
        self.heading = words.about_whom(words.LEAFLETS[kind], child)
        self._leaflet: Leaflet | None = None
        self._warned = False

    @property
    def leaflet(self) -> Leaflet:
        """The page as it is being put together."""
        if self._leaflet is None:
            from reflect.small import leaflet

            assert self.reflect.journal is not None
            kind: Any = self.kind
            self._leaflet = leaflet.Leaflet(kind, self.reflect.journal, self.child)
        return self._leaflet

    def parts(self) -> Iterable[Widget]:
        yield said(self.leaflet.says("offered" if self.leaflet.lines else "nothing_kept"))
        yield said("", id_="tell")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(words.LOOK_AND_SAVE, "screen.look", id_="look")
        yield Act(words.OWN_LINE, "screen.own", id_="own")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self._show(None)

    def _show(self, at: int | None) -> None:
        """The list as it stands, at the line that was just looked at."""
        listing, leaflet = self.query_one(Listing), self.leaflet
        listing.show([words.line_entry(line, leaflet.placed(n)) for n, line in enumerate(leaflet.lines)])
        listing.display = bool(leaflet.lines)
        if leaflet.lines:
            listing.highlighted = at or 0
            listing.focus()
        else:
            self.query_one("#own").focus()

    @on(Listing.OptionSelected)
    def open_line(self, event: Listing.OptionSelected) -> None:
        """Decide about one line."""
        self.tell("")
        at = event.option_index
        self.app.push_screen(LineScreen(self.leaflet, at), lambda _: self._show(at))

    def action_own(self) -> None:
        """Write one."""
        self.app.push_screen(
            LineScreen(self.leaflet, None), lambda _: self._show(len(self.leaflet.lines) - 1)
        )

    def action_close(self) -> None:
        """Lines that stand in no file yet are not lost at one key."""
        if self.leaflet.unsaved and not self._warned:
            self._warned = True
            self.tell(words.NOT_SAVED_YET)
            return
        self.dismiss(None)

    def action_look(self) -> None:
        """The page as it would leave."""
        if self.leaflet.on_page():
            self.app.push_screen(LookScreen(self.leaflet))
        else:
            self.tell(words.NOTHING_ON_IT)

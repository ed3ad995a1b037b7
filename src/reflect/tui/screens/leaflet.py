"""The card, and the page for the child: which of the kept lines stand on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reflect.tui import small_words as words
from reflect.tui.screens.finding import Finding
from reflect.tui.screens.leaflet_look import LookScreen
from reflect.tui.screens.line import LineScreen
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.small.leaflet import Leaflet

# So many lines are seen without looking for one.
_FEW = 6


class OfferScreen(Finding[None]):
    """All lines that were kept, those first that may fit. None is on the page until it is put there."""

    CSS_PATH = page_styles("listing")

    def __init__(self, kind: str, child: str) -> None:
        super().__init__()
        self.kind = kind
        self.child = child
        self.heading = words.about_whom(words.LEAFLETS[kind], child)
        self._leaflet: Leaflet | None = None
        # The numbers of the lines that are listed.
        self._listed: list[int] = []
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
        yield Line(placeholder=words.FIND_HINT, id_="search")
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
        self.search.display = len(leaflet.lines) > _FEW
        self._list(at)
        listing.display = bool(leaflet.lines)
        if leaflet.lines:
            listing.focus()
        else:
            self.query_one("#own").focus()

    def _list(self, at: int | None) -> None:
        """The lines that hold what is looked for; all, where nothing is."""
        listing, leaflet, looked_for = self.query_one(Listing), self.leaflet, self.search.value
        self._listed = [
            n for n, line in enumerate(leaflet.lines) if words.holds(line, leaflet.placed(n), looked_for)
        ]
        listing.show([words.line_entry(leaflet.lines[n], leaflet.placed(n)) for n in self._listed])
        if at in self._listed:
            listing.highlighted = self._listed.index(at)
        self.tell(words.NO_SUCH_LINE if looked_for.strip() and not self._listed else "")

    @on(Input.Changed, "#search")
    def look(self) -> None:
        """As one types."""
        self._list(None)

    @on(Input.Submitted, "#search")
    def to_what_is_found(self) -> None:
        """Enter goes down to the list."""
        if self._listed:
            self.action_to_list()

    @on(Listing.OptionSelected)
    def open_line(self, event: Listing.OptionSelected) -> None:
        """Decide about one line."""
        self.tell("")
        at = self._listed[event.option_index]
        self.app.push_screen(LineScreen(self.leaflet, at), lambda _: self._show(at))

    def action_own(self) -> None:
        """Write one."""

        def shown(_: None) -> None:
            with self.prevent(Input.Changed):
                self.search.value = ""
            self._show(len(self.leaflet.lines) - 1)

        self.app.push_screen(LineScreen(self.leaflet, None), shown)

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

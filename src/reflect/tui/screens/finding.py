"""A line above a list: letters typed at the list are words to look for in it."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.binding import Binding, BindingType

from reflect.tui.screens.page import Page
from reflect.tui.widgets.listing import Options
from reflect.tui.widgets.secret import Line

Given = TypeVar("Given")


class Finding(Page[Given], Generic[Given]):
    """A page with a list, and the line `#search` above it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "to_list", show=False)]

    @property
    def search(self) -> Line:
        """The line."""
        return self.query_one("#search", Line)

    def on_key(self, event: events.Key) -> None:
        """Letters typed at the list are words to look for, and can be taken back there too."""
        # A space begins no word, but stands between two, however fast they come.
        if event.is_printable and event.character and (event.character != " " or self.search.value):
            self._to_search(event)
            # Those that the line got itself do not come this far.
            self.search.insert_text_at_cursor(event.character)
        elif event.key == "backspace" and self.search.value and not self.search.has_focus:
            self._to_search(event)
            self.search.action_delete_left()

    def _to_search(self, event: events.Key) -> None:
        event.stop()
        event.prevent_default()
        self.set_focus(self.search)

    def action_to_list(self) -> None:
        """From the line down to the list."""
        # At once: the key that follows is meant for it.
        self.set_focus(self.query_one("#list", Options))

    def action_turn_page(self, pages: int) -> None:
        """A page of the list, from the line above it too."""
        listing = self.query_one("#list", Options)
        if listing.option_count:
            self.set_focus(listing)
            (listing.action_page_up if pages < 0 else listing.action_page_down)()  # type: ignore[no-untyped-call]

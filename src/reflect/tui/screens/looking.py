"""What was said: the conversations kept, the last first, and a search through all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input

from reflect.errors import JournalError
from reflect.journal import SessionRow
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.secret import Line

_MOST = 200


class LookingScreen(Page[None]):
    """A list; words typed above it and Enter make it the answers that hold them."""

    heading = words.LOOK
    CSS_PATH = page_styles("listing")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("down", "to_list", show=False)]

    def __init__(self) -> None:
        super().__init__()
        # The conversation behind each entry, and the answer that was found in it.
        self._found: list[tuple[str, str]] = []

    def parts(self) -> Iterable[Widget]:
        yield Line(placeholder=words.SEARCH_HINT, id_="search")
        yield said("", id_="tell")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_key(self, event: events.Key) -> None:
        """Letters typed at the list are words to look for."""
        search = self.query_one("#search", Line)
        if event.is_printable and event.character and event.character != " " and not search.has_focus:
            event.stop()
            search.focus()
            search.insert_text_at_cursor(event.character)

    def action_to_list(self) -> None:
        """From the line down to the list."""
        self.query_one(Listing).focus()

    def on_mount(self) -> None:
        self._show_all()
        self.query_one(Listing).focus()

    def _show_all(self) -> None:
        journal = self.reflect.journal
        rows: list[SessionRow] = journal.sessions(limit=_MOST) if journal else []
        self._found = [(row.id, "") for row in rows]
        self.query_one(Listing).show([words.session_entry(row) for row in rows])
        self.tell("" if rows else words.NOTHING_YET)

    @on(Input.Submitted, "#search")
    def look_for(self, event: Input.Submitted) -> None:
        """Show the answers that hold these words; without words, everything again."""
        journal = self.reflect.journal
        if not event.value.strip() or journal is None:
            self._show_all()
            return
        try:
            hits = journal.search(event.value, _MOST)
        except JournalError as error:
            self.tell(str(error))
            return
        self._found = [(hit.session, hit.text) for hit in hits]
        self.query_one(Listing).show([words.hit_entry(hit) for hit in hits])
        self.tell(words.found(len(hits)))
        if hits:
            self.query_one(Listing).focus()

    @on(Listing.OptionSelected)
    def read(self, event: Listing.OptionSelected) -> None:
        """Open the one chosen."""
        from reflect.tui.screens.reading import ReadingScreen

        self.app.push_screen(ReadingScreen(*self._found[event.option_index]))

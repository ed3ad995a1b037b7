"""A last look at the card or the child's page, and where to save it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.small.whose import note_copy
from reflect.tui import small_words as words
from reflect.tui.leaving_words import FOUND, shortened
from reflect.tui.paper import Paper
from reflect.tui.screens.leaving import as_read
from reflect.tui.screens.page import said
from reflect.tui.screens.saving import SavingPage
from reflect.tui.widgets.act import Act, Ticks
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.small.leaflet import Leaflet


class LookScreen(SavingPage[None]):
    """The page line by line as it will leave, what may tell who somebody is, and where to save it."""

    reads = True

    def __init__(self, leaflet: Leaflet) -> None:
        super().__init__()
        self.leaflet = leaflet
        self.heading = words.about_whom(words.LEAFLETS[leaflet.kind], leaflet.about.child)

    def parts(self) -> Iterable[Widget]:
        yield Static(self._lines(), id="lines", markup=False)
        yield said(self.leaflet.says("leaving"), classes="ask")
        yield Vertical(*self._found(), id="found")
        yield said("", id_="pages", classes="quiet")
        yield from self.saving_parts()

    def foot(self) -> Iterable[Act]:
        yield self.save_act()
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#pages").display = False
        self.query_one("#page").focus()
        self._count()

    def _lines(self) -> Paper | Content:
        try:
            return as_read(self.leaflet.text())
        except ReflectError as error:
            return Content(str(error))

    def _found(self) -> list[Widget]:
        found = self.leaflet.found()
        acts: list[Widget] = [
            Act(shortened(each.words, each.instead, done), f"screen.shorten({number})")
            for number, (each, done) in enumerate(found)
        ]
        return [said(FOUND), Ticks(*acts)] if acts else []

    async def action_shorten(self, number: int) -> None:
        """Let initials stand for something that was found, or have it back."""
        self.leaflet.shorten(self.leaflet.found()[number][0].words)
        self.query_one("#lines", Static).update(self._lines())
        box = self.query_one("#found")
        await box.remove_children()
        await box.mount(*self._found())
        list(box.query(Act))[number].focus()

    @work(thread=True)
    def _count(self) -> None:
        # The first PDF takes a moment to make; the page can be read meanwhile.
        pages = self.leaflet.pages()
        if pages > 1:
            self.app.call_from_thread(self._say_pages, pages)

    def _say_pages(self, pages: int) -> None:
        line = self.query_one("#pages", Static)
        line.update(words.takes(pages))
        line.display = True

    def save_it(self) -> None:
        """Save it; nothing is ever overwritten."""
        journal = self.reflect.journal
        if self.save_with(self.leaflet.save) and journal is not None:
            note_copy(journal, self.leaflet.kind, self.leaflet.about.child)

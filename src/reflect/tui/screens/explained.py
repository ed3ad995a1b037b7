"""The model, explained: the list of pages, and one page at a time. What was being typed waits below, untouched."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.secure_base import ACKNOWLEDGEMENT
from reflect.tui import explained_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.entries import Entries
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.model import ModelDrawing
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.explained import Page as Explained
    from reflect.explained import Shelf

_LIST = ""


class ExplainedScreen(Page[None]):
    """Opens at the page with this word, or the one that belongs to this part of the conversation, or the list."""

    heading = words.EXPLAINED
    CSS_PATH: ClassVar = page_styles("listing", "explained")
    reads = True

    def __init__(self, section: str = "", word: str = "") -> None:
        super().__init__()
        self._section = section
        self._word = word
        # What is shown, and what was shown before it: names of pages, the list without one.
        self._way: list[str] = []
        self._listed: tuple[Explained, ...] = ()

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")
        yield Act(words.ALL_PAGES, "screen.all", id_="all-pages")
        yield Act(words.CLOSE_PAGES, "screen.leave", id_="close-pages")

    async def on_mount(self) -> None:
        self._shelf = _shelf()
        page = self._shelf.find(self._word) if self._word else self._shelf.about(self._section)
        await self._go(page.id if page else _LIST)
        if self._word and page is None:
            self._not_there(self._word)

    # ------------------------------------------------------------ the way through the pages

    async def _go(self, name: str) -> None:
        self._way.append(name)
        await self._show()

    async def _show(self) -> None:
        page = self._shelf.named(self._way[-1])
        body = self.query_one("#page")
        await body.remove_children()
        self.query_one("#heading", Static).update(page.title if page else words.EXPLAINED)
        await body.mount(*(self._page(page) if page else self._list()))
        body.scroll_home(animate=False)
        self.query_one("#all-pages").display = page is not None
        self.query_one("#close-pages").display = len(self._way) > 1
        if page:
            body.focus()
        else:
            self.tell("")
            self.query_one(Listing).focus()

    def action_close(self) -> None:
        """Back to the page before; from the first, back to where the person was."""
        if len(self._way) > 1:
            self._way.pop()
            self.call_later(self._show)
        else:
            self.dismiss(None)

    async def action_all(self) -> None:
        """The list."""
        await self._go(_LIST)

    def action_leave(self) -> None:
        """Straight back to where the person was."""
        self.dismiss(None)

    async def action_open(self, name: str) -> None:
        """A page that this one points to."""
        await self._go(name)

    # ------------------------------------------------------------ the list

    def _list(self) -> Iterable[Widget]:
        self._listed = self._shelf.in_order(self._section)
        yield Line(placeholder=words.WORD_HINT, id_="word")
        yield said("", id_="tell")
        yield Listing([(each.title, "") for each in self._listed], id_="pages")

    @on(Listing.OptionSelected, "#pages")
    async def chosen(self, event: Listing.OptionSelected) -> None:
        """Open it."""
        await self._go(self._listed[event.option_index].id)

    @on(Input.Submitted, "#word")
    async def looked_for(self, event: Input.Submitted) -> None:
        """Open the page with this word."""
        word = event.value.strip().removeprefix("/explain").strip()
        page = self._shelf.find(word)
        if page:
            await self._go(page.id)
        elif word:
            self._not_there(word)

    def _not_there(self, word: str) -> None:
        self.tell(words.no_such_page(word, self._shelf.near(word)))

    def on_key(self, event: events.Key) -> None:
        """What is typed while the list has the focus is a word to look for."""
        for line in self.query("#word").results(Line):
            if event.is_printable and not line.has_focus and not (event.character or " ").isspace():
                event.stop()
                event.prevent_default()
                self.set_focus(line)
                line.insert_text_at_cursor(event.character or "")

    # ------------------------------------------------------------ a page

    def _page(self, page: Explained) -> Iterable[Widget]:
        if page.benefit:
            yield said(page.benefit, classes="benefit")
        if page.draws:
            yield ModelDrawing(page.draws, page.drawn)
        if page.draws == "star":
            yield Entries(page.drawn)
        for piece in page.body:
            yield said(piece) if isinstance(piece, str) else Entries(piece)
        see = self._shelf.beside(page)
        if see:
            yield said(words.SEE, classes="see")
            yield self.menu(*((each.title, f"open('{each.id}')") for each in see))
        yield said(f"{words.SOURCE}: {page.source}\n{ACKNOWLEDGEMENT}", classes="source")


def _shelf() -> Shelf:
    from reflect.explained import usual_shelf

    return usual_shelf()

"""The card, and the page for the child: which lines stand on it, in which words, and a last look."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import NotFound, ReflectError
from reflect.tui import small_words as words
from reflect.tui.screens.leaving import as_read
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.saving import SavingPage
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.listing import Listing
from reflect.tui.words import FOUND, GO_BACK, SAVE_COPY, shortened

if TYPE_CHECKING:
    from reflect.small.leaflet import Leaflet

_NAMES = {"card": words.CARD, "memory": words.MEMORY}


class OfferScreen(Page[None]):
    """All lines that were kept, those first that may fit. None is on the page until it is put there."""

    CSS_PATH = page_styles("listing")

    def __init__(self, kind: str, child: str) -> None:
        super().__init__()
        self.kind = kind
        self.child = child
        self.heading = words.about_whom(_NAMES[kind], child)
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


class LineScreen(Page[None]):
    """One line, whole, and where it is to stand; or (without a number) one to be written."""

    CSS_PATH: ClassVar[Any] = [*page_styles("listing"), *page_styles("answer_box")[1:]]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "use", priority=True, show=False)]

    def __init__(self, leaflet: Leaflet, number: int | None) -> None:
        super().__init__()
        self.leaflet = leaflet
        self.number = number
        self.heading = words.about_whom(_NAMES[leaflet.kind], leaflet.about.child)
        placed = leaflet.placed(number) if number is not None else None
        kept = leaflet.lines[number].words if number is not None else ""
        self._words = placed.words if placed else kept
        self._warned = False

    def parts(self) -> Iterable[Widget]:
        from reflect.small.leaflet import HEADINGS

        with Vertical(id="shown"):
            yield said(self._words, id_="words", classes="ask")
            if self.number is not None:
                yield said(words.came_from(self.leaflet.lines[self.number]), classes="quiet")
            acts = [(words.PUT_UNDER[each], f"put('{each}')") for each in HEADINGS[self.leaflet.kind]]
            off = [(words.LEAVE_OFF, "leave_off")] if self.number is not None else []
            yield self.menu(*acts, (words.IN_MY_WORDS, "write"), *off, (GO_BACK, "close"))
        with Vertical(id="own-words"):
            yield said(self.leaflet.says("own"))
            yield AnswerBox(id_="own-box")
            with Horizontal(classes="choice-row"):
                yield Act(words.USE_WORDS, "screen.use", id_="use", key="F2")
                yield Act(GO_BACK, "screen.close", id_="never-mind")
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        if self.number is None:
            self.action_write()
        else:
            self._show()

    def _show(self) -> None:
        self.query_one("#own-words").display = False
        self.query_one("#shown").display = True
        self.query_one("#words", Static).update(self._words)
        self.query("Menu Act").first().focus()

    @property
    def _writing(self) -> bool:
        return bool(self.query_one("#own-words").display)

    def action_write(self) -> None:
        """Other words for it."""
        self.query_one("#shown").display = False
        self.query_one("#own-words").display = True
        box = self.query_one(AnswerBox)
        box.put(self._words)
        box.focus()

    def action_use(self) -> None:
        """Take the words in the box; on a page with one heading they go straight there."""
        if not self._writing:
            return
        text = self.query_one(AnswerBox).answer.strip()
        if not text:
            self.tell(words.NOTHING_TYPED)
            return
        self.tell("")
        self._words = text
        from reflect.small.leaflet import HEADINGS

        headings = HEADINGS[self.leaflet.kind]
        placed = self.leaflet.placed(self.number) if self.number is not None else None
        if placed or len(headings) == 1:
            self.action_put(placed.heading if placed else headings[0])
        else:
            self._show()

    def action_put(self, heading: str) -> None:
        """Put it on the page."""
        try:
            if self.number is None:
                self.leaflet.add(heading, self._words)
            else:
                self.leaflet.place(self.number, heading, self._words)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.dismiss(None)

    def action_leave_off(self) -> None:
        """It is not on the page."""
        if self.number is not None:
            self.leaflet.leave_out(self.number)
        self.dismiss(None)

    def keep_draft(self) -> bool:
        """Words that are typed and not used are not lost at one key: False the first time."""
        text = self.query_one(AnswerBox).answer.strip() if self._writing else ""
        if text and text != self._words and not self._warned:
            self._warned = True
            self.tell(words.STILL_TYPED)
            return False
        return True

    def action_close(self) -> None:
        """Out of the box first, then out of the page."""
        if not self.keep_draft():
            return
        self.tell("")
        if self._writing and self.number is not None:
            self._show()
        else:
            self.dismiss(None)


class LookScreen(SavingPage):
    """The page line by line as it will leave, what may tell who somebody is, and where to save it."""

    reads = True

    def __init__(self, leaflet: Leaflet) -> None:
        super().__init__()
        self.leaflet = leaflet
        self.heading = words.about_whom(_NAMES[leaflet.kind], leaflet.about.child)

    def parts(self) -> Iterable[Widget]:
        yield Static(self._lines(), id="lines", markup=False)
        yield said(self.leaflet.says("leaving"), classes="ask")
        yield Vertical(*self._found(), id="found")
        yield said("", id_="pages", classes="quiet")
        yield from self.saving_parts()

    def foot(self) -> Iterable[Act]:
        yield Act(SAVE_COPY, "screen.save", id_="save")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#pages").display = False
        self.query_one("#page").focus()
        self._count()

    def _lines(self) -> Content:
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
        return [said(FOUND), *acts] if acts else []

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

    def action_save(self) -> None:
        """Save it; nothing is ever overwritten."""
        journal = self.reflect.journal
        if self.save_with(self.leaflet.save) and journal is not None:
            with suppress(NotFound):
                journal.note_copy(self.leaflet.kind, child=self.leaflet.about.child)

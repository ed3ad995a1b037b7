"""A small good thing: one line in twenty seconds; and all of them, the last first."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reflect.afterwards.moments import Moment, add_moment, moments
from reflect.errors import ReflectError
from reflect.said import About
from reflect.small.whose import about_child
from reflect.tui import small_words as words
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.small_things import choose_child
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

_MOST = 400


class MomentScreen(DraftedPage[None]):
    """One line and Enter; which child is asked only where there are several. Then there is room for another."""

    heading = words.MOMENT

    def draft(self) -> Draft:
        return Draft("moment")

    def parts(self) -> Iterable[Widget]:
        yield said(self.reflect.engine.word("small", "moment_ask", About()), classes="ask")
        yield Line(placeholder=words.MOMENT_HINT, id_="moment")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.KEEP_IT, "screen.keep", id_="keep")
        yield Act(words.SEE_THEM, "screen.see", id_="see")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.fill()
        self.query_one(Line).focus()

    @on(Input.Submitted, "#moment")
    async def action_keep(self) -> None:
        """Keep it about the only child there is, or the one that is chosen."""
        if not self.query_one(Line).value.strip():
            self.tell(words.NOTHING_TYPED)
            return
        await choose_child(self, self._keep)

    async def _keep(self, child: str) -> None:
        line, journal = self.query_one(Line), self.reflect.journal
        if journal is None:
            return
        text = line.value
        try:
            add_moment(journal, child, text)
            line.value = ""
            self.drafted()
        except ReflectError as error:
            self.tell(str(error))
            return
        line.focus()
        about = about_child(journal, child)

        def thank(block: str = "moment_kept") -> None:
            self.tell(self.reflect.engine.word("small", block, about))

        await help_first(self, about, text, then=thank, after_help=lambda: thank("moment_kept_only"))

    def action_see(self) -> None:
        """All that were kept."""
        self.app.push_screen(MomentsScreen())

    def action_close(self) -> None:
        """Out of the page; what is typed waits for another time."""
        if self.keep_draft():
            self.dismiss(None)


class MomentsScreen(Page[None]):
    """The small good things of every child, the last first; each can be forgotten."""

    heading = words.MOMENTS
    CSS_PATH = page_styles("listing")

    def __init__(self) -> None:
        super().__init__()
        self._found: list[Moment] = []

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="tell")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self._show()

    def _show(self, _: object = None) -> None:
        journal = self.reflect.journal
        self._found = list(reversed(moments(journal)))[:_MOST] if journal else []
        listing = self.query_one(Listing)
        listing.show([words.moment_entry(each) for each in self._found])
        listing.display = bool(self._found)
        none = self.reflect.engine.word("small", "moment_none", About())
        self.tell("" if self._found else none)
        (listing if self._found else self.query_one("#go-back")).focus()

    @on(Listing.OptionSelected)
    def read(self, event: Listing.OptionSelected) -> None:
        """Read it whole."""
        self.app.push_screen(OneMomentScreen(self._found[event.option_index]), self._show)


class OneMomentScreen(Page[None]):
    """One of them, whole."""

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self.moment = moment
        self.heading = words.moment_entry(moment)[0]
        self._sure = False

    def parts(self) -> Iterable[Widget]:
        yield said(self.moment.text)
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.LEAVE_AS_IS, "screen.close", id_="go-back")
        yield Act(words.FORGET_THIS, "screen.forget", id_="forget")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#go-back").focus()

    def action_forget(self) -> None:
        """Asked once more, then it is gone."""
        if not self._sure:
            self._sure = True
            self.query_one("#forget", Act).reword(words.FORGET_SURE)
            return
        try:
            if self.reflect.journal is not None:
                self.reflect.journal.remove_entry(self.moment.id)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.dismiss(None)

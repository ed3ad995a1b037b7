"""If it came round again: one occasion told, what one might try, the message; and whether it came."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from reflect.afterwards.again import Again, add_again, agains
from reflect.errors import ReflectError
from reflect.said import About
from reflect.small.whose import about_child
from reflect.tui import small_words as words
from reflect.tui.helped import help_first
from reflect.tui.screens.came import CameScreen
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.listing import Listing
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.small.occasions import Occasion

_BOXES: Any = [*page_styles("listing"), *page_styles("answer_box")[1:]]


class AgainScreen(Page[None]):
    """What was written so far, the last first; and the way to another."""

    CSS_PATH = page_styles("listing")

    def __init__(self, child: str) -> None:
        super().__init__()
        self.child = child
        self.heading = words.about_whom(words.AGAIN, child)
        self._found: list[Again] = []

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="tell")
        yield said(words.AGAIN_WHAT, id_="what")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(words.THINK_AGAIN, "screen.think", id_="think")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self._show("")

    def _show(self, told: str | None) -> None:
        journal = self.reflect.journal
        self._found = list(reversed(agains(journal, self.child))) if journal else []
        listing = self.query_one(Listing)
        listing.show([words.again_entry(each) for each in self._found])
        listing.display = bool(self._found)
        self.query_one("#what").display = not self._found
        (listing if self._found else self.query_one("#think")).focus()
        if told:
            self.tell(told)

    @on(Listing.OptionSelected)
    def ask(self, event: Listing.OptionSelected) -> None:
        """Has it come round?"""
        self.app.push_screen(CameScreen(self._found[event.option_index]), self._show)

    def action_think(self) -> None:
        """Take a time that was told."""
        from reflect.small.occasions import occasions

        journal = self.reflect.journal
        told = occasions(journal, self.child) if journal else []
        if told:
            self.app.push_screen(OccasionsScreen(self.child, told), self._show)
        else:
            self.tell(self.reflect.engine.word("small", "again_none", About(self.child)))


class OccasionsScreen(Page[str]):
    """The times that were told, the last first. Gives what to say once one has been thought about, or None."""

    CSS_PATH = page_styles("listing")

    def __init__(self, child: str, told: Sequence[Occasion]) -> None:
        super().__init__()
        self.child = child
        self.told = told
        self.heading = words.about_whom(words.AGAIN, child)

    def parts(self) -> Iterable[Widget]:
        yield said(self.reflect.engine.word("small", "again_which", About(self.child)), classes="ask")
        yield Listing([words.occasion_entry(each) for each in self.told], id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.query_one(Listing).focus()

    @on(Listing.OptionSelected)
    def take(self, event: Listing.OptionSelected) -> None:
        """Think about this one."""
        self.app.push_screen(WriteScreen(self.child, self.told[event.option_index]), self._kept)

    def _kept(self, told: str | None) -> None:
        if told:
            # Only once the page above has gone: what is dismissed is whatever stands on top.
            self.call_after_refresh(self._close, told)

    def _close(self, told: str) -> None:
        self.dismiss(told)


class WriteScreen(DraftedPage[str]):
    """The time as it was told; what one might try, and what that would tell the child."""

    CSS_PATH = _BOXES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "keep", priority=True, show=False)]

    def __init__(self, child: str, occasion: Occasion) -> None:
        super().__init__()
        self.child = child
        self.occasion = occasion
        self.heading = words.about_whom(words.AGAIN, child)

    def draft(self) -> Draft:
        told = self.occasion
        return Draft(f"again/{told.session}/{told.answer}", session=told.session)

    def parts(self) -> Iterable[Widget]:
        engine, about = self.reflect.engine, About(self.child)
        yield said(f"{words.YOU_TOLD} «{self.occasion.text}»", id_="told")
        yield said(engine.word("small", "again_try", about), classes="ask")
        yield AnswerBox(id_="try")
        yield said(engine.word("small", "again_message", about), classes="ask")
        yield AnswerBox(id_="message")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.KEEP_IT, "screen.keep", id_="keep", key="F2")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.fill()
        self.query_one("#try").focus()

    async def action_keep(self) -> None:
        """Keep it beside the answer."""
        journal = self.reflect.journal
        if journal is None:
            return
        told, occasion = self.in_boxes(), self.occasion
        try:
            add_again(
                journal, occasion.session, occasion.answer, might_try=told["try"], message=told["message"]
            )
            self.drafted()
        except ReflectError as error:
            self.tell(str(error))
            return
        await help_first(self, about_child(journal, self.child), *told.values(), then=self._leave)

    def _leave(self) -> None:
        self.dismiss(self.reflect.engine.word("small", "again_kept", About(self.child)))

    def action_close(self) -> None:
        """Out of the page; what is typed waits for another time."""
        if self.keep_draft():
            self.dismiss(None)

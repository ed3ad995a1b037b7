"""A last look at a review pack: who will read it, what is in it, and where it is saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import NotFound, ReflectError
from reflect.tui import review_words as words
from reflect.tui.leaving_words import FOUND, NOTHING_FOUND, SHORTEN_ALL, WHAT_LEAVES, shortened
from reflect.tui.paper import Paper
from reflect.tui.screens.page import said
from reflect.tui.screens.saving import SavingPage
from reflect.tui.shown_document import shown
from reflect.tui.widgets.act import Act, Ticks
from reflect.tui.words import GO_BACK, ticked

if TYPE_CHECKING:
    from reflect.review import Copy
    from reflect.review.going_through import GoingThrough


class ReviewLookScreen(SavingPage[None]):
    """Every line as it will leave; then what to leave out or shorten; then the kind of file and the folder."""

    heading = words.LAST_LOOK
    reads = True

    def __init__(self, going: GoingThrough) -> None:
        super().__init__()
        self.going = going
        self.copy_: Copy = going.copy()

    def parts(self) -> Iterable[Widget]:
        about = self.going.children()[0]
        readers = [self.going.asked("readers", about), *map(words.hoped, self.going.headings.readers)]
        yield said("\n".join(readers), classes="ask")
        yield Static(self._lines(), id="lines", markup=False)
        yield said(WHAT_LEAVES)
        yield Ticks(*self._chosen(), id="chosen")
        yield Vertical(*self._found(), id="found")
        yield said(self.going.asked("not_encrypted", about), classes="ask")
        yield from self.saving_parts()

    def foot(self) -> Iterable[Act]:
        yield self.save_act()
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#page").focus()

    def _lines(self) -> Paper | Content:
        try:
            return shown(self.copy_.document())
        except ReflectError as error:
            return Content(str(error))

    def _chosen(self) -> list[Widget]:
        return [
            Act(ticked(heading, held), f"screen.turn('{name}')") for name, heading, held in self.copy_.parts()
        ]

    def _found(self) -> list[Widget]:
        found = self.copy_.found()
        if not found:
            return [said(NOTHING_FOUND, classes="quiet")]
        acts: list[Widget] = [
            Act(shortened(each.words, each.instead, done), f"screen.shorten({number})")
            for number, (each, done) in enumerate(found)
        ]
        if len(found) > 1 and not all(done for _, done in found):
            acts.append(Act(SHORTEN_ALL, "screen.shorten_all"))
        return [said(FOUND), Ticks(*acts)]

    async def action_turn(self, name: str) -> None:
        """Leave a part out of the copy, or take it in again."""
        self._choose(lambda: self.copy_.turn(name))
        await self._refresh("chosen", "found")

    async def action_shorten(self, number: int) -> None:
        """Let initials stand for something that was found, or have it back."""
        self._choose(lambda: self.copy_.shorten(self.copy_.found()[number][0].words))
        await self._refresh("found")

    async def action_shorten_all(self) -> None:
        """Let initials stand for all of it."""
        self._choose(self.copy_.shorten_all)
        await self._refresh("found")

    def _choose(self, choice: Callable[[], None]) -> None:
        self.tell("")
        try:
            choice()
        except ReflectError as error:
            # It is chosen, and not on disk.
            self.tell(str(error))

    async def _refresh(self, *places: str) -> None:
        """Show the copy as it now is, with the focus where it was."""
        self.query_one("#lines", Static).update(self._lines())
        for place in places:
            box = self.query_one(f"#{place}")
            held = [number for number, act in enumerate(box.query(Act)) if act.has_focus]
            await box.remove_children()
            await box.mount(*(self._chosen() if place == "chosen" else self._found()))
            acts = list(box.query(Act))
            if held and acts:
                acts[min(held[0], len(acts) - 1)].focus()

    def save_it(self) -> None:
        """Save it; nothing is ever overwritten."""
        journal = self.reflect.journal
        if not self.save_with(self.copy_.save) or journal is None:
            return
        try:
            self.going.saved()
        except ReflectError as error:
            self.tell_in_view(str(error))
        for about in self.going.children():
            with suppress(NotFound):
                journal.note_copy("review", child=about.child)

"""A last look at a sheet for matching: whose it is, whom it would tell of, and where to save it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.errors import ReflectError
from reflect.tui import matching_words as words
from reflect.tui.leaving_words import FOUND, shortened
from reflect.tui.paper import Paper
from reflect.tui.screens.page import said
from reflect.tui.screens.saving import SavingPage
from reflect.tui.shown_document import shown
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK, ticked

if TYPE_CHECKING:
    from reflect.matching.choosing import Choosing


class LookAtSheetScreen(SavingPage[None]):
    """The sheet line by line as it will leave; the file to go beside another is the usual one."""

    reads = True
    forms = ("json", *SavingPage.forms)

    def __init__(self, chosen: Choosing) -> None:
        super().__init__()
        self.chosen = chosen
        self.heading = words.SIDES[chosen.side]

    def parts(self) -> Iterable[Widget]:
        chosen = self.chosen
        yield said(chosen.says("whose_sheet"), classes="ask")
        yield Line(chosen.owner, id_="owner")
        yield said(chosen.says("whose_child" if chosen.side == "child" else "whose_child_too"), classes="ask")
        yield Line(chosen.child, id_="initials")
        yield Static(self._lines(), id="lines", markup=False)
        yield said(chosen.says("leaving"), classes="ask")
        yield Vertical(*self._found(), id="found")
        yield from self.saving_parts()

    def foot(self) -> Iterable[Act]:
        yield self.save_act()
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#owner").focus()

    def _form_label(self, form: str) -> str:
        if form != "json":
            return super()._form_label(form)
        return ticked(words.TO_GO_BESIDE, form == self._form)

    @on(Input.Changed, "#owner,#initials")
    def take_labels(self) -> None:
        """What the sheet is called stands in it at once."""
        self.chosen.owner = self.query_one("#owner", Line).value
        self.chosen.child = self.query_one("#initials", Line).value
        self.query_one("#lines", Static).update(self._lines())

    def _lines(self) -> Paper | Content:
        try:
            return shown(self.chosen.page())
        except ReflectError as error:
            return Content(str(error))

    def _found(self) -> list[Widget]:
        acts: list[Widget] = [
            Act(shortened(each.words, each.instead, done), f"screen.shorten({number})")
            for number, (each, done) in enumerate(self.chosen.found())
        ]
        return [said(FOUND), *acts] if acts else []

    async def action_shorten(self, number: int) -> None:
        """Let initials stand for something that was found, or have it back."""
        self.chosen.shorten(self.chosen.found()[number][0].words)
        self.query_one("#lines", Static).update(self._lines())
        box = self.query_one("#found")
        await box.remove_children()
        await box.mount(*self._found())
        list(box.query(Act))[number].focus()

    def save_it(self) -> None:
        """Save it; nothing is ever overwritten."""
        from reflect.small.whose import note_copy

        journal = self.reflect.journal
        if self.save_with(self.chosen.save) and journal is not None:
            note_copy(journal, "matching", self.chosen.whose)

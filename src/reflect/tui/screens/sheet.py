"""The kitchen-table sheet: which part, and where to save it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual.widget import Widget

from reflect.said import About
from reflect.secure_base import DIMENSIONS
from reflect.tui import small_words as words
from reflect.tui.screens.page import said
from reflect.tui.screens.parts import label
from reflect.tui.screens.saving import SavingPage
from reflect.tui.widgets.act import Act, Ticks
from reflect.tui.words import GO_BACK, ticked

_ALL = "all"


class SheetScreen(SavingPage[None]):
    """The questions are worded for the age and the carer last told of; no name stands on the paper."""

    heading = words.SHEET
    reads = True

    def __init__(self) -> None:
        super().__init__()
        self._which = DIMENSIONS[0].id

    def parts(self) -> Iterable[Widget]:
        yield said(words.SHEET_WHAT)
        with Ticks():
            for which in (*(each.id for each in DIMENSIONS), _ALL):
                yield Act(self._label(which), f"screen.which('{which}')", id_=f"which-{which}")
        yield from self.saving_parts()
        yield said(words.PAPER, classes="quiet")

    def foot(self) -> Iterable[Act]:
        yield self.save_act(words.SAVE_SHEET)
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one(f"#which-{self._which}").focus()

    def _label(self, which: str) -> str:
        return ticked(words.ALL_FIVE if which == _ALL else label(which), which == self._which)

    def action_which(self, which: str) -> None:
        """Choose the part."""
        self._which = which
        for each in (*(one.id for one in DIMENSIONS), _ALL):
            self.query_one(f"#which-{each}", Act).reword(self._label(each))

    def save_it(self) -> None:
        """Save it; nothing is ever overwritten."""
        self.save_with(self._save)

    def _save(self, folder: Path, form: str) -> Path:
        from reflect.documents import save
        from reflect.small.sheet import sheet

        journal = self.reflect.journal
        rows = journal.sessions(limit=1) if journal else []
        about = About(age=rows[0].age, carer=rows[0].carer) if rows else About()
        wanted = [] if self._which == _ALL else [self._which]
        return save(folder, sheet(wanted, form, about), form, name="sheet")

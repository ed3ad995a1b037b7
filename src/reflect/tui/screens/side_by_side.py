"""Sheets for matching side by side: which files, the match to be read, and what support would help."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.errors import ReflectError
from reflect.tui import matching_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.saving import SavingPage
from reflect.tui.shown_document import blocks_shown, column_shown
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.matching.match import Match

_BOXES = (("child", words.CHILD_FILE), ("carers", words.CARERS_FILE), ("more", words.MORE_CARERS))


class FilesScreen(Page[None]):
    """Where the sheets are. Nothing of the journal is looked at here."""

    heading = words.BESIDE

    def parts(self) -> Iterable[Widget]:
        yield said(words.WHICH_FILES)
        for name, label in _BOXES:
            yield Line(self._usual(name), placeholder=label, id_=name)
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.SHOW, "screen.show", id_="show")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def _usual(self, name: str) -> str:
        """In the made-up year a made-up couple's sheet is there to try with."""
        from reflect.matching.made_up import made_up_carers

        couple = made_up_carers() if name == "carers" and self.reflect.made_up else None
        return str(couple or "")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one(Line).focus()

    @on(Input.Submitted)
    def action_show(self) -> None:
        """Read them, and show them side by side."""
        from reflect.matching.match import Match
        from reflect.matching.reading import read_all

        named = [self.query_one(f"#{name}", Line).value.strip() for name, _ in _BOXES]
        if len([each for each in named if each]) < 2:
            self.tell(words.NO_FILE)
            return
        try:
            match = Match(read_all([Path(each).expanduser() for each in named if each]))
        except (ReflectError, RuntimeError) as error:
            self.tell(str(error))
            return
        self.tell("")
        self.app.push_screen(MatchScreen(match))


class MatchScreen(SavingPage[None]):
    """The match to be read, and where to save it. Where there is room, its columns stand side by side."""

    heading = words.HEADING
    reads = True
    CSS_PATH = page_styles("matching")

    def __init__(self, match: Match) -> None:
        super().__init__()
        self.match = match
        self._warned = False

    def parts(self) -> Iterable[Widget]:
        yield Vertical(*self._pieces(), id="lines")
        yield from self.saving_parts()

    def foot(self) -> Iterable[Act]:
        yield Act(words.WHAT_WOULD_HELP, "screen.support", id_="support")
        yield self.save_act()
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#page").focus()

    def _pieces(self) -> Iterator[Widget]:
        """The page, with each table as columns of their own."""
        document = self.match.page()
        yield Static(document.title, markup=False, classes="title")
        for table, blocks in groupby(document.blocks, key=lambda each: each.kind == "table"):
            if not table:
                yield Static(blocks_shown(blocks))
                continue
            for each in blocks:
                for row in getattr(each, "rows", ()):
                    cells = zip(getattr(each, "headings", ()), row, strict=True)
                    yield Vertical(*(Static(column_shown(*one)) for one in cells), classes="columns")
        yield Static("\n".join(document.foot), markup=False, classes="quiet")

    def action_support(self) -> None:
        """Put down what support would help."""
        from reflect.tui.screens.matching_support import SupportScreen

        self.app.push_screen(SupportScreen(self.match), self._again)

    async def _again(self, _: None) -> None:
        lines = self.query_one("#lines", Vertical)
        await lines.remove_children()
        await lines.mount(*self._pieces())

    def save_it(self) -> None:
        """Save it; nothing is ever overwritten."""
        self.save_with(self.match.save)

    def action_close(self) -> None:
        """What was typed and stands in no file yet is not lost at one key."""
        if self.match.unsaved and not self._warned:
            self._warned = True
            self.tell_in_view(words.STEPS_NOT_SAVED)
            return
        self.dismiss(None)

"""Matching: write one side's sheet, or lay sheets side by side. And whose lines a sheet is to be made of."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from reflect.tui import matching_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Menu
from reflect.tui.words import GO_BACK


class MatchingScreen(Page[None]):
    """Two sheets to write, and a table to lay them on."""

    heading = words.HEADING

    def parts(self) -> Iterable[Widget]:
        from reflect.said import About

        yield said(self.reflect.engine.word("matching", "begin", About()))
        yield self.menu(
            (words.WRITE["child"], "write('child')"),
            (words.WRITE["carers"], "write('carers')"),
            (words.BESIDE, "beside"),
            (GO_BACK, "close"),
        )
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one(Menu).query("Act").first().focus()

    def action_write(self, side: str) -> None:
        """A sheet of the lines of the only ones there are, or of those that are chosen."""
        from reflect.matching.offered import owners
        from reflect.small.whose import children
        from reflect.tui.screens.choose_one import ChooseOneScreen

        journal = self.reflect.journal
        applying = owners(journal) if journal and side == "carers" else []
        about = children(journal) if journal else []
        names = [*applying, *about]
        # What one would bring may have nothing to do with a child who is there now.
        nobody = side == "carers" or not names
        if not names:
            self._open(side, "")
            return
        if len(names) == 1 and side == "child":
            self._open(side, names[0])
            return
        entries = [words.whose_entry(each, True) for each in applying]
        entries += about if side == "child" else [words.whose_entry(each, False) for each in about]
        entries += [words.NOBODY] if nobody else []

        def chosen(at: int | None) -> None:
            if at is not None:
                self._open(side, names[at] if at < len(names) else "")

        self.app.push_screen(ChooseOneScreen(words.WHOSE_LINES[side], entries), chosen)

    def _open(self, side: str, whose: str) -> None:
        from reflect.tui.screens.matching_sheet import SheetOfLinesScreen

        self.app.push_screen(SheetOfLinesScreen(side, whose))

    def action_beside(self) -> None:
        """Read sheets out of files, and show them."""
        from reflect.tui.screens.side_by_side import FilesScreen

        self.app.push_screen(FilesScreen())

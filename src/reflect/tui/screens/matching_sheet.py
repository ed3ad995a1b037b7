"""One sheet for matching: its parts, and in each the lines that may be put on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.widget import Widget

from reflect.tui import matching_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.listing import Listing
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.matching.choosing import Choosing


class SheetOfLinesScreen(Page[None]):
    """The five dimensions, and anything else: how many lines each has, and how many may be chosen."""

    CSS_PATH = page_styles("listing")

    def __init__(self, side: str, whose: str) -> None:
        super().__init__()
        self.side = side
        self.whose = whose
        self.heading = words.SIDES[side]
        self._chosen: Choosing | None = None
        self._warned = False

    @property
    def chosen(self) -> Choosing:
        """The sheet as it is being put together."""
        if self._chosen is None:
            from reflect.matching import choosing

            side: Any = self.side
            self._chosen = choosing.Choosing(side, self.reflect.journal, self.whose)
        return self._chosen

    def parts(self) -> Iterable[Widget]:
        chosen = self.chosen
        yield said(chosen.says(f"offered_{chosen.side}" if chosen.lines else "nothing_kept"))
        if chosen.lines:
            yield said(chosen.says("held_back"), classes="quiet")
        yield said("", id_="tell")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(words.LOOK_AND_SAVE, "screen.look", id_="look")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self._show(0)

    def _show(self, at: int) -> None:
        from reflect.matching.form import PLACES

        chosen, listing = self.chosen, self.query_one(Listing)
        on_it = [each.place for each in chosen.on_sheet()]
        offered = [each.place for each in chosen.lines]
        listing.show([words.place_entry(each, on_it.count(each), offered.count(each)) for each in PLACES])
        listing.highlighted = at
        listing.focus()

    @on(Listing.OptionSelected)
    def open_part(self, event: Listing.OptionSelected) -> None:
        """The lines of one part."""
        from reflect.matching.form import PLACES

        self.tell("")
        at = event.option_index
        self.app.push_screen(PartScreen(self.chosen, PLACES[at]), lambda _: self._show(at))

    def action_look(self) -> None:
        """The sheet as it would leave."""
        from reflect.tui.screens.matching_look import LookAtSheetScreen

        if self.chosen.on_sheet():
            self.app.push_screen(LookAtSheetScreen(self.chosen))
        else:
            self.tell(words.NOTHING_ON_IT)

    def action_close(self) -> None:
        """Lines that stand in no file yet are not lost at one key."""
        if self.chosen.unsaved and not self._warned:
            self._warned = True
            self.tell(words.NOT_SAVED_YET)
            return
        self.dismiss(None)


class PartScreen(Page[None]):
    """The lines of one part. None is on the sheet until it is put there."""

    CSS_PATH = page_styles("listing")

    def __init__(self, chosen: Choosing, place: str) -> None:
        super().__init__()
        self.chosen = chosen
        self.place = place
        self.heading = f"{words.SIDES[chosen.side]} · {words.place_name(place)}"

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="tell")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(words.OWN_LINE, "screen.own", id_="own")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self._show(0)

    def _numbers(self) -> list[int]:
        """The lines that come from here or were put here."""
        return [number for number, _ in enumerate(self.chosen.lines) if self._is_here(number)]

    def _is_here(self, number: int) -> bool:
        line, placed = self.chosen.lines[number], self.chosen.placed(number)
        if placed is not None:
            return placed.place == self.place
        return line.come_from != "own" and line.place == self.place

    def _show(self, at: int) -> None:
        numbers, listing = self._numbers(), self.query_one(Listing)
        self.tell("" if numbers else self.chosen.says("nothing_here"))
        listing.show([words.line_entry(self.chosen.lines[n], self.chosen.placed(n)) for n in numbers])
        listing.display = bool(numbers)
        if numbers:
            listing.highlighted = min(at, len(numbers) - 1)
            listing.focus()
        else:
            self.query_one("#own").focus()

    @on(Listing.OptionSelected)
    def open_line(self, event: Listing.OptionSelected) -> None:
        """Decide about one line."""
        at = event.option_index
        self._open(self._numbers()[at], at)

    def action_own(self) -> None:
        """Write one."""
        self._open(None, len(self._numbers()))

    def _open(self, number: int | None, at: int) -> None:
        from reflect.tui.screens.matching_line import LineOfSheetScreen

        self.app.push_screen(LineOfSheetScreen(self.chosen, number, self.place), lambda _: self._show(at))

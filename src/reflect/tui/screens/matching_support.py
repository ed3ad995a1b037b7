"""What support would help, put down while two sheets lie side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reflect.errors import ReflectError
from reflect.tui import matching_words as words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.matching.match import Match


class SupportScreen(Page[None]):
    """One thing that would help: under which part, what, who and by when."""

    heading = words.WHAT_WOULD_HELP

    def __init__(self, match: Match) -> None:
        super().__init__()
        self.match = match
        self.place = "availability"
        self._warned = False

    def parts(self) -> Iterable[Widget]:
        yield said(self.match.says("own_support"))
        with Menu():
            yield Act("", "screen.part", id_="part")
        for name, label in words.HELPS:
            yield Line(placeholder=label, id_=name)
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.PUT_DOWN, "screen.put", id_="put")
        yield Act(words.TAKE_LAST_OFF, "screen.take_off", id_="take-off")
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self._show()
        self.query_one("#part").focus()

    def _show(self) -> None:
        self.query_one("#part", Act).reword(f"1  {words.WHICH_PART} {words.place_name(self.place)}")
        self.query_one("#take-off").display = bool(self.match.steps)

    def action_part(self) -> None:
        """Another part."""
        from reflect.matching.form import PLACES
        from reflect.tui.screens.choose_one import ChooseOneScreen

        def chosen(at: int | None) -> None:
            if at is not None:
                self.place = PLACES[at]
                self._show()
                self.query_one("#what").focus()

        names = [words.place_name(each) for each in PLACES]
        self.app.push_screen(ChooseOneScreen(words.WHICH_PART, names, PLACES.index(self.place)), chosen)

    @on(Input.Submitted)
    def action_put(self) -> None:
        """Put it down; then there is room for another."""
        boxes = [self.query_one(f"#{name}", Line) for name, _ in words.HELPS]
        try:
            self.match.add(self.place, *(each.value for each in boxes))
        except ReflectError as error:
            self.tell(str(error))
            return
        self.tell(words.put_down(self.place, len(self.match.steps)))
        for each in boxes:
            each.value = ""
        self._warned = False
        self._show()
        boxes[0].focus()

    def action_take_off(self) -> None:
        """Take out what was put down last."""
        if self.match.steps:
            self.match.take_off(len(self.match.steps) - 1)
            self.tell(words.TAKEN_OFF)
            self._show()

    def action_close(self) -> None:
        """What is typed and not put down is not lost at one key."""
        typed = any(self.query_one(f"#{name}", Line).value.strip() for name, _ in words.HELPS)
        if typed and not self._warned:
            self._warned = True
            self.tell(words.NOT_PUT_DOWN)
            return
        self.dismiss(None)

"""A plain row of dots from 0 to 10, of which one may be filled. No colour says more of one than of another."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from reflect.tui.progress_words import NO_NUMBER_SHOWN

MOST = 10


class Scale(Static):
    """Left and right move the dot; a digit goes to it, and a nought after a one to ten. Enter takes it."""

    can_focus = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("backspace,delete", "clear", show=False),
        Binding("enter", "take", show=False),
    ]

    class Taken(Message):
        """A number was taken."""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(markup=False, id=id_)
        self.value: int | None = None
        self._one = False

    def on_mount(self) -> None:
        self.put(self.value)

    def put(self, value: int | None) -> None:
        """Fill the dot at this number, or none."""
        self.value = value
        dots = " ".join("●" if at == value else "○" for at in range(MOST + 1))
        self.update(f"0 {dots} {MOST}   {NO_NUMBER_SHOWN if value is None else value}")

    def on_key(self, event: events.Key) -> None:
        """A digit is its number."""
        if event.character is None or event.character not in "0123456789":
            return
        event.stop()
        event.prevent_default()
        ten = event.character == "0" and self._one and self.value == 1
        self.put(MOST if ten else int(event.character))
        self._one = event.character == "1"

    def action_move(self, by: int) -> None:
        """One dot to the left or to the right; from none, to the middle."""
        self._one = False
        self.put(MOST // 2 if self.value is None else min(max(self.value + by, 0), MOST))

    def action_clear(self) -> None:
        """No number."""
        self._one = False
        self.put(None)

    def action_take(self) -> None:
        """On with this number."""
        if self.value is not None:
            self.post_message(self.Taken())

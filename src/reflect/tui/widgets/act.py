"""A thing to do: a plain one-line button, drawn with its brackets so that it shows without colour."""

from __future__ import annotations

from typing import ClassVar, Self

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Button


class Act(Button, inherit_css=False):
    """A button that reads "[Back]", or "[Back F3]" where there is room for its key.

    `words` may be something that was typed (a child's name): it is never read as markup.
    """

    # Enter presses a button already; a list of things to tick is ticked with Space everywhere else.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "press", show=False)]

    def __init__(
        self, words: str, action: str | None = None, *, id_: str | None = None, key: str = ""
    ) -> None:
        super().__init__(Content(f"[{words}]"), id=id_, action=action, compact=True)
        self.words = words
        self.key_name = key

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        return cell_len(str(self.label))

    def press(self) -> Self:
        # The page does it, not the button: what it does may take the button away.
        if self.action and self.display and not self.disabled:
            self.screen.call_later(self.app.run_action, self.action, default_namespace=self.screen)
        return self

    def show_key(self, shown: bool) -> None:
        """Show the key beside the words, or not."""
        name = f" {self.key_name}" if shown and self.key_name else ""
        self.label = Content(f"[{self.words}{name}]")

    def reword(self, words: str) -> None:
        """Say it differently."""
        self.words = words
        self.label = Content(f"[{words}]")
        # What is longer now needs more room.
        self.refresh(layout=True)


class Menu(Vertical):
    """Things to do, one under another. Up and down move between them, as Tab does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]


class Ticks(Menu):
    """Things to choose among. Up and down move between them; Tab goes on to what comes after all of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "leave(1)", show=False),
        Binding("shift+tab", "leave(-1)", show=False),
    ]

    def action_leave(self, by: int) -> None:
        """Out of the list."""
        chain = self.screen.focus_chain
        mine = [at for at, each in enumerate(chain) if self in each.ancestors]
        if mine and len(mine) < len(chain):
            chain[(mine[-1] + 1 if by > 0 else mine[0] - 1) % len(chain)].focus()

"""The panel beside the talk: the star, what has been told of this part, and that it is saved."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from reflect.secure_base import DIMENSIONS
from reflect.tui import words
from reflect.tui.widgets.star import dot, drawn

PARTS: Final = ("account", "thinking", "action", "feeling", "message")


class Panel(Vertical):
    """Dots where there is little room, a drawn star where there is more. Filled means talked about, nothing else."""

    def compose(self) -> ComposeResult:
        yield Static(id="star", markup=False)
        yield Static(id="dimensions", markup=False)
        yield Static(id="told", markup=False)
        yield Static(id="saved", markup=False)

    def show_star(self, told: Collection[str]) -> None:
        """Fill the star for these sections."""
        self.query_one("#star", Static).update("\n".join(line.rstrip("\u2800") for line in drawn(told)))
        # The longest name has a second line of its own: a break by chance would not be indented.
        lines = [
            f"{dot(each.id in told)} {each.name}".replace("Family m", "Family\n  m") for each in DIMENSIONS
        ]
        self.query_one("#dimensions", Static).update("\n".join(lines))

    def show_told(self, heard: Mapping[str, bool]) -> None:
        """List what this part has been told; nothing is said of what has not."""
        told = [words.TOLD_PARTS[part] for part in PARTS if heard.get(part)]
        lines = [words.TOLD_HEADING, *(f"  {each}" for each in told)] if told else []
        self.query_one("#told", Static).update("\n".join(lines))

    def show_saved(self, text: str) -> None:
        """Say how it stands with saving."""
        self.query_one("#saved", Static).update(text)

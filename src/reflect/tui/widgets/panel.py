"""The panel beside the talk: the star, what has been told of this part, and that it is saved."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from textual.content import Content
from textual.widgets import Static

from reflect.secure_base import DIMENSIONS
from reflect.tui import words
from reflect.tui.widgets.star import WIDTH, dot, drawn

PARTS: Final = ("account", "thinking", "action", "feeling", "message")
_TALL: Final = 34


class Panel(Static):
    """Dots where there is little room, a drawn star where there is more. Filled means talked about, nothing else."""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(markup=False, id=id_)
        self._told: frozenset[str] | None = None
        self._heard: Mapping[str, bool] = {}
        self._saved = ""

    def show_all(self, told: Collection[str], heard: Mapping[str, bool], saved: str) -> None:
        """Fill the star for these sections, list what this part has been told, and say how it is saved."""
        self._told, self._heard, self._saved = frozenset(told), heard, saved
        self._word()

    def on_resize(self) -> None:
        self._word()

    def _word(self) -> None:
        if self._told is None:
            return
        pieces = [self._dimensions(self._told), self._parts(), Content.styled(self._saved, "$quiet")]
        if self.content_size.width >= WIDTH and self.app.size.height >= _TALL:
            star = "\n".join(line.rstrip("\u2800") for line in drawn(self._told))
            pieces.insert(0, Content.styled(star, "$accent"))
        self.update(Content("\n\n").join([piece for piece in pieces if piece]))

    def _dimensions(self, told: Collection[str]) -> Content:
        # The longest name has a second line of its own: a break by chance would not be indented.
        lines = [
            f"{dot(each.id in told)} {each.name}".replace("Family m", "Family\n  m") for each in DIMENSIONS
        ]
        return Content("\n".join(lines))

    def _parts(self) -> Content:
        """What has been told of this part; nothing is said of what has not."""
        told = [words.TOLD_PARTS[part] for part in PARTS if self._heard.get(part)]
        return Content("\n".join([words.TOLD_HEADING, *(f"  {each}" for each in told)]) if told else "")

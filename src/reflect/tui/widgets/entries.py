"""A list to read: a dash before each entry, and its further lines set in below its first word."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from textual.widgets import Static

_NARROWEST: Final = 20


class Entries(Static):
    """Laid out anew whenever the room for it changes."""

    def __init__(self, entries: Sequence[str]) -> None:
        super().__init__(markup=False)
        self._entries = entries

    def on_resize(self) -> None:
        width = max(_NARROWEST, self.content_size.width)
        lines = (
            wrap(each, width, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
            for each in self._entries
        )
        self.update("\n".join(line for entry in lines for line in entry))

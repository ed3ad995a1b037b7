"""Which part to talk about next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.widget import Widget

from reflect.secure_base import dimension
from reflect.tui import words
from reflect.tui.screens.page import Page, said


def label(section: str) -> str:
    """A part with what it is for."""
    known = dimension(section)
    return f"{known.name}: {known.benefit}" if known else words.SECTIONS[section]


class PartsScreen(Page[str]):
    """Gives the section chosen, or None."""

    def __init__(self, sections: Sequence[str], heading: str = words.ANOTHER_PART) -> None:
        super().__init__()
        self.sections = list(sections)
        self.heading = heading

    def parts(self) -> Iterable[Widget]:
        yield said(words.WHICH_PART, classes="ask")
        yield self.menu(
            *((label(section), f"choose({at})") for at, section in enumerate(self.sections)),
            (words.GO_BACK, "close"),
        )

    def action_choose(self, at: int) -> None:
        """Take this one."""
        self.dismiss(self.sections[at])

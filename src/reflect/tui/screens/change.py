"""Which earlier answer to give other words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from textual import on
from textual.widget import Widget

from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.listing import Listing


class ChangeScreen(Page[tuple[str, str]]):
    """Gives the question and follow-up of the answer chosen, or None. The last answers come first."""

    heading = words.CHANGE
    CSS_PATH = page_styles("listing")

    def __init__(self, answers: Sequence[Any]) -> None:
        super().__init__()
        self.answers = list(reversed(answers))

    def parts(self) -> Iterable[Widget]:
        yield said(words.CHANGE_WHICH, classes="ask")
        yield Listing([(_heading(each), words.glimpse(each.text)) for each in self.answers])
        yield self.menu((words.GO_BACK, "close"))

    @on(Listing.OptionSelected)
    def choose(self, event: Listing.OptionSelected) -> None:
        """Take this one."""
        chosen = self.answers[event.option_index]
        self.dismiss((chosen.question, chosen.follow_up))


def _heading(answer: Any) -> str:
    section = words.SECTIONS[answer.section]
    return f"{section} · {words.JUST_FOR_YOU}" if answer.private else section

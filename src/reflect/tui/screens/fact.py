"""One fact, asked for when it is first needed: a simple choice, and it may be passed over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from textual.widget import Widget

from reflect.tui import words
from reflect.tui.screens.page import Page, said


class FactScreen(Page[str]):
    """Asks `question`; gives the value whose label was chosen, or None where it is passed over."""

    def __init__(self, question: str, labels: Mapping[str, str]) -> None:
        super().__init__()
        self.heading = words.FACT_HEADING
        self._question = question
        self._labels = labels
        self._values = list(labels)

    def parts(self) -> Iterable[Widget]:
        yield said(self._question, classes="ask")
        yield self.menu(
            *((label, f"choose({at})") for at, label in enumerate(self._labels.values())),
            (words.RATHER_NOT, "choose(-1)"),
        )

    def action_choose(self, at: int) -> None:
        """Take this one."""
        self.dismiss(self._values[at] if at >= 0 else None)

"""One fact, asked for when it is first needed: a simple choice, and it may be passed over."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from reflect.said import About
from reflect.tui import words
from reflect.tui.screens.page import Page, said


class FactScreen(Page[str]):
    """Asks for `fact`; gives its value, or None where it is passed over."""

    def __init__(self, fact: str, about: About) -> None:
        super().__init__()
        self.fact = fact
        self.about = about
        self.heading = words.FACT_HEADING
        self._values: list[str] = []

    def parts(self) -> Iterable[Widget]:
        engine = self.reflect.engine
        options = engine.options(self.fact, self.about)
        self._values = list(options)
        yield said(engine.word("facts", self.fact, self.about), classes="ask")
        yield self.menu(
            *((label, f"choose({at})") for at, label in enumerate(options.values())),
            (words.RATHER_NOT, "choose(-1)"),
        )

    def action_choose(self, at: int) -> None:
        """Take this one."""
        self.dismiss(self._values[at] if at >= 0 else None)

"""What the one thing was about, in plain words: it decides which of the five dimensions asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from textual.widget import Widget

from reflect.said import About
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import Taking
from reflect.tui.widgets.act import Menu

# The first is also for those who cannot say.
OCCASIONS: Final = (
    ("availability", "Being worried, hurt or upset"),
    ("sensitivity", "Big feelings, such as anger"),
    ("acceptance", "Something gone wrong, or feeling no good"),
    ("co-operation", "Doing something together, or a “no”"),
    ("family-membership", "Belonging, or feeling left out"),
)
WHAT_ABOUT: Final = "What was it most about?"
NOT_SURE: Final = "I'm not sure"


class OneThingScreen(Page[None]):
    """Choosing goes on to the first question."""

    heading = words.ONE_THING

    def __init__(self, about: About) -> None:
        super().__init__()
        self.about = about

    def parts(self) -> Iterable[Widget]:
        yield said(WHAT_ABOUT, classes="ask")
        yield self.menu(
            *((label, f"begin({at})") for at, (_, label) in enumerate(OCCASIONS)),
            (NOT_SURE, "begin(0)"),
            (words.GO_BACK, "close"),
        )

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def action_begin(self, at: int) -> None:
        """On to the first question."""
        about = replace(self.about, depth="short")
        self.reflect.go(TalkScreen(Taking(about=about, dialogue="one-thing", start=OCCASIONS[at][0])))

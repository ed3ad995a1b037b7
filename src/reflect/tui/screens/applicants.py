"""Who applies to care for a child: what to call them, one or two, and how much to talk about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reflect.said import About
from reflect.secure_base import DIMENSIONS
from reflect.text import clean
from reflect.tui import words
from reflect.tui.kinds_words import (
    ALL_QUESTIONS,
    APPLYING,
    CALLED,
    CALLED_HINT,
    HOW_LONG,
    HOW_MANY,
    JUST_ME,
    MAIN_QUESTIONS,
    TWO_OF_US,
    YOURS,
)
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.parts import PartsScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import Taking
from reflect.tui.widgets.act import Menu
from reflect.tui.widgets.secret import Line

_HOW_MANY = ("one", "two")


class ApplicantsScreen(Page[None]):
    """Choosing how many goes on to how much. No child is asked about: there is none yet."""

    heading = APPLYING

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.taking = taking

    def parts(self) -> Iterable[Widget]:
        yield said(CALLED, classes="ask")
        yield Line(self.taking.about.child, placeholder=CALLED_HINT, id_="called")
        yield said(HOW_MANY, classes="ask")
        yield self.menu((JUST_ME, "how_many(0)"), (TWO_OF_US, "how_many(1)"), (words.GO_BACK, "close"))

    def on_mount(self) -> None:
        self.query_one("#called").focus()

    @on(Input.Submitted)
    def go_to_how_many(self) -> None:
        """Enter goes on to whether they are one or two."""
        self.query_one(Menu).query("Act").first().focus()

    def action_how_many(self, at: int) -> None:
        """On to how much. An empty name is a thing not told."""
        called = " ".join(clean(self.query_one(Line).value).split())
        about = replace(self.taking.about, child=called, age="", applicants=_HOW_MANY[at])
        if self.taking.start:
            self.reflect.go(TalkScreen(replace(self.taking, about=about)))
        else:
            self.app.push_screen(HowLongScreen(replace(self.taking, about=about)))


class HowLongScreen(Page[None]):
    """The main questions, all of them, or one part; and whose page it is."""

    heading = APPLYING

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.taking = taking

    def parts(self) -> Iterable[Widget]:
        yield said(YOURS)
        yield said(HOW_LONG, classes="ask")
        yield self.menu(
            (MAIN_QUESTIONS, "begin('short')"),
            (ALL_QUESTIONS, "begin('full')"),
            (words.CHOOSE_A_PART, "choose_part"),
            (words.GO_BACK, "close"),
        )

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def action_begin(self, depth: str, start: str = "") -> None:
        """On to the first question."""
        about: About = replace(self.taking.about, depth="short" if depth == "short" else "full")
        self.reflect.go(TalkScreen(replace(self.taking, about=about, start=start)))

    def action_choose_part(self) -> None:
        """Begin with any of the five."""
        page = PartsScreen([each.id for each in DIMENSIONS], words.CHOOSE_A_PART)
        self.app.push_screen(page, self._chosen)

    def _chosen(self, section: str | None) -> None:
        if section:
            self.action_begin("full", section)

"""A new conversation: about which child, how long, and where to begin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from reflect.said import JUST_TO_THINK, About
from reflect.secure_base import DIMENSIONS
from reflect.tui import words
from reflect.tui.beginning import open_from_last_time, since_last
from reflect.tui.came_first import came_first
from reflect.tui.kinds_words import KINDS, what_for
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.parts import PartsScreen
from reflect.tui.screens.purposes import PurposesScreen, with_whom
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import USUAL, Taking
from reflect.tui.widgets.act import Act, Menu

_CHILDREN = 5


class StartScreen(Page[None]):
    """First the child, where one is known; then how much to talk about today."""

    heading = words.NEW

    def __init__(self, about: About | None = None, dialogue: str = USUAL, purpose: str = "") -> None:
        super().__init__()
        self.about = about
        self.dialogue = dialogue
        # Chosen already: it takes the place of the one that is known of the child.
        self.purpose = purpose
        self._known: list[About] = []

    def parts(self) -> Iterable[Widget]:
        if self.about is None:
            self._known = self._children()
            yield said(words.ABOUT_WHOM, classes="ask")
            known = [(words.about_child(each.child), f"child({at})") for at, each in enumerate(self._known)]
            kinds = [(KINDS, "kinds")] if self.dialogue == USUAL else []
            yield self.menu(*known, (words.ANOTHER_CHILD, "another_child"), *kinds, (words.GO_BACK, "close"))
        else:
            yield said(words.HOW_MUCH, classes="ask")
            one_thing = [(words.ONE_THING, "one_thing")] if self.dialogue == USUAL else []
            yield self.menu(
                *one_thing,
                (words.TEN_MINUTES, "ten_minutes"),
                (words.FROM_THE_BEGINNING, "whole"),
                (words.CHOOSE_A_PART, "choose_part"),
                *([(self._what_for(), "what_for")] if self.dialogue == USUAL else []),
                (words.GO_BACK, "close"),
            )

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def _children(self) -> list[About]:
        """The children talked about lately, each once, with what was told of them."""
        journal = self.reflect.journal
        found: dict[str, About] = {}
        for row in journal.sessions(limit=200) if journal else ():
            if row.child and row.fictional == self.reflect.made_up and not row.applicants:
                found.setdefault(row.child, About(row.child, row.age, row.carer, row.purpose))
        return list(found.values())[:_CHILDREN]

    def action_child(self, at: int) -> None:
        """About this child; what is open from last time comes first."""
        about = self._known[at]
        about = replace(about, purpose=self.purpose or about.purpose)
        steps = open_from_last_time(self.reflect, about)
        if not steps:
            self.app.push_screen(came_first(self.reflect, about, lambda: self._next(about)))
            return
        from reflect.tui.screens.last_time import LastTimeScreen

        def then() -> None:
            page = came_first(self.reflect, about, lambda: self._next(about))
            self.app.call_later(self.app.switch_screen, page)

        self.app.push_screen(LastTimeScreen(about, steps, then))

    def _next(self, about: About) -> Screen[Any]:
        """How much to talk about."""
        if self.dialogue == USUAL:
            return since_last(self.reflect, about, lambda: StartScreen(about))
        return StartScreen(about, self.dialogue)

    def action_another_child(self) -> None:
        """About a child who is new here."""
        self.app.push_screen(AboutScreen(Taking(about=About(purpose=self.purpose), dialogue=self.dialogue)))

    def action_kinds(self) -> None:
        """Another kind of sitting."""
        from reflect.tui.screens.kinds import KindsScreen

        self.app.push_screen(KindsScreen())

    def _what_for(self) -> str:
        """What it is for, as it stands: nothing is said of it where it is just to think."""
        purpose = self.about.purpose if self.about else ""
        named = purpose not in ("", JUST_TO_THINK)
        return what_for(self.reflect.engine.purposes(self.about or About())[purpose] if named else "")

    def action_what_for(self) -> None:
        """What it is for: its own opening is heard then."""
        self.app.push_screen(PurposesScreen(self.about or About()), self._for_this)

    def _for_this(self, purpose: str | None) -> None:
        if purpose:
            self.about = replace(self.about or About(), purpose=purpose)
            act = next(
                each for each in self.query("Menu Act").results(Act) if each.action == "screen.what_for"
            )
            act.reword(f"{act.words.partition(' ')[0]}  {self._what_for()}")

    def action_one_thing(self) -> None:
        """One occasion, and then to bed."""
        from reflect.tui.screens.one_thing import OneThingScreen

        self.app.push_screen(OneThingScreen(self.about or About()))

    def action_ten_minutes(self) -> None:
        """The fewest questions."""
        self._begin(depth="short")

    def action_whole(self) -> None:
        """From the beginning, all of it."""
        self._begin()

    def action_choose_part(self) -> None:
        """Begin with any of the five."""
        page = PartsScreen([each.id for each in DIMENSIONS], words.CHOOSE_A_PART)
        self.app.push_screen(page, self._chosen)

    def _chosen(self, section: str | None) -> None:
        if section:
            self._begin(start=section)

    def _begin(self, *, depth: str = "full", start: str = "") -> None:
        about = replace(self.about or About(), depth="short" if depth == "short" else "full")
        taking = Taking(about=about, dialogue=self.dialogue, start=start)
        self.reflect.go(with_whom(self, about, lambda: TalkScreen(taking)))

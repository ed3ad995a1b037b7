"""Which child: a nickname or initials, and an age band. No more is asked before the first question."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from reflect.said import AGES
from reflect.text import clean
from reflect.tui import words
from reflect.tui.beginning import beginning
from reflect.tui.kinds_words import KINDS, what_for
from reflect.tui.screens.page import Page, said
from reflect.tui.screens.purposes import PurposesScreen, with_whom
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import USUAL, Taking
from reflect.tui.widgets.act import Act, Menu
from reflect.tui.widgets.secret import Line


class AboutScreen(Page[None]):
    """Choosing the age goes on to the first question."""

    heading = words.ABOUT_HEADING

    def __init__(self, taking: Taking) -> None:
        super().__init__()
        self.taking = taking

    def parts(self) -> Iterable[Widget]:
        yield said(words.WHICH_CHILD, classes="ask")
        yield Line(self.taking.about.child, placeholder=words.NICKNAME_HINT, id_="child")
        yield said(words.HOW_OLD, classes="ask")
        yield self.menu(
            *((words.AGES[age], f"begin({at})") for at, age in enumerate(AGES)),
            (words.RATHER_NOT, "begin(-1)"),
            *([(KINDS, "kinds"), (what_for(""), "what_for")] if self.taking.dialogue == USUAL else []),
        )
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#child").focus()

    @on(Input.Submitted)
    def go_to_age(self) -> None:
        """Enter goes on to the age."""
        self.query_one(Menu).query("Act").first().focus()

    def action_kinds(self) -> None:
        """Another kind of sitting, which may be about no child at all."""
        from reflect.tui.screens.kinds import KindsScreen

        self.app.push_screen(KindsScreen())

    def action_what_for(self) -> None:
        """What it is for: its own opening is heard then."""
        self.app.push_screen(PurposesScreen(self.taking.about), self._for_this)

    def _for_this(self, purpose: str | None) -> None:
        if purpose:
            self.taking = replace(self.taking, about=replace(self.taking.about, purpose=purpose))
            label = self.reflect.engine.purposes(self.taking.about)[purpose]
            act = next(
                each for each in self.query("Menu Act").results(Act) if each.action == "screen.what_for"
            )
            act.reword(f"{act.words.partition(' ')[0]}  {what_for(label)}")

    def action_begin(self, at: int) -> None:
        """On to the first question. An empty name is a thing not told."""
        child = " ".join(clean(self.query_one(Line).value).split())
        age = AGES[at] if at >= 0 else ""
        about = replace(self.taking.about, child=child, age=age)
        taking = replace(self.taking, about=about)
        first = partial(beginning, self.reflect, about, partial(TalkScreen, taking))
        self.reflect.go(with_whom(self, about, first))

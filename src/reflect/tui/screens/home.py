"""The page one comes back to: go on, start, look, and the rest."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT
from reflect.tui import words
from reflect.tui.explained_words import EXPLAINED
from reflect.tui.made_up import HELLO
from reflect.tui.opening import last_open, resumed
from reflect.tui.plan_words import ALL as HOPED_FOR
from reflect.tui.review_words import REVIEW
from reflect.tui.screens.page import Page, said
from reflect.tui.together_words import BESIDE_ME
from reflect.tui.widgets.act import Act, Menu


class HomeScreen(Page[None]):
    """Where you left off stands first."""

    heading = words.NAME

    def parts(self) -> Iterable[Widget]:
        self._last = last_open(self.reflect)
        yield said(HELLO if self.reflect.made_up else words.HELLO_AGAIN, classes="ask")
        acts = [(words.NEW, "new"), (words.LOOK, "look"), (HOPED_FOR, "goals")]
        acts += [(words.SMALL_THINGS, "small_things")]
        acts += [(REVIEW, "review"), (BESIDE_ME, "together")]
        # With where one left off, as many as have a number.
        acts += [(words.SETTINGS_AND_FORGETTING, "settings"), (EXPLAINED, "explain")]
        if self._last is not None:
            row = self._last
            yield said(words.left_off(row))
            acts.insert(0, (words.CONTINUE_THERE, "resume"))
        yield self.menu(*acts)
        yield said(f"{ACKNOWLEDGEMENT}\n{INDEPENDENT}", classes="source")

    def foot(self) -> Iterable[Act]:
        for act in (Act(words.HELP_PAGE, "app.help", key="F6"), Act(words.CLOSE, "app.leave", key="Ctrl+Q")):
            act.show_key(True)
            yield act

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def action_resume(self) -> None:
        """The very question."""
        if self._last is not None:
            self.reflect.go(resumed(self.reflect, self._last))

    def action_new(self) -> None:
        """A new conversation."""
        from reflect.tui.screens.start import StartScreen

        self.app.push_screen(StartScreen())

    def action_together(self) -> None:
        """A new one with somebody beside the carer: who is here comes before any name."""
        from reflect.tui.screens.start import StartScreen
        from reflect.tui.screens.who import WhoScreen

        self.app.push_screen(WhoScreen(StartScreen))

    def action_look(self) -> None:
        """What was said before."""
        from reflect.tui.screens.looking import LookingScreen

        self.app.push_screen(LookingScreen())

    def action_goals(self) -> None:
        """What was hoped for, to be looked at and put another way."""
        from reflect.tui.screens.goals import GoalsScreen

        self.app.push_screen(GoalsScreen())

    def action_small_things(self) -> None:
        """What takes a minute or two, and no conversation."""
        from reflect.tui.screens.small_things import SmallThingsScreen

        self.app.push_screen(SmallThingsScreen())

    def action_review(self) -> None:
        """A year, gathered from what was kept."""
        from reflect.tui.screens.review import ReviewScreen

        self.app.push_screen(ReviewScreen())

    def action_settings(self) -> None:
        """How the screen looks, whom to ring, and forgetting."""
        from reflect.tui.screens.settings import SettingsScreen

        self.app.push_screen(SettingsScreen())

    async def action_explain(self) -> None:
        """Short plain pages about the model."""
        await self.run_action("app.explain")

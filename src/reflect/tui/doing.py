"""What a person can do in a conversation besides answering: each is an action, for a button, a key and a word."""

from __future__ import annotations

from reflect.errors import ReflectError
from reflect.tui import words
from reflect.tui.conversing import Conversing


class Doing(Conversing):
    """A page with a conversation behind it, and all that can be done in it."""

    async def action_back(self) -> None:
        """Go back to the answer before."""
        await self.do("Back")

    async def action_skip(self) -> None:
        """Pass over this question."""
        await self.do("Skip")

    async def action_go_on(self) -> None:
        """Go on from a bridge, a page of help, a feeling stayed with, or a pause."""
        if self.sitting is not None:
            await self.do("Resume" if self.sitting.stage == "paused" else "GoOn")

    async def action_say_more(self) -> None:
        """Add to what was just said."""
        await self.do("Back")

    async def action_pause(self) -> None:
        """Stop here for now."""
        self.keep_draft()
        self._draft = self.box.answer
        if not await self.do("Pause"):
            self._draft = ""

    def action_summary(self) -> None:
        """Look at what may be strengths, and where support would help."""
        from reflect.tui.screens.leaving import LeavingScreen
        from reflect.tui.screens.summary import SummaryScreen

        if self.sitting is not None:
            page = LeavingScreen if self.sitting.stage == "closed" else SummaryScreen
            self.app.push_screen(page(self.sitting), self._after_summary)

    async def _after_summary(self, wish: str | None) -> None:
        # It has been looked at: it does not open again by itself.
        self.stage_shown = self.sitting.stage if self.sitting else ""
        await self.show_all()
        if wish == "change":
            self.call_after_refresh(self.action_change)

    def action_keep_back(self) -> None:
        """Keep the answer at hand just for oneself, or no more. What is typed in the box stays there."""
        from reflect.tui.just_for_you import turn

        answer = self.sitting.at_hand() if self.sitting is not None else None
        if self.sitting is None or answer is None:
            self.say_status(words.NO_ANSWER_YET)
            return
        try:
            told = turn(self.reflect.engine, self.sitting, answer)
        except ReflectError as error:
            self.say_status(str(error))
            return
        self.show_kept_back()
        if not self.box.answer.strip():
            self.fill_box(self.words_here())
        self.say_status(told)

    def action_another_part(self) -> None:
        """Choose which part comes next."""
        from reflect.tui.screens.parts import PartsScreen

        if self.sitting is not None and self.sitting.stage in ("asking", "choosing", "holding", "helping"):
            self.app.push_screen(PartsScreen(self.sitting.open_sections()), self._part_chosen)

    async def _part_chosen(self, section: str | None) -> None:
        if section:
            await self.do("Choose", section, section=section)

    def action_change(self) -> None:
        """Choose an earlier answer, to give it other words."""
        from reflect.tui.screens.change import ChangeScreen

        if self.sitting is None:
            return
        answers = [each for each in self.sitting.answers() if not each.parked]
        if not answers:
            self.say_status(words.NOTHING_TO_CHANGE)
            return
        self.app.push_screen(ChangeScreen(answers), self._change_chosen)

    async def _change_chosen(self, place: tuple[str, str] | None) -> None:
        if place:
            await self.do("Revisit", *place)

    async def change(self, question: str) -> None:
        """Change the answer to this question; without one, choose it."""
        if question:
            await self.do("Revisit", question)
        else:
            self.action_change()

    def action_home(self) -> None:
        """Back to the first page."""
        from reflect.tui.opening import home_screen

        self.keep_draft()
        self.reflect.go(home_screen(self.reflect))

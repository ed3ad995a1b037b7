"""What can be done in a conversation where somebody sits beside the carer, and how it is shown large."""

from __future__ import annotations

from typing import Final

from reflect.errors import ReflectError
from reflect.tui import together_words as words
from reflect.tui.doing import Doing
from reflect.tui.keeping import IN_COMPANY
from reflect.tui.widgets.company import CompanyRow
from reflect.tui.widgets.presented import Presented, shown_large
from reflect.tui.words import CHOOSE_FIRST

_ONLY_TOGETHER: Final = frozenset({"also", "who", "notes"})
_LARGE: Final = "contrast"


class Together(Doing):
    """A page with a conversation behind it, at which two people or more may sit."""

    # Who was chosen to answer here, and the place that it was chosen for.
    _chosen = ("", "")
    _warned_of_notes = False

    # ------------------------------------------------------------ who answers

    @property
    def company(self) -> tuple[str, ...]:
        """Who is here beside the carer."""
        people: tuple[str, ...] = self.sitting.state.company if self.sitting is not None else ()
        return people

    def who_answers(self) -> str:
        """Whose answer is being typed: chosen, or asked for, or given before; else the carer's."""
        sitting = self.sitting
        if sitting is None:
            return "carer"
        state = sitting.state
        given = state.answer_at(state.here)
        if given is not None:
            return str(given.who)
        chosen, place = self._chosen
        if place == self._here() and chosen in ("carer", *self.company):
            return chosen
        return state.here.person or "carer"

    def answer_command(self, text: str) -> tuple[str, ...]:
        """What an answer is told with: who gives it, where there is more than one who may."""
        return (text, self.who_answers()) if self.company else (text,)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where the carer is alone these keys belong to the box."""
        if action in _ONLY_TOGETHER and not self.company:
            return False
        return super().check_action(action, parameters)

    def action_answering(self) -> None:
        """The next of those who are here answers; alone, say who is here."""
        sitting = self.sitting
        if sitting is None:
            return
        if not self.company:
            self.action_who()
        elif sitting.stage != "asking":
            self.say_status(CHOOSE_FIRST)
        elif sitting.state.answer_at(sitting.state.here) is not None:
            self.say_status(words.NOT_THEIRS)
        else:
            here = ("carer", *self.company)
            following = here[(here.index(self.who_answers()) + 1) % len(here)]
            self._chosen = (following, self._here())
            self.show_company()

    def answers_next(self, named: str) -> None:
        """Whoever is named answers, where they are here."""
        wanted = named.casefold().removeprefix("the ")
        for each in ("carer", *self.company):
            if wanted in (each, words.NAMES[each].casefold().removeprefix("the ")):
                self._chosen = (each, self._here())
                self.show_company()
                return
        self.say_status(words.NOBODY_ELSE)

    async def also(self, who: str) -> None:
        """Put what was answered last to another who is here: to whoever is named, else the next."""
        sitting = self.sitting
        if sitting is None:
            return
        if not self.company:
            self.say_status(words.NOBODY_ELSE)
            return
        for each in self._not_asked_yet(who):
            if await self.do("AskAlso", each):
                return
        self.say_status(words.ALL_HAVE_SPOKEN)

    async def action_also(self) -> None:
        """Put what was answered last to the next who is here."""
        await self.also("")

    def _not_asked_yet(self, named: str) -> list[str]:
        state = self.sitting.state if self.sitting is not None else None
        answers = [each for each in state.answers if not each.parked] if state else []
        if not answers or state is None:
            return []
        spoken = {each.who for each in state.answers_at(answers[-1].question)}
        left = [each for each in ("carer", *self.company) if each not in spoken]
        wanted = named.casefold().replace(" ", "-")
        return [each for each in left if wanted in ("", each, words.NAMES[each].casefold()[4:])]

    # ------------------------------------------------------------ who is here

    def come_together(self) -> None:
        """Whoever was said to be here is here; where that was not asked, it stands as it was left."""
        if self.sitting is not None and self.reflect.who_was_asked and self.sitting.stage != "closed":
            self.sitting.do(self.reflect.engine.command("Join", self.reflect.company))
        self.reflect.company = self.company
        self.keep_in_mind()

    def action_home(self) -> None:
        """Back to the first page: who is here is asked anew before the next time."""
        self.reflect.company, self.reflect.who_was_asked = (), False
        super().action_home()

    def action_who(self) -> None:
        """Somebody comes, or goes."""
        from reflect.tui.screens.who import WhoScreen

        if self.sitting is not None and self.sitting.stage != "closed":
            large = None if self.has_class("presenting") else self.action_present
            self.app.push_screen(WhoScreen(people=self.company, large=large), self._told_who)

    async def _told_who(self, people: tuple[str, ...] | None) -> None:
        if people is None or self.sitting is None or people == self.company:
            return
        self.reflect.here(people, earlier=self.reflect.shows_earlier)
        try:
            self.sitting.do(self.reflect.engine.command("Join", people))
            self.keep_in_mind()
        except ReflectError as error:
            self.say_status(str(error))
            return
        typed = self.box.answer
        await self.show_all()
        if typed.strip() and not self.box.answer.strip():
            self.fill_box(typed)
            self.kept = ""
        self.say_status(words.JOINED[bool(people)])

    def keep_in_mind(self) -> None:
        """That somebody was here, so that it is asked next time before anything is shown. Raises JournalError."""
        journal = self.reflect.journal
        kept = journal is not None and self.sitting is not None and self.sitting.keeps
        if kept and journal and bool(self.company) != bool(journal.setting(IN_COMPANY)):
            journal.set_setting(IN_COMPANY, "yes" if self.company else None)

    def action_notes(self) -> None:
        """The notes for the service; on a screen that is shared, only at the second time of asking."""
        from reflect.tui.screens.notes import NotesScreen

        if not self.company:
            self.say_status(words.NOBODY_ELSE)
        elif self.has_class("presenting") and not self._warned_of_notes:
            self._warned_of_notes = True
            self.say_status(words.SHARED_SCREEN)
        else:
            self._warned_of_notes = False
            self.app.push_screen(NotesScreen())

    def show_company(self) -> None:
        """Show whose answer it is, where there is more than one who may give it."""
        for row in self.query(CompanyRow):
            row.display = bool(self.company) and not self.has_class("choosing")
            row.show_who(self.who_answers())

    # ------------------------------------------------------------ shown large

    def action_present(self) -> None:
        """The question alone, large, for a screen that others see; or all of it again."""
        large = not self.has_class("presenting")
        self.set_class(large, "presenting")
        self.reflect.theme = _LARGE if large else self.reflect.settings.theme
        for act in self.query("#not-large"):
            act.display = large
        self.show_large()

    def show_large(self) -> None:
        """Bring the large question in step with the conversation."""
        for presented in self.query(Presented):
            if self.sitting is not None:
                presented.show_text(*shown_large(self.sitting.said, asking=self.sitting.stage == "asking"))

    def on_unmount(self) -> None:
        """Other pages look as they always do."""
        if self.has_class("presenting"):
            self.reflect.theme = self.reflect.settings.theme

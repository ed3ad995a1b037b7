"""What the talk page does with its conversation: takes it up, hands it commands, keeps the draft.

Everything here runs in the page's own message handlers, never in a worker: what is saved is saved before the
page goes on.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from textual.screen import Screen

from reflect.errors import ConversationError, JournalError, ReflectError
from reflect.said import About
from reflect.tui import words
from reflect.tui.taking import USUAL, Taking
from reflect.tui.widgets.answer_box import AnswerBox

if TYPE_CHECKING:
    from reflect.tui.app import ReflectApp
    from reflect.tui.talking import Talking


DRAFT_SECONDS: Final = 1.0


class Conversing(Screen[None]):
    """A page with a conversation behind it."""

    def __init__(self, taking: Taking, draft: str = "") -> None:
        super().__init__()
        self.taking = taking
        self.sitting: Talking | None = None
        self._draft = draft
        # What is in the box and need not be saved: it was put there, or it is saved.
        self.kept = ""
        self.stage_shown = ""
        self._sending = False
        self._not_told: set[str] = set()
        # What was typed at a question before going back from it.
        self._set_aside: dict[str, str] = {}

    @property
    def reflect(self) -> ReflectApp:
        """The app, typed."""
        return cast("ReflectApp", self.app)

    @property
    @abstractmethod
    def box(self) -> AnswerBox:
        """Where the answer is typed."""

    @abstractmethod
    async def show_all(self) -> None:
        """Bring the page in step with the conversation."""

    @abstractmethod
    def show_kept_back(self) -> None:
        """Show which answers are just for the person."""

    @abstractmethod
    def fill_box(self, text: str) -> None:
        """Put this in the box, to be typed on from."""

    @abstractmethod
    def say_status(self, text: str) -> None:
        """A quiet word to the person."""

    @abstractmethod
    async def action_continue(self) -> None:
        """Send what is in the box."""

    def come_together(self) -> None:
        """Say to the conversation who is here, where it does not know. Raises ReflectError."""

    # ------------------------------------------------------------ taking it up

    def _about(self) -> About:
        """What it begins with. With somebody from the service here it is supervision, where nothing else is said."""
        about = self.taking.about
        usual = self.taking.dialogue == USUAL and about.purpose in ("", "self-reflection")
        if usual and set(self.reflect.company) - {"partner"}:
            return replace(about, purpose="supervision")
        return about

    async def take_up(self) -> None:
        """The engine is loaded: begin, or resume at the very place."""
        if self.sitting is not None or not self.is_mounted:
            return
        engine, journal, taking = self.reflect.engine, self.reflect.journal, self.taking
        typed_meanwhile = self.box.answer if self.box.answer != self.kept else ""
        try:
            if taking.session and journal is not None:
                sitting = engine.resume(journal, taking.session)
                if sitting.stage == "paused":
                    sitting.do(engine.command("Resume"))
            else:
                sitting = engine.begin(
                    self._about(),
                    journal,
                    dialogue=taking.dialogue,
                    start=taking.start,
                    people=self.reflect.company,
                )
            self.sitting = sitting
            self.come_together()
        except ReflectError as error:
            self.sitting = None
            self.say_status(str(error))
            return
        self.reflect.sitting = sitting
        self._draft = typed_meanwhile or self._draft_here(sitting)
        await self.show_all()
        if typed_meanwhile:
            self.kept = ""
        if self._sending:
            self._sending = False
            await self.action_continue()

    def _draft_here(self, sitting: Talking) -> str:
        """The draft, where it was typed at this question; one typed elsewhere waits until its own comes up."""
        journal = self.reflect.journal
        row = journal.read_draft(sitting.session) if journal and sitting.keeps else None
        if row is None or row.question == sitting.state.here.question:
            return sitting.kept_draft()
        self._set_aside[f"{row.question}/"] = row.text
        return ""

    def wait_to_send(self) -> None:
        """Continue was pressed before the engine was there: it is sent as soon as it is."""
        self._sending = True
        self.say_status(words.WAITING)

    # ------------------------------------------------------------ commands

    async def do(self, name: str, *values: Any, section: str = "") -> bool:
        """Do a command of the conversation; where a fact is needed first, ask for it and then go on."""
        sitting = self.sitting
        if sitting is None:
            return False
        if name in ("Answer", "Skip", "GoOn", "Choose"):
            fact = sitting.needs(section, self._not_told)
            if fact:
                self._ask_fact(fact, lambda: self.do(name, *values, section=section))
                return False
        return await self._do_now(name, *values)

    async def _do_now(self, name: str, *values: Any) -> bool:
        sitting = self.sitting
        if sitting is None:
            return False
        leaves = name in ("Back", "Revisit", "Skip", "AskAlso")
        aside = (self._here(), self.box.answer) if leaves else ("", "")
        try:
            said = sitting.do(self.reflect.engine.command(name, *values))
        except JournalError as error:
            self.say_status(f"{error} {words.NOT_SAVED}")
            return False
        except ConversationError as error:
            self.say_status(str(error))
            return False
        if not said and name not in ("Note", "Leave", "Keep", "Words", "Add", "Include", "Skip", "Finish"):
            self.say_status(words.NOT_HERE)
            return False
        if aside[1].strip():
            self._set_aside[aside[0]] = aside[1]
        elif name == "Answer":
            self._set_aside.pop(self._here(), None)
        await self.show_all()
        return True

    def _here(self) -> str:
        here = self.sitting.state.here if self.sitting else None
        return f"{here.question}/{here.follow_up}" if here else ""

    def words_here(self) -> str:
        """What belongs in the box: the answer gone back to, or a draft."""
        sitting = self.sitting
        if sitting is None:
            return self._draft
        draft, self._draft = self._draft, ""
        return draft or self._set_aside.pop(self._here(), "") or sitting.answer_here()

    def _ask_fact(self, fact: str, then: Callable[[], Any]) -> None:
        from reflect.tui.screens.fact import FactScreen

        async def told(value: str | None) -> None:
            if value:
                await self._note(fact, value)
            else:
                self._not_told.add(fact)
            await then()

        if self.sitting is not None:
            self.app.push_screen(FactScreen(*self.sitting.fact(fact)), told)

    async def _note(self, fact: str, value: str) -> None:
        if self.sitting is None:
            return
        try:
            self.sitting.do(self.reflect.engine.command("Note", fact, value))
        except ReflectError as error:
            self._not_told.add(fact)
            self.say_status(str(error))

    # ------------------------------------------------------------ the draft

    def keep_draft(self) -> bool:
        """Save what is in the box, where it has changed. False where it could not be saved."""
        if self.sitting is None or self.sitting.stage != "asking":
            return True
        answer = self.box.answer
        if answer == self.kept:
            return True
        try:
            self.sitting.draft(answer)
        except JournalError as error:
            self.say_status(f"{error} {words.STILL_IN_BOX}")
            return False
        self.kept = answer
        return True

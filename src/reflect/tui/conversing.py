"""What the talk page does with its conversation: takes it up, hands it commands, keeps the draft.

Everything here runs in the page's own message handlers, never in a worker: what is saved is saved before the
page goes on.
"""

from __future__ import annotations

import contextlib
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
        # What was put in the box before there was a conversation, and whether more was saved by then.
        self._painted, self._saved_early = "", False
        # What stood in the box when the page began to come in step, while it does.
        self._box_was: str | None = None

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
        begun_here = self._saved_early or not taking.session
        self._draft = self._painted if begun_here else self._draft_here(sitting)
        await self._come_in_step(self._painted)
        if begun_here:
            self.kept = sitting.kept_draft()
        if not taking.session and self.keep_draft():
            self._typed_for_nothing_else()
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
        here = self._here()
        aside = (here, self.box.answer) if leaves else ("", "")
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
            self._set_aside.pop(here, None)
        if name == "Answer":
            # It is on disk: what is typed from here is meant for what comes next.
            self.fill_box("")
        await self._come_in_step(self.box.answer)
        return True

    async def _come_in_step(self, was: str) -> None:
        """Show all; `was` is what stood in the box, so that what is typed meanwhile is known."""
        self._box_was = was
        try:
            await self.show_all()
        finally:
            self._box_was = None

    def renew_box(self) -> None:
        """Put in the box what belongs there now; what was typed while the page came in step stays too."""
        now, was, belongs = self.box.answer, self._box_was, self.words_here()
        if was is None or now == was:
            self.fill_box(belongs)
            return
        self.fill_box(belongs + now.removeprefix(was) if now.startswith(was) else now)
        self.kept = belongs

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
        if self.sitting is not None and self.sitting.stage != "asking":
            return True
        answer = self.box.answer
        if answer == self.kept:
            return True
        try:
            self._keep_typed(answer)
        except JournalError as error:
            self.say_status(f"{error} {words.STILL_IN_BOX}")
            return False
        self.kept = answer
        return True

    def _keep_typed(self, answer: str) -> None:
        """Before there is a conversation: with the one that will be resumed, else for when one is begun."""
        journal, session = self.reflect.journal, self.taking.session
        if self.sitting is not None:
            self.sitting.draft(answer)
        elif journal is not None:
            self._saved_early = True
            if session:
                journal.draft(session, journal.session(session).question, answer)
            else:
                journal.drafts.keep(self._page(), {"text": answer}, child=self.taking.about.child)

    def paint_draft(self) -> None:
        """Put what was typed before in the box, before there is a conversation."""
        journal = self.reflect.journal
        if journal is not None and not self.taking.session and self.reflect.shows_earlier:
            self._draft = self._draft or journal.drafts.read(self._page()).get("text", "")
        if self._draft:
            self.fill_box(self._draft)
        self._painted = self._draft

    def _page(self) -> str:
        """What is typed before a conversation is begun, by what is begun."""
        return f"begin/{self.taking.dialogue}/{self.taking.start}/{self.taking.about.child}"

    def _typed_for_nothing_else(self) -> None:
        """What was typed before this conversation is its own draft now."""
        journal = self.reflect.journal
        if journal is not None and (self._painted or self._saved_early):
            with contextlib.suppress(JournalError):
                journal.drafts.clear(self._page())

"""One conversation with its journal behind it: what every front end holds.

    sitting = Sitting.begin(About(child="Kai", age="5-10"), journal=journal)
    sitting.now()                          what Reflect is saying
    sitting.do(Answer("Last Tuesday…"))    on disk, then what is said next

The way of one answer: decide → the journal appends, on disk → evolve → voice words what is said next, which is
stored as said. Where nothing is kept the journal is None, and all the rest is the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import datetime

from reflect import conversation as talk
from reflect.conversation import AnswerRecord, Command, Result, State
from reflect.conversation.hearing import has_content, tells_nothing
from reflect.dialogue import Dialogue, parse, source
from reflect.errors import DialogueError
from reflect.events import AGES, About, Answered, Changed, Event, Line, Proposal, Said
from reflect.journal import Journal, Standing
from reflect.said import IN_A_HOME
from reflect.wording import Wording

# What the time is, with the offset of the place.
Clock = Callable[[], datetime]
# What people may apply to be.
APPLIED_FOR = ("foster", "adopter", "kinship")
# What the side panel shows as told, and which questions tell it.
PARTS = {"account": "incident", "thinking": "why", "action": "response", "feeling": "feelings"}


class Sitting:
    """A conversation that is open. Its methods save before they return, or raise and have changed nothing."""

    def __init__(
        self,
        dialogue: Dialogue,
        journal: Journal | None,
        session: str,
        wording: Wording | None = None,
        *,
        clock: Clock | None = None,
    ) -> None:
        self.dialogue = dialogue
        self.session = session
        self._clock = clock or _now
        self.started = self._moment()
        self.fictional = False
        self.state = State()
        self.said: list[Said] = []
        self._journal = journal
        self._wording = wording or Wording(keeps=journal is not None, settings=journal)
        self._appends = 0
        self._draft = ""

    @classmethod
    def begin(
        cls,
        about: About,
        *,
        journal: Journal | None,
        dialogue: str = "secure-base",
        start: str = "",
        fictional: bool = False,
        people: tuple[str, ...] = (),
        clock: Clock | None = None,
    ) -> Sitting:
        """A new conversation about one child. `start` is the section to take up after the description.

        `people` (see `PEOPLE`) are here beside the carer. Whoever comes for their work in a children's home works
        there, and is not asked. `clock` tells the time, which a conversation of
        another day brings with it.
        """
        text = source(dialogue)
        session = _new_id((clock or _now)())
        read = parse(text, dialogue)
        if start and start not in [each.id for each in read.sections]:
            names = ", ".join(each.id for each in read.sections)
            raise DialogueError(f"There is no part “{start}” in this dialogue. There are: {names}.")
        if about.purpose in IN_A_HOME and not about.carer:
            about = replace(about, carer="residential")
        sitting = cls(read, journal, session, clock=clock)
        # In a journal of made-up people everything is.
        sitting.fictional = fictional or (journal is not None and journal.made_up)
        if journal is not None:
            journal.begin(session, about, text, sitting.fictional, at=sitting.started)
        sitting.do(talk.Begin(about, start, people))
        return sitting

    @classmethod
    def resume(cls, journal: Journal, session: str) -> Sitting:
        """A conversation as it was left: the same dialogue, the same words, the very question."""
        dialogue = parse(journal.dialogue_text(session), "the dialogue it began with")
        sitting = cls(dialogue, journal, session)
        row = journal.session(session)
        sitting.started, sitting.fictional = row.started, row.fictional
        sitting.state = talk.offered(dialogue, talk.replay(journal.events(session)))
        sitting._appends = journal.appends(session)
        sitting.said = list(journal.said(session))
        draft = journal.read_draft(session)
        sitting._draft = draft.text if draft else ""
        return sitting

    # ------------------------------------------------------------ what is said

    def now(self) -> tuple[Said, ...]:
        """What Reflect is saying, not yet answered: reworded from the state, so always at hand."""
        return tuple(self._worded(talk.turns(self.state), self._last_turn()))

    def do(self, command: Command) -> tuple[Said, ...]:
        """Do it, save it, and give back what is newly said, both speakers; empty where it does not fit.

        Raises ConversationError (an empty answer) or JournalError (it could not be saved). Nothing is changed
        then, and it may be tried again.
        """
        if isinstance(command, talk.Answer) and not command.at:
            command = replace(command, at=self._moment())
        events = talk.decide(self.dialogue, self.state, command)
        if not events:
            return ()
        state = self.state
        said: list[Said] = []
        for event in events:
            state = talk.evolve(state, event)
            said += self._said_on(event, state, self._last_turn() + len(said))
        self._save(events, said, state)
        self.state = state
        self.said += said
        if any(isinstance(event, Answered | Changed) for event in events):
            self._draft = ""
        return tuple(said)

    def _last_turn(self) -> int:
        return self.said[-1].turn if self.said else 0

    def _said_on(self, event: Event, state: State, turn: int) -> list[Said]:
        if isinstance(event, Answered | Changed):
            answer = state.answer(event.id)
            return [_spoken(answer, turn + 1)] if answer else []
        lines = talk.lines_of(event)
        return list(self._worded(lines, turn, state))

    def _worded(self, lines: Iterable[Line], turn: int, state: State | None = None) -> Iterable[Said]:
        state = state or self.state
        for line in lines:
            text = self._wording.word(line, state)
            if text:
                turn += 1
                yield Said(turn, "assistant", line.kind, line.section, line.question, text, line.seeks)

    # ------------------------------------------------------------ what is kept

    def _save(self, events: tuple[Event, ...], said: list[Said], state: State) -> None:
        stored = [event for event in events if event.stored]
        if self._journal is not None:
            standing = self._standing(state)
            at = self._moment()
            self._journal.append(self.session, self._appends + 1, stored, said, standing, at=at)
        self._appends += 1

    def _moment(self) -> str:
        return self._clock().isoformat(timespec="seconds")

    def _standing(self, state: State) -> Standing:
        told = talk.told_sections(self.dialogue, state)
        return Standing(
            state=state.stage if state.stage in ("paused", "closed") else "open",
            question=state.here.question,
            told=tuple(section for section, how in told.items() if how == "told"),
        )

    @property
    def journal(self) -> Journal | None:
        """Where it is kept; None where nothing is."""
        return self._journal

    @property
    def applicants(self) -> bool:
        """Whether it is about people who apply to care for a child, not about a child."""
        return self.dialogue.about == "applicants"

    @property
    def keeps(self) -> bool:
        return self._journal is not None

    def draft(self, text: str) -> None:
        """Keep what has been typed so far; it is cleared by its answer."""
        if self._journal is not None and text != self._draft:
            self._journal.draft(self.session, self.state.here.question, text)
        self._draft = text

    def kept_draft(self) -> str:
        return self._draft

    # ------------------------------------------------------------ where it stands

    @property
    def stage(self) -> talk.Stage:
        return self.state.stage

    @property
    def proposal(self) -> Proposal | None:
        return self.state.proposal

    @property
    def section(self) -> str:
        return self.state.section

    def needs(self, section: str = "", passed_over: Collection[str] = ()) -> str | None:
        """A fact that the wording of the next section turns on and nobody has told: carer, families, purpose.

        None of those that were `passed_over`.
        """
        about = self.state.about
        upcoming = section or self._upcoming()
        if not upcoming:
            return None
        for need in self.dialogue.section(upcoming).needs:
            if need not in passed_over and not getattr(about, need) and _worth_asking(need, about):
                return need
        return None

    def _upcoming(self) -> str:
        first = self.dialogue.parts == "all" and self.section == self.dialogue.sections[0].id
        if self.stage in ("choosing", "helping") or first:
            return talk.next_section(self.dialogue, self.state)
        return ""

    def fact(self, need: str) -> tuple[str, dict[str, str]]:
        """How a fact is asked for: the question, and the label of each value that may be told."""
        question, labels = self._wording.fact(need, self.state)
        if need == "carer" and self.applicants:
            labels = {role: label for role, label in labels.items() if role in APPLIED_FOR}
        return question, labels

    def help_page(self) -> str:
        """Whom to ring, always at hand."""
        return self._wording.word(talk.HELP, self.state)

    def section_name(self, section: str) -> str:
        return self._wording.section_name(section)

    def phrase(self, sort: str, identifier: str) -> str:
        """The short plain phrase for a strength or a support need."""
        return self._wording.phrase(sort, identifier, self.state)

    def open_sections(self) -> list[str]:
        return talk.open_sections(self.dialogue, self.state)

    def parts(self) -> list[str]:
        """The sections that this conversation may go through: one alone where one is the whole of it."""
        if self.dialogue.parts == "one":
            return [self.section]
        return [each.id for each in self.dialogue.sections]

    def told(self) -> dict[str, str]:
        """For each section: told, skipped or not reached."""
        return talk.told_sections(self.dialogue, self.state)

    def heard_parts(self) -> dict[str, bool]:
        """Which parts of this section's occasion have been told: account, thinking, action, feeling, message."""
        section = self.section
        told = {question for question, _ in self.state.passed}
        parts: dict[str, bool] = {}
        for part, block in (*PARTS.items(), ("message", "message")):
            question = f"{section}.{block}"
            parts[part] = question in told or (
                bool(self.state.answers_at(question)) and has_content(self.dialogue, self.state, question)
            )
        return parts

    def answers(self) -> list[AnswerRecord]:
        return list(self.state.answers)

    def at_hand(self) -> AnswerRecord | None:
        """The answer that is meant by "this one": gone back to, else proposed from, else given last."""
        state = self.state
        if state.revisiting and state.stage == "asking":
            return state.answer_at(state.here)
        last = next((each.answer for each in reversed(self.said) if each.answer), 0)
        return state.answer(state.proposal.answer if state.proposal else last)

    def keeping_back(self, answer: AnswerRecord) -> str:
        """The block that says what it means that this answer is just for the carer, or is so no more."""
        if answer.private:
            return "not_just_for_you"
        return "just_for_you" if self.keeps else "just_for_you_not_kept"

    def kept_back(self) -> int:
        """How many answers are just for the carer, of those that would leave else."""
        return sum(each.private and not each.parked for each in self.answers())

    def is_blank(self, answer: AnswerRecord) -> bool:
        """Does an answer say only that there is nothing to say?"""
        return tells_nothing(self.dialogue, answer)

    def answer_here(self) -> str:
        """The words already given at the question that is open, where the carer has gone back to it."""
        answer = self.state.answer_at(self.state.here)
        return answer.text if answer and self.state.revisiting else ""

    def turn_of(self, answer: int) -> int:
        """The turn in which an answer was given."""
        return next((each.turn for each in self.said if each.answer == answer), 0)

    def result(self) -> Result:
        return talk.result(self.state)


def _worth_asking(need: str, about: About) -> bool:
    """Whether a fact may make a difference for this carer and child; fewer are asked in a short conversation."""
    if need == "families":
        return about.carer in ("", "birth")
    if need == "adulthood":
        return about.age == AGES[-1] and about.depth == "full"
    if need == "felt_age":
        return about.age in AGES[1:] and about.depth == "full"
    return True


def _spoken(answer: AnswerRecord, turn: int) -> Said:
    return Said(turn, answer.who, "answer", answer.section, answer.question, answer.text, answer=answer.id)


def _new_id(moment: datetime) -> str:
    """Sorts by time; tells nothing but the date."""
    return f"{moment:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"


def _now() -> datetime:
    return datetime.now().astimezone()

"""Where a conversation stands: nothing but what its events add up to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from reflect.events import About, Added, Kept, LeftOut, Line, Proposal, Viewed
from reflect.secure_base import section_of

Stage = Literal["new", "asking", "choosing", "holding", "helping", "deciding", "paused", "closed"]


@dataclass(frozen=True, slots=True)
class Place:
    """A question, or one of its follow-ups."""

    question: str = ""
    follow_up: str = ""

    @property
    def section(self) -> str:
        return section_of(self.question)

    @property
    def person(self) -> str:
        """To whom the question is put here besides whoever answered it first; else empty."""
        return self.follow_up.removeprefix(_TO) if self.follow_up.startswith(_TO) else ""


# Before the name of a person to whom a question is put as well: it is a follow-up that every question may have.
_TO: Final = "@"


def also_to(question: str, person: str) -> Place:
    """The place where a question is put to this person too."""
    return Place(question, _TO + person)


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """One answer in its latest wording. `apart`: a page of help followed it, so it stays out of what leaves,
    unless the carer put it back (`included`). `private`: the carer keeps it just for themselves."""

    id: int
    question: str
    follow_up: str
    text: str
    who: str = "carer"
    at: str = ""
    parked: bool = False
    apart: bool = False
    included: bool = False
    private: bool = False

    @property
    def section(self) -> str:
        return section_of(self.question)

    @property
    def withheld(self) -> bool:
        """Whether nothing of it may stand in what leaves, not even a line that was kept from it."""
        return self.private or (self.apart and not self.included)

    @property
    def place(self) -> Place:
        return Place(self.question, self.follow_up)


@dataclass(frozen=True, slots=True)
class State:
    """The whole of a conversation. `here` is the place being asked; `lines` what is being said.

    `company` is who is here beside the carer, `were_here` who has been here at any time of it.

    `came_from` and `stage_before` remember where a carer was before going back to an earlier answer, and
    `stage_paused` where they were before stopping.
    """

    stage: Stage = "new"
    dialogue: str = ""
    about: About = field(default_factory=About)
    start: str = ""
    here: Place = Place()
    lines: tuple[Line, ...] = ()
    answers: tuple[AnswerRecord, ...] = ()
    asked: tuple[Place, ...] = ()
    skipped: frozenset[str] = frozenset()
    passed: tuple[tuple[str, int], ...] = ()
    dropped: frozenset[str] = frozenset()
    chosen: str = ""
    revisiting: bool = False
    came_from: Place = Place()
    stage_before: Stage = "new"
    stage_paused: Stage = "new"
    page: str = ""
    proposal: Proposal | None = None
    kept: tuple[Kept, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    added: tuple[Added, ...] = ()
    company: tuple[str, ...] = ()
    were_here: tuple[str, ...] = ()
    views: tuple[Viewed, ...] = ()

    @property
    def section(self) -> str:
        return self.here.section

    def answer(self, identifier: int) -> AnswerRecord | None:
        return next((each for each in self.answers if each.id == identifier), None)

    def keeps_back(self, identifier: int) -> bool:
        """Whether the carer keeps this answer just for themselves."""
        return any(each.id == identifier and each.private for each in self.answers)

    def answer_at(self, place: Place) -> AnswerRecord | None:
        return next((each for each in self.answers if each.place == place), None)

    def answers_at(self, question: str) -> tuple[AnswerRecord, ...]:
        """The answers to a question and its follow-ups, in the order given, parked ones apart."""
        return tuple(each for each in self.answers if each.question == question and not each.parked)

    def answers_in(self, section: str) -> tuple[AnswerRecord, ...]:
        return tuple(each for each in self.answers if each.section == section and not each.parked)

    def follow_ups_in(self, section: str) -> int:
        """How many follow-ups of the dialogue's own have been put in this section."""
        return sum(
            1 for place in self.asked if place.section == section and place.follow_up and not place.person
        )

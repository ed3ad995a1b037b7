"""What can happen in a conversation. A saved session is its events, in order.

What can be said stands in `said`, what can be found in an answer in `found`; both may be had from here too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import ClassVar

from reflect.found import Asked_, Feeling, Heard, Indicator, Quote, SafetySign, Specificity, Stance, Whose
from reflect.said import (
    AGES,
    CARERS,
    PEOPLE,
    PURPOSES,
    About,
    Age,
    Carer,
    Cited,
    Depth,
    Families,
    Kind,
    Line,
    Person,
    Proposal,
    Purpose,
    Said,
    Sort,
)

__all__ = [
    "AGES",
    "CARERS",
    "PEOPLE",
    "PURPOSES",
    "About",
    "Added",
    "Age",
    "Answered",
    "Asked",
    "Asked_",
    "Begun",
    "Bridged",
    "Carer",
    "Changed",
    "Chosen",
    "Cited",
    "Closed",
    "Depth",
    "Event",
    "Families",
    "Feeling",
    "Finished",
    "Heard",
    "Held",
    "HelpShown",
    "Included",
    "Indicator",
    "Joined",
    "Kept",
    "KeptBack",
    "Kind",
    "LeftOut",
    "Line",
    "Noted",
    "Offered",
    "Parked",
    "Passed",
    "Paused",
    "Person",
    "Proposal",
    "Purpose",
    "Quote",
    "Restored",
    "Resumed",
    "Returned",
    "Revisited",
    "SafetySign",
    "Said",
    "Skipped",
    "Sort",
    "Specificity",
    "Stance",
    "Viewed",
    "Whose",
    "kept_back",
]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened. `stored` is false for what may be shown but must never be written down."""

    stored: ClassVar[bool] = True


@dataclass(frozen=True, slots=True)
class Begun(Event):
    """A conversation began, with one dialogue (`dialogue` its id), about one child."""

    dialogue: str
    about: About
    start: str = ""


@dataclass(frozen=True, slots=True)
class Noted(Event):
    """A fact was told after the beginning: `fact` is a field of `About`."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Joined(Event):
    """These people are here beside the carer (see `PEOPLE`); nobody else. Empty: the carer is alone."""

    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked(Event):
    """A question, or one of its follow-ups, was put. `lines` is all that was said to put it, in order."""

    question: str
    follow_up: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """An answer was given. `id` counts the answers of a session from 1 and never changes."""

    id: int
    question: str
    follow_up: str
    text: str
    who: str = "carer"
    at: str = ""


@dataclass(frozen=True, slots=True)
class Changed(Event):
    """An earlier answer was given new words."""

    id: int
    text: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Skipped(Event):
    """A question was passed over by the carer."""

    question: str


@dataclass(frozen=True, slots=True)
class Passed(Event):
    """A question was not put, because the words of `answer` had told it already."""

    question: str
    answer: int


@dataclass(frozen=True, slots=True)
class Revisited(Event):
    """The carer went back to an earlier question, or one of its follow-ups. `lines` puts it again."""

    question: str
    follow_up: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Returned(Event):
    """The carer is back where they were before going back to an earlier question."""


@dataclass(frozen=True, slots=True)
class Parked(Event):
    """These answers no longer stand on the path. They are kept, and come back if the path does."""

    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Restored(Event):
    """Parked answers stand on the path again."""

    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bridged(Event):
    """A section came to its end (`section`), and the carer was offered to go on, stop, or choose."""

    section: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Held(Event):
    """The carer has poured their heart out: stay with it, go on, or stop. Nothing is asked."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class HelpShown(Event):
    """A page of help was shown after an answer, and the answer set apart. Which page is never written down."""

    answer: int
    page: str = field(default="help", metadata={"stored": False})


@dataclass(frozen=True, slots=True)
class Chosen(Event):
    """The carer chose to go to this section next."""

    section: str


@dataclass(frozen=True, slots=True)
class Finished(Event):
    """The talking is done; what may be strengths and support needs is looked at next."""

    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Offered(Event):
    """A proposal is on the screen, or (None) there are no more. Never stored: only what people decide is."""

    stored: ClassVar[bool] = False
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class Kept(Event):
    """A proposal was kept: as quoted, or (`words`) as the carer put it. `id` names the strength or need."""

    sort: Sort
    id: str
    answer: int
    start: int
    end: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut(Event):
    """A proposal was left out. Only the place of its words is kept, so that it is not offered again."""

    answer: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Added(Event):
    """The carer added a strength or a support need in words of their own."""

    sort: Sort
    words: str


@dataclass(frozen=True, slots=True)
class Viewed(Event):
    """How another person here sees a strength or a support need that was kept: agreed, or (`words`) otherwise.

    Which one: by the place of its words, or, for one that was added (`answer` 0), by those words (`of`). A later
    view of the same person takes the place of an earlier one.
    """

    who: str
    sort: Sort
    answer: int
    start: int
    end: int
    of: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Included(Event):
    """The carer put an answer that was set apart back among what may leave, or (`yes` false) took it out."""

    answer: int
    yes: bool = True


@dataclass(frozen=True, slots=True)
class KeptBack(Event):
    """The carer keeps an answer just for themselves: it leaves in no document. Or (`yes` false) no more."""

    answer: int
    yes: bool = True


def kept_back(events: Iterable[Event]) -> frozenset[int]:
    """The answers that are just for the carer once all this has happened."""
    last = {each.answer: each.yes for each in events if isinstance(each, KeptBack)}
    return frozenset(answer for answer, yes in last.items() if yes)


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The carer stopped for now."""

    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """The carer came back. The very thing that was being said is said again."""

    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed(Event):
    """The conversation is closed."""

    lines: tuple[Line, ...] = ()

"""What can be said, about whom, and what can be proposed. Light to import: the first paint needs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Age = Literal["0-18 months", "19 months-4", "5-10", "11-18"]
Carer = Literal["birth", "kinship", "foster", "adopter", "residential"]
Purpose = Literal[
    "self-reflection",
    "supervision",
    "annual-review",
    "placement-start",
    "placement-difficulty",
    "child-in-need",
    "residential",
    "staff-group",
]
Depth = Literal["short", "full"]
Families = Literal["one", "more"]
# Whether one person or a couple applies, and for what kind of care.
Applicants = Literal["one", "two"]
Plans = Literal["short", "long", "both"]
# Who may be sitting there. Whoever holds the journal is the carer.
Person = Literal["carer", "partner", "social-worker", "keyworker", "team"]

AGES: tuple[Age, ...] = ("0-18 months", "19 months-4", "5-10", "11-18")
CARERS: tuple[Carer, ...] = ("birth", "kinship", "foster", "adopter", "residential")
PURPOSES: tuple[Purpose, ...] = (
    "self-reflection",
    "supervision",
    "annual-review",
    "placement-start",
    "placement-difficulty",
    "child-in-need",
    "residential",
    "staff-group",
)
PEOPLE: tuple[Person, ...] = ("carer", "partner", "social-worker", "keyworker", "team")
# What stands before what each of them said. Whoever holds the journal is spoken to.
SPEAKERS: dict[str, str] = {
    "carer": "You",
    "partner": "Partner",
    "social-worker": "Social worker",
    "keyworker": "Key worker",
    "team": "The team",
}
# What somebody comes for who says nothing of it, and who is there with the carer where nothing else is said.
JUST_TO_THINK: Purpose = "self-reflection"
IN_A_HOME: frozenset[str] = frozenset({"residential", "staff-group"})
BESIDE: dict[str, tuple[Person, ...]] = {"child-in-need": ("social-worker",), "staff-group": ("team",)}


@dataclass(frozen=True, slots=True)
class About:
    """Which child, and who is talking. An empty string is a thing not told; wording is then neutral.

    `felt_age` is a younger age band where the child's feelings are younger than the years; `adulthood` is "yes"
    for a young person getting ready for adult life. `applicants` and `plans` are told by people who apply to
    foster or adopt: `child` is then what they are to be called.
    """

    child: str = ""
    age: str = ""
    carer: str = ""
    purpose: str = ""
    families: str = ""
    depth: Depth = "full"
    felt_age: str = ""
    adulthood: str = ""
    applicants: str = ""
    plans: str = ""


Kind = Literal[
    "opening",
    "question",
    "follow-up",
    "acknowledgement",
    "reflection",
    "bridge",
    "safety",
    "proposal",
    "closing",
    "answer",
]


@dataclass(frozen=True, slots=True)
class Cited:
    """A quotation by place: which answer, and where in it."""

    answer: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to be said, not yet worded: a block of a template, with quotations to put in it.

    `template` and `block` name the wording in `prompts/`; `section`, `question` and `seeks` say what it is for.
    """

    kind: Kind
    template: str
    block: str
    section: str = ""
    question: str = ""
    seeks: str = ""
    quotes: tuple[Cited, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One thing as it was said, by Reflect or by a person. `turn` counts from 1, both speakers together."""

    turn: int
    who: str
    kind: Kind
    section: str
    question: str
    text: str
    seeks: str = ""
    answer: int = 0


Sort = Literal["strength", "support-need"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words of an answer that may be a strength, or a place where support would help. Never stored.

    `asks` is true where a support need was not named by the carer and can only be asked about.
    """

    sort: Sort
    id: str
    answer: int
    start: int
    end: int
    words: str
    asks: bool = False

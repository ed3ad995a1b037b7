"""What can be found in an answer, what can be said, and what can happen: plain data that every part shares.

Three families, none of which does anything:

- *found*: `Heard` and what it holds. Made by `listening`, used at once, never stored.
- *said*: `Line` (what is to be said, without wording) and `Said` (as it was worded on the day).
- *happened*: the `Event` classes. A saved session is its events, in order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

# ---------------------------------------------------------------- found

Specificity = Literal["specific", "extended", "categoric", "semantic", "omission"]
Asked_ = Literal["description", "incident", "why", "response", "feelings", "help"]
Whose = Literal["carer", "child", "other"]
Stance = Literal["tells", "unsure", "refuses", "nothing", "never", "told-before"]
"""How the carer meets the question: tells · "I don't know" · "I'd rather not" · "fine", "nothing", "not
relevant" · "he never gets upset" · "I've told you that". Anything with content besides is `tells`."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of an answer: `words == text[start:end]`, counted in code points."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Feeling(Quote):
    whose: Whose
    family: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Indicator(Quote):
    """Words that may be evidence of a strength or a difficulty, and how likely (0 to 1) they are."""

    id: str
    likely: float = 1.0


@dataclass(frozen=True, slots=True)
class SafetySign(Quote):
    kind: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What one answer shows. The scores run from 0 (surely not) to 1 (surely); the booleans are cuts on them."""

    specificity: Specificity = "omission"
    specificity_score: float = 0.0
    incident_spans: tuple[Quote, ...] = ()
    reasons: int = 0
    reason_spans: tuple[Quote, ...] = ()
    reasons_score: float = 0.0
    child_mind: bool = False
    child_mind_spans: tuple[Quote, ...] = ()
    child_mind_score: float = 0.0
    response: bool = False
    response_spans: tuple[Quote, ...] = ()
    response_score: float = 0.0
    feelings: tuple[Feeling, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    safety: tuple[SafetySign, ...] = ()
    about: tuple[str, ...] = ()
    stance: Stance = "tells"
    poured: bool = False
    """The carer has poured their heart out: strong feelings of their own, at some length."""
    maybe: tuple[Indicator, ...] = ()
    """What may be there too, the likeliest first: for a summary that has too little to offer."""


# ---------------------------------------------------------------- said

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


# ---------------------------------------------------------------- who it is about

Age = Literal["0-18 months", "19 months-4", "5-10", "11-18"]
Carer = Literal["birth", "kinship", "foster", "adopter", "residential"]
Purpose = Literal[
    "self-reflection",
    "supervision",
    "annual-review",
    "placement-start",
    "placement-difficulty",
    "residential",
]
Depth = Literal["short", "full"]
Families = Literal["one", "more"]

AGES: tuple[Age, ...] = ("0-18 months", "19 months-4", "5-10", "11-18")
CARERS: tuple[Carer, ...] = ("birth", "kinship", "foster", "adopter", "residential")
PURPOSES: tuple[Purpose, ...] = (
    "self-reflection",
    "supervision",
    "annual-review",
    "placement-start",
    "placement-difficulty",
    "residential",
)


@dataclass(frozen=True, slots=True)
class About:
    """Which child, and who is talking. An empty string is a thing not told; wording is then neutral."""

    child: str = ""
    age: str = ""
    carer: str = ""
    purpose: str = ""
    families: str = ""
    depth: Depth = "full"


# ---------------------------------------------------------------- happened


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
class Included(Event):
    """The carer put an answer that was set apart back among what may leave, or (`yes` false) took it out."""

    answer: int
    yes: bool = True


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

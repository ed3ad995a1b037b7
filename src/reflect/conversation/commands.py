"""What a person can do in a conversation. A command that does not fit the moment changes nothing."""

from __future__ import annotations

from dataclasses import dataclass

from reflect.events import About, Sort


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin, about this child. `start` is the section to take up after the description; `people` are here too."""

    about: About
    start: str = ""
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """`who` speaks (see `PEOPLE`); empty: whoever is being asked."""

    text: str
    who: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """Pass over this question; of one gone back to: leave its answer as it is."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go back to what was answered before this."""


@dataclass(frozen=True, slots=True)
class Revisit:
    """Go back to this question ("availability.incident"), or to one of its follow-ups."""

    question: str
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Tell a fact of `About`, such as carer, families or purpose."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True)
class Join:
    """These people (see `PEOPLE`) are here beside the carer, and nobody else."""

    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AskAlso:
    """Put the question that was last answered to this person too."""

    who: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on: to the next question after staying with a feeling, to the next part at a bridge or a page of help."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Go on to this section."""

    section: str


@dataclass(frozen=True, slots=True)
class Finish:
    """Stop talking and look at what may be strengths and support needs."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Keep the proposal as quoted."""


@dataclass(frozen=True, slots=True)
class Words:
    """Keep the proposal, put like this."""

    text: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the proposal out."""


@dataclass(frozen=True, slots=True)
class Add:
    """Add a strength or a support need of one's own."""

    sort: Sort
    text: str


@dataclass(frozen=True, slots=True)
class View:
    """How another person sees the strength or support need at this place of the result: agreed, or in `text`."""

    who: str
    sort: Sort
    place: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Include:
    """Let an answer that was set apart leave with the rest, or take it out again."""

    answer: int
    yes: bool = True


@dataclass(frozen=True, slots=True)
class KeepBack:
    """Keep an answer just for oneself, out of all that leaves; or (`yes` false) no more. Fits at any time."""

    answer: int
    yes: bool = True


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop here for now."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Come back to the very place."""


@dataclass(frozen=True, slots=True)
class Close:
    """Be done with this conversation."""


Command = (
    Begin
    | Answer
    | Skip
    | Back
    | Revisit
    | Note
    | Join
    | AskAlso
    | GoOn
    | Choose
    | Finish
    | Keep
    | Words
    | Leave
    | Add
    | View
    | Include
    | KeepBack
    | Pause
    | Resume
    | Close
)

"""What the journal hands out: plain records without behaviour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from reflect.entries import Kind

State = Literal["open", "paused", "closed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a session stands after an append, kept beside it so that the list of sessions needs no replay.

    `question` is the one that would be put next; `told` the sections that have been talked about, in order.
    """

    state: State = "open"
    question: str = ""
    told: tuple[str, ...] = ()


class SessionRow(NamedTuple):
    """One session in the list. `started` and `touched` are ISO 8601 with an offset; `dialogue` is an id.

    Where it is about people who apply to care for a child (`applicants`), `child` is what they are called.
    """

    id: str
    child: str
    age: str
    carer: str
    purpose: str
    dialogue: str
    started: str
    touched: str
    state: State
    question: str
    told: tuple[str, ...]
    fictional: bool
    applicants: bool = False


class Draft(NamedTuple):
    """What was typed and not yet given as an answer. `at` is when it was last kept."""

    question: str
    text: str
    at: str


class Hit(NamedTuple):
    """An answer, in its latest wording, or an entry, that holds every word searched for.

    `kind` says which: "answer", or the kind of entry, whose id is then `entry`. An entry may stand beside no
    session and no answer; then these are empty and 0. `text` is all that a person typed in it, each value on
    lines of its own. `marks` are the places of the words in `text`: (start, end) in code points, in order,
    none overlapping.
    """

    session: str
    answer: int
    question: str
    at: str
    text: str
    marks: tuple[tuple[int, int], ...]
    kind: Literal["answer"] | Kind = "answer"
    entry: int = 0
    child: str = ""


class Copy(NamedTuple):
    """A backup or an export that was made: what and when, and no more. Where it was put is never kept."""

    kind: str
    at: str


class Forgotten(NamedTuple):
    """What was forgotten, and what the journal cannot reach.

    `children` are the spellings that a name matched: where there is more than one, nothing was forgotten and
    `sessions` and `entries` are 0. `copies` are the backups and exports that may still hold what was forgotten here.
    """

    sessions: int
    children: tuple[str, ...]
    copies: tuple[Copy, ...]
    entries: int = 0

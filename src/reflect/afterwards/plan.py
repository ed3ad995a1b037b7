"""The plan: what would help, who, by when; goals for the child's development and the carer's own.

    step = add_step(journal, "Kai", "support", need="some time to myself", what="Saturdays", who="respite")
    for step in to_ask(journal, "Kai", since=sitting.started):   # "Last time you hoped that …"
        say_how(journal, step.id, "going-on", "Two Saturdays so far.")

A step stands as it was written. How it has been is told by what is said of it later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reflect.afterwards.noted import about, by_earlier, moment, need_words, one, trimmed
from reflect.entries import Entry, Outcome, Sort
from reflect.journal import Journal

SORTS: Final[tuple[Sort, ...]] = ("support", "child", "own")
OUTCOMES: Final[tuple[Outcome, ...]] = ("done", "going-on", "changed", "dropped")
ENDS: Final[frozenset[Outcome]] = frozenset({"done", "dropped"})
"""Outcomes after which a step is no longer open."""


@dataclass(frozen=True, slots=True)
class How:
    """How a step has been, as told once; `words` may be empty."""

    id: int
    outcome: Outcome
    words: str
    at: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the plan. `need` is a support need as it was kept in a sitting, and empty for a goal.

    `hows` is what was said of it since, oldest first.
    """

    id: int
    child: str
    sort: Sort
    need: str
    what: str
    who: str
    by: str
    at: str
    session: str
    fictional: bool
    hows: tuple[How, ...]

    @property
    def outcome(self) -> Outcome | None:
        """How it has been, as told last; None where nothing was told yet."""
        return self.hows[-1].outcome if self.hows else None

    @property
    def open(self) -> bool:
        """Neither done nor dropped, as far as was told."""
        return self.outcome not in ENDS

    @property
    def hope(self) -> str:
        """The words to ask by: what it was last changed to, else what would help, else the need itself."""
        changed = [how.words for how in self.hows if how.outcome == "changed" and how.words]
        return changed[-1] if changed else self.what or self.need


def steps(journal: Journal, child: str) -> list[Step]:
    """All steps about one child, oldest first, whatever became of them."""
    return _with_hows(journal, about(journal, "step", child))


def all_steps(journal: Journal) -> list[Step]:
    """The steps about every child, oldest first, whatever became of them."""
    return _with_hows(journal, journal.entries(kind="step"))


def open_steps(journal: Journal, child: str) -> list[Step]:
    """The steps that are neither done nor dropped, oldest first."""
    return [step for step in steps(journal, child) if step.open]


def to_ask(journal: Journal, child: str, since: str) -> list[Step]:
    """Open steps made before `since` (when a sitting began) of which nothing was said from then on."""
    began = moment(since)
    return [
        step
        for step in open_steps(journal, child)
        if moment(step.at) < began and not any(moment(how.at) >= began for how in step.hows)
    ]


def steps_of(journal: Journal, session: str) -> list[Step]:
    """The steps that were made of one sitting, oldest first."""
    return _with_hows(journal, journal.entries(kind="step", session=session) if session else [])


def add_step(
    journal: Journal,
    child: str,
    sort: Sort,
    *,
    need: str = "",
    what: str = "",
    who: str = "",
    by: str = "",
    session: str = "",
    answer: int = 0,
    fictional: bool = False,
    at: str = "",
) -> Step:
    """Keep one step. Raises ConversationError where neither a need nor what would help is written."""
    need_words(need, what)
    # The words of a need are those that were kept: not a space is changed.
    values = {"sort": sort, "need": need, "what": trimmed(what), "who": trimmed(who), "by": trimmed(by)}
    made_up = fictional or bool(session and journal.session(session).fictional)
    entry = journal.add_entry("step", child, values, session=session, answer=answer, fictional=made_up, at=at)
    return _step(entry, [])


def say_how(journal: Journal, step: int, outcome: Outcome, words: str = "", *, at: str = "") -> Step:
    """Keep how a step has been, and give it back so. Raises NotFound."""
    entry = one(journal, "step", step)
    values = {"step": str(step), "outcome": outcome, "words": trimmed(words)}
    journal.add_entry("how", entry.child, values, fictional=entry.fictional, at=at)
    return _with_hows(journal, [entry])[0]


def _with_hows(journal: Journal, entries: list[Entry]) -> list[Step]:
    hows = by_earlier(journal.entries(kind="how"), "step") if entries else {}
    return [_step(entry, hows.get(entry.id, [])) for entry in entries]


def _step(entry: Entry, hows: list[Entry]) -> Step:
    told = entry.values
    return Step(
        id=entry.id,
        child=entry.child,
        sort=_sort(told["sort"]),
        need=told["need"],
        what=told["what"],
        who=told["who"],
        by=told["by"],
        at=entry.at,
        session=entry.session,
        fictional=entry.fictional,
        hows=tuple(How(how.id, _outcome(how.values["outcome"]), how.values["words"], how.at) for how in hows),
    )


def _sort(value: str) -> Sort:
    return next(each for each in SORTS if each == value)


def _outcome(value: str) -> Outcome:
    return next(each for each in OUTCOMES if each == value)

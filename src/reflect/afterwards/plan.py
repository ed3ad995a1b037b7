"""The plan: what would help, who, by when; goals for the child's development and the carer's own.

    step = add_step(journal, "Kai", "support", need="some time to myself", what="Saturdays", who="respite")
    for step in to_ask(journal, "Kai", since=sitting.started):   # "Last time you hoped that …"
        say_how(journal, step.id, "going-on", "Two Saturdays so far.")

    put_right(journal, step.id, what="Sundays", who="respite")

A step stays as it was written. How it has been, and how it is put now, is told by what is noted of it later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reflect.afterwards import hoped
from reflect.afterwards.hoped import Told
from reflect.afterwards.noted import about, need_words, one, trimmed
from reflect.entries import Entry, Outcome, Sort
from reflect.journal import Journal

SORTS: Final[tuple[Sort, ...]] = ("support", "child", "own")
ENDS: Final[frozenset[Outcome]] = frozenset({"done", "dropped"})
"""Outcomes after which a step is no longer open."""


How = Told[Outcome]
"""How a step has been, as told once."""


@dataclass(frozen=True, slots=True)
class Put:
    """A step as it was put on a day: what would help, who, by when. `id` is that of the entry."""

    id: int
    what: str
    who: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the plan. `need` is a support need as it was kept in a sitting, and empty for a goal.

    `puts` is how it was put, at first and after each change, oldest first; `hows` what was said of it since.
    """

    id: int
    child: str
    sort: Sort
    need: str
    at: str
    session: str
    fictional: bool
    puts: tuple[Put, ...]
    hows: tuple[How, ...]

    @property
    def what(self) -> str:
        return self.puts[-1].what

    @property
    def who(self) -> str:
        return self.puts[-1].who

    @property
    def by(self) -> str:
        return self.puts[-1].by

    @property
    def told(self) -> tuple[How, ...]:
        return self.hows

    @property
    def outcome(self) -> Outcome | None:
        """How it has been, as told last; None where nothing was told yet."""
        return self.hows[-1].outcome if self.hows else None

    @property
    def open(self) -> bool:
        """Neither done nor dropped, as far as was told."""
        return self.outcome not in ENDS

    @property
    def aim(self) -> str:
        """What would help as it stands now, of what was put and told last; empty where only a need was written."""
        since = self.puts[-1].id
        changed = [
            how.words for how in self.hows if how.outcome == "changed" and how.words and how.id > since
        ]
        return changed[-1] if changed else self.what

    @property
    def hope(self) -> str:
        """The words to ask by: what would help as it stands now, else the need itself."""
        return self.aim or self.need


def steps(journal: Journal, child: str) -> list[Step]:
    """All steps about one child, oldest first, whatever became of them."""
    return _with_later(journal, about(journal, "step", child))


def all_steps(journal: Journal) -> list[Step]:
    """The steps about every child, oldest first, whatever became of them."""
    return _with_later(journal, journal.entries(kind="step"))


def open_steps(journal: Journal, child: str) -> list[Step]:
    """The steps that are neither done nor dropped, oldest first."""
    return [step for step in steps(journal, child) if step.open]


def to_ask(journal: Journal, child: str, since: str) -> list[Step]:
    """Open steps made before `since` (when a sitting began) of which nothing was said from then on."""
    return hoped.to_ask(open_steps(journal, child), since)


def one_step(journal: Journal, step: int) -> Step:
    """The step of that id. Raises NotFound."""
    return _with_later(journal, [one(journal, "step", step)])[0]


def steps_of(journal: Journal, session: str) -> list[Step]:
    """The steps that were made of one sitting, oldest first."""
    return _with_later(journal, journal.entries(kind="step", session=session) if session else [])


def page_of(session: str, sort: Sort, need: str) -> str:
    """The page on which a step of a sitting is typed, by which its draft is kept."""
    return f"plan/{session}/{sort}/{need}"


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
    return _step(entry, [], [])


def say_how(journal: Journal, step: int, outcome: Outcome, words: str = "", *, at: str = "") -> Step:
    """Keep how a step has been, and give it back so. Raises NotFound."""
    return _with_later(journal, [hoped.tell(journal, "how", step, outcome, words, at)])[0]


def put_right(
    journal: Journal, step: int, *, what: str = "", who: str = "", by: str = "", at: str = ""
) -> Step:
    """Keep how a step is put from now on, beside how it was, and give it back so.

    Where nothing is different nothing is kept. Raises NotFound, and ConversationError where neither a need
    nor what would help is left.
    """
    now = one_step(journal, step)
    need_words(now.need, what)
    put = {"what": trimmed(what), "who": trimmed(who), "by": trimmed(by)}
    if put != {"what": now.aim, "who": now.who, "by": now.by}:
        values = {"step": str(step), **put}
        journal.add_entry("change", now.child, values, fictional=now.fictional, at=at)
    return one_step(journal, step)


def _with_later(journal: Journal, entries: list[Entry]) -> list[Step]:
    hows = hoped.later(journal, "how") if entries else {}
    changes = hoped.later(journal, "change") if entries else {}
    return [_step(entry, changes.get(entry.id, []), hows.get(entry.id, [])) for entry in entries]


def _step(entry: Entry, changes: list[Entry], hows: list[Entry]) -> Step:
    return Step(
        id=entry.id,
        child=entry.child,
        sort=_sort(entry.values["sort"]),
        need=entry.values["need"],
        at=entry.at,
        session=entry.session,
        fictional=entry.fictional,
        puts=tuple(_put(each) for each in (entry, *changes)),
        hows=hoped.told(hows),
    )


def _put(entry: Entry) -> Put:
    told = entry.values
    return Put(entry.id, told["what"], told["who"], told["by"], entry.at)


def _sort(value: str) -> Sort:
    return next(each for each in SORTS if each == value)

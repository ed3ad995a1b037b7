"""What was noted beside and between the sittings of the year."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from reflect.demo.year import Again, Household, SittingOfTheYear, Step, season
from reflect.entries import Entry, Kind
from reflect.journal import Journal
from reflect.sitting import Sitting


def note_moments(journal: Journal, household: Household, today: date) -> None:
    """Note every small good thing on its day."""
    notes = _Notes(journal, household.child, today)
    for each in household.moments:
        notes.add("moment", each.moment(today), {"text": each.text})


def note_after(
    journal: Journal, household: Household, part: SittingOfTheYear, sitting: Sitting, today: date
) -> None:
    """Note what was made of a sitting at its end, and what was said later of each."""
    notes = _Notes(journal, household.child, today, sitting)
    ended = datetime.fromisoformat(journal.session(sitting.session).touched)
    for step in part.plan:
        notes.step(step, ended)
    for again in part.again:
        notes.again(again, ended)
    for thought in part.thoughts:
        notes.add("thought", thought.moment(today), {"text": thought.text}, beside=thought.beside)
    for each in part.impressions:
        told = {
            "dimension": each.dimension,
            "family": each.family,
            "value": str(each.value),
            "words": each.words,
        }
        notes.add("impression", ended, told)


class _Notes:
    """Entries about the child of the year, in one journal."""

    def __init__(self, journal: Journal, child: str, today: date, sitting: Sitting | None = None) -> None:
        self._journal: Final = journal
        self._child: Final = child
        self._today: Final = today
        self._sitting: Final = sitting

    def add(self, kind: Kind, when: datetime, values: dict[str, str], *, beside: str = "") -> Entry:
        """One entry; beside the last answer to the question `beside` where one is named."""
        spoken = {name: value.replace("{season}", season(when.date())) for name, value in values.items()}
        session = self._sitting.session if self._sitting else ""
        return self._journal.add_entry(
            kind,
            self._child,
            spoken,
            session=session,
            answer=self._answer(beside),
            fictional=True,
            at=when.isoformat(timespec="seconds"),
        )

    def _answer(self, question: str) -> int:
        answers = self._sitting.answers() if self._sitting and question else []
        return max((each.id for each in answers if each.question == question), default=0)

    def step(self, step: Step, when: datetime) -> None:
        """A step of the plan, and how it has been each time it was asked."""
        values = {"sort": step.sort, "need": step.need, "what": step.what, "who": step.who, "by": step.by}
        made = self.add("step", when, values)
        for each in step.how:
            told = {"step": str(made.id), "outcome": each.outcome, "words": each.words}
            self.add("how", each.moment(self._today), told)

    def again(self, again: Again, when: datetime) -> None:
        """What might be tried if it came round again, and whether it did."""
        values = {"might_try": again.might_try, "message": again.message}
        made = self.add("again", when, values, beside=again.beside)
        for each in again.came:
            told = {"again": str(made.id), "outcome": each.outcome, "words": each.words}
            self.add("came", each.moment(self._today), told)

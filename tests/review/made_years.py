"""Journals made for the tests of this folder: conversations of any day, written without being held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reflect.dialogue import source
from reflect.events import About, Added, Answered, Asked, Begun, Closed, Event, HelpShown, Kept, Parked, Sort
from reflect.journal import Cost, Journal, Standing
from reflect.review import Period

CHEAP = Cost(1, 8, 1)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
WALL = "He fell off the wall on Tuesday by the gate. He came to find me in the kitchen. I held his hand."


def a_journal(folder: Path) -> Journal:
    return Journal.create("words", folder, cost=CHEAP)


@dataclass
class Talk:
    """A conversation of one day: answers first, then what came of them, all in the order of the calls."""

    journal: Journal
    session: str
    day: str
    child: str = "Kai"
    carer: str = "foster"
    fictional: bool = False
    events: list[Event] = field(default_factory=list)
    texts: dict[int, str] = field(default_factory=dict)

    def say(self, question: str, text: str, *, day: str = "") -> int:
        number = len(self.texts) + 1
        self.texts[number] = text
        self.events.append(Answered(number, question, "", text, at=f"{day or self.day}T19:00:00+00:00"))
        return number

    def keep(self, sort: Sort, identifier: str, answer: int, quote: str, words: str = "") -> None:
        start = self.texts[answer].index(quote)
        self.events.append(Kept(sort, identifier, answer, start, start + len(quote), words))

    def add(self, sort: Sort, words: str) -> None:
        self.events.append(Added(sort, words))

    def set_apart(self, answer: int) -> None:
        self.events.append(HelpShown(answer))

    def park(self, answer: int) -> None:
        self.events.append(Parked((answer,)))

    def done(self) -> Talk:
        about = About(self.child, "5-10", self.carer, "annual-review", "one")
        at = f"{self.day}T18:55:00+00:00"
        self.journal.begin(self.session, about, source("secure-base"), self.fictional, at=at)
        last = max([self.day, *(each.at[:10] for each in self.events if isinstance(each, Answered))])
        # A page of help comes only after something has been asked.
        asked = Asked("description", "", ())
        events: Sequence[Event] = [Begun("secure-base", about), asked, *self.events, Closed()]
        self.journal.append(
            self.session, 1, events, (), Standing("closed", "", ()), at=f"{last}T20:00:00+00:00"
        )
        return self


def talk(
    journal: Journal,
    day: str,
    answers: Iterable[tuple[str, str]] = (),
    *,
    child: str = "Kai",
    fictional: bool = False,
) -> Talk:
    """A conversation that is not written yet: `done` does that."""
    made = Talk(journal, f"s-{day}-{child}", day, child, fictional=fictional)
    for question, text in answers:
        made.say(question, text)
    return made

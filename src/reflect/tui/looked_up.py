"""What a list for looking back shows, a page at a time: days of the timeline, or what holds some words."""

from __future__ import annotations

from typing import Final, Protocol

from textual.content import Content
from textual.screen import Screen

from reflect.entries import Entry
from reflect.journal import Hit, Journal, SessionRow
from reflect.journal.timeline import Place
from reflect.tui import looking_words as words
from reflect.tui.marking import glimpsed
from reflect.tui.widgets.timeline import Line
from reflect.tui.words import SECTIONS

PAGE: Final = 40

Thing = SessionRow | Entry | Hit


class Source(Protocol):
    """What is shown so far, in order, and more of it while there is any."""

    things: list[Thing]

    @property
    def ended(self) -> bool:
        """Whether there is no more."""

    def more(self) -> list[Thing]:
        """The next page. Raises JournalError."""


class Days:
    """Sittings and what was noted, the latest first, from a place on."""

    def __init__(self, journal: Journal, child: str | None = None, before: Place | None = None) -> None:
        self.things: list[Thing] = []
        self.ended = False
        self._journal, self._child, self._place = journal, child, before

    def more(self) -> list[Thing]:
        """The next page. Raises JournalError."""
        page = self._journal.past.page(self._place, PAGE, self._child)
        self.things += page.dated
        self._place, self.ended = page.next, page.next is None
        return list(page.dated)


class Finds:
    """What holds all of some words, the latest first."""

    def __init__(self, journal: Journal, looked_for: str, child: str | None = None) -> None:
        self.things: list[Thing] = []
        self.ended = False
        self._journal, self._child, self._looked_for = journal, child, looked_for

    def more(self) -> list[Thing]:
        """The next page. Raises JournalError."""
        # The search keeps no place: what was shown is found again, which costs little.
        before = len(self.things)
        found = self._journal.search(self._looked_for, before + PAGE + 1, self._child)
        self.ended = len(found) <= before + PAGE
        new: list[Thing] = list(found[before : before + PAGE])
        self.things += new
        return new


def line_of(thing: Thing, journal: Journal) -> Line:
    """How one thing stands in the list."""
    if isinstance(thing, Hit):
        return _hit(thing, journal)
    if isinstance(thing, Entry):
        return _dated(thing.at, words.MARKS[thing.kind], *words.noted_entry(thing))
    return _dated(thing.started, words.MARKS["session"], *words.sitting_entry(thing))


def _dated(at: str, mark: str, first: str, second: str) -> Line:
    # The rail goes on beside the second line.
    below = f"\n       │ {' '.join(second.split())}" if second else ""
    content = Content.assemble(words.day_mark(at), f" {mark} ", (first, "bold"), below)
    return Line(content, words.month_heading(at))


def _hit(hit: Hit, journal: Journal) -> Line:
    section = SECTIONS.get(hit.question.partition(".")[0], "")
    where = section if hit.kind == "answer" else words.noted_sort_of(hit.kind)
    heading = words.found_in(hit.child, where, hit.at, _made_up(hit, journal))
    return Line(Content.assemble((heading, "bold"), "\n", glimpsed(hit.text, hit.marks)))


def _made_up(hit: Hit, journal: Journal) -> bool:
    return journal.session(hit.session).fictional if hit.session else journal.entry(hit.entry).fictional


def screen_of(thing: Thing) -> Screen[None]:
    """The page that something leads to."""
    from reflect.tui.screens.noted import NotedScreen
    from reflect.tui.screens.reading import ReadingScreen

    if isinstance(thing, SessionRow):
        return ReadingScreen(thing.id)
    if isinstance(thing, Hit):
        entry = thing.entry if thing.kind != "answer" else 0
        if thing.session and thing.answer:
            return ReadingScreen(thing.session, thing.answer, entry=entry, marks=thing.marks)
        return NotedScreen(thing.entry, thing.marks)
    if thing.session and thing.answer:
        return ReadingScreen(thing.session, thing.answer, entry=thing.id)
    return NotedScreen(thing.id)

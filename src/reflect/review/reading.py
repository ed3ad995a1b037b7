"""Conversations and entries read out of the journal, child by child, with what must not leave left behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from reflect.conversation import Decided, State, replay, result
from reflect.conversation.hearing import tells_nothing
from reflect.conversation.state import AnswerRecord
from reflect.dialogue import Dialogue, parse
from reflect.entries import BESIDE_AN_ANSWER, SPEAKS_OF, WORDS, Entry
from reflect.errors import NotFound
from reflect.events import About, Sort
from reflect.helping import calls_for_help, may_leave
from reflect.journal import Journal, SessionRow
from reflect.review.pack import Line, Told, Visit
from reflect.review.period import Period
from reflect.secure_base import SECTIONS, section_of

CARER: Final = "carer"
CLOSED: Final = ("done", "dropped")
Tell = Callable[[int, int], None]
# What is longer tells something, whatever it was heard as.
_LONGEST_BLANK: Final = 12


@dataclass
class Material:
    """All of one child in a time, in order, not yet arranged.

    `answers` has every answer that may leave of the conversations looked at, in the time or not, by
    conversation and number; `kept_back` those of which nothing may, and `withheld` the words of lines that may
    not.
    """

    about: About
    visits: list[Visit] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    answers: dict[tuple[str, int], Told] = field(default_factory=dict)
    kept_back: set[tuple[str, int]] = field(default_factory=set)
    withheld: set[str] = field(default_factory=set)


def children(journal: Journal) -> list[str]:
    """The children that anything is kept of, the last first; made up ones only where all are."""
    real = journal.holds_real()
    spelt: dict[str, str] = {}
    rows = journal.sessions()
    applying = _applying(rows)
    told = [(each.child, each.fictional) for each in rows if not each.applicants]
    told += [
        (each.child, each.fictional) for each in reversed(journal.entries()) if each.session not in applying
    ]
    for child, fictional in told:
        if fictional != real:
            spelt.setdefault(child.casefold(), child)
    return list(spelt.values())


def one_child(journal: Journal, name: str) -> str:
    """The child of this name, as it was spelt last. Raises `NotFound`."""
    found = next((each for each in children(journal) if each.casefold() == name.strip().casefold()), None)
    if found is None:
        raise NotFound("No child of that name is kept here. “reflect sessions” lists what there is.")
    return found


def read(
    journal: Journal,
    period: Period,
    child: str | None = None,
    tell: Tell | None = None,
    *,
    also: frozenset[int] = frozenset(),
) -> Reader:
    """Everything of this time, about one child or (None) all. `tell` hears how many conversations of how many.

    `also` are entries that belong to it whenever they were noted. Raises `JournalError`.
    """
    reader = Reader(journal, period, fictional=not journal.holds_real())
    kept = journal.sessions(child=child)
    applying = _applying(kept)
    rows = [each for each in reversed(kept) if each.fictional == reader.fictional and each.id not in applying]
    entries = [
        each
        for each in relevant(journal.entries(), period, also)
        if each.fictional == reader.fictional and (child is None or each.child.casefold() == child.casefold())
        if each.session not in applying
    ]
    beside = {each.session for each in entries if each.session}
    wanted = [each for each in rows if _meets(each, period) or each.id in beside]
    for number, row in enumerate(wanted):
        if tell is not None:
            tell(number, len(wanted))
        reader.take(row)
    for entry in entries:
        reader.take_entry(entry)
    if tell is not None:
        tell(len(wanted), len(wanted))
    return reader


def _applying(rows: Iterable[SessionRow]) -> frozenset[str]:
    """The conversations in which people applied to care for a child: there is no child in them yet."""
    return frozenset(each.id for each in rows if each.applicants)


def _meets(row: SessionRow, period: Period) -> bool:
    return row.started[:10] <= period.end.isoformat() and row.touched[:10] >= period.start.isoformat()


def relevant(entries: Iterable[Entry], period: Period, also: frozenset[int] = frozenset()) -> list[Entry]:
    """What belongs to this time: what was noted in it, what was said in it of something earlier, and steps
    that were still open when it ended. What came of each stands with it, up to the last day."""
    so_far = [each for each in entries if each.at[:10] <= period.end.isoformat() or each.id in also]
    followed: dict[int, list[Entry]] = defaultdict(list)
    for each in so_far:
        if each.kind in SPEAKS_OF:
            followed[_earlier(each)].append(each)
    found: list[Entry] = []
    for each in so_far:
        if each.kind in SPEAKS_OF:
            continue
        after = followed[each.id]
        outcomes = [one.values["outcome"] for one in after if "outcome" in one.values]
        closed = bool(outcomes) and outcomes[-1] in CLOSED
        still_open = each.kind == "step" and not closed
        if still_open or any(period.holds(one.at) for one in (each, *after)):
            found += [each, *after]
    return found


def _earlier(entry: Entry) -> int:
    said = entry.values.get(SPEAKS_OF[entry.kind], "")
    return int(said) if said.isdecimal() else 0


class Reader:
    """Takes conversations and entries one by one, and has the children's material."""

    def __init__(self, journal: Journal, period: Period, *, fictional: bool) -> None:
        self._journal = journal
        self._period = period
        self.fictional = fictional
        self._dialogues: dict[str, Dialogue] = {}
        self._found: dict[str, Material] = {}

    def materials(self) -> list[Material]:
        """One for each child about whom there is something in this time."""
        return [each for each in self._found.values() if each.visits or each.entries]

    # ------------------------------------------------------------ conversations

    def take(self, row: SessionRow) -> None:
        """One conversation: what was told and kept in the time, and which of its answers may leave at all."""
        dialogue = self._dialogue(row.id)
        state = replay(self._journal.events(row.id))
        material = self._of(row.child, state.about)
        standing = {each.id: each for each in state.answers if _leaves(dialogue, each)}
        days = {each.id: (each.at or row.started)[:10] for each in state.answers}
        material.kept_back |= {(row.id, each.id) for each in state.answers if each.withheld}
        for identifier, answer in standing.items():
            told = Told(row.id, identifier, days[identifier], answer.question, answer.text)
            material.answers[row.id, identifier] = told
            if self._period.holds(told.day) and answer.who == CARER:
                material.told.append(told)
        # That something was told which is nobody else's business is not told either.
        told_on = [days[each.id] for each in state.answers if not each.private]
        if any(self._period.holds(each) for each in told_on):
            # What was talked about is told by what may leave: to hear it all again would take too long.
            spoken = {each.section for number, each in standing.items() if self._period.holds(days[number])}
            first = min(each for each in told_on if self._period.holds(each))
            sections = tuple(each for each in SECTIONS if each in spoken)
            material.visits.append(Visit(row.id, first, sections))
        self._take_lines(row, state, material, days)

    def _take_lines(self, row: SessionRow, state: State, material: Material, days: dict[int, str]) -> None:
        decided = result(state)
        last = max(days.values(), default=row.started[:10])
        lists: tuple[tuple[Sort, tuple[Decided, ...]], ...] = (
            ("strength", decided.strengths),
            ("support-need", decided.support_needs),
        )
        for sort, lines in lists:
            for number, each in enumerate(lines, 1):
                from_withheld = each.answer and (row.id, each.answer) not in material.answers
                if from_withheld or not may_leave(each):
                    material.withheld |= {_plain(each.words), _plain(each.quote)}
                    continue
                day = days.get(each.answer, last)
                if self._period.holds(day):
                    key = f"{row.id}/{sort}/{number}"
                    section = section_of(each.id)
                    material.lines.append(
                        Line(key, sort, each.id, section, each.words, each.quote, each.own, each.answer, day)
                    )

    def _dialogue(self, session: str) -> Dialogue:
        text = self._journal.dialogue_text(session)
        if text not in self._dialogues:
            self._dialogues[text] = parse(text, "the dialogue it began with")
        return self._dialogues[text]

    def _of(self, child: str, about: About | None = None) -> Material:
        name = child.casefold()
        if name not in self._found:
            self._found[name] = Material(about or About(child=child))
        elif about is not None:
            self._found[name].about = about
        return self._found[name]

    # ------------------------------------------------------------ entries

    def take_entry(self, entry: Entry) -> None:
        """One entry that belongs to this time. What stands beside an answer leaves only with it.

        What called for a page of help does not leave: of how something has been only that it was so.
        """
        material = self._of(entry.child)
        beside = entry.kind in BESIDE_AN_ANSWER
        if beside and (entry.session, entry.answer) not in material.answers:
            return
        need = _plain(entry.values.get("need", ""))
        if entry.kind == "step" and (
            need in material.withheld - {""} or (entry.session, entry.answer) in material.kept_back
        ):
            return
        if calls_for_help(entry):
            if "outcome" not in entry.values:
                return
            entry = replace(entry, values={**entry.values, **dict.fromkeys(WORDS[entry.kind], "")})
        material.entries.append(entry)


def _leaves(dialogue: Dialogue, answer: AnswerRecord) -> bool:
    """Whether an answer may stand in a document: on the path, not withheld, and telling something."""
    if answer.parked or answer.withheld:
        return False
    try:
        dialogue.question(answer.question)
    except KeyError:
        return False
    return len(answer.text.split()) > _LONGEST_BLANK or not tells_nothing(dialogue, answer)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()

"""What an owner may choose from for a sheet: lines that they kept, and what they answered themselves.

Never an answer that is just for the carer or that a page of help followed, nor a line that was kept from one,
even where it was put back into a document of its own; never what somebody else said; and where carers speak of
themselves, no answer about a child who was with them: of those only the lines that they kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reflect.afterwards.moments import moments
from reflect.conversation import AnswerRecord, Decided, State, replay, result
from reflect.helping import may_leave, page_for
from reflect.journal import Journal, SessionRow
from reflect.matching.form import ELSE, PLACES, Side, Sort
from reflect.secure_base import section_of

From = Literal["strength", "need", "moment", "answer", "own"]

# They tell of the carer, and say nothing of what a child needs.
_OF_THE_CARER = (".feelings", ".room")
# "I don't know", "Not that one": too short to tell anything.
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Offered:
    """Words that may be chosen. `place` and `sort` are where they would go of themselves; `at` is ISO 8601."""

    words: str
    come_from: From
    place: str
    sort: Sort
    at: str = ""
    fictional: bool = False


def owners(journal: Journal) -> list[str]:
    """What people are called who apply to care for a child, the latest first."""
    return [each for each in dict.fromkeys(row.child for row in journal.sessions() if row.applicants) if each]


def offered(journal: Journal, side: Side, whose: str) -> list[Offered]:
    """All that may be chosen, dimension by dimension: what was kept before what was told, the newest first,
    no words twice."""
    found: list[Offered] = []
    for row in journal.sessions(child=whose):
        # What is told of a child says nothing of people who apply, and the other way round.
        if side == "child" and row.applicants:
            continue
        found += _of_sitting(journal, row, side)
    if side == "child":
        found += [
            Offered(each.text, "moment", ELSE, "needs", each.at, each.fictional)
            for each in moments(journal, whose)
            if not page_for(each.text)
        ]
    return _in_order(found)


def _in_order(found: list[Offered]) -> list[Offered]:
    once: dict[str, Offered] = {}
    newest = sorted(found, key=lambda each: each.at, reverse=True)
    for each in sorted(newest, key=lambda one: one.come_from == "answer"):
        once.setdefault(each.words.strip(), each)
    return sorted(once.values(), key=lambda each: PLACES.index(each.place))


def _of_sitting(journal: Journal, row: SessionRow, side: Side) -> Iterator[Offered]:
    state = replay(journal.events(row.id))
    free = {each.id: each for each in state.answers if _may_leave(each, row)}
    about_self: Sort = "needs" if side == "child" else "brings"
    decided = result(state)
    for each in decided.strengths:
        if _is_own(each, free):
            yield Offered(each.words, "strength", _place(each.id), about_self, row.started, row.fictional)
    for each in decided.support_needs:
        if _is_own(each, free):
            yield Offered(each.words, "need", _place(each.id), "support", row.started, row.fictional)
    if side == "child" or row.applicants:
        yield from _told(state, free, row, about_self)


def _told(
    state: State, free: dict[int, AnswerRecord], row: SessionRow, about_self: Sort
) -> Iterator[Offered]:
    for each in state.answers:
        if about_self == "needs" and each.question.endswith(_OF_THE_CARER):
            continue
        if each.id in free and not each.parked and len(each.text.split()) >= _FEWEST:
            sort: Sort = "support" if each.question.endswith((".help", ".more")) else about_self
            yield Offered(
                each.text, "answer", _place(each.question), sort, each.at or row.started, row.fictional
            )


def _may_leave(answer: AnswerRecord, row: SessionRow) -> bool:
    """Said by whoever's sheet it is: a couple who apply speak for both."""
    own = answer.who == "carer" or (row.applicants and answer.who == "partner")
    return own and not (answer.private or answer.apart)


def _is_own(line: Decided, free: dict[int, AnswerRecord]) -> bool:
    """A line that was added came from no answer; words that called for a page of help stay here."""
    return (not line.answer or line.answer in free) and may_leave(line)


def _place(identifier: str) -> str:
    section = section_of(identifier)
    return section if section in PLACES else ELSE

"""The gaps of a caregiving cycle, put in words later: dated, beside the occasion, never over what was told.

    add_place(journal, session, answer, "child-mind", "I think he felt safe enough to be cross.")

A gap that nobody fills stays a gap.
"""

from __future__ import annotations

from dataclasses import dataclass

from reflect.afterwards.noted import need_words, trimmed
from reflect.entries import Entry
from reflect.journal import Journal


@dataclass(frozen=True, slots=True)
class PutIn:
    """What somebody put in one place of a cycle, as typed. `place` is the id of a step of `CYCLE`."""

    id: int
    child: str
    session: str
    answer: int
    place: str
    text: str
    at: str
    fictional: bool


def add_place(journal: Journal, session: str, answer: int, place: str, text: str, *, at: str = "") -> PutIn:
    """Keep what was put in one place, beside the answer that tells the occasion.

    Raises NotFound, or ConversationError where nothing is written.
    """
    need_words(text)
    row = journal.session(session)
    values = {"place": place, "text": trimmed(text)}
    entry = journal.add_entry(
        "cycle", row.child, values, session=session, answer=answer, fictional=row.fictional, at=at
    )
    return _put_in(entry)


def places_of(journal: Journal, session: str) -> list[PutIn]:
    """All that was put in the cycles of a session, oldest first."""
    return [_put_in(each) for each in journal.entries(kind="cycle", session=session)] if session else []


def _put_in(entry: Entry) -> PutIn:
    return PutIn(
        *(entry.id, entry.child, entry.session, entry.answer),
        *(entry.values["place"], entry.values["text"], entry.at, entry.fictional),
    )

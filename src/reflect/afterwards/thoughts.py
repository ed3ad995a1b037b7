"""Later thoughts: dated, beside an answer, never over it."""

from __future__ import annotations

from dataclasses import dataclass

from reflect.afterwards.noted import need_words, trimmed
from reflect.entries import Entry
from reflect.journal import Journal


@dataclass(frozen=True, slots=True)
class Thought:
    """What somebody thought later of an answer, as it was typed."""

    id: int
    child: str
    session: str
    answer: int
    text: str
    at: str
    fictional: bool


def add_thought(journal: Journal, session: str, answer: int, text: str, *, at: str = "") -> Thought:
    """Keep one beside an answer. Raises NotFound, or ConversationError where nothing is written."""
    need_words(text)
    row = journal.session(session)
    entry = journal.add_entry(
        "thought",
        row.child,
        {"text": trimmed(text)},
        session=session,
        answer=answer,
        fictional=row.fictional,
        at=at,
    )
    return _thought(entry)


def thoughts(journal: Journal, session: str, answer: int = 0) -> list[Thought]:
    """Those beside one answer of a session, or (0) beside any of it, oldest first."""
    found = journal.entries(kind="thought", session=session) if session else []
    return [_thought(each) for each in found if answer in (0, each.answer)]


def _thought(entry: Entry) -> Thought:
    return Thought(
        *(entry.id, entry.child, entry.session, entry.answer, entry.values["text"], entry.at, entry.fictional)
    )

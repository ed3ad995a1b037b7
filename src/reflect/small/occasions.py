"""Times that a carer has told, to think about again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from reflect.conversation import replay
from reflect.journal import Journal
from reflect.secure_base import section_of

# In every dimension the question for one real time has this name.
_INCIDENT: Final = ".incident"
# "I don't know", "Not that one": too short to be a time that was told.
_FEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Occasion:
    """One answer that told of a time: `text` as it was typed, `at` as ISO 8601."""

    session: str
    answer: int
    section: str
    text: str
    at: str


def occasions(journal: Journal, child: str) -> list[Occasion]:
    """The times told of a child, the newest first. None that the carer keeps for themselves, nor one that a page
    of help followed, unless it was put back."""
    return [
        Occasion(row.id, each.id, section_of(each.question), each.text, each.at or row.started)
        for row in journal.sessions(child=child)
        if not row.applicants
        for each in reversed(replay(journal.events(row.id)).answers)
        if each.question.endswith(_INCIDENT)
        and not (each.parked or each.withheld)
        and len(each.text.split()) >= _FEWEST
    ]


def told_in(journal: Journal, session: str, answer: int) -> str:
    """The words of one answer as they stand now; empty where it is gone."""
    if not session:
        return ""
    found = replay(journal.events(session)).answer(answer)
    return found.text if found else ""

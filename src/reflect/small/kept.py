"""What a carer has kept about one child: lines decided in sittings, and small good things.

Nothing else is offered for a page: no answer as such, nothing that was left out or never looked at, and nothing
from an answer that a page of help followed, unless the carer put that answer back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reflect.afterwards.moments import moments
from reflect.conversation import replay, result
from reflect.events import About
from reflect.journal import Journal, SessionRow

Sort = Literal["strength", "need", "moment"]


@dataclass(frozen=True, slots=True)
class KeptLine:
    """Words as they were kept. `id` names the strength or need, empty for one that was added or a moment.

    `answer` is the answer quoted, 0 for none; `at` the day of the sitting or the moment, as ISO 8601.
    """

    words: str
    sort: Sort
    id: str = ""
    session: str = ""
    answer: int = 0
    at: str = ""
    fictional: bool = False


def children(journal: Journal) -> list[str]:
    """The children that anything is kept about, as typed, the one of the latest sitting first."""
    names = [row.child for row in journal.sessions()]
    names += [entry.child for entry in reversed(journal.entries())]
    return [each for each in dict.fromkeys(names) if each]


def about_child(journal: Journal, child: str) -> About:
    """What was last told of a child, for the wording."""
    rows = journal.sessions(limit=1, child=child)
    return About(child, rows[0].age, rows[0].carer) if rows else About(child)


def kept_lines(journal: Journal, child: str) -> list[KeptLine]:
    """All that was kept about a child, the newest first, no words twice."""
    lines = [line for row in journal.sessions(child=child) for line in _of_sitting(journal, row)]
    lines += [
        KeptLine(each.text, "moment", at=each.at, fictional=each.fictional)
        for each in moments(journal, child)
    ]
    first: dict[str, KeptLine] = {}
    for line in sorted(lines, key=lambda each: each.at, reverse=True):
        first.setdefault(line.words, line)
    return list(first.values())


def _of_sitting(journal: Journal, row: SessionRow) -> list[KeptLine]:
    state = replay(journal.events(row.id))
    decided = result(state)
    apart = {each.id for each in state.answers if each.apart and not each.included}
    return [
        KeptLine(each.words, sort, each.id, row.id, each.answer, row.started, row.fictional)
        for sort, lines in (("strength", decided.strengths), ("need", decided.support_needs))
        for each in lines
        if each.answer not in apart
    ]

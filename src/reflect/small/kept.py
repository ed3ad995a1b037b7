"""What a carer has kept about one child: lines decided in sittings, and small good things.

Nothing else is offered for a page: no answer as such, nothing that was left out or never looked at, and nothing
from an answer that the carer keeps for themselves or that a page of help followed, unless the carer put that one
back. Nor is a small good thing that called for such a page: it can be written as a line of one's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reflect.afterwards.moments import moments
from reflect.conversation import Decided, replay, result
from reflect.helping import may_leave, page_for
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


def kept_lines(journal: Journal, child: str) -> list[KeptLine]:
    """All that was kept about a child, the newest first, no words twice."""
    lines = [line for row in journal.sessions(child=child) for line in _of_sitting(journal, row)]
    lines += [
        KeptLine(each.text, "moment", at=each.at, fictional=each.fictional)
        for each in moments(journal, child)
        if not page_for(each.text)
    ]
    first: dict[str, KeptLine] = {}
    for line in sorted(lines, key=lambda each: each.at, reverse=True):
        first.setdefault(line.words, line)
    return list(first.values())


def _of_sitting(journal: Journal, row: SessionRow) -> list[KeptLine]:
    state = replay(journal.events(row.id))
    decided = result(state)
    withheld = {each.id for each in state.answers if each.withheld}
    by_sort: tuple[tuple[Sort, tuple[Decided, ...]], ...] = (
        ("strength", decided.strengths),
        ("need", decided.support_needs),
    )
    return [
        KeptLine(each.words, sort, each.id, row.id, each.answer, row.started, row.fictional)
        for sort, lines in by_sort
        for each in lines
        if each.answer not in withheld and may_leave(each)
    ]

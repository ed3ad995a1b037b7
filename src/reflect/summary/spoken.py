"""What a summary is made from: the answers that stand, and the places that people have decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reflect.events import Asked_, Sort

Place = tuple[int, int, int]
"""Words of an answer by place: the answer's id, where they start, where they end (code points)."""

KeptPlace = tuple[Sort, int, int, int]
"""The same, with the sort that it was kept as: one sentence can be a strength and name a need."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One answer that may be quoted: not parked, not set apart, not kept just for the carer.

    `question` is the whole id ("availability.help"), also for an answer to one of its follow-ups; `asked` is
    what that question asks. `names` says what an answer to it names outright, where the question asks for that.
    """

    id: int
    section: str
    question: str
    asked: Asked_
    text: str
    names: Literal["", "strength", "support-need"] = ""

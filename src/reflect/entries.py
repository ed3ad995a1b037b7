"""What lives beyond one conversation: a small good thing, a step of a plan, a later thought. Light to import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from reflect.secure_base import CYCLE, DIMENSIONS

Kind = Literal["moment", "step", "how", "thought", "again", "came", "cycle", "change", "impression"]
Sort = Literal["support", "child", "own"]
Outcome = Literal["done", "going-on", "changed", "dropped"]
Came = Literal["yes", "not-yet"]
Family = Literal["", "birth-family", "this-family"]

FAMILIES: Final[tuple[Family, ...]] = ("", "birth-family", "this-family")
"""To which family a child belongs, where there is more than one; empty where that is not the matter."""

WORDS: Final[dict[Kind, tuple[str, ...]]] = {
    "moment": ("text",),
    "step": ("need", "what", "who", "by"),
    "how": ("words",),
    "thought": ("text",),
    "again": ("might_try", "message"),
    "came": ("words",),
    "cycle": ("text",),
    "change": ("what", "who", "by"),
    "impression": ("words",),
}
"""The values of each kind that are a person's own words, in the order in which they are shown and found."""

CHOICES: Final[dict[Kind, dict[str, tuple[str, ...]]]] = {
    "moment": {},
    "step": {"sort": ("support", "child", "own")},
    "how": {"outcome": ("done", "going-on", "changed", "dropped")},
    "thought": {},
    "again": {},
    "came": {"outcome": ("yes", "not-yet")},
    "cycle": {"place": tuple(step.id for step in CYCLE)},
    "change": {},
    "impression": {
        "dimension": tuple(each.id for each in DIMENSIONS),
        "family": FAMILIES,
        "value": tuple(map(str, range(11))),
    },
}
"""The values of each kind that are chosen from a few."""

SPEAKS_OF: Final[dict[Kind, Kind]] = {"how": "step", "came": "again", "change": "step"}
"""Kinds that say how an earlier entry has been, or stands now: the value of that name is the earlier one's id."""

BESIDE_AN_ANSWER: Final[frozenset[Kind]] = frozenset({"thought", "again", "cycle"})
"""Kinds that stand beside one answer of one session."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was noted. Never changed: a later entry says how an earlier one has been.

    `session` and `answer` (an answer's id in it) are empty and 0 where it stands beside none; `at` is ISO 8601
    with an offset. `values` holds every value of its kind, empty where nothing was told.
    """

    id: int
    kind: Kind
    child: str
    session: str
    answer: int
    at: str
    values: dict[str, str]
    fictional: bool


def fields(kind: Kind) -> tuple[str, ...]:
    """The names of all values of a kind."""
    earlier = SPEAKS_OF.get(kind)
    return (*((earlier,) if earlier else ()), *CHOICES[kind], *WORDS[kind])

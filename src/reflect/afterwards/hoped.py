"""What a step of the plan and “if it came round again” share: a thing hoped for, then what was told of it later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar, cast

from reflect.afterwards.noted import moment, one, trimmed
from reflect.entries import SPEAKS_OF, Entry
from reflect.journal import Journal

Outcome = TypeVar("Outcome", bound=str)
Telling = Literal["how", "came"]


# Without slots: a generic class that has them cannot be made by its alias.
@dataclass(frozen=True)
class Told(Generic[Outcome]):
    """How it has been, as told once; `words` may be empty."""

    id: int
    outcome: Outcome
    words: str
    at: str


class Hoped(Protocol):
    """A thing hoped for: when it was written, and what was told of it since, oldest first."""

    @property
    def at(self) -> str: ...
    @property
    def told(self) -> tuple[Told[Any], ...]: ...


Thing = TypeVar("Thing", bound=Hoped)


def later(journal: Journal, kind: Literal["how", "came", "change"]) -> dict[int, list[Entry]]:
    """The entries of a kind that speaks of earlier ones, by the id of the earlier one, oldest first."""
    found: dict[int, list[Entry]] = {}
    for each in journal.entries(kind=kind):
        found.setdefault(int(each.values[SPEAKS_OF[kind]]), []).append(each)
    return found


def told(entries: Iterable[Entry]) -> tuple[Told[Any], ...]:
    """What these entries tell of an earlier one."""
    return tuple(
        Told(each.id, cast("Any", each.values["outcome"]), each.values["words"], each.at) for each in entries
    )


def tell(journal: Journal, kind: Telling, number: int, outcome: str, words: str, at: str) -> Entry:
    """Keep how the entry of this id has been; that entry. Raises NotFound."""
    earlier = one(journal, SPEAKS_OF[kind], number)
    values = {SPEAKS_OF[kind]: str(number), "outcome": outcome, "words": trimmed(words)}
    journal.add_entry(kind, earlier.child, values, fictional=earlier.fictional, at=at)
    return earlier


def to_ask(things: Iterable[Thing], since: str) -> list[Thing]:
    """Those written before `since` (when a sitting began) of which nothing was told from then on."""
    began = moment(since)
    return [
        each
        for each in things
        if moment(each.at) < began and not any(moment(once.at) >= began for once in each.told)
    ]

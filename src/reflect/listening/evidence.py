"""What the models of indicators see: an answer in units of a sentence or part of one, each as short strings."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, NamedTuple

from reflect.found import Feeling
from reflect.listening.facts import Facts
from reflect.listening.stems import stem

LONG: Final = 24
# The findings of the models of clauses that speak here, and how sure.
_TOLD: Final = ("mind", "reason", "response", "incident")
_EDGES: Final = (-2, -1, 0, 1)
_WHO: Final = {"i": "me", "we": "me", "he": "he", "they": "they", "other": "they", "none": "no"}


class Unit(NamedTuple):
    """Clauses `first` to `last` (exclusive) of an answer, and where they stand in its text."""

    first: int
    last: int
    start: int
    end: int


class Seen(NamedTuple):
    """What else is known of an answer: what was asked where, its feelings, where cues stand in it, and the sums
    of the models of clauses."""

    asked: str
    section: str
    feelings: tuple[Feeling, ...]
    cues: list[tuple[str, int, int]]
    raws: dict[str, list[float]]


def units(every: list[Facts]) -> list[Unit]:
    """The sentences of an answer; one that runs on is parted between clauses."""
    out: list[Unit] = []
    first = length = 0
    for place, found in enumerate(every):
        length += len(found.norms)
        following = every[place + 1] if place + 1 < len(every) else None
        parted = following is None or following.clause.sentence != found.clause.sentence
        if parted or (following is not None and length + len(following.norms) > LONG):
            out.append(Unit(first, place + 1, every[first].clause.start, found.clause.end))
            first, length = place + 1, 0
    return out


def features(every: list[Facts], parts: list[Unit], seen: Seen) -> list[set[str]]:
    """For each unit its words and classes, who does what in it, and what stands round it."""
    inside = [
        frozenset(name for found in every[part.first : part.last] for name in found.classes) for part in parts
    ]
    out: list[set[str]] = []
    for place, part in enumerate(parts):
        names: set[str] = set()
        for found in every[part.first : part.last]:
            _of_clause(names, found)
        names.update(_within(name, seen.section) for name in inside[place])
        _around(names, place, inside)
        _known(names, part, seen)
        out.append(names)
    return out


def _of_clause(names: set[str], found: Facts) -> None:
    who = _WHO.get(found.carried, "it")
    says = "quote" in found.tags or "quoted" in found.tags
    denied = found.negated or "neg" in found.tags
    names.update([f"w:{each}" for each in found.stems])
    names.update((f"s={who}.{found.time}", f"{who}.v={stem(found.verb)}"))
    for name in found.classes:
        names.update(_of_class(name, who, says, denied))
    names.update([f"#{tag}" for tag in found.tags])


@lru_cache(maxsize=4096)
def _of_class(name: str, who: str, says: bool, denied: bool) -> tuple[str, ...]:
    own = f"c:{name}"
    turned = [f"{own}.says"] * says + [f"{own}.not"] * denied
    return own, f"{own}.{who}", *turned


@lru_cache(maxsize=4096)
def _within(name: str, section: str) -> str:
    return f"{section[:2]}/c:{name}"


@cache
def _elsewhere(name: str) -> str:
    return f"~c:{name}"


def _around(names: set[str], place: int, inside: list[frozenset[str]]) -> None:
    for other, classes in enumerate(inside):
        if other != place:
            names.update(map(_elsewhere, classes))
    if place == 0:
        names.add("first")
    if place + 1 == len(inside):
        names.add("last")


def _known(names: set[str], part: Unit, seen: Seen) -> None:
    names.update((f"sec={seen.section}", f"ask={seen.asked}", f"{seen.section}/{seen.asked}"))
    for feeling in seen.feelings:
        turned = "not" if feeling.negated else "is"
        if feeling.start < part.end and part.start < feeling.end:
            names.update((f"f:{feeling.whose}.{feeling.family}.{turned}", f"f:{feeling.whose}.{turned}"))
        else:
            names.add(f"~f:{feeling.whose}.{turned}")
    for name in _TOLD:
        surest = max(seen.raws[name][part.first : part.last])
        names.update([f"{name}>{edge}" for edge in _EDGES if surest > edge])
    names.update([f"cue:{name}" for name, start, end in seen.cues if start < part.end and part.start < end])

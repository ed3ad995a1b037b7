"""Entries of the journal as a pack has them: steps with how they have been, later thoughts, occasions again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from reflect.entries import Entry
from reflect.review.pack import Again, Came, How, Moment, Step, Thought, Told
from reflect.review.reading import Material


def _of(entries: Iterable[Entry], kind: str) -> list[Entry]:
    return [each for each in entries if each.kind == kind]


def _day(entry: Entry) -> str:
    return entry.at[:10]


def steps_of(entries: Iterable[Entry]) -> tuple[Step, ...]:
    """The steps of the plan, with all that was said of each."""
    given = list(entries)
    hows: dict[str, list[How]] = defaultdict(list)
    for each in _of(given, "how"):
        value = each.values
        hows[value.get("step", "")].append(How(_day(each), value.get("outcome", ""), value.get("words", "")))
    # As it is put by now; how it was put before is told in Look back.
    now = {each.values.get("step", ""): each.values for each in _of(given, "change")}
    return tuple(
        _step(each, now.get(str(each.id), each.values), hows[str(each.id)]) for each in _of(given, "step")
    )


def _step(entry: Entry, put: dict[str, str], hows: list[How]) -> Step:
    told = entry.values
    return Step(
        entry.id,
        _day(entry),
        told.get("sort", ""),
        told.get("need", ""),
        put.get("what", ""),
        put.get("who", ""),
        put.get("by", ""),
        tuple(hows),
    )


def agains_of(material: Material) -> tuple[Again, ...]:
    """Occasions thought about again, with what came of each."""
    came: dict[str, list[Came]] = defaultdict(list)
    for each in _of(material.entries, "came"):
        value = each.values
        came[value.get("again", "")].append(
            Came(_day(each), value.get("outcome", ""), value.get("words", ""))
        )
    return tuple(
        Again(
            _day(each),
            each.values.get("might_try", ""),
            each.values.get("message", ""),
            _beside(material, each),
            tuple(came[str(each.id)]),
        )
        for each in _of(material.entries, "again")
    )


def _beside(material: Material, entry: Entry) -> Told:
    return material.answers[entry.session, entry.answer]


def moments_of(material: Material) -> tuple[Moment, ...]:
    """The small good things."""
    return tuple(Moment(_day(each), each.values.get("text", "")) for each in _of(material.entries, "moment"))


def thoughts_of(material: Material) -> tuple[Thought, ...]:
    """Later thoughts, each with the answer beside which it stands."""
    return tuple(
        Thought(_day(each), each.values.get("text", ""), _beside(material, each))
        for each in _of(material.entries, "thought")
    )

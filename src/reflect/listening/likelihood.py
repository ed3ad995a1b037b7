"""How surely each unit of an answer is evidence of each indicator.

Two storeys: below, one sparse model an indicator over the unit's features; above, one model for all that holds
a candidate against the others, so that a sentence about control is not also one about choice.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from reflect.listening.model import models, sure, table
from reflect.secure_base import STRENGTHS

MOST: Final = 12
NEARLY: Final = 1.5
_STRENGTHS: Final = frozenset(STRENGTHS)


def sums(rows: list[set[str]]) -> list[list[float]]:
    """For each unit the sum for each indicator, in the order of `ids()`."""
    held = table("evidence")
    return [held.sums(row) for row in rows]


def ids() -> tuple[str, ...]:
    """The indicators that the lower storey knows."""
    return table("evidence").names


class Candidate(NamedTuple):
    """An indicator with the unit that speaks for it most, what the upper storey sees of it, and other units that
    speak for it nearly as much: each with how much its sum falls short."""

    id: str
    unit: int
    values: dict[str, float]
    others: tuple[tuple[int, float], ...] = ()


def candidates(rows: list[set[str]], totals: list[list[float]], ids: tuple[str, ...], asked: str, section: str
               ) -> list[Candidate]:  # fmt: skip
    """The most likely indicators of an answer, the likeliest first; none where there are no units."""
    if not totals:
        return []
    columns = list(zip(*totals, strict=True))
    best = [column.index(max(column)) for column in columns]
    ranked = sorted(range(len(ids)), key=lambda place: (-totals[best[place]][place], place))
    highest = {
        kind: max(
            totals[best[place]][place] for place in range(len(ids)) if (ids[place] in _STRENGTHS) == kind
        )
        for kind in (True, False)
    }
    out: list[Candidate] = []
    for rank, place in enumerate(ranked[:MOST]):
        unit, name = best[place], ids[place]
        here = totals[unit]
        strength = name in _STRENGTHS
        rivals = Rivals(
            max(value for other, value in enumerate(here) if other != place),
            max(value for other, value in enumerate(here) if (ids[other] in _STRENGTHS) != strength),
            highest[not strength],
        )
        values = _against(here[place], rivals)
        values |= {f"id={name}": 1.0, f"ask={asked}": 1.0, "units": float(min(6, len(totals)))}
        values |= {f"rank<{most}": 1.0 for most in (1, 2, 4) if rank < most}
        if name.startswith(section):
            values["section"] = 1.0
        if f"cue:{name}" in rows[unit]:
            values["cue"] = 1.0
        if strength:
            values["strength"] = 1.0
        short = ((other, here[place] - row[place]) for other, row in enumerate(totals) if other != unit)
        others = tuple((other, gap) for other, gap in short if gap <= NEARLY)
        out.append(Candidate(name, unit, values, others))
    return out


class Rivals(NamedTuple):
    """The highest sums that a candidate stands against: in its unit; the other kind, there and anywhere."""

    unit: float
    other_kind: float
    other_kind_anywhere: float


def _against(own: float, rivals: Rivals) -> dict[str, float]:
    values = {"own": _held(own), "own+": max(0.0, own)}
    for name, rival in zip(Rivals._fields, rivals, strict=True):
        values[name] = _held(rival)
        values[f"{name}-"] = min(0.0, own - rival)
    values["unit+"] = _held(own - rivals.unit)
    return values


def _held(value: float) -> float:
    return max(-6.0, min(4.0, value))


def likelihoods(candidate: Candidate) -> list[tuple[int, float]]:
    """Each unit that may be evidence, the best first, with how likely (0 to 1) it is by the upper storey."""
    model = models()["indicator"]
    get = model.weights.get
    raw = model.bias + sum(get(name, 0.0) * value for name, value in candidate.values.items())
    return [(unit, sure(raw - short)) for unit, short in ((candidate.unit, 0.0), *candidate.others)]

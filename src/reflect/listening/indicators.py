"""Strengths and difficulties that the words themselves give evidence of. It proposes; the carer decides."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from reflect.events import Indicator
from reflect.listening.clauses import Clause, quote
from reflect.listening.safety import Line, compiled


class Cue(NamedTuple):
    """An indicator's id; the sections it is heard in ("" all); the words one of which must be there; its look."""

    id: str
    sections: frozenset[str]
    needs: frozenset[str]
    pattern: str


@cache
def cues() -> tuple[Cue, ...]:
    """Every cue, from `indicators.txt`."""
    out: list[Cue] = []
    path = Path(__file__).with_name("indicators.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = [part.strip() for part in line.split("|", 3)]
        if len(parts) == 4 and not line.startswith("#"):
            name, sections, needs, pattern = parts
            out.append(Cue(name, frozenset(sections.split()), frozenset(needs.split()), pattern))
    return tuple(out)


def find(text: str, line: Line, clauses: list[Clause], section: str) -> list[Indicator]:
    """What the cues find, quoted by the clauses that they touch."""
    out: list[Indicator] = []
    for cue in cues():
        if cue.sections and section not in cue.sections:
            continue
        if cue.needs and line.vocabulary.isdisjoint(cue.needs):
            continue
        hit = compiled(cue.pattern).search(line.text)
        if hit is None:
            continue
        start, end = line.span(hit.start(), hit.end())
        out.append(_indicator(text, clauses, start, end, cue.id))
    return out


def _indicator(text: str, clauses: list[Clause], start: int, end: int, name: str) -> Indicator:
    touched = [clause for clause in clauses if clause.start < end and start < clause.end]
    if touched:
        first = quote(text, touched[0])
        start, end = min(first.start, start), max(touched[-1].end, end)
    return Indicator(text[start:end], start, end, name)

"""Strengths and difficulties that the words themselves give evidence of. It proposes; the carer decides.

Cues (patterns) and classes of words are what the models see; they say how likely each indicator is. What is
likely enough is heard; what is less likely may be looked at where little was heard.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reflect.found import Indicator
from reflect.listening.clauses import exact, quote
from reflect.listening.evidence import Seen, Unit, features, units
from reflect.listening.facts import Facts
from reflect.listening.likelihood import candidates, ids, likelihoods, sums
from reflect.listening.safety import Line, compiled
from reflect.secure_base import DIFFICULTIES

HEARD: Final = 0.35
MAYBE: Final = 0.12
_DIFFICULTIES: Final = frozenset(DIFFICULTIES)
_OWN: Final = frozenset(("sensitivity.own-feelings", "support.pride", "support.tried", "support.open"))


class Cue(NamedTuple):
    """An indicator's id; the sections it is heard in (none: all); the words one of which must be there; its look."""

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


def cued(line: Line, section: str) -> list[tuple[str, int, int]]:
    """Where in an answer cues stand: the indicator's id, start and end."""
    out: list[tuple[str, int, int]] = []
    for cue in cues():
        if (cue.sections and section not in cue.sections) or line.vocabulary.isdisjoint(cue.needs):
            continue
        out += [(cue.id, *line.span(*hit.span())) for hit in compiled(cue.pattern).finditer(line.text)]
    return out


def find(text: str, every: list[Facts], seen: Seen) -> tuple[tuple[Indicator, ...], tuple[Indicator, ...]]:
    """What is heard, in the order told; and what may be there, the likeliest first."""
    parts = units(every)
    rows = features(every, parts, seen)
    found = [
        Indicator(text[start:end], start, end, candidate.id, round(likely, 4))
        for candidate in candidates(rows, sums(rows), ids(), seen.asked, seen.section)
        for unit, likely in likelihoods(candidate)
        if likely >= MAYBE and _of_the_carer(candidate.id, every, parts[unit])
        for start, end in (_place(text, every, parts[unit]),)
    ]
    heard = (each for each in found if each.likely >= HEARD)
    maybe = (each for each in found if each.likely < HEARD)
    return (
        tuple(sorted(heard, key=lambda each: (each.start, each.id))),
        tuple(sorted(maybe, key=lambda each: (-each.likely, each.start, each.id))),
    )


def _place(text: str, every: list[Facts], unit: Unit) -> tuple[int, int]:
    """The words of a unit, without the joining word before them."""
    first = quote(text, every[unit.first].clause).start
    whole = exact(text, first, unit.end)
    return whole.start, whole.end


def _of_the_carer(name: str, every: list[Facts], unit: Unit) -> bool:
    """Whether the words can show this of the carer: what another is quoted as saying cannot."""
    if name not in _DIFFICULTIES and name not in _OWN:
        return True
    inside = every[unit.first : unit.last]
    if any("quoted" not in found.tags for found in inside):
        return not _another_says(inside[0])
    around = every[max(0, unit.first - 1) : unit.first] + every[unit.last : unit.last + 1]
    return any("say" in found.tags and found.carried in ("i", "we") for found in around)


def _another_says(found: Facts) -> bool:
    """«She said I'm a waste of space»: told in one breath, with no marks of speech."""
    return found.subject in ("he", "they", "other") and found.verb in (
        "said",
        "says",
        "say",
        "told",
        "shouted",
    )

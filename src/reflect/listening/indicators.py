"""Strengths and difficulties that the words themselves give evidence of. It proposes; the carer decides.

Cues and verdicts bring candidates; a small model, by what else the answer shows, keeps those that are plain.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from reflect.events import Feeling, Indicator, Quote
from reflect.listening.clauses import Clause, quote, trimmed
from reflect.listening.model import models
from reflect.listening.safety import Line, compiled

CUT: Final = -0.2
_LONGEST: Final = 170
_MOST: Final = 3


class Cue(NamedTuple):
    """An indicator's id; the sections it is heard in (none: all); the words one of which must be there; its look."""

    id: str
    sections: frozenset[str]
    needs: frozenset[str]
    pattern: str


class Shown(NamedTuple):
    """What else the answer shows, as far as an indicator hangs on it."""

    asked: str
    section: str
    kind: str
    feelings: tuple[Feeling, ...]
    reasons: tuple[Quote, ...]
    mind: tuple[Quote, ...]
    response: tuple[Quote, ...]


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


def candidates(text: str, line: Line, clauses: list[Clause], shown: Shown) -> list[tuple[Indicator, str]]:
    """What cues and verdicts bring, with how it was brought: a few quotations for each id, none sharing words."""
    out: dict[str, list[tuple[Indicator, str]]] = {}
    for cue in cues():
        if cue.sections and shown.section not in cue.sections:
            continue
        if cue.needs and line.vocabulary.isdisjoint(cue.needs):
            continue
        for hit in compiled(cue.pattern).finditer(line.text):
            start, end = line.span(hit.start(), hit.end())
            _add(out, _indicator(text, clauses, start, end, cue.id), "cue")
    for name, found in _by_verdict(shown):
        if name not in out:
            _add(out, _indicator(text, clauses, found.start, found.end, name), "verdict")
    return [brought for listed in out.values() for brought in listed]


def _add(out: dict[str, list[tuple[Indicator, str]]], found: Indicator, via: str) -> None:
    listed = out.setdefault(found.id, [])
    apart = all(found.start >= held.end or held.start >= found.end for held, _ in listed)
    if apart and len(listed) < _MOST and found.words:
        listed.append((found, via))


_FAMILIES: Final = {
    "acceptance.joy": ("acceptance", "carer", "joy pride love"),
    "support.pride": ("support", "carer", "joy pride love"),
    "support.overwhelmed": ("support", "carer", "overwhelm tiredness sadness"),
    "family-membership.losing": ("family-membership", "carer", "fear hurt"),
    "description.warmth": ("description", "carer", "love joy pride"),
    "description.distance": ("description", "carer", "fear disgust"),
    "availability.overwhelmed": ("availability", "carer", "overwhelm"),
    "availability.pushed-out": ("availability", "carer", "hurt loneliness"),
    "sensitivity.names-feelings": (
        "",
        "child",
        "fear sadness anger shame hurt confusion joy guilt loneliness",
    ),
    "sensitivity.own-feelings": (
        "",
        "carer",
        "fear sadness anger shame hurt confusion joy guilt tiredness overwhelm",
    ),
}


def _by_verdict(shown: Shown) -> list[tuple[str, Quote]]:
    out: list[tuple[str, Quote]] = []
    for name, (section, whose, families) in _FAMILIES.items():
        if section and section != shown.section:
            continue
        for feeling in shown.feelings:
            if feeling.whose == whose and feeling.family in families.split():
                out.append((name, feeling))
                break
    for span in shown.mind:
        if any(span.start < reason.end and reason.start < span.end for reason in shown.reasons):
            out.append(("sensitivity.in-their-shoes", span))
            break
    return out


def _indicator(text: str, clauses: list[Clause], start: int, end: int, name: str) -> Indicator:
    """The clauses that a cue touches, or the cue's own words where the clauses run long."""
    touched = [clause for clause in clauses if clause.start < end and start < clause.end]
    if touched:
        first = quote(text, touched[0])
        wide = min(first.start, start), max(touched[-1].end, end)
        if wide[1] - wide[0] <= max(_LONGEST, end - start):
            start, end = wide
    start, end = trimmed(text, start, end)
    return Indicator(text[start:end], start, end, name)


def features(found: Indicator, via: str, many: int, shown: Shown, length: int) -> list[str]:
    """What the model that keeps or drops a candidate sees."""
    name = found.id
    section = name.partition(".")[0]
    own = [f for f in shown.feelings if f.whose == "carer"]
    says = '"' in found.words or "“" in found.words
    facts = {
        "same": section == shown.section,
        "mind": bool(shown.mind),
        "why": bool(shown.reasons),
        "did": bool(shown.response),
        "felt": bool(own),
        "felt2": len(own) > 1,
        "long": length > 40,
        "says": says,
        "in-did": any(q.start < found.end and found.start < q.end for q in shown.response),
        "in-mind": any(q.start < found.end and found.start < q.end for q in shown.mind),
        "in-why": any(q.start < found.end and found.start < q.end for q in shown.reasons),
    }
    out = [f"id={name}", f"{name}.{via}", f"via={via}", f"a={shown.asked}", f"{name}.a={shown.asked}"]
    out += [f"k={shown.kind}", f"{name}.k={shown.kind}", f"many={min(4, many)}", f"l={min(6, length // 20)}"]
    for key, value in facts.items():
        if value:
            out += [key, f"{name}.{key}", f"{via}.{key}"]
    return out


def find(text: str, line: Line, clauses: list[Clause], shown: Shown) -> list[Indicator]:
    """The candidates that are plain enough to be put to a carer, in the order told."""
    brought = candidates(text, line, clauses, shown)
    many = len({found.id for found, _ in brought})
    model = models().get("indicator")
    kept: list[Indicator] = []
    for found, via in brought:
        if model is None or model.raw(features(found, via, many, shown, len(line.words))) > CUT:
            kept.append(found)
    return sorted(kept, key=lambda each: (each.start, each.id))

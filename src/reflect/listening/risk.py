"""A second ear for safety: what often stands together in a sentence or two where somebody is at risk.

Words are read as what they stand for (`concerns.txt`), so that a word not met before is still heard. It can only
add a sign to those that safety.py finds, never take one away, and only where it is sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from math import fsum
from typing import Final, NamedTuple

from reflect.found import SafetySign
from reflect.listening.clauses import Clause, exact
from reflect.listening.concerns import ALL, Look, concerns
from reflect.listening.model import Model, models
from reflect.listening.safety import is_a_saying
from reflect.listening.words import MARKS

# How many words may stand between what is told in order; what a stretch and a part of a long answer hold at most.
NEAR: Final = 7
STRETCH: Final = 40
PART: Final = 220
# What tells a risk plainly counts unless all else in the answer speaks against it.
LEAST_PLAIN: Final = -2.0
# Words weigh by their share of what is said; what stands together, wholly.
WORDS: Final = 4.0
LOOK: Final = 0.4
FEWEST: Final = 8
COUNTS: Final = (1, 2, 3, 5, 8)


class _Stretch(NamedTuple):
    """A sentence, or as much of a long one as may be told in a breath, with the concerns in it and where they end."""

    clauses: list[Clause]
    norms: list[str]
    told: int
    places: list[tuple[int, int, int]]


def _stretches(clauses: Sequence[Clause]) -> list[_Stretch]:
    out: list[_Stretch] = []
    for _, sentence in groupby(clauses, key=lambda clause: clause.sentence):
        held: list[Clause] = []
        size = 0
        for clause in sentence:
            if held and size + len(clause.words) > STRETCH:
                out.append(_read(held))
                held, size = [], 0
            held.append(clause)
            size += len(clause.words)
        out.append(_read(held))
    return out


def _read(clauses: list[Clause]) -> _Stretch:
    norms = [word.norm for clause in clauses for word in clause.words if word.norm not in MARKS]
    words, runs = concerns().words, concerns().runs
    places = [(place, place, words[norm]) for place, norm in enumerate(norms) if norm in words]
    for place, two in enumerate(pairwise(norms), 2):
        for rest, bit in runs.get(two, ()):
            if norms[place : place + len(rest)] == rest:
                places.append((place - 2, place + len(rest) - 1, bit))
    told = 0
    for _, _, bits in places:
        told |= bits
    return _Stretch(clauses, norms, told, places)


def _in_order(places: list[tuple[int, int, int]], look: Look) -> bool:
    ends = [end for _, end, bits in places if bits & look.first]
    for part in (look.second, look.third):
        if part == ALL:
            break
        ends = [
            end for start, end, bits in places if bits & part and any(0 < start - e <= NEAR for e in ends)
        ]
    return bool(ends)


def _near(stretches: Sequence[_Stretch], place: int) -> int:
    """The concerns of a stretch, the one before and the one after."""
    near = 0
    for stretch in stretches[max(0, place - 1) : place + 2]:
        near |= stretch.told
    return near


def _looks_of(stretch: _Stretch, near: int) -> list[tuple[str, str]]:
    """The kind and name of all that points to risk in one stretch, and (with no kind) of what stands beside it."""
    told, places = stretch.told, stretch.places
    out = [
        (look.kind, look.name)
        for look in concerns().looks
        if look[0] & told and look[1] & told and look[2] & told and look[3] & near
        if not look[4] or _in_order(places, look)
    ]
    for kind in dict.fromkeys(kind for kind, _ in out):
        for name, bit in concerns().beside:
            if bit & near:
                out.append(("", f"{kind}~{name}" if bit & told else f"{kind}~~{name}"))
    return out


def _words_of(norms: Sequence[str]) -> list[str]:
    return [f"w:{norm}" for norm in norms] + [f"w:{one}_{two}" for one, two in pairwise(norms)]


def _seen_in(stretches: Sequence[_Stretch]) -> list[list[tuple[str, str]]]:
    """What `_looks_of` tells of each stretch."""
    return [_looks_of(stretch, _near(stretches, place)) for place, stretch in enumerate(stretches)]


def _of_part(stretches: Sequence[_Stretch], seen: Sequence[Sequence[tuple[str, str]]]) -> dict[str, float]:
    """The features of an answer, or of a part of a long one, with their sizes."""
    counts: Counter[str] = Counter()
    out: dict[str, float] = {}
    told = 0
    for stretch, looks in zip(stretches, seen, strict=True):
        told |= stretch.told
        for kind, name in looks:
            if kind and name not in out:
                counts.update((kind, "all"))
            out[name] = LOOK
    out.update([(f"c:{name}", LOOK) for name, bit in concerns().bits.items() if bit & told])
    out.update([(f"{kind}={n}", LOOK) for kind, count in counts.items() for n in COUNTS if count >= n])
    size = WORDS / max(FEWEST, len(set().union(*(stretch.norms for stretch in stretches)))) ** 0.5
    for stretch in stretches:
        out.update(dict.fromkeys(_words_of(stretch.norms), size))
    return out


def features(clauses: Sequence[Clause]) -> dict[str, float]:
    """What points to risk in an answer, what its words stand for, and the words themselves, with their sizes."""
    stretches = _stretches(clauses)
    return _of_part(stretches, _seen_in(stretches))


def _parts(stretches: list[_Stretch]) -> Iterator[list[_Stretch]]:
    """An answer as a whole, or a long one in parts, each beginning with the last stretch of the one before."""
    held: list[_Stretch] = []
    for stretch in stretches:
        if held and sum(len(each.norms) for each in held) + len(stretch.norms) > PART:
            yield held
            held = held[-1:]
        held.append(stretch)
    yield held


def _raw(model: Model, values: dict[str, float]) -> float:
    get = model.weights.get
    return model.bias + sum(get(name, 0.0) * size for name, size in values.items())


def find(text: str, clauses: Sequence[Clause]) -> Iterator[SafetySign]:
    """A sign where what stands together is grave enough, quoting the gravest sentence."""
    model = models().get("risk")
    if model is None or not clauses:
        return
    for part in _parts(_stretches(clauses)):
        seen = _seen_in(part)
        raw = _raw(model, _of_part(part, seen))
        plain = next((place for place in range(len(part)) if _plain(part, seen, place)), None)
        if plain is not None and raw > LEAST_PLAIN:
            yield _sign(text, part[plain], _plain(part, seen, plain))
        elif raw > 0:
            place = max(range(len(part)), key=lambda place: _gravity(model, part[place].norms, seen[place]))
            if not is_a_saying(part[place].norms):
                yield _sign(text, part[place], _kind(model, seen, place))


def _sign(text: str, stretch: _Stretch, kind: str) -> SafetySign:
    quoted = exact(text, stretch.clauses[0].start, stretch.clauses[-1].end)
    return SafetySign(quoted.words, quoted.start, quoted.end, kind)


def _plain(part: Sequence[_Stretch], seen: Sequence[Sequence[tuple[str, str]]], place: int) -> str:
    """The kind that a stretch tells plainly, with nothing near that excuses it; or nothing."""
    enough = concerns().enough
    kind = next((enough[name] for _, name in seen[place] if name in enough), "")
    return kind if kind and not concerns().excuses & _near(part, place) else ""


def _gravity(model: Model, norms: Sequence[str], looks: Sequence[tuple[str, str]]) -> float:
    """What one stretch adds."""
    get = model.weights.get
    # Exact: these words come in no order, and two stretches may be equally grave.
    words = fsum(get(word, 0.0) for word in set(_words_of(norms)))
    return LOOK * sum(get(name, 0.0) for _, name in looks) + WORDS * words / 8


def _kind(model: Model, seen: Sequence[Sequence[tuple[str, str]]], place: int) -> str:
    """The kind to which most points in the gravest stretch, and next to it in the part."""
    points: dict[str, float] = {}
    for at, looks in enumerate(seen):
        for kind, name in looks:
            if kind:
                weight = max(0.0, model.weights.get(name, 0.0)) + 0.1
                points[kind] = points.get(kind, 0.0) + (weight if at == place else weight / 2)
    return max(points, key=lambda kind: points[kind], default="child-harm")

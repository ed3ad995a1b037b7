"""What moved each verdict on an answer: the words behind it, and the features of most weight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from reflect.found import Indicator, Quote, SafetySign
from reflect.listening import risk, safety
from reflect.listening.clauses import exact, quote
from reflect.listening.evidence import Seen, features, units
from reflect.listening.features import of_clauses
from reflect.listening.hearing import MOST, Answer
from reflect.listening.indicators import cued
from reflect.listening.model import models, table
from reflect.listening.saying import Typed, said
from reflect.listening.words import Word, read

MOST_MOVED: Final = 4
# Below this a feature is not worth a line.
LEAST: Final = 0.05


class Moved(NamedTuple):
    """Something seen in the words: in plain English, how far it moved the verdict, and its name in the model."""

    plain: str
    weight: float
    feature: str


class Ground(NamedTuple):
    """Words behind a verdict (None: the answer as a whole), what they are taken for, and what moved it."""

    quote: Quote | None
    note: str = ""
    moved: tuple[Moved, ...] = ()


class Reading:
    """One answer read as the engine reads it, to be asked why."""

    def __init__(self, text: str, asked: str, section: str) -> None:
        self.text = text
        self.section = section
        self.every: list[Word] = read(text)
        self.words = self.every[:MOST]
        self.answer = Answer(text, self.words, asked)
        self.typed = Typed(text, self.words)

    def of_clause(self, name: str, place: int) -> tuple[Moved, ...]:
        """What in one clause moved the model `name`."""
        model = models().get(name)
        if model is None:
            return ()
        seen = dict.fromkeys(of_clauses(self.answer.facts, self.answer.asked)[place])
        return self._most((feature, model.weights.get(feature, 0.0)) for feature in seen)

    def of_answer(self, name: str) -> tuple[Moved, ...]:
        """What in the whole answer moved the model `name`."""
        if not self.answer.clauses:
            return ()
        weights = self._weights(name)
        parts, pairs = 0.0, []
        for feature, size in self.answer.seen.items():
            weight = weights.get(feature, 0.0) * size
            # The sums of the clauses are one thing to a reader: what the parts tell, taken one by one.
            if feature.partition(".")[0] in self.answer.raws:
                parts += weight
            else:
                pairs.append((feature, weight))
        one_by_one = Moved("what its parts tell, one by one", round(parts, 2), "clauses")
        return ((one_by_one,) if abs(parts) >= LEAST else ()) + self._most(pairs)

    def _weights(self, name: str) -> dict[str, float]:
        """The weights of a model of the whole answer, mixed with those of its twin for edited prose."""
        held = models()
        own, twin = held.get(name), held.get(f"{name}_prose")
        if own is None or twin is None:
            return own.weights if own else {}
        share = self.answer.prose
        mixed = {feature: (1.0 - share) * weight for feature, weight in own.weights.items()}
        for feature, weight in twin.weights.items():
            mixed[feature] = mixed.get(feature, 0.0) + share * weight
        return mixed

    def strongest(self, name: str, spans: tuple[Quote, ...]) -> Ground | None:
        """The clause that speaks most for a finding, of those quoted where there are any, with what moved it."""
        values = self.answer.raws.get(name, [])
        places = [place for place in range(len(values)) if self._within(place, spans)]
        best = max(places or range(len(values)), key=lambda place: values[place], default=None)
        if best is None:
            return None
        return Ground(quote(self.text, self.answer.clauses[best]), moved=self.of_clause(name, best))

    def _within(self, place: int, spans: tuple[Quote, ...]) -> bool:
        clause = self.answer.clauses[place]
        return any(clause.start < span.end and span.start < clause.end for span in spans)

    def joined(self) -> Quote | None:
        """The first clause that tells a reason with a plain join, by rule."""
        place = next((place for place, tells in enumerate(self.answer.joined) if tells), None)
        if place is None:
            return None
        clause = self.answer.clauses[place]
        return exact(self.text, clause.start, clause.end)

    def of_indicators(self, found: tuple[Indicator, ...], seen: Seen) -> list[tuple[Moved, ...]]:
        """For each indicator, what in its words speaks for it."""
        parts = units(self.answer.facts)
        rows = features(self.answer.facts, parts, seen)
        return [
            next(
                (
                    self._evidence(each.id, row)
                    for part, row in zip(parts, rows, strict=True)
                    if part.start < each.end and each.start < part.end
                ),
                (),
            )
            for each in found
        ]

    def _evidence(self, name: str, row: set[str]) -> tuple[Moved, ...]:
        held = table("evidence")
        moved = ((feature, dict(held.moves(feature)).get(name, 0.0)) for feature in sorted(row))
        return self._most(moved)

    def cues(self) -> list[tuple[str, int, int]]:
        return cued(safety.Line(self.words), self.section)

    def of_safety(self, sign: SafetySign) -> Ground:
        """Whether a fixed pattern heard it, or the second ear, and by what."""
        if sign in safety.find(self.text, safety.Line(self.every)):
            return Ground(sign, "heard by a fixed pattern")
        model = models().get("risk")
        seen = risk.features(self.answer.clauses) if model else []
        pairs = ((feature, model.weights.get(feature, 0.0)) for feature in seen) if model else ()
        return Ground(sign, "heard by the second ear", self._most(pairs))

    def _most(self, pairs: Iterable[tuple[str, float]]) -> tuple[Moved, ...]:
        moved = sorted(
            ((feature, weight) for feature, weight in pairs if abs(weight) >= LEAST),
            key=lambda pair: (-abs(pair[1]), pair[0]),
        )
        return tuple(Moved(said(f, self.typed), round(weight, 2), f) for f, weight in moved[:MOST_MOVED])

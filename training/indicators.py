"""The two storeys of the models of indicators: fitted on every labelled answer, the same way every time."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from data import held_out, labelled
from fit import save
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from reflect.listening import evidence
from reflect.listening import feelings as feelings_in
from reflect.listening.clauses import cut
from reflect.listening.facts import facts
from reflect.listening.hearing import Answer
from reflect.listening.indicators import cued
from reflect.listening.likelihood import Candidate, candidates
from reflect.listening.model import LETTERS
from reflect.listening.safety import Line
from reflect.listening.words import read

FOLDS = 5
STRENGTH = 0.35
UPPER_STRENGTH = 0.1
LEAST = 3
SMALLEST = 0.1


class Labelled(NamedTuple):
    """An answer in units, with the indicators that each unit is evidence of."""

    source: str
    item: dict[str, Any]
    rows: list[set[str]]
    labels: list[set[str]]

    @property
    def gold(self) -> set[str]:
        return {held["id"] for held in self.item["indicators"]}

    @property
    def fold(self) -> int:
        return zlib.crc32(self.item["id"].encode()) % FOLDS


Raws = dict[str, dict[str, list[float]]]


def prepared(source: str, item: dict[str, Any], raws: Raws) -> Labelled | None:
    """An answer as the models see it; None where there are no words in it.

    `raws`: what clause models that had not seen its hand say of an answer, where it was one of theirs.
    """
    text = item["text"]
    words = read(text)
    every = facts(cut(words))
    if not every:
        return None
    told = raws.get(item["id"]) or Answer(text, words, item["asked"]).raws
    felt = feelings_in.placed(text, feelings_in.find(every, item["asked"]))
    seen = evidence.Seen(item["asked"], item["section"], felt, cued(Line(words), item["section"]), told)
    parts = evidence.units(every)
    return Labelled(source, item, evidence.features(every, parts, seen), _labels(item, parts))


def _labels(item: dict[str, Any], parts: list[evidence.Unit]) -> list[set[str]]:
    out: list[set[str]] = [set() for _ in parts]
    for held in item["indicators"]:
        at = item["text"].lower().find(held["words"].lower())
        end = at + len(held["words"])
        shared = [min(part.end, end) - max(part.start, at) for part in parts]
        if at < 0 or max(shared) <= 0:
            continue
        out[shared.index(max(shared))].add(held["id"])
        for place, (part, common) in enumerate(zip(parts, shared, strict=True)):
            if common * 2 > min(part.end - part.start, end - at):
                out[place].add(held["id"])
    return out


def every_answer(raws: Raws, *, tested: bool = False) -> list[Labelled]:
    """All labelled answers, but for what is held out for testing (or, `tested`, only that)."""
    found = (prepared(source, item, raws) for source, item in labelled() if held_out(item["id"]) == tested)
    return [each for each in found if each is not None]


class Lower:
    """One sparse model an indicator, over the features of a unit."""

    def __init__(self, answers: Sequence[Labelled], ids: Sequence[str]) -> None:
        rows = [row for each in answers for row in each.rows]
        marks = [label for each in answers for label in each.labels]
        counts = Counter(name for row in rows for name in row)
        self.names = sorted(name for name, count in counts.items() if count >= LEAST)
        self.places = {name: place for place, name in enumerate(self.names)}
        self.ids = tuple(ids)
        matrix = self._matrix(rows)
        weights, biases = [], []
        for name in self.ids:
            model = LogisticRegression(
                C=STRENGTH, solver="liblinear", l1_ratio=1, random_state=0, max_iter=400, tol=1e-4
            )
            model.fit(matrix, [int(name in mark) for mark in marks])
            weights.append(np.where(abs(model.coef_[0]) >= SMALLEST, (model.coef_[0] * 20).round() / 20, 0.0))
            biases.append(round(float(model.intercept_[0]), 2))
        self.weights, self.biases = np.array(weights), np.array(biases)

    def _matrix(self, rows: Sequence[set[str]]) -> csr_matrix:
        at, ends = [], [0]
        for row in rows:
            at += sorted(self.places[name] for name in row if name in self.places)
            ends.append(len(at))
        return csr_matrix((np.ones(len(at)), at, ends), shape=(len(rows), len(self.names)))

    def sums(self, each: Labelled) -> list[list[float]]:
        found = self._matrix(each.rows) @ self.weights.T + self.biases
        return [[float(value) for value in row] for row in found]

    def save(self, path: Path) -> int:
        """Write the table: for each feature the letters of the indicators with their weights in twentieths."""
        held: dict[str, str] = {}
        for name, column in zip(self.names, self.weights.T, strict=True):
            pairs = [f"{LETTERS[place]}{round(weight * 20)}" for place, weight in enumerate(column) if weight]
            if pairs:
                held[name] = " ".join(pairs)
        biases = [round(bias * 100) for bias in self.biases]
        written = json.dumps({"names": self.ids, "biases": biases, "table": held}, ensure_ascii=False,
                             separators=(",", ":"))  # fmt: skip
        path.write_text(written + "\n", encoding="utf-8")
        return int(np.count_nonzero(self.weights))


class Upper:
    """One model for every indicator: which candidates are right, by how they stand against the others."""

    def __init__(self, brought: Sequence[tuple[Candidate, bool]]) -> None:
        counts = Counter(name for candidate, _ in brought for name in candidate.values)
        self.names = sorted(name for name, count in counts.items() if count >= LEAST)
        self.places = {name: place for place, name in enumerate(self.names)}
        self.model = LogisticRegression(C=UPPER_STRENGTH, max_iter=4000, tol=1e-6)
        self.model.fit(self._matrix([c for c, _ in brought]), [int(right) for _, right in brought])
        self.weights = self.model.coef_[0].round(2)
        self.bias = round(float(self.model.intercept_[0]), 3)

    def _matrix(self, brought: Sequence[Candidate]) -> np.ndarray[Any, Any]:
        out = np.zeros((len(brought), len(self.names)))
        for line, candidate in enumerate(brought):
            for name, value in candidate.values.items():
                if name in self.places:
                    out[line, self.places[name]] = value
        return out

    def likely(self, brought: Sequence[Candidate]) -> list[float]:
        raw = self._matrix(brought) @ self.weights + self.bias
        return [float(value) for value in 1 / (1 + np.exp(-raw))]

    def save(self, path: Path) -> int:
        kept = {name: float(weight) for name, weight in zip(self.names, self.weights, strict=True) if weight}
        return save(path, self.bias, kept)


def ids_in(answers: Sequence[Labelled]) -> list[str]:
    return sorted({name for each in answers for label in each.labels for name in label})


def fit(answers: Sequence[Labelled]) -> tuple[Lower, Upper]:
    """Both storeys; the upper one on what lower ones say of answers that they have not seen."""
    ids = ids_in(answers)
    brought: list[tuple[Candidate, bool]] = []
    for fold in range(FOLDS):
        lower = Lower([each for each in answers if each.fold != fold], ids)
        for each in answers:
            if each.fold == fold:
                brought += [(candidate, candidate.id in each.gold) for candidate in _candidates(lower, each)]
    return Lower(answers, ids), Upper(brought)


def _candidates(lower: Lower, each: Labelled) -> list[Candidate]:
    return candidates(each.rows, lower.sums(each), lower.ids, each.item["asked"], each.item["section"])


def judged(lower: Lower, upper: Upper, answers: Sequence[Labelled]) -> list[tuple[float, bool, str, str]]:
    """For measuring: how likely each candidate was said to be, whether it was right, its id and its source."""
    out: list[tuple[float, bool, str, str]] = []
    for each in answers:
        found = _candidates(lower, each)
        for candidate, likely in zip(found, upper.likely(found), strict=True):
            out.append((likely, candidate.id in each.gold, candidate.id, each.source))
    return out


def make(out: Path, raws: Raws) -> None:
    """Fit on everything but what is held out, and write the weights."""
    lower, upper = fit(every_answer(raws))
    print("evidence", lower.save(out / "evidence.json"))
    print("indicator", upper.save(out / "indicator.json"))

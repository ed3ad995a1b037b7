"""The second ear for safety: what shows risk against all else, with everyday talk as what does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from data import everyday, examples, own, public
from fit import GRAIN, save
from scipy.sparse import csr_matrix, diags
from sklearn.linear_model import LogisticRegression

from reflect.listening.clauses import cut
from reflect.listening.risk import features
from reflect.listening.words import read

STRENGTH = 0.5
RISK_WEIGHS = 3.0
LEAST = 4
# How many words and pairs of words are kept, beside all that points to risk.
MOST_WORDS = 850
EVERYDAY = 8000
# The sum from which it is heard, found on hands that the model had not seen.
CUT = 1.8

Row = dict[str, float]


def row_of(text: str) -> Row:
    """The features of one answer."""
    return features(cut(read(text)))


class Ear:
    """A model in training: a rare word counts for more than a common one, and the most telling words are kept.

    What is left out is cut away and not fitted again: fitted again, fewer words learn the answers by heart.
    """

    def __init__(self, rows: Sequence[Row], labels: Sequence[int], *, most: int = MOST_WORDS) -> None:
        counts = Counter(name for row in rows for name in row)
        names = sorted(name for name, count in counts.items() if count >= LEAST)
        sizes = np.array([np.log(len(rows) / counts[name]) / 4 if _is_word(name) else 1.0 for name in names])
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=300)
        seen = _matrix(rows, {name: place for place, name in enumerate(names)}) @ diags(sizes)
        model.fit(seen, labels, sample_weight=[RISK_WEIGHS if label else 1.0 for label in labels])
        weights = dict(zip(names, map(float, model.coef_[0] * sizes), strict=True))
        telling = sorted(
            (name for name in names if _is_word(name)),
            key=lambda name: (-abs(weights[name]) * counts[name] ** 0.5, name),
        )
        self.bias = float(model.intercept_[0])
        self.weights = {
            name: round(weights[name] / GRAIN) * GRAIN
            for name in [*telling[:most], *(name for name in names if not _is_word(name))]
            if abs(weights[name]) > GRAIN / 2
        }

    def raw(self, row: Row) -> float:
        """The sum for an answer."""
        return self.bias + sum(self.weights.get(name, 0.0) * size for name, size in row.items())


def _is_word(name: str) -> bool:
    return name.startswith("w:")


def _matrix(rows: Sequence[Row], places: dict[str, int]) -> csr_matrix:
    at, ends, values = [], [0], []
    for row in rows:
        known = sorted((places[name], size) for name, size in row.items() if name in places)
        at += [place for place, _ in known]
        values += [size for _, size in known]
        ends.append(len(at))
    return csr_matrix((np.array(values, dtype=float), at, ends), shape=(len(rows), len(places)))


def told(folder: Path | None) -> tuple[list[Row], list[int]]:
    """All that the model is made from, as features, with 1 where somebody is at risk."""
    texts = [(row.item["text"], int(bool(row.item["safety"]))) for row in own()]
    texts += examples() + everyday()
    texts += [(item["text"], 0) for item in public(folder, "goemotions-train")[:EVERYDAY]]
    return [row_of(text) for text, _ in texts], [label for _, label in texts]


def make(out: Path, folder: Path | None) -> None:
    """Write `risk.json` into `out`; with the public sets in `folder`, where they are."""
    ear = Ear(*told(folder))
    print("risk", save(out / "risk.json", ear.bias - CUT, ear.weights))

"""Sparse logistic models, fitted the same way every time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

Features = Sequence[str] | dict[str, float]


def _values(row: Features) -> dict[str, float]:
    return row if isinstance(row, dict) else dict.fromkeys(row, 1.0)


def _matrix(rows: Sequence[Features], places: dict[str, int]) -> csr_matrix:
    at, ends, values = [], [0], []
    for row in rows:
        known = sorted((places[name], value) for name, value in _values(row).items() if name in places)
        at += [place for place, _ in known]
        values += [value for _, value in known]
        ends.append(len(at))
    return csr_matrix((np.array(values, dtype=float), at, ends), shape=(len(rows), len(places)))


class Fitted:
    """A model in training: the features it knows and what they weigh."""

    def __init__(self, rows: Sequence[Features], labels: Sequence[int], weights: Sequence[float], *,
                 strength: float, least: int = 3) -> None:  # fmt: skip
        counts = Counter(name for row in rows for name in set(_values(row)))
        names = sorted(name for name, count in counts.items() if count >= least)
        self.places = {name: place for place, name in enumerate(names)}
        self.model = LogisticRegression(
            C=strength, solver="liblinear", l1_ratio=1, random_state=0, max_iter=400, tol=1e-5
        )
        self.model.fit(_matrix(rows, self.places), labels, sample_weight=weights)

    def raw(self, rows: Sequence[Features]) -> list[float]:
        if not rows:
            return []
        return [float(v) for v in self.model.decision_function(_matrix(rows, self.places))]

    def save(self, path: Path) -> int:
        kept = {
            name: round(float(self.model.coef_[0][place]), 2)
            for name, place in self.places.items()
            if abs(self.model.coef_[0][place]) >= 0.02
        }
        held = {"bias": round(float(self.model.intercept_[0]), 3), "weights": kept}
        path.write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n",
                        encoding="utf-8")  # fmt: skip
        return len(kept)

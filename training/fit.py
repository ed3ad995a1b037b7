"""Sparse logistic models, fitted the same way every time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from math import floor
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

Features = Sequence[str] | dict[str, float]
# Weights are kept to this, so that equal ones share a line of the file.
GRAIN = 0.05


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
    """A model in training: the features it knows and what they weigh. From `raw` 0 on its verdict is yes."""

    def __init__(self, rows: Sequence[Features], labels: Sequence[int], weights: Sequence[float], *,
                 strength: float, least: int = 3) -> None:  # fmt: skip
        counts = Counter(name for row in rows for name in set(_values(row)))
        names = sorted(name for name, count in counts.items() if count >= least)
        self.places = {name: place for place, name in enumerate(names)}
        model = LogisticRegression(
            C=strength, solver="liblinear", l1_ratio=1, random_state=0, max_iter=400, tol=1e-5
        )
        model.fit(_matrix(rows, self.places), labels, sample_weight=weights)
        self.weights = np.round(model.coef_[0] / GRAIN) * GRAIN
        self.bias = float(model.intercept_[0])

    def raw(self, rows: Sequence[Features]) -> list[float]:
        if not rows:
            return []
        return [float(value) for value in _matrix(rows, self.places) @ self.weights + self.bias]

    def turned_at(self, cut: float) -> Fitted:
        """The same model with its verdict at 0 where it was at `cut`."""
        self.bias -= cut
        return self

    def between_steps(self) -> Fitted:
        """The same model with its sums midway between two steps of the weights, so that none meets a cut exactly.

        One that does is over it or not by how its parts happen to be added up, and words stand in sets, whose
        order differs from run to run. What met the cut is now over it: from 0 on the verdict is yes.
        """
        self.bias = round((floor(round(self.bias / GRAIN, 6)) + 0.5) * GRAIN, 2)
        return self

    def save(self, path: Path) -> int:
        """Write it; how many features it keeps."""
        return save(
            path, self.bias, {name: float(self.weights[place]) for name, place in self.places.items()}
        )


def save(path: Path, bias: float, weights: dict[str, float]) -> int:
    """Write a model, its features together by their weight; how many there are."""
    groups: dict[str, list[str]] = {}
    for name, weight in weights.items():
        if abs(weight) >= GRAIN / 10:
            groups.setdefault(f"{weight:.2f}".rstrip("0").rstrip("."), []).append(name)
    lines = {size: " ".join(sorted(groups[size])) for size in sorted(groups, key=float)}
    held = {"bias": round(bias, 2), "weights": lines}
    path.write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    return sum(len(names) for names in groups.values())

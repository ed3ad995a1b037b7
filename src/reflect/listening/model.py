"""Small sparse linear models: weights by feature, shipped as JSON, read when first needed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from itertools import repeat
from math import exp
from pathlib import Path
from typing import Final, NamedTuple

_FOLDER: Final = Path(__file__).parent / "weights"


class Model(NamedTuple):
    """A logistic model: `bias`, and a weight for each feature that has one."""

    bias: float
    weights: dict[str, float]

    def raw(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features that are there."""
        # In one call of the interpreter's own: this is where most of an answer's time went.
        return self.bias + sum(map(self.weights.get, features, repeat(0.0)))

    def raw_of(self, values: dict[str, float]) -> float:
        """The same for features that have sizes."""
        get = values.get
        return self.bias + sum(weight * get(name, 0.0) for name, weight in self.weights.items())

    def why(self, features: Iterable[str], most: int = 5) -> list[tuple[str, float]]:
        """The features that moved the verdict most, with their weights."""
        moved = [(name, self.weights[name]) for name in dict.fromkeys(features) if name in self.weights]
        return sorted(moved, key=lambda pair: (-abs(pair[1]), pair[0]))[:most]


def sure(raw: float) -> float:
    """A sum of weights as a number from 0 (surely not) to 1 (surely)."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, raw))))


@cache
def models() -> dict[str, Model]:
    """Every model that is shipped, by name."""
    out: dict[str, Model] = {}
    for path in sorted(_FOLDER.glob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8"))
        out[path.stem] = Model(held["bias"], held["weights"])
    return out

"""Small sparse linear models: weights by feature, shipped as JSON, read when first needed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from math import exp, fsum
from pathlib import Path
from string import ascii_letters, digits
from struct import unpack
from typing import Final, NamedTuple

_FOLDER: Final = Path(__file__).parent / "weights"


class Model(NamedTuple):
    """A logistic model: `bias`, and a weight for each feature that has one. From 0 on its verdict is yes."""

    bias: float
    weights: dict[str, float]

    def raw(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features that are there; exact, so that no order of adding matters."""
        return fsum((self.bias, *map(self.weights.get, features, repeat(0.0))))

    def why(self, features: Iterable[str], most: int = 5) -> list[tuple[str, float]]:
        """The features that moved the verdict most, with their weights."""
        moved = [(name, self.weights[name]) for name in dict.fromkeys(features) if name in self.weights]
        return sorted(moved, key=lambda pair: (-abs(pair[1]), pair[0]))[:most]


_LANE: Final = 16
_MIDDLE: Final = 1 << (_LANE - 2)


class Table(NamedTuple):
    """Several models over the same features, summed in one pass.

    The weights of a feature, in whole hundredths, stand side by side in one long integer, a lane of 16 bits for
    each model: so one addition moves every sum, and no order of adding matters.
    """

    names: tuple[str, ...]
    biases: int
    weights: dict[str, int]

    def sums(self, features: Iterable[str]) -> list[float]:
        """The sum of each model, in the order of `names`."""
        return [
            each / 100 for each in self._lanes(self.biases + sum(map(self.weights.get, features, repeat(0))))
        ]

    def moves(self, feature: str) -> list[tuple[str, float]]:
        """The models that a feature moves, and how far."""
        lanes = self._lanes(self.weights.get(feature, 0))
        return [(name, each / 100) for name, each in zip(self.names, lanes, strict=True) if each]

    def _lanes(self, total: int) -> list[int]:
        size = len(self.names)
        held = (total + _middle(size)).to_bytes(size * _LANE // 8, "little")
        return [each - _MIDDLE for each in unpack(f"<{size}H", held)]


def _packed(sizes: Iterable[int]) -> int:
    return sum(size << (_LANE * place) for place, size in enumerate(sizes))


@cache
def _middle(size: int) -> int:
    """What is lent to every lane, so that none falls below nothing."""
    return _packed([_MIDDLE] * size)


def sure(raw: float) -> float:
    """A sum of weights as a number from 0 (surely not) to 1 (surely)."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, raw))))


@cache
def models() -> dict[str, Model]:
    """Every model that is shipped, by name. In its file the features stand together by their weight."""
    out: dict[str, Model] = {}
    for path in sorted(_FOLDER.glob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8"))
        if "bias" in held:
            weights = {name: float(size) for size, names in held["weights"].items() for name in names.split()}
            out[path.stem] = Model(held["bias"], weights)
    return out


def together(names: Sequence[str]) -> Table:
    """Models by their names as one table."""
    held = models()
    weights: dict[str, int] = {}
    for place, name in enumerate(names):
        for feature, weight in held[name].weights.items():
            weights[feature] = weights.get(feature, 0) + (round(weight * 100) << (_LANE * place))
    return Table(tuple(names), _packed(round(held[name].bias * 100) for name in names), weights)


LETTERS: Final = ascii_letters + digits


@cache
def table(name: str) -> Table:
    """A table that is shipped: in a feature's line each model is a letter, and behind it the weight in twentieths."""
    held = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    places = {letter: _LANE * place for place, letter in enumerate(LETTERS)}
    weights = {
        feature: sum((int(each[1:]) * 5) << places[each[0]] for each in line.split())
        for feature, line in held["table"].items()
    }
    return Table(tuple(held["names"]), _packed(held["biases"]), weights)

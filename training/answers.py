"""An answer as the models see it in training: its clauses, its features, and what it was labelled as."""

from __future__ import annotations

from typing import Any

from data import Row

from reflect.listening.clauses import Clause, cut
from reflect.listening.facts import Facts, facts
from reflect.listening.features import of_answer, of_clauses
from reflect.listening.words import read

FOLDS = 5
CLAUSE = {"reason": "reason_spans", "mind": "child_mind_spans", "response": "response_spans",
          "incident": "incident_spans"}  # fmt: skip
_PLAIN = {"reason": "reasons", "mind": "child_mind", "response": "response"}
# Each verdict with the strength of its model, and what is sought where it turns (cuts.py).
VERDICTS = {
    "reasons": (0.12, "f1"),
    "several": (0.6, "right"),
    "child_mind": (0.12, "f1"),
    "responded": (0.12, "f1"),
    "specific": (0.4, "few-missed"),
    "general": (0.4, "right"),
    "extended": (0.6, "f1"),
    "categoric": (0.4, "right"),
    "omission": (0.6, "f1"),
}
# What was asked says nothing of what kind of account was told.
BLIND = ("specific", "incident")


def blind(row: Any, name: str) -> Any:
    """A row of features as a model of `name` may see it."""
    if name not in BLIND:
        return row
    kept = [feature for feature in row if not feature.startswith("a=")]
    return {feature: row[feature] for feature in kept} if isinstance(row, dict) else kept


class Prepared:
    """An answer with its clauses, facts and features. `raws` and `prose` are what models say of it."""

    def __init__(self, row: Row, *, own: bool = True) -> None:
        self.row = row
        self.own = own
        self.fold = row.part % FOLDS
        self.clauses: list[Clause] = cut(read(row.item["text"]))
        every: list[Facts] = facts(self.clauses)
        asked: str = row.item["asked"]
        self.below = of_clauses(every, asked)
        self.above = of_answer(every, asked)
        self.style = [name for name in self.above if not name.startswith(("a=", "n="))]
        self.raws: dict[str, list[float]] = {}
        self.prose = 0.0

    def labels(self, finding: str) -> list[int] | None:
        """One for each clause that carries the finding; None where the answer does not say which do."""
        key, item = CLAUSE[finding], self.row.item
        if key not in item:
            plain = _PLAIN.get(finding)
            return [0] * len(self.clauses) if plain and not item[plain] else None
        places = [(item["text"].lower().find(words.lower()), len(words)) for words in item[key]]
        return [int(any(_covers(clause, at, length) for at, length in places)) for clause in self.clauses]

    def verdict(self, name: str) -> int | None:
        """Whether the answer bears a label, or None where it is not asked of it."""
        item = self.row.item
        if name in ("reasons", "several"):
            if name == "several" and not item["reasons"]:
                return None
            return int(item["reasons"] >= (1 if name == "reasons" else 2))
        if name in ("child_mind", "responded"):
            return int(item["child_mind" if name == "child_mind" else "response"])
        return _of_kind(item["specificity"], name)


def _of_kind(kind: str, name: str) -> int | None:
    passed = {"specific": ("omission",), "general": ("omission", "specific"),
              "categoric": ("omission", "specific", "semantic")}  # fmt: skip
    if kind in passed.get(name, ()):
        return None
    return int(kind == ("semantic" if name == "general" else name))


def _covers(clause: Clause, at: int, length: int) -> bool:
    shared = min(clause.end, at + length) - max(clause.start, at)
    return at >= 0 and shared * 2 > clause.end - clause.start

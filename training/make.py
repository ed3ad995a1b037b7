"""Make the weights of the listening engine: `python training/make.py [--public FOLDER]`.

Two storeys. Below, one model a finding says of each clause whether it carries it. Above, one model a verdict
looks at the strongest clauses and at the answer's own features. The upper storey is fitted on what the lower
one says of hands it has not seen.
"""

from __future__ import annotations

import argparse
import warnings
from pathlib import Path
from typing import Any

import indicators
from data import Row, everyday, examples, own, public
from fit import Fitted

from reflect.listening.clauses import Clause, cut
from reflect.listening.facts import Facts, facts
from reflect.listening.features import of_answer, of_clauses, strongest
from reflect.listening.risk import features as risk_features
from reflect.listening.words import read

OUT = Path(__file__).parent.parent / "src" / "reflect" / "listening" / "weights"
CLAUSE = {"reason": "reason_spans", "mind": "child_mind_spans", "response": "response_spans",
          "incident": "incident_spans"}  # fmt: skip
CLAUSE_STRENGTH = 0.5
ANSWER_STRENGTH = {"reasons": 0.12, "several": 0.2, "child_mind": 0.12, "responded": 0.12, "specific": 0.4,
                   "general": 0.25, "extended": 0.25, "categoric": 0.25, "omission": 0.3}  # fmt: skip


def verdict(item: dict[str, Any], name: str) -> int | None:
    """Whether an answer bears a label, or None where it is not asked of it."""
    kind = item["specificity"]
    if name == "reasons":
        return int(item["reasons"] >= 1)
    if name == "several":
        return int(item["reasons"] >= 2) if item["reasons"] else None
    if name == "child_mind":
        return int(item["child_mind"])
    if name == "responded":
        return int(item["response"])
    if name == "specific":
        return int(kind == "specific") if kind != "omission" else None
    if name == "general":
        return int(kind == "semantic") if kind not in ("omission", "specific") else None
    if name == "categoric":
        return int(kind == "categoric") if kind not in ("omission", "specific", "semantic") else None
    return int(kind == name)


class Prepared:
    """An answer with its clauses, facts and features."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.clauses: list[Clause] = cut(read(row.item["text"]))
        self.facts: list[Facts] = facts(self.clauses)
        self.asked: str = row.item["asked"]
        self.below = of_clauses(self.facts, self.asked)
        self.above = of_answer(self.facts, self.asked)
        self.raws: dict[str, list[float]] = {}

    def labels(self, finding: str) -> list[int] | None:
        """One for each clause that carries the finding; None where the answer does not say which do."""
        key = CLAUSE[finding]
        if key not in self.row.item:
            plain = {"reason": "reasons", "mind": "child_mind", "response": "response"}.get(finding)
            return [0] * len(self.clauses) if plain and not self.row.item[plain] else None
        text = self.row.item["text"]
        places = [(text.lower().find(words.lower()), len(words)) for words in self.row.item[key]]
        return [int(any(_covers(clause, at, length) for at, length in places)) for clause in self.clauses]


def _covers(clause: Clause, at: int, length: int) -> bool:
    shared = min(clause.end, at + length) - max(clause.start, at)
    return at >= 0 and shared * 2 > clause.end - clause.start


def below(prepared: list[Prepared], finding: str, strength: float) -> Fitted:
    rows, labels, weights = [], [], []
    for each in prepared:
        marks = each.labels(finding)
        if marks is not None:
            rows += [_blind(row, finding) for row in each.below]
            labels += marks
            weights += [each.row.weight] * len(marks)
    return Fitted(rows, labels, weights, strength=strength)


# What was asked says nothing of what kind of account was told.
BLIND = ("specific", "incident")


def _blind(row: Any, name: str) -> Any:
    if name not in BLIND:
        return row
    kept = [feature for feature in row if not feature.startswith("a=")]
    return {feature: row[feature] for feature in kept} if isinstance(row, dict) else kept


def above(prepared: list[Prepared], name: str) -> Fitted:
    chosen = [(each, verdict(each.row.item, name)) for each in prepared]
    kept = [(each, label) for each, label in chosen if label is not None]
    return Fitted(
        [_blind(strongest(each.raws, each.above), name) for each, _ in kept],
        [label for _, label in kept],
        [each.row.weight for each, _ in kept],
        strength=ANSWER_STRENGTH[name],
    )


def lower_storey(prepared: list[Prepared]) -> dict[str, Fitted]:
    """Fit the clause models; leave in each answer what models that had not seen its hand say of it."""
    whole: dict[str, Fitted] = {}
    parts = sorted({each.row.part for each in prepared})
    for finding in CLAUSE:
        for part in parts:
            seen = [each for each in prepared if each.row.part != part]
            fitted = below(seen, finding, CLAUSE_STRENGTH)
            for each in prepared:
                if each.row.part == part:
                    each.raws[finding] = fitted.raw(each.below)
        whole[finding] = below(prepared, finding, CLAUSE_STRENGTH)
    return whole


def borrowed(folder: Path | None, whole: dict[str, Fitted]) -> list[Prepared]:
    """Passages of edited prose, labelled specific or general, to steady the model of the account."""
    out = [Prepared(Row(item, -1, 0.25)) for item in public(folder, "sitent-passages-train")]
    for each in out:
        each.raws = {
            finding: model.raw([_blind(row, finding) for row in each.below])
            for finding, model in whole.items()
        }
    return out


def risk(prepared: list[Prepared], folder: Path | None) -> Fitted:
    """The second ear: what shows risk against all else, with everyday talk as what does not."""
    rows = [(each.clauses, int(bool(each.row.item["safety"]))) for each in prepared]
    rows += [(cut(read(text)), label) for text, label in examples() + everyday()]
    rows += [(cut(read(item["text"])), 0) for item in public(folder, "goemotions-train")[:8000]]
    features = [risk_features(clauses) for clauses, _ in rows]
    labels = [label for _, label in rows]
    return Fitted(features, labels, [3.0 if label else 1.0 for label in labels], strength=0.3)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--public", type=Path, help="folder of the public sets")
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    prepared = [Prepared(row) for row in own()]
    options.out.mkdir(parents=True, exist_ok=True)
    whole = lower_storey(prepared)
    for finding, fitted in whole.items():
        print(finding, fitted.save(options.out / f"{finding}.json"))
    print("risk", risk(prepared, options.public).save(options.out / "risk.json"))
    prose = borrowed(options.public, whole)
    for name in ANSWER_STRENGTH:
        seen = prepared + prose if name == "specific" else prepared
        print(name, above(seen, name).save(options.out / f"{name}.json"))
    indicators.make(options.out)


if __name__ == "__main__":
    main()

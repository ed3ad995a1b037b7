"""Make the weights of the listening engine: `python training/make.py [--public FOLDER] [--check]`.

Two storeys. Below, one model a finding says of each clause whether it carries it. Above, one model a verdict
looks at the strongest clauses and at the answer's own features; where the words read like edited prose, a second
one speaks with it. The upper storey is fitted on what the lower one says of hands that it has not seen, and each
verdict turns where it did best on those. All is made in a folder that begins empty, and the engine hears with what
is there alone: no weights are made from earlier ones. With --check nothing is kept; it says which files would change.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import feelings
import indicators
import risk
from answers import CLAUSE, FOLDS, VERDICTS, Prepared, blind
from cuts import best_cut
from data import Row, own, public
from fit import Fitted
from passages import KINDS, fitted, fold_of, marked, unasked

from reflect.listening import hearing
from reflect.listening import model as engine
from reflect.listening.features import strongest
from reflect.listening.model import models, table

OUT = Path(__file__).parent.parent / "src" / "reflect" / "listening" / "weights"
CLAUSE_STRENGTH = {"reason": 0.4, "mind": 0.4, "response": 0.3, "incident": 0.2}
REGISTER_STRENGTH = 0.05
# How an answer must read, by the model of the register, to be taken among the prose too.
NEARLY_PROSE = -0.5
# Verdicts whose model of talk sees the prose too, and what a passage of prose counts there.
STEADIED = ("specific",)
STEADYING = 0.25
PROSE = {"specific": ("sitent-passages-train", 0.2), "reasons": ("cnc-train", 0.25)}


def below(prepared: list[Prepared], finding: str) -> Fitted:
    """The model of what one clause carries."""
    rows, labels, weights = [], [], []
    for each in prepared:
        marks = each.labels(finding)
        if marks is not None:
            rows += [blind(row, finding) for row in each.below]
            labels += marks
            weights += [each.row.weight] * len(marks)
    return Fitted(rows, labels, weights, strength=CLAUSE_STRENGTH[finding])


def say(model: Fitted, finding: str, prepared: list[Prepared]) -> None:
    for each in prepared:
        each.raws[finding] = model.raw([blind(row, finding) for row in each.below])


def lower_storey(prepared: list[Prepared]) -> dict[str, Fitted]:
    """Fit the clause models; leave in each answer what models that had not seen its hand say of it."""
    whole: dict[str, Fitted] = {}
    for finding in CLAUSE:
        for fold in range(FOLDS):
            model = below([each for each in prepared if each.fold != fold], finding)
            say(model, finding, [each for each in prepared if each.fold == fold])
        whole[finding] = below(prepared, finding)
    return whole


def kinds_of_clause(
    folder: Path | None, talk: list[Prepared], prose: dict[str, list[Prepared]]
) -> dict[str, Fitted]:
    """The clause models of prose, spoken of every answer; of a passage, by models that had not seen its document."""
    clauses, whole = marked(folder), {}
    passages = prose["specific"]
    for kind in KINDS:
        for fold in range(4):
            model = fitted(clauses, kind, without=fold)
            for each in passages:
                if fold_of(each.row.item["id"].rsplit("-", 1)[0]) == fold:
                    each.raws[kind] = model.raw([unasked(row) for row in each.below])
        whole[kind] = fitted(clauses, kind)
        for each in talk + prose["reasons"]:
            each.raws[kind] = whole[kind].raw([unasked(row) for row in each.below])
    return whole


def register(talk: list[Prepared], prose: list[Prepared]) -> Fitted:
    """How far words read like edited prose rather than talk; said of every answer."""
    every = talk + prose
    labels = [0] * len(talk) + [1] * len(prose)
    model = Fitted([each.style for each in every], labels, [1.0] * len(every), strength=REGISTER_STRENGTH)
    for each, raw in zip(every, model.raw([each.style for each in every]), strict=True):
        each.prose = raw
    return model


def above(prepared: list[Prepared], name: str, strength: float, *, own: bool = True) -> Fitted:
    """The model of a verdict on whole answers: on the project's own or, not `own`, on prose."""
    chosen = [(each, each.verdict(name)) for each in prepared]
    kept = [(each, label) for each, label in chosen if label is not None]
    weights = [STEADYING if own and not each.own else each.row.weight for each, _ in kept]
    rows = [blind(strongest(each.raws, each.above), name) for each, _ in kept]
    return Fitted(rows, [label for _, label in kept], weights, strength=strength)


def turned(prepared: list[Prepared], name: str, strength: float, sought: str, *, own: bool = True) -> Fitted:
    """The model with its verdict at 0, found on hands (or, not `own`, prose) that it had not seen."""
    raws: list[float] = []
    labels: list[int] = []
    for fold in range(FOLDS):
        model = above([each for each in prepared if each.fold != fold], name, strength, own=own)
        for each in prepared:
            label = each.verdict(name)
            if each.fold == fold and label is not None and each.own == own:
                raws += model.raw([blind(strongest(each.raws, each.above), name)])
                labels.append(label)
    return above(prepared, name, strength, own=own).turned_at(best_cut(raws, labels, sought))


def hear_with(folder: Path) -> None:
    """Let the engine hear with the weights that are now in `folder`, and with no others."""
    engine._FOLDER = folder  # type: ignore[misc]
    for held in (models, table, hearing._clause_models, hearing._answer_models, hearing._stat_weights):
        held.cache_clear()


def make(out: Path, folder: Path | None) -> None:
    """Write every file of weights into `out`, which is empty; with the public sets in `folder`, where they are."""
    hear_with(out)
    feelings.make(out, folder)
    risk.make(out, folder)
    talk = [Prepared(row) for row in own()]
    prose = {
        name: [
            Prepared(Row(item, place, 1.0), own=False) for place, item in enumerate(public(folder, source))
        ]
        for name, (source, _) in PROSE.items()
    }
    made = lower_storey(talk)
    for finding, model in made.items():
        for listed in prose.values():
            say(model, finding, listed)
    made |= kinds_of_clause(folder, talk, prose)
    made["prose"] = register(talk, prose["specific"] + prose["reasons"])
    for name, (strength, sought) in VERDICTS.items():
        made[name] = turned(talk + (prose[name] if name in STEADIED else []), name, strength, sought)
    near = [each for each in talk if each.prose > NEARLY_PROSE]
    for name, (_, strength) in PROSE.items():
        made[f"{name}_prose"] = turned(near + prose[name], name, strength, VERDICTS[name][1], own=False)
    for name, model in made.items():
        print(name, model.save(out / f"{name}.json"))
    hear_with(out)
    indicators.make(out, {each.row.item["id"]: each.raws for each in talk})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--public", type=Path, help="folder of the public sets")
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    parser.add_argument("--check", action="store_true", help="write nothing; say which files would change")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    with TemporaryDirectory() as held:
        make(Path(held), options.public)
        made = {path.name: path.read_bytes() for path in sorted(Path(held).iterdir())}
    stood = {path.name: path.read_bytes() for path in options.out.glob("*.json")}
    changed = sorted(name for name in made.keys() | stood.keys() if made.get(name) != stood.get(name))
    print("changed:", ", ".join(changed) or "nothing")
    if options.check:
        return int(bool(changed))
    options.out.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (options.out / name).write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main())

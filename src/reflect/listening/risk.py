"""A second ear for safety: words that often stand together where somebody is at risk.

It can only add a sign to those that safety.py finds, never take one away.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from reflect.events import SafetySign
from reflect.listening.clauses import Clause, exact
from reflect.listening.model import models

CUT: Final = 1.0
LEAST: Final = 28

# Which kind the words point to: the first kind with the most of its words.
_KINDS: Final = {
    "child-harm": "bruise bruises mark marks burn hit hurt hurts slapped smacked touched bed belt uncle boyfriend "
    "dad contact told said pictures scared hand neck floor head radiator men phone messages",
    "child-self-harm": "cut cuts cutting blade razor tablets overdose die dead himself blood arms sleeves note",
    "missing": "missing police phone gone back seen found where station train bus night",
    "carer-self-harm": "i me my myself tablets bridge easy without empty here end",
    "breaking-point": "take fetch come tonight today another night moved placement trust temper safe hall bag",
    "allegation": "lado allegation investigation complaint accused belt school supervisor hitting true untrue police",
    "immediate-danger": "now 999 NUM knife ambulance hammer door outside roof locked",
}


def features(norms: list[str]) -> list[str]:
    """Words, pairs and threes of a whole answer."""
    out = {f"w:{norm}" for norm in norms}
    out.update(f"b:{one} {two}" for one, two in pairwise(norms))
    out.update(f"3:{a} {b} {c}" for a, b, c in zip(norms, norms[1:], norms[2:], strict=False))
    return sorted(out)


def find(text: str, clauses: list[Clause]) -> Iterator[SafetySign]:
    """A sign where the words together are grave enough, quoting the gravest sentence."""
    model = models().get("risk")
    if model is None or not clauses:
        return
    norms = [norm for clause in clauses for norm in clause.norms]
    if len(norms) < LEAST or model.raw(features(norms)) <= CUT:
        return
    weighed: dict[int, float] = {}
    for clause in clauses:
        gravity = sum(model.weights.get(name, 0.0) for name in features(clause.norms))
        weighed[clause.sentence] = weighed.get(clause.sentence, 0.0) + gravity
    worst = max(weighed, key=lambda sentence: (weighed[sentence], -sentence))
    chosen = [clause for clause in clauses if clause.sentence == worst]
    quoted = exact(text, chosen[0].start, chosen[-1].end)
    yield SafetySign(quoted.words, quoted.start, quoted.end, _kind(norms))


def _kind(norms: list[str]) -> str:
    counts = {kind: sum(norm in words.split() for norm in set(norms)) for kind, words in _KINDS.items()}
    return max(counts, key=lambda kind: counts[kind])

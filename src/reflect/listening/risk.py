"""A second ear for safety: what often stands together in one sentence where somebody is at risk.

Words are read as what they stand for (`concerns.txt`), so that a word not met before is still heard. It can only
add a sign to those that safety.py finds, never take one away, and only where it is very sure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import combinations, groupby
from pathlib import Path
from typing import Final, NamedTuple

from reflect.found import SafetySign
from reflect.listening.clauses import Clause, exact
from reflect.listening.model import models

CUT: Final = 3.2
LEAST: Final = 8

# Which kind a concern points to: the kind with the most of its concerns in the gravest sentence.
_KINDS: Final = {
    "child-harm": "HIT FORCE CHOKE BELT MARK PRIVATE SEX BED PICTURE ONLINE SEND GIFT DRUG DEBT DRUNK LEFT MARRY "
    "FLINCH SECRET MAN MATE KIN WATCH MADE",
    "missing": "GONE NOTBACK PHONEOFF SEARCH POLICE TIME",
    "child-self-harm": "CUT HARMSELF SLEEVE PILL DIE HEIGHT WEAPON",
    "carer-self-harm": "POINT",
    "breaking-point": "GIVEUP HANDS MOVE SOON",
    "allegation": "INQUIRY STAFF",
}


class Concerns(NamedTuple):
    """`concerns.txt`: names by whole words, by beginnings, and by the first word of a run."""

    words: dict[str, frozenset[str]]
    beginnings: dict[str, frozenset[str]]
    runs: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def concerns() -> Concerns:
    """What words stand for, read when first needed."""
    words: dict[str, set[str]] = {}
    beginnings: dict[str, set[str]] = {}
    runs: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    lines = Path(__file__).with_name("concerns.txt").read_text(encoding="utf-8").splitlines()
    for name, _, listed in (line.partition(": ") for line in lines if not line.startswith("#")):
        for written in listed.split():
            run = tuple(written.split("_"))
            if len(run) > 1:
                runs.setdefault(run[0], []).append((run, name))
            elif written.endswith("*"):
                beginnings.setdefault(written[:-1], set()).add(name)
            else:
                words.setdefault(written, set()).add(name)
    return Concerns(
        {word: frozenset(names) for word, names in words.items()},
        {start: frozenset(names) for start, names in beginnings.items()},
        {word: tuple(listed) for word, listed in runs.items()},
    )


@lru_cache(maxsize=20_000)
def _stands_for(norm: str) -> frozenset[str]:
    held = concerns()
    found = held.words.get(norm, frozenset())
    for length in range(3, len(norm) + 1):
        found |= held.beginnings.get(norm[:length], frozenset())
    return found


def _concerns_in(norms: Sequence[str]) -> set[str]:
    runs = concerns().runs
    out: set[str] = set()
    for place, norm in enumerate(norms):
        out |= _stands_for(norm)
        for run, name in runs.get(norm, ()):
            if tuple(norms[place : place + len(run)]) == run:
                out.add(name)
    return out


def _of_sentence(norms: Sequence[str]) -> set[str]:
    named = sorted(_concerns_in(norms))
    out = {f"c:{name}" for name in named}
    out.update(f"p:{one}+{two}" for one, two in combinations(named, 2))
    out.update(f"w:{norm}" for norm in norms if _stands_for(norm))
    return out


def _sentences(clauses: list[Clause]) -> list[list[Clause]]:
    return [list(together) for _, together in groupby(clauses, key=lambda clause: clause.sentence)]


def _norms(sentence: list[Clause]) -> list[str]:
    return [norm for clause in sentence for norm in clause.norms]


def features(clauses: list[Clause]) -> list[str]:
    """The concerns of each sentence, which of them stand together, and the words that told of them."""
    sentences = _sentences(clauses)
    return sorted(set().union(*(_of_sentence(_norms(sentence)) for sentence in sentences)))


def find(text: str, clauses: list[Clause]) -> Iterator[SafetySign]:
    """A sign where what stands together is grave enough, quoting the gravest sentence."""
    model = models().get("risk")
    if model is None or sum(len(clause.words) for clause in clauses) < LEAST:
        return
    if model.raw(features(clauses)) <= CUT:
        return
    sentences = _sentences(clauses)
    worst = max(sentences, key=lambda sentence: model.raw(_of_sentence(_norms(sentence))))
    quoted = exact(text, worst[0].start, worst[-1].end)
    yield SafetySign(quoted.words, quoted.start, quoted.end, _kind(_norms(worst)))


def _kind(norms: Sequence[str]) -> str:
    named = _concerns_in(norms)
    own = "SELF" in named and "CHILD" not in named
    if own and named & {"DIE", "PILL", "HARMSELF", "CUT", "HEIGHT", "POINT"}:
        return "carer-self-harm"
    counts = {kind: len(named & set(listed.split())) for kind, listed in _KINDS.items()}
    return max(counts, key=lambda kind: counts[kind])

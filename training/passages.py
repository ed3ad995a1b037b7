"""Clauses of edited prose, each marked as an event or as said of a kind: SitEnt (see README.md)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from data import public
from fit import Fitted

from reflect.listening.clauses import Clause, cut
from reflect.listening.facts import facts
from reflect.listening.features import of_clauses
from reflect.listening.words import read

KINDS = {
    "event": ("EVENT", "REPORT"),
    "generic": ("GENERIC_SENTENCE", "GENERALIZING_SENTENCE", "GENERAL_STATIVE"),
}
STRENGTH = 0.08
LEAST = 8
FOLDS = 4


class Marked(NamedTuple):
    """A clause's features, what it was marked as, and the document that it stands in."""

    features: list[str]
    entity: str
    document: str


def fold_of(document: str) -> int:
    return sum(map(ord, document)) % FOLDS


def unasked(features: list[str]) -> list[str]:
    """Without what was asked, or where in an answer the clause stands: neither is known of prose."""
    return [name for name in features if not name.startswith(("a=", "p=", "ns="))]


def _documents(folder: Path | None) -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = {}
    for item in public(folder, "sitent-clauses-train"):
        out.setdefault(item["doc"], []).append(item)
    return out


def marked(folder: Path | None) -> list[Marked]:
    """Every clause as it is cut here, with the mark of the one that it shares most letters with."""
    return [each for name, items in _documents(folder).items() for each in _of_document(name, items)]


def _of_document(name: str, items: list[dict[str, Any]]) -> Iterator[Marked]:
    places, at = [], 0
    for item in items:
        places.append((at, at + len(item["text"]), item["entity"]))
        at += len(item["text"]) + 1
    clauses = cut(read(" ".join(item["text"] for item in items)))
    for clause, features in zip(clauses, of_clauses(facts(clauses), ""), strict=True):
        entity = _mark(clause, places)
        if entity not in (None, "CANNOT_DECIDE"):
            yield Marked(unasked(features), str(entity), name)


def _mark(clause: Clause, places: list[tuple[int, int, str | None]]) -> str | None:
    shared = [(min(clause.end, end) - max(clause.start, start), entity) for start, end, entity in places]
    most = max(shared, key=lambda pair: pair[0])
    return most[1] if most[0] > 0 else None


def fitted(clauses: list[Marked], kind: str, *, without: int | None = None) -> Fitted:
    """The model of a kind; `without` leaves one fold of documents out."""
    kept = [each for each in clauses if fold_of(each.document) != without]
    labels = [int(each.entity in KINDS[kind]) for each in kept]
    return Fitted([each.features for each in kept], labels, [1.0] * len(kept), strength=STRENGTH, least=LEAST)

"""How well it hears answers that nothing was fitted on. Floors, so that a step back is noticed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from reflect.events import Heard
from tests.listening.answers import heard

Pair = tuple[dict[str, Any], Heard]


def f1(gold: Callable[[dict[str, Any]], bool], got: Callable[[Heard], bool]) -> float:
    pairs = [(gold(item), got(found)) for item, found in heard()]
    both = sum(g and h for g, h in pairs)
    return 2 * both / max(1, sum(g for g, _ in pairs) + sum(h for _, h in pairs))


@pytest.mark.parametrize(("what", "floor"), [("reasons", 0.75), ("child_mind", 0.79), ("response", 0.86)])
def test_what_is_told_is_heard(what: str, floor: float) -> None:
    assert f1(lambda item: bool(item[what]), lambda found: bool(getattr(found, what))) >= floor


def test_one_occasion_is_told_from_a_generality() -> None:
    one = [found.specificity_score for item, found in heard() if item["specificity"] == "specific"]
    many = [
        f.specificity_score for i, f in heard() if i["specificity"] in ("categoric", "semantic", "extended")
    ]
    right = sum((a > b) + 0.5 * (a == b) for a in one for b in many)
    assert right / (len(one) * len(many)) >= 0.95


def _overlap(item: dict[str, Any], words: str, start: int, end: int) -> bool:
    at = item["text"].lower().find(words.lower())
    return bool(at < end and start < at + len(words))


def test_feelings_are_found() -> None:
    found = gold = both = whose = 0
    for item, answer in heard():
        found += len(answer.feelings)
        gold += len(item["feelings"])
        for want in item["feelings"]:
            hit = [f for f in answer.feelings if _overlap(item, want["words"], f.start, f.end)]
            both += bool(hit)
            whose += any(f.whose == want["whose"] for f in hit)
    assert 2 * both / (found + gold) >= 0.88
    assert whose / both >= 0.92


def test_indicators_are_seldom_wrong() -> None:
    pairs = [
        ({i["id"] for i in item["indicators"]}, {i.id for i in found.indicators}) for item, found in heard()
    ]
    assert sum(len(g & h) for g, h in pairs) / max(1, sum(len(h) for _, h in pairs)) >= 0.6


def test_risk_that_is_told_is_mostly_heard_and_seldom_where_there_is_none() -> None:
    at_risk = [bool(found.safety) for item, found in heard() if item["safety"]]
    safe = [bool(found.safety) for item, found in heard() if not item["safety"]]
    assert sum(at_risk) / len(at_risk) >= 0.85
    assert sum(safe) / len(safe) <= 0.03

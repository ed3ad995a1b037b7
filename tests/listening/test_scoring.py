"""The rules by which the figures of docs/listening.md are made."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scoring", ROOT / "training" / "scoring.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["scoring"] = module
    spec.loader.exec_module(module)
    return module


def account(gold: str, heard: str, value: float) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"specificity": gold}, {"specificity": heard, "specificity_score": value}


def test_accounts(score: ModuleType) -> None:
    pairs = [
        account("specific", "specific", 0.9),
        account("specific", "semantic", 0.2),
        account("categoric", "specific", 0.5),
        account("semantic", "semantic", 0.1),
        account("omission", "omission", 0.99),
    ]
    assert score.ranked(pairs) == 0.75
    assert score.general_caught(pairs) == 0.5
    assert score.called_vague(pairs) == 0.5
    assert score.caught_at_two_in_a_hundred(pairs) == 0.5


def test_yes_or_no_and_how_many(score: ModuleType) -> None:
    pairs = [({"reasons": g}, {"reasons": h}) for g, h in ((0, 0), (1, 1), (3, 2), (1, 2), (1, 0), (0, 1))]
    assert score.told("reasons")(pairs) == 0.75
    assert score.counted(pairs) == 0.5
    assert score.told("reasons")([]) is None


def test_a_feeling_is_matched_once_where_the_words_overlap(score: ModuleType) -> None:
    gold = {"text": "I was so sad and he was sad.", "feelings": [{"words": "so sad", "whose": "carer"}]}
    heard = {
        "feelings": [{"start": 9, "end": 12, "whose": "carer"}, {"start": 24, "end": 27, "whose": "child"}]
    }
    assert score.feelings([(gold, heard)]) == pytest.approx(2 / 3)
    assert score.of_feelings("whose")([(gold, heard)]) == 1.0


def test_lists_and_safety(score: ModuleType) -> None:
    gold = {"indicators": [{"id": "a"}, {"id": "b"}], "about": ["why"], "safety": ["missing"]}
    heard = {"indicators": [{"id": "a"}, {"id": "a"}], "about": ["why", "incident"], "safety": []}
    calm = ({**gold, "safety": []}, {**heard, "safety": [{"kind": "missing"}]})
    assert score.right([(gold, heard)]) == 1.0
    assert score.found([(gold, heard)]) == 0.5
    assert score.answers_which([(gold, heard)]) == pytest.approx(2 / 3)
    assert score.risk_heard([(gold, heard), calm]) == 0.0
    assert score.false_alarms([(gold, heard), calm]) == 1.0

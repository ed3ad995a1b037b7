"""What the engine heard, what was declined and which page of help was shown: in no byte of what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import laid_open

from reflect.conversation import Answer, Close, Finish, GoOn, Keep, Leave
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.secure_base import DIFFICULTIES, STRENGTHS
from reflect.sitting import Sitting

KINDS = (
    "child-harm", "allegation", "missing", "child-self-harm", "carer-self-harm", "breaking-point", "immediate-danger",
)  # fmt: skip
FINDINGS = (
    "specificity_score",
    "reason_spans",
    "child_mind",
    "categoric",
    "response_spans",
    "poured",
    "stance",
)
SAID = (
    "She's all elbows, she lines up her shells by size and she laughs like a drain. She can be a madam too.",
    "On Tuesday she came out of school white as a sheet, and that's how I knew. I sat on the wall with her and said "
    "nothing, and after a bit she put her hand in my pocket. I was sad for her.",
)
AT_RISK = (
    "She told me her uncle hurt her, she has a bruise on her arm.",
    "I have been cutting my arms again and I think about not being here.",
    "Last night she ran off, and the police are still looking for her.",
)


@pytest.fixture
def plain(tmp_path: Path) -> tuple[bytes, Sitting]:
    home = tmp_path / "kept"
    with Journal.create("words", home, cost=Cost(1, 8, 1)) as journal:
        key = journal._door.key
        sitting = Sitting.begin(About("Fern", "5-10", "foster"), journal=journal)
        for text in SAID:
            sitting.do(Answer(text))
        for text in AT_RISK:
            while sitting.stage != "asking":
                sitting.do(GoOn())
            sitting.do(Answer(text))
            assert sitting.stage == "helping"
        sitting.do(Finish())
        turn = 0
        while sitting.proposal:
            turn += 1
            sitting.do(Keep() if turn % 2 else Leave())
        sitting.do(Close())
        assert turn >= 2
    return laid_open(home, key, tmp_path), sitting


def test_no_kind_of_safety_is_kept(plain: tuple[bytes, Sitting]) -> None:
    held, _ = plain
    # The dialogue that it began with is kept too, and names nothing of the sort.
    assert not [kind for kind in KINDS if kind.encode() in held or kind.replace("-", "_").encode() in held]


def test_no_finding_is_kept(plain: tuple[bytes, Sitting]) -> None:
    held, _ = plain
    assert not [name for name in FINDINGS if name.encode() in held]


def test_of_the_indicators_only_what_was_kept_is_kept(plain: tuple[bytes, Sitting]) -> None:
    held, sitting = plain
    result = sitting.result()
    kept = {each.id for each in (*result.strengths, *result.support_needs)}
    found = {each for each in (*STRENGTHS, *DIFFICULTIES) if each.encode() in held}
    questions = {question.id for question in sitting.dialogue.questions}
    assert found - questions == kept - questions


def test_what_was_said_is_there(plain: tuple[bytes, Sitting]) -> None:
    held, _ = plain
    for text in (*SAID, *AT_RISK):
        assert text[:60].encode() in held

"""Strengths and difficulties that are heard, and those that may be there."""

from __future__ import annotations

from pathlib import Path

import pytest

import reflect.listening
from reflect.listening import as_json, hear
from reflect.listening.stems import classes_in, stem
from reflect.secure_base import DIFFICULTIES
from tests.listening.answers import heard

STAIRS = (
    "It was gone ten. I sat down on the stairs next to him and didn't say a word, just waited till he was ready. "
    "The dishes could wait. He told me in the end that he thought we'd be sending him back."
)


def test_what_is_heard_is_mostly_so_and_what_may_be_finds_much_of_the_rest() -> None:
    right = wrong = found = gold = 0
    for item, answer in heard():
        wanted = {each["id"] for each in item["indicators"]}
        sure = {each.id for each in answer.indicators}
        either = sure | {each.id for each in answer.maybe}
        right, wrong = right + len(sure & wanted), wrong + len(sure - wanted)
        found, gold = found + len(either & wanted), gold + len(wanted)
    assert right / (right + wrong) >= 0.6
    assert right / gold >= 0.28
    assert found / gold >= 0.55


def test_a_strength_told_in_new_words_is_heard() -> None:
    answer = hear(STAIRS, asked="response", section="availability")
    ids = {each.id for each in (*answer.indicators, *answer.maybe)}
    assert ids & {"availability.space", "availability.time"}


def test_what_may_be_is_the_likeliest_first_and_less_likely_than_what_is_heard() -> None:
    for _, answer in heard():
        likely = [each.likely for each in answer.maybe]
        assert likely == sorted(likely, reverse=True)
        if likely and answer.indicators:
            assert likely[0] < min(each.likely for each in answer.indicators)
        assert all(0.0 < each < 1.0 for each in likely)


def test_what_may_be_is_not_told_as_heard() -> None:
    answer = hear(STAIRS, asked="response", section="availability")
    told = as_json("a", answer)
    assert "maybe" not in told
    assert [each["id"] for each in told["indicators"]] == [each.id for each in answer.indicators]


@pytest.mark.parametrize(
    "text",
    [
        '"I\'m a waste of space me, nothing but trouble, I wish I was never born." He went up to bed.',
        "She said I'm useless and lazy and a burden to everyone.",
        '"You\'re not my mum, you never do anything with me and I hate this house." That was the child.',
    ],
)
def test_a_childs_complaint_is_not_the_carers_difficulty(text: str) -> None:
    answer = hear(text, asked="incident", section="acceptance")
    complaint = [each for each in answer.indicators if each.id in DIFFICULTIES]
    assert complaint == []


def test_a_word_and_its_endings_are_of_one_class() -> None:
    assert len({stem(word) for word in ("cuddle", "cuddled", "cuddling", "cuddles")}) == 1
    for words in (["cuddled"], ["held", "him"], ["arms", "round"]):
        assert "touch" in classes_in([stem(word) for word in words])
    assert "touch" not in classes_in([stem("timetable")])


def test_all_weights_together_are_small() -> None:
    folder = Path(reflect.listening.__file__).parent / "weights"
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 100_000

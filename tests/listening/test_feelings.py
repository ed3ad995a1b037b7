from __future__ import annotations

import pytest

from reflect.events import Feeling
from reflect.listening import hear


def feelings(text: str, asked: str = "feelings") -> tuple[Feeling, ...]:
    return hear(text, asked=asked).feelings


@pytest.mark.parametrize(
    ("text", "words", "whose", "family"),
    [
        ("I was gutted for him.", "gutted", "carer", "sadness"),
        ("At the end of my tether, honestly.", "At the end of my tether", "carer", "overwhelm"),
        ("my heart melted", "my heart melted", "carer", "love"),
        ("I was on eggshells all day", "on eggshells", "carer", "fear"),
        ("i was buzzing", "buzzing", "carer", "joy"),
        ("She was terrified of the bath", "terrified", "child", "fear"),
        ("My husband was furious", "furious", "other", "anger"),
        ("It made him so angry", "angry", "child", "anger"),
        ("he frightens me a bit", "frightens", "carer", "fear"),
        ("I wasn't proud of it", "proud of it", "carer", "shame"),
        ("we were both over the moon", "over the moon", "carer", "joy"),
        ("Knackered.", "Knackered", "carer", "tiredness"),
        ("wanted the ground to swallow me up", "wanted the ground to swallow", "carer", "shame"),
        ("I miss my own mum", "miss", "carer", "sadness"),
        ("i was fair livid with the school", "livid", "carer", "anger"),
        ("He misses her", "misses", "child", "sadness"),
    ],
)
def test_a_feeling_is_heard_with_its_owner(text: str, words: str, whose: str, family: str) -> None:
    (found,) = feelings(text)
    assert words in found.words
    assert (found.whose, found.family) == (whose, family)


@pytest.mark.parametrize(
    "text",
    [
        "I was not angry.",
        "I wasn't angry with him, not one bit.",
        "I never felt cross with her",
        "I weren't really frightened",
        "Angry? No.",
        "I can't say I was proud",
        "no guilt at all",
    ],
)
def test_a_denied_feeling_is_never_felt(text: str) -> None:
    assert feelings(text)
    assert all(f.negated for f in feelings(text))


@pytest.mark.parametrize(
    "text",
    [
        "I feel that he should have rung.",
        "I'm afraid I can't remember.",
        "He felt the blanket.",
        "It was like a circus.",
        "I said that's fine with me.",
        "Joy came round for tea and Grace went home.",
        "He missed the bus.",
        "Right, love, where shall I start",
    ],
)
def test_words_that_name_no_feeling_are_left_alone(text: str) -> None:
    assert feelings(text, "incident") == ()


def test_never_so_means_very() -> None:
    assert [f.negated for f in feelings("I've never been so scared in my life")] == [False]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("I said you're not angry, you're hurt.", "child"),
        ("I told him, you're sad because she didn't ring.", "child"),
        ('"I\'m scared," he said.', "child"),
        ("I felt sorry for him.", "carer"),
        ("Sorry for him, mostly.", "carer"),
        ("I said I was proud of you.", "carer"),
    ],
)
def test_what_is_said_to_the_child_is_the_childs(text: str, whose: str) -> None:
    assert {f.whose for f in feelings(text)} == {whose}


def test_a_feeling_looked_for_and_not_there_is_denied() -> None:
    assert [f.negated for f in feelings("I thought I'd feel funny but I didnt")] == [True]

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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'm looking forward to the weekend with the two of them.", "looking forward"),
        ("I really liked how she asked before she took the scissors.", "liked"),
        ("I felt sick driving up there that morning.", "sick"),
    ],
)
def test_everyday_words_are_heard_where_they_name_the_carers_feeling(text: str, words: str) -> None:
    (found,) = feelings(text)
    assert (found.words, found.whose) == (words, "carer")


@pytest.mark.parametrize(
    "text",
    [
        "I kept dead still like when a robin comes.",
        "He likes trains and I'd like a cup of tea.",
        "I asked him was he cross with me.",
        "We've spent a fortune on shoes.",
        "I made up the bed in the box room.",
        "She missed her bus.",
        "The water went cold.",
        "It was boiling in there.",
        "I can't talk about that day, I'm sorry.",
        "He's been excluded for a week.",
    ],
)
def test_everyday_words_are_left_alone_elsewhere(text: str) -> None:
    assert feelings(text) == ()


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The pupils were excited and the teacher was pleased.", "other"),
        ("The children were frightened of the bangs.", "child"),
        ("Mum's upset when she rings.", "other"),
        ("It frightened my husband.", "other"),
        ("I could see the fear in his face.", "child"),
        ("All I could see was how scared he was.", "child"),
        ("On cloud nine, he blew out every candle.", "carer"),
        ("Petrified, she was.", "child"),
        ("Raging, I was.", "carer"),
        ("Carer said she was exhausted.", "carer"),
        ("Nobody was annoyed.", "other"),
    ],
)
def test_whose_a_feeling_is_goes_by_who_is_named_with_it(text: str, whose: str) -> None:
    assert {f.whose for f in feelings(text)} == {whose}


def test_a_bare_feeling_is_the_carers_or_the_childs_by_what_was_asked() -> None:
    assert [f.whose for f in feelings("Frightened I'd not come back.", "why")] == ["child"]
    assert [f.whose for f in feelings("Frightened I'd not get back.", "feelings")] == ["carer"]


@pytest.mark.parametrize(
    "text", ["I wish I could say I was proud.", "I'd love to say I was calm.", "Happy I am not."]
)
def test_a_feeling_only_wished_for_is_denied(text: str) -> None:
    assert [f.negated for f in feelings(text)] == [True]


def test_what_only_stresses_a_feeling_is_not_a_second_one() -> None:
    assert [f.family for f in feelings("I was so proud I could have burst.")] == ["pride"]


def test_never_been_so_is_felt() -> None:
    assert [f.negated for f in feelings("I have never been so proud of him.")] == [False]

"""Words in quotation marks, where it is plain who said them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from made_summaries import texts

from reflect.documents.speech import speech


def heard(text: str, child: str = "Kai") -> list[tuple[str, str, str]]:
    return [(each.whose, each.who, text[each.start : each.end]) for each in speech(text, child)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kai said “I'm not bothered” and shrugged.", "I'm not bothered"),
        ('Kai said to me, "No."', "No."),
        ("He said 'leave me alone.' and ran", "leave me alone."),
        ("“Go away,” he shouted.", "Go away,"),
        ("“Go away,” shouted Kai.", "Go away,"),
        ("Then she whispered «nie chcę»", "nie chcę"),
        ("Kai quietly said ‘it's mine’.", "it's mine"),
    ],
)
def test_the_child_s_own_words(text: str, words: str) -> None:
    assert heard(text) == [("child", "", words)]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ('His nan said "leave him be".', "His nan", "leave him be"),
        ("The social worker asked “is he eating?”", "The social worker", "is he eating?"),
        ("Mum said “no” again", "Mum", "no"),
        ("“Fine,” said Fiona.", "Fiona", "Fine,"),
    ],
)
def test_what_others_said(text: str, who: str, words: str) -> None:
    assert heard(text) == [("other", who, words)]


@pytest.mark.parametrize(
    "text",
    [
        "I said “come here”.",
        "His dad came and he said “no”.",
        "Fiona was there. He said “no”.",
        "It was the so-called “contact”.",
        "He don't like it and it's the boys' room.",
        "They said “no”.",
        "He said he was fine.",
        "I didn't say 'no' and he didn't say 'yes'",
    ],
)
def test_what_is_not_plain_is_left_where_it_stands(text: str) -> None:
    assert heard(text) == []


def test_two_speakers_are_kept_apart() -> None:
    text = "Kai said “I hate you”. I said “I know”. Then Kai said “sorry”, and his brother said “me too”."
    assert heard(text) == [
        ("child", "", "I hate you"),
        ("child", "", "sorry"),
        ("other", "his brother", "me too"),
    ]


def test_without_a_name_no_empty_name_speaks() -> None:
    assert heard(" said “no”", "") == []


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_it_only_ever_points_at_what_is_there(text: str, child: str) -> None:
    for each in speech(text, child):
        assert text[each.start : each.end].strip()

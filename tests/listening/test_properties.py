from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reflect.events import Heard, Quote
from reflect.listening import hear
from tests.listening.answers import every_text

ASKED = st.sampled_from(["description", "incident", "why", "response", "feelings", "help", "else"])
REAL = st.sampled_from(every_text())
RANK = {"omission": 0, "semantic": 0, "categoric": 0, "extended": 1, "specific": 2}
SWAP = {"he": "she", "him": "her", "his": "her", "himself": "herself"}


def quotes(heard: Heard) -> list[Quote]:
    spans = heard.incident_spans + heard.reason_spans + heard.child_mind_spans + heard.response_spans
    return [*spans, *heard.feelings, *heard.indicators, *heard.maybe, *heard.safety]


@given(st.text(max_size=400), ASKED)
@settings(max_examples=120, deadline=None)
def test_nothing_typed_raises_and_every_quotation_is_exact(text: str, asked: str) -> None:
    heard = hear(text, asked=asked)
    assert all(text[q.start : q.end] == q.words and q.words for q in quotes(heard))
    assert all(0 <= s <= 1 for s in (heard.specificity_score, heard.reasons_score, heard.response_score))


def test_every_quotation_of_a_real_answer_is_exact_and_whole_words() -> None:
    for text in every_text()[::3]:
        for q in quotes(hear(text)):
            assert text[q.start : q.end] == q.words
            assert q.words[-1] not in ",;: "
            assert not text[q.start - 1 : q.start + 1].isalpha() or q.start == 0


def _swapped(text: str) -> str:
    return re.sub(r"\b(he|him|his|himself)\b", lambda m: SWAP[m.group()], text)


def _verdicts(heard: Heard) -> Heard:
    """Everything but the places of words, which move with their length."""
    kept = tuple(replace(f, words="", start=0, end=0) for f in heard.feelings)
    ids = tuple(replace(i, words="", start=0, end=0) for i in heard.indicators)
    maybe = tuple(replace(i, words="", start=0, end=0) for i in heard.maybe)
    kinds = tuple(replace(s, words="", start=0, end=0) for s in heard.safety)
    return replace(
        heard,
        feelings=kept,
        indicators=ids,
        maybe=maybe,
        safety=kinds,
        incident_spans=(),
        reason_spans=(),
        child_mind_spans=(),
        response_spans=(),
    )


@given(REAL)
@settings(max_examples=80, deadline=None)
def test_boy_or_girl_changes_nothing(text: str) -> None:
    plain = re.sub(r"\bher\b", "him", re.sub(r"\bshe\b", "he", re.sub(r"\bhis\b", "him", text)))
    assert _verdicts(hear(plain)) == _verdicts(hear(_swapped(plain)))


@given(st.sampled_from(["Kai", "Maisie", "Tobi", "Aaliyah", "Ellis", "Zofia"]), st.integers(0, 5))
@settings(max_examples=30, deadline=None)
def test_a_name_changes_nothing(name: str, which: int) -> None:
    told = (
        "On Sunday {} hid under the table and I sat with him because he was scared.",
        "{} always kicks off at bedtime.",
        "I gave {} the torch and {} chose the story.",
        "{} thinks we'll send him back.",
        "{}'s phone is off and nobody has seen him since last night.",
        "I was so proud of {}.",
    )[which]
    assert _verdicts(hear(told.replace("{}", name))) == _verdicts(hear(told.replace("{}", "Joe")))


@given(REAL)
@settings(max_examples=80, deadline=None)
def test_a_day_in_front_never_makes_it_vaguer(text: str) -> None:
    before, after = hear(text), hear(f"Last Tuesday {text}")
    assert after.specificity_score >= before.specificity_score
    assert RANK[after.specificity] >= RANK[before.specificity]


@given(REAL)
@settings(max_examples=80, deadline=None)
def test_always_in_front_never_makes_it_sharper(text: str) -> None:
    before, after = hear(text), hear(f"He always {text}")
    assert after.specificity_score <= before.specificity_score
    assert RANK[after.specificity] <= RANK[before.specificity]


@given(REAL, st.sampled_from(["angry", "cross", "ashamed", "frightened", "sad"]))
@settings(max_examples=40, deadline=None)
def test_a_denial_never_gives_the_carer_the_feeling(text: str, word: str) -> None:
    added = f"{text.rstrip()}\nI was not {word}."
    new = [f for f in hear(added).feelings if f.start > len(text.rstrip())]
    assert new
    assert all(f.negated for f in new)


@pytest.mark.parametrize("asked", ["incident", "", "nonsense"])
def test_the_same_words_give_the_same_answer(asked: str) -> None:
    text = every_text()[5]
    assert hear(text, asked=asked) == hear(text, asked=asked)

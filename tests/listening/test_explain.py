"""Why it was heard: the grounds of each verdict, in plain English."""

from __future__ import annotations

import re

import pytest

from reflect.conversation.hearing import SURELY_NOT
from reflect.listening import explain as explaining
from reflect.listening.explain import Explained, Verdict, explain, marks
from reflect.listening.model import models, table
from reflect.listening.saying import Typed, book, name_of, said
from reflect.listening.words import read
from reflect.secure_base import DIFFICULTIES, STRENGTHS
from tests.listening.answers import every_text

TOLD = "On Tuesday he hid and I sat with Kai. I reckon he was scared she'd go."


def verdict(told: Explained, name: str) -> Verdict:
    return next(each for each in told.verdicts if each.id == name)


def plain(feature: str, text: str = TOLD) -> str:
    return said(feature, Typed(text, read(text)))


@pytest.mark.parametrize(
    ("feature", "words"),
    [
        ("i.past", "a past tense, with “I”"),
        ("w:him", "“him, his or her”"),
        ("w:NAME", "“Kai”"),
        ("w:scared", "“scared”"),
        ("b:sat_with", "“sat with”"),
        ("a=why", "asked why it may have been"),
        ("-i.past", "just before: a past tense, with “I”"),
        ("+#habit", "just after: a word of habit, such as “always”"),
        ("#cause>0", "a word of cause, such as “because”"),
        ("t=past>1", "more than once, a past tense"),
        ("t=would%2", "“would” in about half of the answer"),
        ("c:touch.me", "words like “hug” or “cuddle”, with the carer"),
        (
            "np=own.many.past",
            "many things with “my”, “his” or the like as the one that acts, and a past tense",
        ),
        ("a=why.#cause", "asked why it may have been, and a word of cause, such as “because”"),
        ("something-new=7", "“something-new=7”"),
    ],
)
def test_a_feature_is_said_in_plain_english(feature: str, words: str) -> None:
    assert plain(feature) == words


def test_nearly_all_that_weighs_has_words_of_its_own() -> None:
    names = [name for key, model in models().items() if key != "indicator" for name in model.weights]
    names += table("evidence").weights
    bare = [name for name in names if plain(name) == f"“{name}”"]
    assert len(bare) <= len(names) / 50, bare[:10]


def test_every_strength_and_difficulty_and_kind_of_risk_has_a_name() -> None:
    for identifier in (*STRENGTHS, *DIFFICULTIES):
        assert name_of("indicator", identifier) != identifier
    assert len(book().tables["kind"]) == 7


def test_unsure_means_the_same_here_and_in_the_conversation() -> None:
    assert explaining.SURELY_NOT == SURELY_NOT


def test_the_words_behind_a_verdict_come_with_what_moved_it() -> None:
    mind = verdict(explain(TOLD), "child-mind")
    assert mind.sure == "yes"
    assert mind.grounds[0].quote is not None
    assert "scared" in mind.grounds[0].quote.words
    assert any("thinking, feeling or wanting" in each.plain for each in mind.grounds[0].moved)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("He always kicks off.", "account", "no"),
        ("On Tuesday he hid.", "account", "yes"),
        ("On Tuesday he hid.", "response", "no"),
        ("On Tuesday he hid.", "feelings", "no"),
        ("I was gutted.", "feelings", "yes"),
        ("", "account", "no"),
    ],
)
def test_yes_and_no_are_told(text: str, name: str, sure: str) -> None:
    assert verdict(explain(text), name).sure == sure


def test_a_denied_feeling_is_said_to_be_denied() -> None:
    (ground,) = verdict(explain("I was not angry.", asked="feelings"), "feelings").grounds
    assert "said not to be felt" in ground.note


def test_no_verdict_is_a_judgement_of_a_person() -> None:
    told = " ".join(
        f"{each.name} {each.says} {ground.note}"
        for text in every_text()[::40]
        for each in explain(text).verdicts
        for ground in each.grounds
    )
    assert not re.search(r"\b(?:good|bad|poor|weak|fail\w*|score|attachment|disorder\w*) carer", told)


def test_explaining_any_answer_quotes_exactly_and_agrees_with_what_is_heard() -> None:
    for text in every_text()[::12]:
        told = explain(text)
        assert verdict(told, "response").sure == "yes" or not told.heard.response
        for mark in marks(told.heard):
            assert text[mark.start : mark.end].strip()
        quoted = [g.quote for each in told.verdicts for g in each.grounds if g.quote]
        assert all(text[q.start : q.end] == q.words for q in quoted)

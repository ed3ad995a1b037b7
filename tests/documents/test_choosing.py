"""Choosing what leaves: no word of what was left out is in the copy."""

from __future__ import annotations

import pytest
from made_summaries import VOICE, summary, told

from reflect.documents import Choice, ChosenLine, SummaryData, chosen, export
from reflect.documents.leaving import Leaving
from reflect.errors import DocumentError


def made(data: SummaryData, *, only: set[str] | None = None, without: set[str] | None = None) -> str:
    return str(export(chosen(data, Choice(frozenset(only or ()), frozenset(without or ()))), "md", VOICE))


def test_a_section_left_out_takes_its_lines_with_it(kai: SummaryData) -> None:
    text = made(kai, without={"availability"})
    assert "cars" not in text
    assert "carpet" not in text
    assert "I keep going" in text
    assert "all elbows" in text


def test_an_answer_left_out_by_number_or_question(kai: SummaryData) -> None:
    assert "heart sore" not in made(kai, without={"6"})
    assert "heart sore" not in made(kai, without={"availability.feelings"})
    assert "carpet with him" in made(kai, without={"6"})
    assert "He never lines his cars up" not in made(kai, without={"2"})


def test_only_these(kai: SummaryData) -> None:
    text = made(kai, only={"availability.why"})
    assert "She'll ring" not in text
    assert "He thinks if he's quiet she'll ring." in text
    for words in ("carpet", "Strengths", "Secure Base star", "elbows"):
        assert words not in text
    assert "I keep going" in made(kai, only={"strengths"})


def test_what_was_told_in_words_left_out_is_not_pointed_to() -> None:
    data = summary(
        told(1, "availability.incident", "incident", "It all began on the stairs."),
        told(2, "availability.feelings", "feelings", "I was tired."),
        passed=[("availability.why", 1)],
    )
    assert "told in the words above" in made(data)
    assert "told in the words above" not in made(data, without={"1"})


def test_a_name_that_is_none_is_told_with_those_there_are(kai: SummaryData) -> None:
    with pytest.raises(DocumentError, match=r"nothing called “sleep”.*availability"):
        made(kai, without={"sleep"})
    assert "cars" in made(kai, without={"acceptance"})


def test_on_its_way_out_a_copy_can_be_changed_back_and_forth(kai: SummaryData) -> None:
    copy = Leaving(kai, VOICE)
    before = copy.text()
    assert [part for part, _, held in copy.parts() if held][:3] == ["strengths", "needs", "star"]
    copy.turn("availability")
    assert "cars" not in copy.text()
    assert [text for _, text, _ in copy.answers() if "cars" in text] == []
    copy.turn("availability")
    assert copy.text() == before
    copy.turn("6")
    assert "heart sore" not in copy.text()
    copy.fit_to = 20
    assert "left out to fit 20" in copy.text()


def test_a_finding_is_shortened_and_had_back() -> None:
    data = summary(
        told(1, "availability.why", "why", "Kayleigh Thompson rang Mrs Patel."),
        strengths=(ChosenLine("", "I keep going", own=True),),
    )
    copy = Leaving(data, VOICE)
    assert [(each.words, shortened) for each, shortened in copy.found()] == [
        ("Kayleigh Thompson", False),
        ("Mrs Patel", False),
    ]
    copy.shorten("Kayleigh Thompson")
    assert "K.T. rang Mrs Patel." in copy.text()
    copy.shorten_all()
    assert "K.T. rang Mrs P.." in copy.text()
    copy.shorten("Kayleigh Thompson")
    assert "Kayleigh Thompson rang Mrs P.." in copy.text()

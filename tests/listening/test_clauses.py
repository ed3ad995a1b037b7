from __future__ import annotations

import pytest

from reflect.listening.clauses import cut, quote
from reflect.listening.facts import facts
from reflect.listening.words import read


def said(text: str) -> list[str]:
    return [quote(text, clause).words for clause in cut(read(text))]


def test_a_sentence_falls_into_its_clauses() -> None:
    text = "He threw his bag at the door, and I sat on the stairs because he was shaking."
    assert said(text) == [
        "He threw his bag at the door",
        "I sat on the stairs",
        "he was shaking",
    ]


def test_a_quotation_is_not_cut_at_its_commas() -> None:
    assert said('I said "come on, pal, let us go" and he came.')[0] == 'I said "come on, pal, let us go"'


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("She hid behind her coat.", "He hid behind his coat."),
        ("Kai went up the stairs", "Aaliyah went up the stairs"),
        ("i didnt know", "I didn't know"),
        ("he wouldnae eat owt", "he wouldn't eat anything"),
        ("I gave it to Kai and he ran", "I gave it to Bea and she ran"),
    ],
)
def test_spelling_sex_and_name_make_no_difference(told: str, other: str) -> None:
    assert [word.norm for word in read(told)] == [word.norm for word in read(other)]


@pytest.mark.parametrize(
    ("text", "subject", "time"),
    [
        ("I sat on the floor", "i", "past"),
        ("he always kicks off", "he", "present"),
        ("he would always hide", "he", "would"),
        ("she used to bite", "he", "usedto"),
        ("we'd been to the park", "we", "had"),
        ("he's had a bad week", "he", "has"),
        ("In the car I told him", "i", "past"),
        ("sat on the landing", "none", "past"),
    ],
)
def test_who_acts_and_when(text: str, subject: str, time: str) -> None:
    found = facts(cut(read(text)))[0]
    assert (found.subject, found.time) == (subject, time)


def test_a_subject_left_out_is_carried_over() -> None:
    found = facts(cut(read("I went in and sat down with him and said nothing")))
    assert [each.carried for each in found] == ["i", "i", "i"]

"""Search finds answers in their latest wording, and takes whatever is typed as words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_helpers import AT, begin, create, tell

from reflect.events import Changed
from reflect.journal import Journal
from reflect.text import clean


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        yield journal


def found(journal: Journal, words: str) -> list[str]:
    return [hit.text for hit in journal.search(words)]


def marked(journal: Journal, words: str) -> list[list[str]]:
    return [[hit.text[start:end] for start, end in hit.marks] for hit in journal.search(words)]


def test_a_hit_says_where_it_was_said(journal: Journal) -> None:
    number = tell(journal, "s1", "His mam had rung off early 👋 and his mam was sorry.")
    (hit,) = journal.search("mam")
    assert (hit.session, hit.answer, hit.question, hit.at) == ("s1", number, "availability.incident", AT)
    assert [hit.text[start:end] for start, end in hit.marks] == ["mam", "mam"]


@pytest.mark.parametrize("words", ["cafe", "CAFÉ", "Café", "cafe\u0301", "caf", "thé cafe", "the ca"])
def test_case_and_accents_make_no_difference(journal: Journal, words: str) -> None:
    tell(journal, "s1", "We went to the Café.")
    assert found(journal, words) == ["We went to the Café."]


def test_accents_typed_as_marks_of_their_own_are_found_and_shown_whole(journal: Journal) -> None:
    tell(journal, "s1", "the cafe\u0301 on Sundays")
    assert marked(journal, "café") == [["cafe\u0301"]]


def test_all_words_are_needed_and_only_the_last_may_be_a_beginning(journal: Journal) -> None:
    tell(journal, "s1", "carpet and tea")
    tell(journal, "s1", "carpet alone")
    assert found(journal, "carpet tea") == ["carpet and tea"]
    assert found(journal, "tea carp") == ["carpet and tea"]
    assert found(journal, "carp tea") == []
    assert found(journal, "carpet") == ["carpet alone", "carpet and tea"]


COMMANDS = [
    "",
    "  ",
    '"',
    "*",
    "( )",
    "NEAR(",
    "AND",
    "a OR b",
    "text:carpet",
    "^x",
    "'",
    "carpet NOT",
    "\0",
    "💔",
]


@pytest.mark.parametrize("words", COMMANDS)
def test_nothing_typed_is_a_command(journal: Journal, words: str) -> None:
    tell(journal, "s1", "the carpet")
    assert found(journal, words) == []


def test_signs_round_a_word_do_not_hide_it(journal: Journal) -> None:
    tell(journal, "s1", "he wasn’t (bothered)")
    for words in ('"bothered"', "(bothered", "wasn't", "wasn’t bothered*", "-bothered", "^bothered"):
        assert found(journal, words) == ["he wasn’t (bothered)"]


def test_a_changed_answer_is_found_by_its_latest_words_only(journal: Journal) -> None:
    tell(journal, "s1", "on the staircase")
    tell(journal, "s1", "later")
    journal.append("s1", 4, [Changed(1, "on the landing", AT)])
    assert found(journal, "staircase") == []
    assert found(journal, "landing") == ["on the landing"]
    # It keeps its place among the answers.
    assert found(journal, "l") == ["later", "on the landing"]
    assert journal.check() == []


def test_the_newest_come_first_and_no_more_than_asked_for(journal: Journal) -> None:
    for number in range(5):
        tell(journal, "s1", f"carpet {number}")
    assert [hit.text for hit in journal.search("carpet", limit=2)] == ["carpet 4", "carpet 3"]


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60).map(clean)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, words=TEXTS)
def test_any_words_can_be_searched_for_and_a_hit_is_shown_exactly(
    journal: Journal, text: str, words: str
) -> None:
    tell(journal, "s1", text)
    for asked in (words, text):
        for hit in journal.search(asked, limit=3):
            places = [place for mark in hit.marks for place in mark]
            assert places == sorted(places)
            assert all(start < end <= len(hit.text) for start, end in hit.marks)
    # An answer holds its own words, and it is the newest.
    hits = journal.search(text, limit=1)
    assert [hit.text for hit in hits] in ([], [text])

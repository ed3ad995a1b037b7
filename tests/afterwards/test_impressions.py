"""Impressions of a child's progress: given after talking, one of each a sitting, and gone with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_helpers import begin, create, reopen
from tests.made_progress import JUNE, MARCH, hold

from reflect.afterwards.impressions import give, impressions, impressions_of, last_before, to_give
from reflect.errors import ConversationError
from reflect.journal import Journal
from reflect.moving import everything, read, take_in
from reflect.secure_base import DIMENSIONS
from reflect.text import clean


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        yield journal


def test_each_dimension_once_and_belonging_to_each_family_apart() -> None:
    every = [each.id for each in DIMENSIONS]
    assert to_give(every, "one") == [(each, "") for each in every]
    apart = [("family-membership", "birth-family"), ("family-membership", "this-family")]
    assert to_give(["description", "family-membership", "availability"], "more") == [
        ("availability", ""),
        *apart,
    ]
    assert to_give(["description", "support"], "more") == []


def test_the_last_one_stands_beside_the_new(journal: Journal) -> None:
    march = hold(journal, "2026-03-03").session
    june = hold(journal, "2026-06-03", JUNE).session
    assert last_before(journal, june, "availability") is None
    early = give(journal, march, "availability", 4, "He goes alone.", at="2026-03-03T20:30:00+00:00")
    late = give(journal, june, "availability", 3, at="2026-06-03T20:30:00+00:00")
    assert last_before(journal, june, "availability") == early
    assert last_before(journal, march, "availability") is None
    assert impressions(journal, "kai") == [early, late]


def test_belonging_here_and_there_are_never_mixed(journal: Journal) -> None:
    first = hold(journal, "2026-03-03", JUNE).session
    second = hold(journal, "2026-06-03", JUNE).session
    here = give(journal, first, "family-membership", 7, family="this-family", at="2026-03-03T20:30:00+00:00")
    assert last_before(journal, second, "family-membership", "birth-family") is None
    assert last_before(journal, second, "family-membership", "this-family") == here


def test_another_one_in_the_same_sitting_takes_its_place(journal: Journal) -> None:
    session = hold(journal, "2026-03-03").session
    give(journal, session, "availability", 4, "Too low, that.")
    again = give(journal, session, "availability", 5)
    assert impressions_of(journal, session) == [again]
    assert journal.search("Too low") == []


@pytest.mark.parametrize(
    ("dimension", "value", "family"),
    [
        ("acceptance", 3, ""),
        ("availability", 11, ""),
        ("availability", -1, ""),
        ("availability", 3, "this-family"),
    ],
)
def test_nothing_is_kept_of_what_was_not_talked_about(
    journal: Journal, dimension: str, value: int, family: str
) -> None:
    session = hold(journal, "2026-03-03").session
    with pytest.raises(ConversationError):
        give(journal, session, dimension, value, family=family)  # type: ignore[arg-type]
    assert journal.entries() == []


def test_none_is_given_to_a_sitting_of_another_kind(journal: Journal) -> None:
    begin(journal, "s1")
    with pytest.raises(ConversationError):
        give(journal, "s1", "availability", 3)


def test_they_go_with_their_sitting_and_with_the_child(journal: Journal) -> None:
    first = hold(journal, "2026-03-03").session
    second = hold(journal, "2026-06-03").session
    give(journal, first, "availability", 4)
    left = give(journal, second, "availability", 6)
    journal.forget_session(first)
    assert impressions(journal, "Kai") == [left]
    journal.forget_child("Kai")
    assert journal.entries() == []


def test_they_go_out_and_come_in_again(journal: Journal, tmp_path: Path) -> None:
    session = hold(journal, "2026-03-03", MARCH).session
    given_ = give(journal, session, "availability", 4, "He leaves the door open.")
    out = tmp_path / "everything.json"
    out.write_text(everything(journal), encoding="utf-8")
    journal.backup(tmp_path / "copy.reflect-backup")
    with create(tmp_path / "other") as other:
        take_in(other, read(out))
        (came,) = impressions(other, "Kai")
        assert (came.value, came.words, came.of, came.at) == (
            given_.value,
            given_.words,
            given_.of,
            given_.at,
        )
        assert other.check() == []
    journal.close()
    with reopen(tmp_path / "home") as again:
        assert again.check() == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    value=st.integers(0, 10),
    words=st.text(st.characters(codec="utf-8"), max_size=60),
    of=st.sampled_from(
        [("availability", ""), ("family-membership", "birth-family"), ("family-membership", "this-family")]
    ),
)
def test_whatever_was_given_comes_back_as_it_was(
    held: tuple[Journal, str], value: int, words: str, of: tuple[str, str]
) -> None:
    journal, session = held
    made = give(journal, session, of[0], value, words, family=of[1])  # type: ignore[arg-type]
    assert (made.value, made.words, made.of) == (value, clean(words).strip(), of)
    kept = impressions_of(journal, session)
    assert made in kept
    assert len({each.of for each in kept}) == len(kept)


@pytest.fixture
def held(journal: Journal) -> tuple[Journal, str]:
    return journal, hold(journal, "2026-06-03", JUNE).session

"""One child's steps over time: what stands in it, in which words, and what never leaves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_helpers import create
from tests.made_progress import JUNE, MARCH, hold

from reflect import conversation as talk
from reflect.afterwards.impressions import give
from reflect.documents import FORMATS, Choice, chosen, export
from reflect.documents.leaving import Leaving
from reflect.documents.of_sitting import summary_of
from reflect.documents.over_time_page import dotted
from reflect.documents.progress_page import export_progress, wording_of
from reflect.documents.then_and_now import found_in, shortened, then_and_now, typed_in, with_progress
from reflect.errors import NotFound
from reflect.journal import Journal
from reflect.sitting import Sitting

MAY = {**MARCH, "availability.incident": "On Friday he stood in the doorway till I looked up."}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        yield journal


def test_the_first_the_last_and_what_lies_between(journal: Journal) -> None:
    for day, answers in (("2026-03-03", MARCH), ("2026-05-03", MAY), ("2026-06-03", JUNE)):
        hold(journal, day, answers)
    found = then_and_now(journal, "kai")
    trust, belonging = found.dimensions
    assert (trust.id, belonging.id) == ("availability", "family-membership")
    assert [once.day for once in trust.times] == ["2026-03-03", "2026-05-03", "2026-06-03"]
    assert dict(trust.then.told)["incident"] == MARCH["availability.incident"]
    assert trust.now.steps == (JUNE["availability.step"],)
    assert [dict(once.told)["incident"] for once in trust.between] == [MAY["availability.incident"]]
    assert trust.now.age == "5-10"
    assert len(belonging.times) == 1
    assert dict(belonging.now.told)["other-family"] == JUNE["family-membership.other-family"]


def test_only_the_days_that_are_wanted(journal: Journal) -> None:
    hold(journal, "2026-03-03", MARCH)
    hold(journal, "2026-06-03", JUNE)
    assert then_and_now(journal, "Kai", first="2026-03-04").days == ("2026-06-03",)
    assert then_and_now(journal, "Kai", last="2026-03-03").days == ("2026-03-03",)
    with pytest.raises(NotFound):
        then_and_now(journal, "Kai", first="2027-01-01")
    with pytest.raises(NotFound):
        then_and_now(journal, "Ayo")


def test_what_is_just_for_the_carer_or_called_for_help_stands_in_none_of_it(journal: Journal) -> None:
    sitting = hold(journal, "2026-03-03", MARCH, close=False)
    account = next(each for each in sitting.answers() if each.question == "availability.incident")
    sitting.do(talk.KeepBack(account.id, True))
    sitting.do(talk.Close())
    hold(
        journal,
        "2026-06-03",
        {**JUNE, "availability.incident": "On Tuesday he told me his uncle hits him with a belt."},
    )
    everything = "\n".join(typed_in(then_and_now(journal, "Kai")))
    assert "fell off the wall" not in everything
    assert "belt" not in everything
    assert JUNE["family-membership.incident"] in everything


def test_an_impression_whose_words_call_for_help_leaves_no_more(journal: Journal) -> None:
    session = hold(journal, "2026-03-03", MARCH).session
    give(journal, session, "availability", 2, "He said he wants to kill himself.")
    assert then_and_now(journal, "Kai").dimensions[0].impressions == ()


# ---------------------------------------------------------------- in a sitting's own document


def two(journal: Journal) -> Sitting:
    first = hold(journal, "2026-03-03", MARCH)
    give(journal, first.session, "availability", 4, "He goes alone.", at="2026-03-03T20:40:00+00:00")
    second = hold(journal, "2026-06-03", JUNE)
    give(journal, second.session, "availability", 6, "He shows me.", at="2026-06-03T20:40:00+00:00")
    return second


def test_then_and_now_stands_in_it_and_can_be_left_out(journal: Journal) -> None:
    data = with_progress(summary_of(two(journal)), journal)
    whole = str(export(data, "md"))
    assert MARCH["availability.incident"] in whole
    assert "Then and now" in whole
    without = str(export(chosen(data, Choice(without=frozenset({"then-now"}))), "md"))
    assert MARCH["availability.incident"] not in without
    assert JUNE["availability.incident"] in without


def test_an_answer_that_is_left_out_is_left_out_of_then_and_now_too(journal: Journal) -> None:
    data = with_progress(summary_of(two(journal)), journal)
    made = str(export(chosen(data, Choice(without=frozenset({"availability.incident"}))), "md"))
    assert JUNE["availability.incident"] not in made


def test_impressions_leave_only_where_they_are_taken_in(journal: Journal) -> None:
    data = with_progress(summary_of(two(journal)), journal)
    for made in (data, chosen(data, Choice()), chosen(data, Choice(without=frozenset({"star"})))):
        assert "He shows me." not in str(export(made, "md"))
        assert json.loads(export(made, "json"))["impressions"] == []
    made = str(export(chosen(data, Choice(also=frozenset({"impressions"}))), "md"))
    assert "He shows me." in made
    assert "(3 March 2026: 4)" in made
    assert "It is no measure" in made


def test_on_the_last_look_impressions_are_out_until_the_carer_turns_them_in(journal: Journal) -> None:
    copy = Leaving(with_progress(summary_of(two(journal)), journal))
    assert ("impressions", False) in [(name, held) for name, _, held in copy.parts()]
    assert "He shows me." not in copy.text()
    copy.turn("impressions")
    assert "He shows me." in copy.text()
    copy.turn("impressions")
    assert "He shows me." not in copy.text()


def test_no_cycle_is_drawn_of_a_talk_that_asks_nothing_of_the_caregiving(journal: Journal) -> None:
    assert "caregiving cycle" not in str(export(summary_of(two(journal)), "md"))


# ---------------------------------------------------------------- formats and names


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_can_be_made(journal: Journal, form: str) -> None:
    two(journal)
    made = export_progress(then_and_now(journal, "Kai"), form)
    assert len(made) > 500
    if form in ("md", "html", "json"):
        for words in (MARCH["availability.incident"], JUNE["availability.incident"]):
            assert words in str(made)


def test_initials_stand_for_names_everywhere(journal: Journal) -> None:
    hold(
        journal, "2026-03-03", {**MARCH, "availability.seen": "Mrs Patel at Hill Top Primary School saw it."}
    )
    found = then_and_now(journal, "Kai")
    findings = found_in(found, wording_of(found).hidden())
    assert any("Patel" in each.words for each in findings)
    made = str(export_progress(shortened(found, findings), "md"))
    assert "Patel" not in made
    assert "initials" in made


@given(value=st.integers(0, 10))
def test_a_dotted_row_has_one_filled_dot_and_it_stands_at_its_number(value: int) -> None:
    dots = dotted(value).split()
    assert len(dots) == 11
    assert [at for at, each in enumerate(dots) if each == "●"] == [value]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.integers(0, 10), second=st.integers(0, 10))
def test_what_was_given_before_stands_beside_and_nothing_is_reckoned(
    two_sittings: tuple[Journal, str, str], first: int, second: int
) -> None:
    journal, then, now = two_sittings
    give(journal, then, "availability", first, at="2026-03-03T21:00:00+00:00")
    give(journal, now, "availability", second, at="2026-06-03T21:00:00+00:00")
    early, late = then_and_now(journal, "Kai").dimensions[0].impressions
    assert (early.value, early.before_day) == (first, "")
    assert (late.value, late.before_value, late.before_day) == (second, first, "2026-03-03")


@pytest.fixture
def two_sittings(journal: Journal) -> tuple[Journal, str, str]:
    return journal, hold(journal, "2026-03-03").session, hold(journal, "2026-06-03").session

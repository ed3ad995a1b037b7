"""Line by line: a talk about a child's progress, what was told before beside it, and impressions."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.afterwards.impressions import give, impressions_of
from reflect.journal import Cost, Journal
from reflect.plain import Plain
from reflect.sitting import Sitting
from tests.made_progress import JUNE, KAI, MARCH, hold


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        yield journal


def ended(journal: Journal, typed: str, sitting: Sitting) -> str:
    """Goes on with a sitting whose proposals are decided, and types this."""
    out = io.StringIO()
    Plain(sitting, io.StringIO(f"\n{typed}"), out, interactive=True, journal=journal).run()
    return out.getvalue()


def test_the_one_before_stands_beside_and_what_is_typed_is_kept(journal: Journal) -> None:
    first = hold(journal, "2026-03-03", MARCH)
    give(journal, first.session, "availability", 4, at="2026-03-03T20:40:00+00:00")
    sitting = hold(journal, "2026-06-03", JUNE, close=False)
    said = ended(journal, "no\nyes\n6\nHe shows me.\n\n7.\n\n", sitting)
    assert "In March: 4" in said
    assert "never about you" in said
    given = [(each.of, each.value, each.words) for each in impressions_of(journal, sitting.session)]
    assert given == [
        (("availability", ""), 6, "He shows me."),
        (("family-membership", "this-family"), 7, ""),
    ]


def test_then_and_now_is_shown_to_whoever_says_yes(journal: Journal) -> None:
    hold(journal, "2026-03-03", MARCH)
    said = ended(journal, "yes\n", hold(journal, "2026-06-03", JUNE, close=False))
    assert f"«{MARCH['availability.step']}»" in said
    assert "Then: 3 March 2026" in said
    assert "Latest: 3 June 2026" in said


def test_nothing_of_before_is_shown_without_a_yes(journal: Journal) -> None:
    hold(journal, "2026-03-03", MARCH)
    said = ended(journal, "\n\n", hold(journal, "2026-06-03", JUNE, close=False))
    assert MARCH["availability.step"] not in said


@pytest.mark.parametrize(
    "typed", ["", "\n", "no\n", "yes\n\n\n\n", "yes\n/leave\n", "yes\neleven\n\n/leave\n"]
)
def test_all_of_them_can_be_left(journal: Journal, typed: str) -> None:
    sitting = hold(journal, "2026-06-03", JUNE, close=False)
    ended(journal, typed, sitting)
    assert impressions_of(journal, sitting.session) == []


@pytest.mark.parametrize("typed", ["11", "-1", "four", "4.5", "²", "100"])
def test_what_is_no_number_to_ten_is_asked_for_again(journal: Journal, typed: str) -> None:
    sitting = hold(journal, "2026-06-03", MARCH, close=False)
    said = ended(journal, f"yes\n{typed}\n4\n\n", sitting)
    assert "I didn't follow that" in said
    assert [each.value for each in impressions_of(journal, sitting.session)] == [4]


def test_words_that_call_for_help_bring_the_page_and_nothing_more_is_asked(journal: Journal) -> None:
    sitting = hold(journal, "2026-06-03", JUNE, close=False)
    said = ended(journal, "yes\n2\nHe said he wants to kill himself.\n5\n\n", sitting)
    assert [each.value for each in impressions_of(journal, sitting.session)] == [2]
    assert "999" in said


def test_a_talk_of_another_kind_asks_for_none(journal: Journal) -> None:
    sitting = Sitting.begin(KAI, journal=journal)
    out = io.StringIO()
    typed = "Fine.\n\n" + "/skip\n" * 6 + "finish\n\n\n"
    Plain(sitting, io.StringIO(typed), out, interactive=True, journal=journal).run()
    assert "from 0 to 10" not in out.getvalue()


def test_at_a_pipe_only_the_conversation_is_asked(journal: Journal) -> None:
    sitting = hold(journal, "2026-06-03", JUNE, close=False)
    out = io.StringIO()
    Plain(sitting, io.StringIO(""), out, interactive=False, journal=journal).run()
    assert "from 0 to 10" not in out.getvalue()
    assert sitting.stage == "closed"

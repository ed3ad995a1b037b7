"""Going through the kept lines on the way to a pack, and what is hoped for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from made_years import YEAR, a_journal, talk

from reflect.errors import ConversationError
from reflect.journal import Journal
from reflect.review import Period, gather, headings
from reflect.review.going_through import GoingThrough

GENERAL = headings()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Two lines of availability, one of acceptance, one support need that was added."""
    with a_journal(tmp_path / "kept") as made:
        one = talk(made, "2026-02-01")
        for question, identifier in (
            ("availability.incident", "availability.time"),
            ("acceptance.incident", "acceptance.joy"),
        ):
            answer = one.say(question, f"It was {question}, on a Tuesday by the gate, and I sat with him.")
            one.keep("strength", identifier, answer, f"It was {question}")
        answer = one.say("availability.response", "I waited by the door until he was ready to come out.")
        one.keep("strength", "availability.space", answer, "I waited by the door")
        one.add("support-need", "A night off")
        one.done()
        yield made


def test_each_line_comes_once_and_a_part_or_all_can_be_kept_together(journal: Journal) -> None:
    going = GoingThrough(journal, YEAR, "Kai", GENERAL)
    assert [line.section for line, _ in going.lines] == ["availability", "availability", "acceptance", ""]
    assert going.name() == "Availability · Making time for Kai · 1 February 2026"
    assert going.left_in_part() == 2
    going.keep_part()
    assert going.line is not None
    assert going.line.section == "acceptance"
    going.keep_rest()
    assert going.line is None
    assert going.back()
    assert going.name() == "Added by the carer · 1 February 2026"


def test_what_was_decided_can_be_decided_again(journal: Journal) -> None:
    going = GoingThrough(journal, YEAR, "Kai", GENERAL)
    assert not going.back()
    going.put("  In other words.  ")
    going.leave_out()
    assert [each.words for each in going.pack().children[0].lines()][:2] == [
        "In other words.",
        "It was acceptance.incident",
    ]
    going.back()
    going.keep()
    going.at = 0
    assert going.changed == "In other words."
    going.put("It was availability.incident")
    assert going.pack() == GoingThrough(journal, YEAR, "Kai", GENERAL).pack()
    with pytest.raises(ConversationError):
        going.put("   ")


def test_nothing_of_it_is_kept_but_hopes(journal: Journal) -> None:
    going = GoingThrough(journal, YEAR, "Kai", GENERAL)
    going.put("In other words.")
    going.leave_out()
    assert [each.words for each in gather(journal, YEAR).children[0].lines()] == [
        line.words for line, _ in going.lines
    ]
    assert journal.entries() == []


def test_a_hope_written_after_the_time_is_over_stands_in_its_pack_and_in_the_plan(journal: Journal) -> None:
    past = Period(date(2026, 1, 1), date(2026, 3, 31))
    going = GoingThrough(journal, past, "Kai", GENERAL)
    (about,) = going.children()
    going.hope("child", about, "To swim a length")
    assert going.hoped("child", about) == ["To swim a length"]
    assert [each.what for each in going.pack().children[0].steps] == ["To swim a length"]
    assert [each.values["what"] for each in journal.entries(kind="step")] == ["To swim a length"]
    assert [each.steps for each in gather(journal, past).children] == [()]
    with pytest.raises(ConversationError):
        going.hope("own", about, " ")

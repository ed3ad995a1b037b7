"""Times that were told, to think about again."""

from __future__ import annotations

from reflect.events import Changed, Included
from reflect.journal import Journal
from reflect.small.occasions import occasions, told_in
from tests.small.conftest import HARM, TOLD, UNSEEN, keep_a_sitting


def test_each_time_told_is_there_the_newest_first(journal: Journal) -> None:
    keep_a_sitting(journal, "two", "2026-04-01T20:00:00+00:00")
    found = occasions(journal, "Kai")
    assert [each.session for each in found] == ["two", "one"]
    assert found[0].text == f"{TOLD} {UNSEEN}"


def test_a_time_that_a_page_of_help_followed_is_not_offered_unless_it_was_put_back(journal: Journal) -> None:
    assert HARM not in [each.text for each in occasions(journal, "Kai")]
    journal.append("one", 2, [Included(2)])
    assert HARM in [each.text for each in occasions(journal, "Kai")]


def test_it_is_told_in_its_latest_words(journal: Journal) -> None:
    journal.append("one", 2, [Changed(1, "It was Wednesday, at the dentist, and he held on.")])
    assert occasions(journal, "Kai")[0].text == "It was Wednesday, at the dentist, and he held on."
    assert told_in(journal, "one", 1) == "It was Wednesday, at the dentist, and he held on."

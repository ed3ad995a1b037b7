"""What is put in the gaps of a caregiving cycle."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from journal_helpers import begin, create, tell, texts

from reflect.afterwards import cycle
from reflect.errors import ConversationError, NotFound
from reflect.journal import Journal
from reflect.secure_base import CYCLE


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        begin(journal, "s1")
        tell(journal, "s1", "He shouted and I shouted.")
        yield journal


def test_every_step_can_be_put_in_words_beside_its_occasion(journal: Journal) -> None:
    made = [cycle.add_place(journal, "s1", 1, step.id, f" {step.name}\n") for step in CYCLE]
    assert cycle.places_of(journal, "s1") == made
    assert [(each.place, each.text, each.answer) for each in made] == [(*step, 1) for step in CYCLE]
    assert texts(journal, "s1") == ["He shouted and I shouted."]
    assert [hit.kind for hit in journal.search("caregiving behaviours")] == ["cycle"]


def test_nothing_is_put_nowhere(journal: Journal) -> None:
    with pytest.raises(ConversationError):
        cycle.add_place(journal, "s1", 1, "child-mind", " \n")
    with pytest.raises(NotFound):
        cycle.add_place(journal, "s1", 9, "child-mind", "Safe.")
    with pytest.raises(ValueError, match="place"):
        cycle.add_place(journal, "s1", 1, "moon", "Safe.")


def test_it_goes_with_its_conversation(journal: Journal) -> None:
    cycle.add_place(journal, "s1", 1, "child-mind", "Safe.")
    journal.forget_session("s1")
    assert journal.entries() == []

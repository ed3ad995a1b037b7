"""Small good things, later thoughts, and whether an occasion came round again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from journal_helpers import begin, create, tell, texts

from reflect.afterwards import again, moments, thoughts
from reflect.errors import ConversationError, NotFound
from reflect.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        begin(journal, "s1")
        tell(journal, "s1", "He shouted and I shouted.")
        tell(journal, "s1", "He was tired.")
        yield journal


def day(number: int) -> str:
    return f"2026-03-{number:02}T23:30:00+01:00"


def test_a_moment_is_a_line_as_typed_on_the_day_it_was_typed(journal: Journal) -> None:
    moments.add_moment(journal, "Kai", " He laughed at the ducks.\n", at=day(3))
    moments.add_moment(journal, "Kai", "He sang.", at=day(1))
    moments.add_moment(journal, "Ayo", "She waved.", at=day(2))
    assert [each.text for each in moments.moments(journal, "kai")] == ["He sang.", "He laughed at the ducks."]
    assert [each.child for each in moments.moments(journal)] == ["Kai", "Ayo", "Kai"]
    within = moments.moments(journal, first="2026-03-02", last="2026-03-03")
    assert [each.text for each in within] == ["She waved.", "He laughed at the ducks."]
    with pytest.raises(ConversationError):
        moments.add_moment(journal, "Kai", "  ")


def test_a_thought_stands_beside_its_answer_and_never_over_it(journal: Journal) -> None:
    made = thoughts.add_thought(journal, "s1", 1, "I was frightened too.")
    other = thoughts.add_thought(journal, "s1", 2, "And hungry.")
    assert (made.child, made.answer, made.text) == ("Kai", 1, "I was frightened too.")
    assert thoughts.thoughts(journal, "s1", 1) == [made]
    assert thoughts.thoughts(journal, "s1") == [made, other]
    assert texts(journal, "s1") == ["He shouted and I shouted.", "He was tired."]
    for session, answer in (("s1", 9), ("s9", 1)):
        with pytest.raises(NotFound):
            thoughts.add_thought(journal, session, answer, "Nowhere.")
    with pytest.raises(ConversationError):
        thoughts.add_thought(journal, "s1", 1, "")


def test_what_might_be_tried_waits_until_it_came_round(journal: Journal) -> None:
    made = again.add_again(journal, "s1", 1, might_try="Sit down first.", message="I can wait.", at=day(1))
    assert again.agains_of(journal, "s1", 1) == again.agains(journal, "KAI") == [made]
    assert again.agains_of(journal, "s1", 2) == []
    assert again.to_ask(journal, "Kai", day(1)) == []
    assert again.to_ask(journal, "Kai", day(5)) == [made]
    again.say_came(journal, made.id, "not-yet", at=day(5))
    assert again.to_ask(journal, "Kai", day(5)) == []
    assert [each.waiting for each in again.to_ask(journal, "Kai", day(9))] == [True]
    came = again.say_came(journal, made.id, "yes", "I sat down. So did he.", at=day(9))
    assert [(each.outcome, each.words) for each in came.came] == [
        ("not-yet", ""),
        ("yes", "I sat down. So did he."),
    ]
    assert not came.waiting
    assert again.to_ask(journal, "Kai", day(20)) == []


def test_something_is_written_of_what_might_be_tried(journal: Journal) -> None:
    with pytest.raises(ConversationError):
        again.add_again(journal, "s1", 1, might_try=" ")
    assert again.add_again(journal, "s1", 1, might_try="", message="I can wait.").message == "I can wait."
    with pytest.raises(NotFound):
        again.say_came(journal, 99, "yes")

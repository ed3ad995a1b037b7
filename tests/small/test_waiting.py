"""Which of the times thought about again is asked about next."""

from __future__ import annotations

from datetime import datetime

from reflect.afterwards.again import Again, add_again, say_came
from reflect.journal import Journal
from reflect.small.waiting import one_to_ask

NOON = datetime.fromisoformat("2026-05-05T12:00:00+00:00")


def written(journal: Journal, might_try: str, at: str) -> Again:
    return add_again(journal, "one", 1, might_try=might_try, at=f"{at}:00+00:00")


def asked(journal: Journal) -> str:
    again = one_to_ask(journal, "Kai", NOON)
    return again.might_try if again else ""


def test_one_written_today_is_not_asked_about_today(journal: Journal) -> None:
    written(journal, "Wait.", "2026-05-05T09:00")
    assert asked(journal) == ""


def test_they_take_turns_and_one_that_came_is_not_asked_about_again(journal: Journal) -> None:
    first = written(journal, "Wait.", "2026-03-01T09:00")
    second = written(journal, "Sit down.", "2026-03-02T09:00")
    assert asked(journal) == "Wait."
    say_came(journal, first.id, "not-yet", at="2026-04-01T09:00:00+00:00")
    assert asked(journal) == "Sit down."
    say_came(journal, second.id, "not-yet", at="2026-04-02T09:00:00+00:00")
    assert asked(journal) == "Wait."
    say_came(journal, first.id, "yes", at="2026-04-03T09:00:00+00:00")
    assert asked(journal) == "Sit down."

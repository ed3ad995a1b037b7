"""The plan: steps stand as they were written, and what is said of them later tells how they have been."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from journal_helpers import begin, create

from reflect.afterwards.plan import (
    add_step,
    one_step,
    open_steps,
    put_right,
    say_how,
    steps,
    steps_of,
    to_ask,
)
from reflect.errors import ConversationError, NotFound
from reflect.events import About
from reflect.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        begin(journal, "s1")
        yield journal


def day(number: int) -> str:
    return f"2026-03-{number:02}T20:00:00+00:00"


def test_a_step_of_a_support_need_keeps_its_very_words_and_the_sitting_it_came_of(journal: Journal) -> None:
    need = " a night off,  now and then "
    made = add_step(
        journal, "Kai", "support", need=need, what=" Saturdays ", who="respite", by="Easter", session="s1"
    )
    assert (made.need, made.what, made.who, made.by) == (need, "Saturdays", "respite", "Easter")
    assert (made.sort, made.child, made.session, made.open, made.outcome) == (
        "support",
        "Kai",
        "s1",
        True,
        None,
    )
    assert steps(journal, "kai") == steps_of(journal, "s1") == [made]


def test_what_was_said_last_tells_whether_a_step_is_open(journal: Journal) -> None:
    first = add_step(journal, "Kai", "child", what="swimming", at=day(1))
    second = add_step(journal, "Kai", "own", what="a course", at=day(2))
    say_how(journal, first.id, "going-on", at=day(3))
    assert [step.what for step in open_steps(journal, "Kai")] == ["swimming", "a course"]
    done = say_how(journal, first.id, "done", "He swam a length!", at=day(4))
    assert [(how.outcome, how.words) for how in done.hows] == [
        ("going-on", ""),
        ("done", "He swam a length!"),
    ]
    assert [step.id for step in open_steps(journal, "Kai")] == [second.id]
    say_how(journal, first.id, "going-on", "He wants to go on.", at=day(5))
    assert len(open_steps(journal, "Kai")) == 2
    say_how(journal, second.id, "dropped", at=day(5))
    assert [step.outcome for step in steps(journal, "Kai")] == ["going-on", "dropped"]


def test_a_step_that_changed_is_asked_about_in_its_new_words(journal: Journal) -> None:
    need = add_step(journal, "Kai", "support", need="somebody to talk to")
    assert need.hope == "somebody to talk to"
    made = add_step(journal, "Kai", "support", need="somebody to talk to", what="ring Jo on Fridays")
    assert made.hope == "ring Jo on Fridays"
    changed = say_how(journal, made.id, "changed", "We meet at the park instead.")
    assert (changed.hope, changed.open) == ("We meet at the park instead.", True)
    assert say_how(journal, made.id, "changed").hope == "We meet at the park instead."
    assert say_how(journal, made.id, "done", "All well.").hope == "We meet at the park instead."


def test_a_sitting_asks_of_each_open_step_from_before_it_once(journal: Journal) -> None:
    old = add_step(journal, "Kai", "child", what="swimming", at=day(1))
    ended = add_step(journal, "Kai", "child", what="judo", at=day(1))
    say_how(journal, ended.id, "done", at=day(2))
    # It began at half past eight in the evening of the tenth, by a clock two hours ahead.
    began = "2026-03-10T20:30:00+02:00"
    add_step(journal, "Kai", "own", what="made in this very sitting", at=day(10))
    assert to_ask(journal, "Kai", began) == [old]
    say_how(journal, old.id, "going-on", at="2026-03-10T18:31:00+00:00")
    assert to_ask(journal, "Kai", began) == []
    assert [step.what for step in to_ask(journal, "Kai", day(20))] == [
        "swimming",
        "made in this very sitting",
    ]


def test_a_child_without_a_name_has_a_plan_of_its_own(journal: Journal) -> None:
    add_step(journal, "Kai", "child", what="swimming")
    nameless = add_step(journal, "", "child", what="judo")
    assert steps(journal, "") == [nameless]
    assert [step.what for step in steps(journal, "Kai")] == ["swimming"]


def test_a_step_says_something_and_how_is_said_of_a_step_that_is_there(journal: Journal) -> None:
    with pytest.raises(ConversationError, match="nothing written"):
        add_step(journal, "Kai", "own", what=" \n ", who="me")
    made = add_step(journal, "Kai", "own", what="a course")
    with pytest.raises(ValueError, match="outcome"):
        say_how(journal, made.id, "fine")  # type: ignore[arg-type]
    journal.remove_entry(made.id)
    with pytest.raises(NotFound):
        say_how(journal, made.id, "done")
    assert steps(journal, "Kai") == []


def test_what_is_planned_in_a_made_up_sitting_is_made_up(journal: Journal) -> None:
    journal.begin("s2", About(child="Ayo"), "the dialogue", True)
    made = add_step(journal, "Ayo", "child", what="swimming", session="s2")
    say_how(journal, made.id, "done")
    assert all(each.fictional for each in journal.entries(child="Ayo"))
    assert not add_step(journal, "Kai", "child", what="swimming", session="s1").fictional


def test_a_step_is_put_right_beside_how_it_was_and_taken_out_with_all_of_it(journal: Journal) -> None:
    step = add_step(journal, "Kai", "support", need="a night off", what="Saturdays", who="Jo", at=day(1))
    say_how(journal, step.id, "changed", "Sundays", at=day(2))
    now = put_right(journal, step.id, what=" Sundays, early", who="", by="Easter", at=day(3))
    assert (now.hope, now.what, now.who, now.by, now.at) == (
        "Sundays, early",
        "Sundays, early",
        "",
        "Easter",
        day(1),
    )
    assert [(each.what, each.who, each.at) for each in now.puts] == [
        ("Saturdays", "Jo", day(1)),
        ("Sundays, early", "", day(3)),
    ]
    assert now.open
    assert one_step(journal, step.id) == now == steps(journal, "Kai")[0]
    assert say_how(journal, step.id, "changed", "Mondays").hope == "Mondays", "what was told last holds"
    again = put_right(journal, step.id, what="Mondays", who="", by="Easter")
    assert len(again.puts) == 2, "nothing is different, so nothing is kept"
    with pytest.raises(ConversationError):
        put_right(journal, add_step(journal, "Kai", "own", what="A choir").id, who="Jo")
    journal.remove_entry(step.id)
    assert [each.values["what"] for each in journal.entries()] == ["A choir"]
    with pytest.raises(NotFound):
        put_right(journal, step.id, what="x")

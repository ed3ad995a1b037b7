"""A pack that is being made comes back as it was left, and goes with what it is about."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_years import YEAR, a_journal, talk

from reflect.journal import Journal
from reflect.review import Period, headings
from reflect.review.begun import Begins, still
from reflect.review.going_through import GoingThrough
from reflect.review.headings import headings_named

DAY = date(2026, 11, 22)
WALES = headings("fostering", "wales")


def fill(journal: Journal) -> None:
    """Two conversations, with two lines and one."""
    one = talk(journal, "2026-02-01")
    for question, identifier in (
        ("availability.incident", "availability.time"),
        ("acceptance.incident", "acceptance.joy"),
    ):
        answer = one.say(
            question, f"It was {question}, on a Tuesday, and I sat with him and Kayleigh Thompson."
        )
        one.keep("strength", identifier, answer, f"It was {question}")
    one.done()
    other = talk(journal, "2026-03-01")
    answer = other.say("availability.response", "I waited by the door until he was ready to come out.")
    other.keep("strength", "availability.space", answer, "I waited by the door")
    other.done()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with a_journal(tmp_path / "kept") as made:
        fill(made)
        yield made


def going(journal: Journal, child: str | None = "Kai") -> GoingThrough:
    return GoingThrough(journal, YEAR, child, WALES, today=DAY)


def again(journal: Journal, child: str | None = "Kai") -> GoingThrough:
    made = going(journal, child)
    made.carry_on()
    return made


def held(journal: Journal) -> str:
    return str(journal._store.rows("SELECT page, body FROM draft"))


def test_every_choice_is_there_again_with_the_day_it_was_left(journal: Journal) -> None:
    first = going(journal)
    first.put("I stay near.")
    first.leave_out()
    about = first.children()[0]
    first.hope("child", about, "To swim a length")
    copy = first.copy()
    copy.turn("learning")
    copy.shorten_all()
    first.keep_typed("half a")
    first.keep_typed_hope("own", about, "a choi")
    begun = Begins(journal, "kai").read()
    assert begun is not None
    assert (begun.day, begun.period, headings_named(begun.headings)) == (DAY, YEAR, WALES)
    second = again(journal)
    assert second.at == 2
    assert second.pack() == first.pack()
    assert second.copy().pack() == first.copy().pack() == copy.pack()
    assert [held for name, _, held in second.copy().parts() if name == "learning"] == [False]
    assert second.typed() == "half a"
    assert second.typed_hope("own", about) == "a choi"
    assert second.typed_hope("child", about) == ""


def test_a_hope_noted_after_the_time_stands_in_it_when_it_is_gone_on_with(journal: Journal) -> None:
    spring = Period(date(2026, 1, 1), date(2026, 4, 30))
    first = GoingThrough(journal, spring, "Kai", WALES, today=DAY)
    first.hope("child", first.children()[0], "To swim a length")
    second = GoingThrough(journal, spring, "Kai", WALES, today=DAY)
    second.carry_on()
    assert [each.what for each in second.pack().children[0].steps] == ["To swim a length"]


def test_when_it_is_saved_or_begun_again_nothing_of_it_is_left(journal: Journal) -> None:
    for end in (GoingThrough.saved, GoingThrough.begin_again):
        made = going(journal)
        made.put("I stay near.")
        made.keep_typed("half a")
        made.copy().shorten_all()
        assert "stay near" in held(journal)
        end(going(journal) if end is GoingThrough.begin_again else made)
        assert held(journal) == "[]"
        assert Begins(journal, "Kai").read() is None


def test_what_is_changed_after_saving_is_kept_whole(journal: Journal) -> None:
    made = going(journal)
    made.put("I stay near.")
    made.saved()
    made.leave_out()
    assert again(journal).pack() == made.pack()


def test_each_child_and_everybody_have_their_own(journal: Journal) -> None:
    one = talk(journal, "2026-05-01", child="Ola")
    answer = one.say("availability.response", "She hummed all the way home in the rain.")
    one.keep("strength", "availability.space", answer, "She hummed")
    one.done()
    going(journal).put("Of Kai.")
    going(journal, None).leave_out()
    assert again(journal).changed != "Of Kai."
    assert again(journal).at == again(journal, None).at == 1
    assert again(journal, "Ola").at == 0


def test_a_line_that_stands_no_more_as_it_did_is_asked_about_as_it_is_now(journal: Journal) -> None:
    begins = Begins(journal, "Kai")
    made = going(journal)
    key = made.lines[0][0].key
    made.put("I stay near.")
    begun = begins.read()
    assert begun is not None
    assert begun.words == ((key, "It was availability.incident", "I stay near."),)
    assert still([(key, "Something else.")], begun) == ({}, set())
    assert still([(key, "It was availability.incident")], replace(begun, out=((key, "x"),))) == (
        {key: "I stay near."},
        set(),
    )


def test_what_is_forgotten_is_in_no_pack_that_was_begun(journal: Journal) -> None:
    made = going(journal)
    made.put("Of the first talk.")
    assert made.line is not None
    assert made.line.words == "I waited by the door"
    made.put("Of the second talk.")
    made.copy().shorten_all()
    assert "Kayleigh" in held(journal)
    journal.forget_session("s-2026-02-01-Kai")
    assert "Kayleigh" not in held(journal)
    assert "Of the first talk." not in held(journal)
    assert [line.words for line in again(journal).pack().children[0].lines()] == ["Of the second talk."]
    journal.forget_child("Kai")
    assert held(journal) == "[]"


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path[:0] = [{tests!r}]
from test_begun import fill, going
from made_years import a_journal
journal = a_journal(Path({folder!r}))
fill(journal)
made = going(journal)
made.put("I stay near.")
made.leave_out()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed so here")
def test_killed_in_the_middle_it_comes_back_as_it_was_left(tmp_path: Path) -> None:
    folder = tmp_path / "killed"
    script = KILLED.format(tests=str(Path(__file__).parent), folder=str(folder))
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    with Journal.open("words", folder) as journal:
        made = again(journal)
        assert made.at == 2
        assert "I stay near." in [line.words for line in made.pack().children[0].lines()]

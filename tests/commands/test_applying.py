"""People who apply, by command and line by line; and that what they told is never taken for a child's."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import date
from pathlib import Path

import pytest

from reflect.afterwards.plan import add_step
from reflect.conversation import Answer, Finish, GoOn, Keep
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.plain import Plain
from reflect.planning import left_to_plan
from reflect.review.period import Period
from reflect.review.reading import children as review_children
from reflect.review.reading import read
from reflect.sitting import Sitting
from reflect.small.occasions import occasions
from reflect.small.whose import about_child, children, everybody
from tests.commands.running import Reflect
from tests.conversation.talker import WHOLE_STORY

CHEAP = Cost(passes=1, memory=64, lanes=1)
FRIEND = "They'd say that I'm steady and that I come early with a flask of tea."
TIME = "Last Friday my neighbour came round with the letter in her hand and I put the kettle on and sat with her."
BRING = "I can sit still with somebody. I did it last Friday, for two hours, with the telly off."


def lines(typed: str, **about: str) -> tuple[Sitting, str]:
    sitting = Sitting.begin(About(**about), journal=None, dialogue="prospective")  # type: ignore[arg-type]
    out = io.StringIO()
    assert Plain(sitting, io.StringIO(typed), out, interactive=True).run() == 0
    return sitting, out.getvalue()


def test_every_fact_is_asked_in_turn_line_by_line() -> None:
    sitting, said = lines(f"{FRIEND}\n\n2\n1\n3\n", child="Jo and Sam")
    about = sitting.state.about
    assert (about.applicants, about.plans, about.carer) == ("two", "short", "adopter")
    assert "children's home" not in said
    assert sitting.state.here.question == "availability.childhood"


def test_a_fact_that_is_left_is_not_asked_again_and_the_next_one_is() -> None:
    sitting, said = lines(f"{FRIEND}\n\n\n1\n\n", child="Sam")
    about = sitting.state.about
    assert (about.applicants, about.plans, about.carer) == ("", "short", "")
    assert said.count("Is it one of you") == 1


def test_in_a_pipe_it_runs_from_beginning_to_end(reflect: Reflect) -> None:
    told = [
        *("talk", "--plain", "--no-save", "--dialogue", "prospective", "--about", "Sam", "--depth", "short")
    ]
    done = reflect(
        *told, "--applicants", "one", "--plans", "short", "--carer", "foster", typed=f"{TIME}\n\n" * 70
    )
    assert done.returncode == 0
    assert "Whoever assesses you will form a view of their own" in done.stdout
    assert "say goodbye to a child who moves on" in done.stdout
    assert "five, ten and fifteen years on" not in done.stdout
    assert "about one child" not in done.stdout


def test_a_kept_talk_is_listed_shown_and_saved_as_what_it_is(reflect: Reflect, tmp_path: Path) -> None:
    told = ["talk", "--plain", "--dialogue", "prospective", "--about", "Sam", "--applicants", "one"]
    assert reflect(*told, typed=f"{FRIEND}\n\n{TIME}\n\n").returncode == 0
    assert "Sam  stopped for now  applying" in reflect("sessions").stdout
    shown = json.loads(reflect("show", "--format", "json").stdout)
    assert (shown["dialogue"], shown["about"]["child"]) == ("prospective", "Sam")
    page = tmp_path / "page.md"
    assert reflect("export", "--format", "md", "-o", str(page)).returncode == 0
    assert page.read_text("utf-8").startswith("# Applying to care for a child")
    assert "From earlier in life" in page.read_text("utf-8")


@pytest.fixture
def both() -> contextlib.AbstractContextManager[Journal]:
    """A journal with one talk about a child, and a later one with people who apply."""
    journal = Journal.create("four plain words", cost=CHEAP)
    kai = Sitting.begin(About("Kai", "5-10", "foster"), journal=journal)
    kai.do(Answer("All elbows, he is, and he does every voice off the telly there is."))
    kai.do(Answer(WHOLE_STORY))
    jo = Sitting.begin(About("Jo", applicants="one", depth="short"), journal=journal, dialogue="prospective")
    jo.do(Answer(FRIEND))
    while jo.stage != "deciding":
        here = jo.state.here.question
        if jo.stage != "asking":
            jo.do(Finish() if jo.section == "availability" else GoOn())
        else:
            jo.do(Answer(TIME if here.endswith("incident") else BRING))
    while jo.proposal:
        jo.do(Keep())
    add_step(journal, "Jo", "support", need=BRING, what="Ask at the evening in March", session=jo.session)
    return contextlib.closing(journal)


def test_who_applies_is_nowhere_among_the_children(both: contextlib.AbstractContextManager[Journal]) -> None:
    with both as journal:
        assert children(journal) == ["Kai"]
        assert review_children(journal) == ["Kai"]
        assert everybody(journal) == ["Kai", "Jo"]
        assert about_child(journal, "Jo") == About("Jo")
        assert occasions(journal, "Jo") == []
        assert [each.text for each in occasions(journal, "Kai")] == [WHOLE_STORY]
        assert [row.applicants for row in journal.sessions()] == [True, False]


def test_a_review_holds_nothing_of_them(both: contextlib.AbstractContextManager[Journal]) -> None:
    with both as journal:
        materials = read(journal, Period(date(2000, 1, 1), date(2100, 1, 1))).materials()
        assert [each.about.child for each in materials] == ["Kai"]


def test_no_quarter_of_the_star_counts_them(both: contextlib.AbstractContextManager[Journal]) -> None:
    with both as journal:
        assert [row.child for row in journal.past.sessions_within("2000-01", "2100-01")] == ["Kai"]
        assert journal.past.sitting_months("Jo") == []


def test_a_plan_of_theirs_hopes_nothing_for_a_child(both: contextlib.AbstractContextManager[Journal]) -> None:
    with both as journal:
        jo = Sitting.resume(journal, journal.sessions()[0].id)
        sorts = [each.sort for each in left_to_plan(journal, jo.session, jo.result())]
        assert "child" not in sorts
        assert "own" in sorts

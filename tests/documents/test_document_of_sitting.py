"""From a conversation to what leaves of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from reflect.conversation import Add, Answer, Finish, GoOn, Keep, Leave, Words
from reflect.documents import export
from reflect.documents.choosing import Choice, chosen
from reflect.documents.identifying import find
from reflect.documents.of_sitting import summary_of
from reflect.documents.summary_data import StepTold
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.sitting import Sitting

CARS = (
    "Last Tuesday his mam rang off early and he lined all his cars up on the windowsill. He never lines them "
    "up unless something's wrong. I sat on the carpet next to him and he gave me a car to hold."
)
HELP = "Someone to ring at night would help. I'd not say no to a course on contact either."


def _talked() -> Sitting:
    sitting = Sitting.begin(About("Kai", "5-10", "foster", "supervision", "more", "short"), journal=None)
    told = {"description": "He's eight, he's all elbows.", "availability.incident": CARS}
    for _ in range(40):
        if sitting.stage != "asking":
            break
        question = sitting.state.here.question
        sitting.do(Answer(HELP if question.endswith(".help") else told.get(question, "I don't know.")))
        if sitting.stage in ("choosing", "holding") and sitting.section == "description":
            sitting.do(GoOn())
    sitting.do(Finish())
    return sitting


def test_what_was_told_and_decided_leaves_and_all_of_it_was_typed() -> None:
    sitting = _talked()
    kept = []
    while sitting.proposal is not None:
        kept.append(sitting.proposal)
        sitting.do(Keep())
    held = json.loads(export(summary_of(sitting), "json"))
    answers = {each.id: each.text for each in sitting.answers()}
    assert CARS in [
        each["text"] for one in held["sections"] for part in one["parts"] for each in part["answers"]
    ]
    lines = held["strengths"] + held["support_needs"]
    assert len(lines) == len(kept) > 0
    for line in lines:
        assert line["quote"] == line["words"] in answers[line["answer"]]
    assert any("would help" in each["words"] for each in held["support_needs"])
    assert "I don't know." not in json.dumps(held)


def test_what_a_carer_leaves_out_stays_out_of_the_lists() -> None:
    sitting = _talked()
    first = sitting.proposal
    assert first is not None
    sitting.do(Words("as I would say it"))
    while sitting.proposal is not None:
        sitting.do(Leave())
    data = summary_of(sitting)
    (line,) = data.strengths + data.needs
    assert (line.words, line.quote, line.own) == ("as I would say it", first.words, True)


def test_the_plan_leaves_with_its_need_and_stays_when_that_does(tmp_path: Path) -> None:
    journal = Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1))
    sitting = Sitting.begin(About("Kai", "5-10", "foster", "", "more", "short"), journal=journal)
    sitting.do(Answer("He's eight, he's all elbows."))
    sitting.do(Finish())
    sitting.do(Add("support-need", "Someone to ring at night"))
    given = {"sort": "support", "need": "Someone to ring at night", "what": "the night line", "who": "Marcia"}
    journal.add_entry("step", "Kai", {**given, "by": "Friday"}, session=sitting.session)
    journal.add_entry("step", "Kai", {"sort": "own", "what": "swim | again"}, session=sitting.session)
    data = summary_of(sitting)
    page = export(data, "md")
    assert isinstance(page, str)
    for fixed in ("The plan", "the night line", "A hope of the carer"):
        assert fixed in page
    without = export(chosen(data, Choice(without=frozenset({"plan"}))), "json")
    assert "the night line" not in str(without)
    journal.close()
    assert "Marcia Thompson" in [
        each.words for each in find(replace(data, plan=(StepTold("own", "", "ask Marcia Thompson", "", ""),)))
    ]

"""One record that each who was there can sign: every answer by who gave it, both views, what had been hoped."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from reflect.afterwards import plan
from reflect.conversation import Answer, Finish, Join, Keep, KeepBack, Skip
from reflect.conversation.commands import View
from reflect.documents import FORMATS, export
from reflect.documents.choosing import Choice, chosen
from reflect.documents.identifying import find, with_initials
from reflect.documents.of_sitting import summary_of
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.planning import left_to_plan
from reflect.sitting import Sitting

SAID = {
    "description.brought": "We had a good week.",
    "description.brought@partner": "I was away with work.",
    "description.brought@social-worker": "The school rang me on Monday.",
    "description": "All elbows, and he would give you his last sweet.",
    "availability.incident": (
        "On Tuesday after school he fell off the wall by the gate and came to find me in the kitchen. "
        "I sat on the carpet next to him and held his hand until he was ready."
    ),
    "availability.why": "I think he was frightened of being told off.",
    "availability.why@partner": "He thinks he will be sent away.",
    "availability.why@social-worker": "It fits what the school says.",
    "availability.help": "Some time to myself on Saturdays.",
    "availability.help@social-worker": "Respite could be looked at.",
}
HOPE = "that he comes to us at night"
PEOPLE = ("partner", "social-worker")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        yield journal


def held(journal: Journal, people: tuple[str, ...] = PEOPLE, carer: str = "foster") -> Sitting:
    """A sitting with these beside the carer, all of it kept and gone through together."""
    step = plan.add_step(journal, "Kai", "child", what=HOPE, who="us", at="2026-01-01T10:00:00+00:00")
    plan.say_how(journal, step.id, "going-on", "Twice now.")
    about = About("Kai", "5-10", carer, "supervision")
    sitting = Sitting.begin(about, journal=journal, start="availability", people=people)
    while sitting.stage == "asking":
        here = sitting.state.here
        key = f"{here.question}@{here.person}" if here.person else here.question
        sitting.do(Answer(SAID[key]) if key in SAID else Skip())
    sitting.do(Finish())
    while sitting.proposal:
        sitting.do(Keep())
    return sitting


def read(made: str | bytes, form: str) -> str:
    """All that a reader finds in it, with one space between words."""
    if isinstance(made, bytes) and form == "pdf":
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    elif isinstance(made, bytes):
        document = docx.Document(io.BytesIO(made))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = "\n".join([*(each.text for each in document.paragraphs), *cells])
    else:
        text = made
    return " ".join(text.split())


@pytest.mark.parametrize("form", [each for each in FORMATS if each != "json"])
def test_every_format_holds_who_said_what_both_views_and_a_place_for_each(
    journal: Journal, form: str
) -> None:
    sitting = held(journal)
    sitting.do(View("social-worker", "strength", 0))
    sitting.do(View("partner", "strength", 0, "It grew since the summer."))
    text = read(export(summary_of(sitting), form), form)
    assert "A record of supervision" in text
    for words in (*SAID.values(), HOPE, "Twice now.", "It grew since the summer."):
        assert words in text
    assert text.index("What had been hoped") < text.index(SAID["description.brought"])
    assert "The social worker: sees it so too." in text
    assert text.index("Seen differently:") < text.index("It grew since the summer.")
    signed = text[text.rindex("Signed") :]
    assert [signed.index(each) for each in ("The carer", "The partner", "The social worker")] == sorted(
        signed.index(each) for each in ("The carer", "The partner", "The social worker")
    )


def test_each_answer_stands_by_who_gave_it(journal: Journal) -> None:
    text = str(export(summary_of(held(journal)), "md"))
    for key, words in SAID.items():
        who = {"partner": "The partner", "social-worker": "The social worker"}.get(key.partition("@")[2])
        assert f"Said by: {who or 'The carer'}\n\n> {words}" in text


def test_a_private_answer_and_a_view_that_calls_for_help_stay_out(journal: Journal) -> None:
    sitting = held(journal)
    private = next(each for each in sitting.answers() if each.text == SAID["availability.why@partner"])
    sitting.do(KeepBack(private.id))
    line = next(
        place
        for place, each in enumerate(sitting.result().strengths)
        if each.answer != private.id and not each.private
    )
    sitting.do(View("partner", "strength", line, "He said he will kill himself tonight."))
    for form in FORMATS:
        text = read(export(summary_of(sitting), form), form)
        assert SAID["availability.why@partner"] not in text
        assert "kill himself" not in text


def test_what_was_hoped_of_an_answer_that_is_private_now_stays_out(journal: Journal) -> None:
    first = held(journal, ())
    need = first.result().support_needs[0]
    item = next(each for each in left_to_plan(journal, first.session, first.result()) if each.need)
    plan.add_step(
        journal, "Kai", "support", need=item.need, what="A rota", session=first.session, answer=need.answer,
        at="2026-01-02T10:00:00+00:00",
    )  # fmt: skip
    second = held(journal)
    assert "A rota" in str(export(summary_of(second), "md"))
    Sitting.resume(journal, first.session).do(KeepBack(need.answer))
    assert "A rota" not in str(export(summary_of(second), "md"))


def test_what_was_done_with_long_ago_is_not_brought_up(journal: Journal) -> None:
    old = plan.add_step(journal, "Kai", "own", what="a course", at="2025-01-01T10:00:00+00:00")
    plan.say_how(journal, old.id, "done", at="2025-02-01T10:00:00+00:00")
    plan.add_step(journal, "Mina", "child", what="that she sings", at="2025-01-01T10:00:00+00:00")
    assert [each.hope for each in summary_of(held(journal)).hoped] == [HOPE]


def test_whoever_went_before_the_end_was_there_too(journal: Journal) -> None:
    sitting = held(journal)
    sitting.do(Join(("social-worker",)))
    assert summary_of(sitting).people == ("carer", "partner", "social-worker")
    assert summary_of(Sitting.resume(journal, sitting.session)).people == (
        "carer",
        "partner",
        "social-worker",
    )


def test_at_home_it_is_a_reflection_together_and_alone_a_reflection(journal: Journal) -> None:
    together = str(export(summary_of(held(journal, ("partner",))), "md"))
    assert together.startswith("# A reflection together")
    alone = str(export(summary_of(held(journal, ())), "md"))
    assert alone.startswith("# A reflection\n")
    assert "Who was there" not in alone
    assert "What had been hoped" not in alone


def test_in_a_children_s_home_the_worker_signs(journal: Journal) -> None:
    text = str(export(summary_of(held(journal, ("keyworker",), "residential")), "md"))
    assert "Who was there: The worker, The key worker" in text
    assert "The carer" not in text.split("## Signed")[1]


def test_the_record_for_programs_holds_it_all(journal: Journal) -> None:
    sitting = held(journal)
    sitting.do(View("partner", "strength", 0, "It grew."))
    kept = json.loads(str(export(summary_of(sitting), "json")))
    assert kept["people"] == ["carer", "partner", "social-worker"]
    assert kept["hoped"] == [
        {"hope": HOPE, "who": "us", "by": "", "outcome": "going-on", "words": "Twice now."}
    ]
    assert kept["strengths"][0]["views"] == [{"who": "partner", "words": "It grew."}]
    parts = [part["part"] for section in kept["sections"] for part in section["parts"]]
    assert "brought" in parts
    assert "help" in parts


def test_what_had_been_hoped_can_be_left_out_and_names_shortened(journal: Journal) -> None:
    sitting = held(journal)
    sitting.do(View("partner", "strength", 0, "Kayleigh Thompson saw it too."))
    data = summary_of(sitting)
    assert HOPE not in str(export(chosen(data, Choice(without=frozenset({"hoped"}))), "md"))
    shortened = with_initials(data, find(data))
    text = str(export(shortened, "md"))
    assert "Kayleigh" not in text
    assert "K.T." in text

"""What leaves of a talk with people who apply: by dimension and by part of their lives, and no verdict."""

from __future__ import annotations

import io
import json
import re
from functools import cache
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from reflect.conversation import Add, Answer, Close, Finish, GoOn, Join, Keep, KeepBack
from reflect.documents import export
from reflect.documents.choosing import Choice, chosen
from reflect.documents.of_sitting import summary_of
from reflect.documents.summary_data import SummaryData
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.rehearsal import play, read_persona
from reflect.sitting import Sitting

PERSONAS = Path(__file__).resolve().parent.parent / "rehearsals"
FORMATS = ("md", "html", "pdf", "docx", "json")
PRIVATE = "My husband, six years back. He went to work on a Thursday and he didn't come home from it."
BRING = (
    "I don't flap. When the boiler went up at school I had ninety infants out on the grass singing before the "
    "fire engine came."
)


@cache
def told(name: str, keeping_back: str = "") -> SummaryData:
    persona = read_persona(PERSONAS / f"{name}.yaml")
    facts = {fact: value or "" for fact, value in persona.about.model_dump().items()}
    sitting = Sitting.begin(About(**facts), journal=None, dialogue="prospective")
    sitting.do(Join(persona.company))
    left = {question: list(said) for question, said in persona.answers.items()}
    while sitting.stage != "closed":
        here = sitting.state.here
        if sitting.stage == "asking":
            name = f"{here.question}@{here.person}" if here.person else here.question
            said = left.get(name) or list(persona.default)
            sitting.do(Answer(said.pop(0)))
        elif sitting.stage == "deciding":
            sitting.do(Keep() if sitting.proposal else Close())
        else:
            sitting.do(GoOn())
    for each in sitting.answers():
        if each.text == keeping_back:
            sitting.do(KeepBack(each.id, True))
    return summary_of(sitting)


@cache
def text_of(data_of: str, form: str) -> str:
    """All that a reader finds, with single spaces."""
    made = export(told(data_of), form)
    if form == "pdf":
        assert isinstance(made, bytes)
        made = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    elif form == "docx":
        assert isinstance(made, bytes)
        made = "\n".join(each.text for each in docx.Document(io.BytesIO(made)).paragraphs)
    else:
        assert isinstance(made, str)
        made = re.sub(r"<[^>]+>", " ", made).replace("&#39;", "'").replace("&#34;", '"')
    return " ".join(re.sub(r"^> ?", "", made, flags=re.M).replace("\xad", "").split())


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_holds_what_was_told_and_that_it_is_no_verdict(form: str) -> None:
    text = text_of("ruth", form)
    assert "She's got a key." in text
    assert "I can say sorry to a child and mean it." in text
    assert "I'd like some training on babies" in text
    assert "no verdict and no score" in text


@pytest.mark.parametrize("form", ["md", "html", "pdf", "docx"])
def test_it_goes_by_dimension_and_in_each_by_part_of_a_life(form: str) -> None:
    text = text_of("ruth", form)
    places = [text.index(each) for each in ("helping the child to trust", "to manage feelings and behaviour")]
    here = text[places[0] : places[1]]
    headings = ["From earlier in life", "From life now", "Thinking ahead to a child"]
    headings += ["What would be brought", "Training and support"]
    found = [here.index(each) for each in headings]
    assert found == sorted(found)


def test_each_answer_stands_under_what_was_asked() -> None:
    text = text_of("ruth", "md")
    asked = "When you were small and upset, who did you go to? It may have been a nan, a teacher, or nobody."
    assert f"{asked} My nan over the road." in text


def test_a_strength_has_the_time_that_shows_it() -> None:
    text = text_of("ruth", "md")
    assert text.count("When the boiler went up at school") == 1
    assert text.index("I don't flap.") < text.index("When the boiler went up at school")
    only = chosen(told("ruth"), Choice(without=frozenset({"strengths"})))
    assert BRING in " ".join(str(export(only, "md")).replace("> ", "").split())


@pytest.mark.parametrize("form", ["md", "html", "pdf", "docx"])
def test_both_who_apply_are_told_apart_and_both_may_sign(form: str) -> None:
    text = text_of("dee-and-femi", form)
    first = text.index("Nobody really.")
    second = text.index("My grandmother in Ibadan.")
    assert "The second of the two" in text[first:second]
    signing = text[text.index("Signed") :]
    for who in ("The first of the two", "The second of the two", "Whoever assesses"):
        assert who in signing
    assert "Whoever assesses" in text_of("ruth", form)[text_of("ruth", form).index("Signed") :]
    assert "second of the two" not in text_of("ruth", form)


@pytest.mark.parametrize("name", ["ruth", "dee-and-femi", "moira", "gethin"])
def test_nothing_in_it_speaks_of_a_child_or_a_cycle_that_is_not_there(name: str) -> None:
    text = text_of(name, "md")
    for wrong in ("caregiving cycle", "The child's own words", "the carer", "Age"):
        assert wrong not in text
    assert not any(mark in text for mark in ("out of 10", "%"))


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_just_for_them_stays_out(form: str) -> None:
    made = export(told("ruth", PRIVATE), form)
    if isinstance(made, bytes):
        readable = (
            PdfReader(io.BytesIO(made)).pages if form == "pdf" else docx.Document(io.BytesIO(made)).paragraphs
        )
        text = " ".join(each.extract_text() if form == "pdf" else each.text for each in readable)  # type: ignore[union-attr]
    else:
        text = made
    assert "six years back" not in text
    assert "on a Thursday" not in text


def test_an_answer_that_brought_a_page_of_help_stays_out() -> None:
    assert "hits him with a shoe" not in text_of("parveen-and-ash", "md")


def test_what_was_added_has_a_place_of_its_own() -> None:
    sitting = Sitting.begin(
        About("Sam", applicants="one", depth="short"), journal=None, dialogue="prospective"
    )
    sitting.do(Answer("Steady, they'd say, and early."))
    sitting.do(Finish())
    sitting.do(Add("strength", "We have a big dog who likes everybody."))
    text = str(export(summary_of(sitting), "md"))
    assert text.index("Added to the whole") < text.index("We have a big dog who likes everybody.")


def test_a_kept_conversation_gives_the_same_page_again() -> None:
    cheap = Cost(passes=1, memory=64, lanes=1)
    with Journal.create("four plain words", cost=cheap) as journal:
        persona = read_persona(PERSONAS / "ruth.yaml")
        for _ in play(persona, journal=journal):
            pass
        row = journal.sessions()[0]
        data = summary_of(Sitting.resume(journal, row.id))
    held = json.loads(export(data, "json"))
    put = {part["part"] for section in held["sections"] for part in section["parts"]}
    assert put >= {"past", "present", "ahead", "bring"}
    assert "My nan over the road." in str(export(data, "md"))

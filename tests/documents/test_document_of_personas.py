"""Whole conversations of made-up carers, as each format has them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from file_readers import bare, letters
from known import shown, strange
from made_summaries import VOICE

from reflect.conversation import Answer, Close, GoOn, Keep
from reflect.documents import SummaryData, export
from reflect.documents.choosing import answers
from reflect.documents.of_sitting import summary_of
from reflect.events import About
from reflect.rehearsal import read_persona
from reflect.sitting import Sitting

PERSONAS = Path(__file__).resolve().parent.parent / "rehearsals"


@cache
def told_by(name: str) -> tuple[SummaryData, frozenset[str]]:
    """What leaves of a persona's conversation, and all answers that a page of help came after."""
    persona = read_persona(PERSONAS / f"{name}.yaml")
    told = persona.about
    about = About(
        told.child, told.age or "", told.carer or "", persona.purpose or "", told.families or "", "full"
    )
    sitting = Sitting.begin(about, journal=None)
    left = {question: list(said) for question, said in persona.answers.items()}
    usual = (list(persona.default) or ["I don't know."])[-1]
    for _ in range(500):
        if sitting.stage == "closed":
            break
        if sitting.stage == "asking":
            said = left.get(sitting.state.here.question)
            sitting.do(Answer(said.pop(0) if said else usual))
        elif sitting.stage == "deciding":
            sitting.do(Keep() if sitting.proposal else Close())
        else:
            sitting.do(GoOn())
    apart = frozenset(each.text for each in sitting.answers() if each.apart and not each.included)
    return summary_of(sitting), apart


@pytest.mark.parametrize("format_", ["md", "html", "pdf", "docx"])
@pytest.mark.parametrize("name", ["rhian", "deano"])
def test_every_answer_leaves_and_nothing_that_nobody_typed(name: str, format_: str) -> None:
    data, apart = told_by(name)
    found = shown(export(data, format_, VOICE), format_)
    assert [each for each in found if strange(each, data)] == []
    there = {letters(each) for each in found}
    told = list(answers(data))
    assert len(told) > 8
    assert all(letters(each.text) in there for each in told)
    everything = bare(" ".join(found))
    assert not any(bare(each) in everything for each in apart)

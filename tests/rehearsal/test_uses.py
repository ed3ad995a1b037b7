"""Every use, role and age, each with somebody who talks as people do: all that they expect comes."""

from __future__ import annotations

import itertools
from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from reflect.dialogue import load
from reflect.events import AGES, CARERS, PURPOSES
from reflect.rehearsal import Persona, expectations, play, read_persona

FOLDER = Path(__file__).parent.parent / "rehearsals"
USES = sorted(path.stem for path in (FOLDER / "uses").glob("*.yaml"))


def read(name: str) -> Persona:
    here = FOLDER / "uses" / f"{name}.yaml"
    return read_persona(here if here.exists() else FOLDER / f"{name}.yaml")


def of_other_kinds() -> list[str]:
    """Those among the first rehearsals who are here for something else than to think alone."""
    told = {path.stem: read_persona(path) for path in FOLDER.glob("*.yaml")}
    return sorted(name for name, each in told.items() if each.company or each.dialogue != "secure-base")


@cache
def played(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(play(read(name)))


@pytest.mark.parametrize("name", [*USES, *of_other_kinds()])
def test_all_that_is_expected_comes(name: str) -> None:
    held = expectations(read(name), played(name))
    assert len(held) >= 4
    assert [str(each.expectation) for each in held if not each.met] == []


@pytest.mark.parametrize("name", USES)
def test_no_page_comes_where_nobody_is_at_risk(name: str) -> None:
    expected = {each.safety_at for each in read(name).expect}
    pages = [
        before["question"] for before, page in itertools.pairwise(played(name)) if page["kind"] == "safety"
    ]
    assert set(pages) <= expected


@pytest.mark.parametrize("name", USES)
def test_nobody_is_nagged(name: str) -> None:
    asked = [each for each in played(name) if each["kind"] == "follow-up" and each["seeks"]]
    assert max(Counter(each["question"] for each in asked).values(), default=0) <= 2
    assert max(Counter(each["section"] for each in asked).values(), default=0) <= 4
    if read(name).company:
        assert asked == []


@pytest.mark.parametrize("name", USES)
def test_every_quotation_is_what_somebody_there_said(name: str) -> None:
    *said, summary = played(name)
    answers = [each["text"] for each in said if each["kind"] == "answer"]
    for each in said:
        for quotation in each["text"].split("«")[1:] if each["who"] == "assistant" else []:
            assert any(quotation.partition("»")[0] in answer for answer in answers)
    for line in (*summary["strengths"], *summary["support_needs"]):
        assert any(line["words"] in answer for answer in answers)


@pytest.mark.parametrize("name", USES)
def test_they_answer_and_expect_what_there_is_to_be_asked(name: str) -> None:
    persona = read(name)
    there = {each.id for each in load(persona.dialogue).questions}
    named = {each for expected in persona.expect for each in (expected.asked, expected.not_asked) if each}
    assert {question.partition("@")[0] for question in persona.answers} | named <= there


def test_there_is_somebody_for_every_purpose_role_and_age() -> None:
    told = [read(name) for name in USES]
    assert len(told) >= 22
    assert {each.purpose for each in told if each.dialogue == "secure-base"} == set(PURPOSES)
    assert {(each.about.carer, each.about.age) for each in told} == set(product(CARERS, AGES))
    assert {each.about.carer for each in told if each.dialogue == "one-thing"} >= {
        "birth", "foster", "kinship", "residential"
    }  # fmt: skip
    assert {each.depth for each in told} == {"short", "full"}
    assert any(each.about.felt_age not in (None, each.about.age) for each in told)
    assert {each.about.adulthood for each in told} >= {"yes", "no"}

"""Made-up carers, each a whole conversation: what they expect of it, and what no conversation may do."""

from __future__ import annotations

import itertools
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reflect.dialogue import load
from reflect.rehearsal import expectations, play, read_persona

FOLDER = Path(__file__).parent.parent / "rehearsals"
FIRST_SIX = ("agnieszka", "deano", "graham", "kayleigh", "maureen", "precious")
EVERYONE = sorted(path.stem for path in FOLDER.glob("*.yaml"))
APPLYING = [each for each in EVERYONE if read_persona(FOLDER / f"{each}.yaml").dialogue == "prospective"]

Thing = dict[str, Any]


@cache
def played(name: str) -> tuple[Thing, ...]:
    return tuple(play(read_persona(FOLDER / f"{name}.yaml")))


def met(names: tuple[str, ...]) -> float:
    held = [
        each for name in names for each in expectations(read_persona(FOLDER / f"{name}.yaml"), played(name))
    ]
    return sum(each.met for each in held) / len(held)


def test_the_first_six_meet_most_of_what_they_expect() -> None:
    assert met(FIRST_SIX) >= 0.70


def test_the_others_do_too() -> None:
    assert met(tuple(name for name in EVERYONE if name not in FIRST_SIX)) >= 0.66


@pytest.mark.parametrize("name", EVERYONE)
def test_everything_that_is_expected_of_safety_comes(name: str) -> None:
    persona = read_persona(FOLDER / f"{name}.yaml")
    held = expectations(persona, played(name))
    assert [str(each.expectation) for each in held if each.expectation.safety_at and not each.met] == []


@pytest.mark.parametrize("name", EVERYONE)
def test_no_page_comes_where_nobody_is_at_risk(name: str) -> None:
    expected = {each.safety_at for each in read_persona(FOLDER / f"{name}.yaml").expect}
    said = played(name)
    pages = [before["question"] for before, page in itertools.pairwise(said) if page["kind"] == "safety"]
    assert set(pages) <= expected


@pytest.mark.parametrize("name", EVERYONE)
def test_no_conversation_nags(name: str) -> None:
    # The same question put to the next person who is there is no further question to the first.
    asked = [each for each in played(name) if each["kind"] == "follow-up" and each["seeks"]]
    at_a_question = Counter(each["question"] for each in asked)
    in_a_section = Counter(each["section"] for each in asked)
    assert max(at_a_question.values(), default=0) <= 2
    assert max(in_a_section.values(), default=0) <= 4


@pytest.mark.parametrize("name", EVERYONE)
def test_every_quotation_is_the_carers_own(name: str) -> None:
    *said, summary = played(name)
    answers = [each["text"] for each in said if each["kind"] == "answer"]
    for each in said:
        if each["kind"] in ("reflection", "proposal"):
            for quotation in each["text"].split("«")[1:]:
                words = quotation.partition("»")[0]
                assert any(words in answer for answer in answers)
    for line in (*summary["strengths"], *summary["support_needs"]):
        assert any(line["words"] in answer for answer in answers)


@pytest.mark.parametrize("name", EVERYONE)
def test_nothing_is_proposed_from_what_raised_a_page(name: str) -> None:
    *said, summary = played(name)
    at_risk = {before["turn"] for before, page in itertools.pairwise(said) if page["kind"] == "safety"}
    assert not at_risk & {line["turn"] for line in (*summary["strengths"], *summary["support_needs"])}


@pytest.mark.parametrize("name", EVERYONE)
def test_the_last_part_is_reached(name: str) -> None:
    assert "not reached" not in played(name)[-1]["sections"].values()


@pytest.mark.parametrize("name", EVERYONE)
def test_each_is_asked_what_their_own_dialogue_asks(name: str) -> None:
    asked = {each["question"] for each in played(name) if each["kind"] == "question"}
    assert asked <= {each.id for each in load(read_persona(FOLDER / f"{name}.yaml").dialogue).questions}


@pytest.mark.parametrize("name", APPLYING)
def test_those_who_apply_meet_all_they_expect(name: str) -> None:
    held = expectations(read_persona(FOLDER / f"{name}.yaml"), played(name))
    assert [str(each.expectation) for each in held if not each.met] == []


def test_they_apply_in_different_ways() -> None:
    told = [read_persona(FOLDER / f"{name}.yaml") for name in APPLYING]
    assert {each.about.carer for each in told} == {"foster", "kinship", "adopter"}
    assert {each.about.plans for each in told} == {"short", "long", "both"}
    assert {each.company for each in told} == {(), ("partner",), ("partner", "social-worker")}

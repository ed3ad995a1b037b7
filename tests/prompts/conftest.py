"""Everything that Reflect can say, worded for every kind of reader."""

from __future__ import annotations

from itertools import product

import pytest
from readers import FIXED, OWN_NUMBER, QUOTE, Words, readers

from reflect.dialogue import Dialogue, follow_up_block, load
from reflect.secure_base import SECTIONS
from reflect.voice import Voice, context, helplines


@pytest.fixture(scope="session")
def dialogue() -> Dialogue:
    return load("secure-base")


@pytest.fixture(scope="session")
def voice() -> Voice:
    return Voice()


@pytest.fixture(scope="session")
def everything(voice: Voice) -> list[Words]:
    """Every block of every template for every reader, each wording once."""
    found: dict[tuple[str, str, str], Words] = {}
    for template in (*SECTIONS, *FIXED):
        for about, block in product(readers(template), sorted(voice.blocks(template))):
            for number in ("", OWN_NUMBER) if template == "safety" else ("",):
                given = context(
                    about,
                    [QUOTE, QUOTE],
                    section_name="Availability",
                    strength="Staying close without pushing",
                    own_number=number,
                    count=3,
                    contacts=helplines("", block, number) if template == "safety" else [],
                )
                text = voice.word(template, block, given)
                found.setdefault((template, block, text), Words(template, block, about, text))
    return list(found.values())


@pytest.fixture(scope="session")
def questions(dialogue: Dialogue) -> frozenset[tuple[str, str]]:
    """Template and block of every question and follow-up."""
    return frozenset(
        (section.id, block)
        for section in dialogue.sections
        for question in section.questions
        for block in (
            question.block,
            *(follow_up_block(question, each.id) for each in question.follow_ups),
        )
    )


@pytest.fixture(scope="session")
def asked(everything: list[Words], questions: frozenset[tuple[str, str]]) -> list[Words]:
    """The wordings of the questions and follow-ups."""
    return [each for each in everything if (each.template, each.block) in questions]

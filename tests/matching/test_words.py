"""The fixed words of matching: short, plain, and without a word that judges."""

from __future__ import annotations

import re

import pytest
import textstat

from reflect.said import About
from reflect.voice import Voice, context

TEMPLATES = ("matching", "documents/matching")


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    voice = Voice()
    return {
        f"{template}.{block} for {child}": voice.word(
            template, block, {**context(About(child)), "owner": "Dee and Femi"}
        )
        for template in TEMPLATES
        for block in sorted(voice.blocks(template))
        for child in ("K.", "")
    }


def test_a_child_of_eleven_could_read_it(said: dict[str, str]) -> None:
    whole = {name: text for name, text in said.items() if re.search("[.?]$", text)}
    assert len(whole) > 20
    assert [each for each, text in whole.items() if textstat.flesch_kincaid_grade(text) > 7] == []


def test_sentences_and_blocks_are_short(said: dict[str, str]) -> None:
    assert [
        name
        for name, text in said.items()
        if len(text.split()) > 60 or any(len(part.split()) > 25 for part in re.split(r"[.?:]\s+", text))
    ] == []


def test_it_judges_nobody_and_says_nothing_twice_as_loud(said: dict[str, str]) -> None:
    wrong = re.compile(
        r"\b(?:placements?|contact|suitab\w+|scor\w+|rank\w*|percent\w*|missing|assess\w*|evidence|verdict"
        r"|he|she|him|her|his|hers)\b|!",
        re.IGNORECASE,
    )
    assert [name for name, text in said.items() if wrong.search(text)] == []


def test_every_sentence_begins_with_a_capital_where_no_name_is_told(said: dict[str, str]) -> None:
    assert [
        name
        for name, text in said.items()
        if re.search(r"^[a-z]", text) or re.search(r"[.?] [a-z]", text.replace("K. ", ""))
    ] == []

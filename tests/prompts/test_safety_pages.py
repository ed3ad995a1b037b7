"""The fixed pages, and the numbers on them."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest
import yaml
from readers import OWN_NUMBER, Words

from reflect.events import CARERS, About
from reflect.home import project_folder
from reflect.voice import Contact, Voice, context, helplines

PAGES = (
    "child_harm",
    "allegation",
    "missing",
    "child_self_harm",
    "carer_self_harm",
    "breaking_point",
    "immediate_danger",
    "help",
)
NATIONS = ("england", "scotland", "wales", "northern-ireland")


def page(voice: Voice, block: str, carer: str = "foster", number: str = "", nation: str = "england") -> str:
    contacts = helplines(nation, block, number)
    return voice.word(
        "safety", block, context(About("Kai", "5-10", carer), own_number=number, contacts=contacts)
    )


@pytest.mark.parametrize("block", PAGES)
def test_a_page_says_whom_to_ring_and_that_nobody_has_been_told(voice: Voice, block: str) -> None:
    for carer in ("", *CARERS):
        words = page(voice, block, carer)
        assert "999" in words
        assert "Reflect has told nobody" in words


@pytest.mark.parametrize("block", PAGES)
def test_a_page_asks_nothing_and_promises_nothing(everything: list[Words], block: str) -> None:
    pages = [each.text for each in everything if each.template == "safety" and each.block == block]
    wrong = re.compile(
        r"\?|\b(?:confidential\w*|promis\w*|secret|guarantee\w*|no one will|won't get|your fault)\b", re.I
    )
    assert [each for each in pages if wrong.search(each)] == []


@pytest.mark.parametrize("block", ["child_harm", "allegation", "child_self_harm", "immediate_danger"])
def test_a_child_s_words_are_written_down_and_no_more_is_asked(voice: Voice, block: str) -> None:
    words = page(voice, block)
    assert "exact words" in words
    assert "date" in words
    assert "where your service keeps its records" in words
    assert "Ask the child no more" in words


@pytest.mark.parametrize("block", PAGES)
def test_the_carer_s_own_number_comes_before_the_national_ones(voice: Voice, block: str) -> None:
    words = page(voice, block, number=OWN_NUMBER)
    national = [words.index(each.number) for each in helplines("england", block, "")]
    assert all(words.index(OWN_NUMBER) < place for place in national)


@pytest.mark.parametrize(
    "block", ["child_harm", "allegation", "missing", "child_self_harm", "immediate_danger"]
)
def test_where_the_own_number_is_not_known_it_says_whom_to_ring_first(voice: Voice, block: str) -> None:
    for carer in ("", *CARERS):
        assert re.search(r"Ring (?:your|the) [\w ]+ first", page(voice, block, carer))


def test_a_number_nobody_has_checked_is_marked(voice: Voice) -> None:
    contacts = [Contact("One", "0111", "", checked=True), Contact("Two", "0222", "", checked=False)]
    words = voice.word("safety", "help", context(About(), own_number="", contacts=contacts))
    assert "One: 0111\n" in words
    assert re.search(r"Two: 0222 . not checked", words)
    none = voice.word("safety", "help", context(About(), own_number="", contacts=contacts[:1]))
    assert "not checked" not in none


def test_a_carer_in_despair_is_not_sent_to_the_social_worker_first(voice: Voice) -> None:
    assert "social worker" not in page(voice, "carer_self_harm", "birth")


def test_the_baby_goes_into_the_cot(voice: Voice) -> None:
    given = context(About("Mia", "0-18 months"), own_number="", contacts=[])
    assert "cot" in voice.word("safety", "breaking_point", given)


@pytest.fixture(scope="module")
def entries() -> list[dict[str, Any]]:
    held = yaml.safe_load((project_folder("prompts") / "helplines.yaml").read_text("utf-8"))
    return list(held["helplines"])


def test_every_helpline_is_whole(entries: list[dict[str, Any]]) -> None:
    kinds = {each.replace("_", "-") for each in PAGES}
    for entry in entries:
        assert set(entry) <= {"name", "number", "note", "nations", "carers", "for", "checked", "source"}
        assert entry["name"]
        assert re.fullmatch(r"(?:text )?[\d ]{3,}(?:, then \d)?", entry["number"])
        assert set(entry["for"]) <= kinds
        assert entry["for"]
        assert set(entry.get("nations", NATIONS)) <= set(NATIONS)
        assert set(entry.get("carers", CARERS)) <= set(CARERS)
        assert entry["source"] is None or entry["source"].startswith("https://")
        assert entry["checked"] is None or isinstance(entry["checked"], datetime.date)


@pytest.mark.parametrize(
    ("carer", "given", "not_given"), [("kinship", "Kinship", "Fosterline"), ("", "Kinship", "")]
)
def test_each_carer_is_given_the_numbers_that_are_for_them(carer: str, given: str, not_given: str) -> None:
    names = [each.name for each in helplines("england", "help", "", carer=carer)]
    assert given in names
    assert not_given not in names


def test_no_helpline_gives_hours(entries: list[dict[str, Any]]) -> None:
    hours = re.compile(r"\d\s?[ap]m|24\s?/\s?7|24 hours|\bday\b|\bnight\b|\bhour|mon(?:day)?\b|week", re.I)
    assert [each["name"] for each in entries if hours.search(each.get("note") or "")] == []


@pytest.mark.parametrize("nation", NATIONS)
def test_there_is_someone_to_ring_in_every_nation(nation: str) -> None:
    for block in PAGES:
        if block != "missing":  # the police, 101, stands in the page itself
            assert helplines(nation, block, "")

"""Headings follow nation and setting, from files that a service can add to."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from reflect.errors import DocumentError
from reflect.home import project_folder
from reflect.review import headings, settings
from reflect.review.headings import NATIONS, PARTS, read_headings, setting_for
from reflect.said import CARERS

FILES = sorted((project_folder("prompts") / "en-GB" / "review" / "headings").glob("*.yaml"))
SMALL = """\
title: Our own look back
source: our form of 2026
date: 2026-05-01
parts:
  - {holds: moments, heading: Sunshine}
"""


@pytest.fixture
def service() -> Path:
    from reflect.home import home

    folder = home() / "prompts" / "review" / "headings"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("path", FILES, ids=lambda each: each.stem)
def test_every_file_can_be_read_and_names_its_source_and_date(path: Path) -> None:
    read = read_headings(path)
    assert len(read.source) > 10
    assert date.fromisoformat(read.date)
    assert read.readers
    assert read.parts[0].holds == "moments"
    assert {each.holds for each in read.parts} >= set(PARTS) - {"write"}


@pytest.mark.parametrize("path", FILES, ids=lambda each: each.stem)
def test_what_names_a_nation_says_what_was_read_for_it_and_where(path: Path) -> None:
    read = read_headings(path)
    assert bool(read.read) == path.stem.endswith(NATIONS)
    for each in read.read:
        assert each.where.startswith(("https://", "http://"))
        assert date.fromisoformat(each.on) >= date.fromisoformat(read.date)
        assert len(each.what) > 20
    assert not read.checked, "nobody who holds reviews has looked at them"


def test_nation_and_setting_decide() -> None:
    assert headings("fostering", "scotland").name == "fostering-scotland"
    assert headings("adoption", "wales").name == "adoption"
    assert headings("adoption", "england").name == "adoption-england"
    assert headings("residential").name == "residential"
    assert headings("kinship", "northern-ireland").name == "kinship"
    assert headings("", "england").name == "any"
    assert settings() == ["adoption", "fostering", "kinship", "residential"]
    for nation in NATIONS:
        assert headings("fostering", nation).name == f"fostering-{nation}"
        assert headings("residential", nation).name == f"residential-{nation}"
    assert {setting_for(each) for each in CARERS} == {*settings(), ""}


def test_a_scottish_review_asks_for_the_development_of_the_carer() -> None:
    heading = {each.holds: each.heading for each in headings("fostering", "scotland").parts}
    assert heading["learning"] == "My development as a foster carer"


@pytest.mark.parametrize(("setting", "nation"), [("fostering", "france"), ("farming", "england")])
def test_what_there_is_none_of_is_told_with_what_there_is(setting: str, nation: str) -> None:
    with pytest.raises(DocumentError, match="There are: "):
        headings(setting, nation)


def test_a_service_s_own_file_comes_first_and_may_add_a_setting(service: Path) -> None:
    (service / "fostering-wales.yaml").write_text(SMALL, "utf-8")
    (service / "short-breaks.yaml").write_text(SMALL, "utf-8")
    assert headings("fostering", "wales").title == "Our own look back"
    assert headings("short-breaks", "wales").parts[0].heading == "Sunshine"
    assert "short-breaks" in settings()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("parts: [", "can't be read as YAML"),
        ("- a list", "holds no headings"),
        (SMALL.replace("source:", "sauce:"), "nothing called “sauce”"),
        (SMALL.replace("source: our form of 2026\n", ""), "“source” is missing"),
        (SMALL.replace("moments", "weather"), "a part holds one of"),
        (SMALL.replace(", heading: Sunshine", ""), "has no heading"),
        (SMALL.replace("heading", "headline"), "nothing else"),
        (f"{SMALL}inside: {{weather: Rain}}\n", "“weather” under “inside”"),
        (f"{SMALL}beside: [a]\n", "“beside” is not a name and a text"),
        (f"{SMALL}readers: nobody\n", "“readers” is not a list"),
        (f"{SMALL}read: [{{what: A law}}]\n", "each of “read” says"),
    ],
)
def test_a_mistake_is_told_with_its_file_and_what_to_do(service: Path, change: str, said: str) -> None:
    path = service / "fostering.yaml"
    path.write_text(change, "utf-8")
    with pytest.raises(DocumentError, match=re.escape(said)) as told:
        headings("fostering", "")
    assert str(path) in str(told.value)


def test_no_heading_or_sentence_speaks_the_language_of_files_or_exclaims() -> None:
    folder = project_folder("prompts") / "en-GB" / "review"
    said = [(each.name, each.read_text("utf-8")) for each in folder.glob("*.j2")]
    for path in FILES:
        read = read_headings(path)
        said.append((path.name, "\n".join((*read.fixed(), *read.readers))))
    wrong = re.compile(
        r"!|\b(?:contact|placements?|challenging|siblings?|respite|attachments?|outcomes?|evidence|score\w*)\b",
        re.I,
    )
    assert [(name, wrong.findall(text)) for name, text in said if wrong.search(text)] == []

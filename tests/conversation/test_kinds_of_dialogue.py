"""Dialogues of other shapes: a single part, other conditions, and only what was named."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect import conversation as talk
from reflect.dialogue import Dialogue, parse
from reflect.events import About
from reflect.voice import Voice
from tests.conversation.talker import WHOLE_STORY, Talker

TWO_PARTS = """
id: other
parts: {parts}
offers: {offers}
sections:
  - id: availability
    dimension: availability
    questions:
      - {{id: incident, asked: incident, depth: short}}
      - {{id: bring, asked: description, depth: short, names: strength}}
      - {{id: help, asked: help, depth: short}}
  - id: acceptance
    dimension: acceptance
    questions:
      - {{id: two, asked: description, depth: short, when: {{applicants: two}}}}
      - {{id: years, asked: description, depth: short, when: {{plans: long}}}}
      - {{id: moving, asked: description, depth: short, when: {{adulthood: yes}}}}
      - {{id: both, asked: description, depth: short, when: {{company: partner}}}}
"""


def dialogue(parts: str = "all", offers: str = "heard") -> Dialogue:
    return parse(TWO_PARTS.format(parts=parts, offers=offers), "other.yaml")


def begun(given: Dialogue, start: str = "", **about: str) -> Talker:
    talker = Talker(given)
    talker.do(talk.Begin(About(**about), start))  # type: ignore[arg-type]
    return talker


@pytest.mark.parametrize(
    ("start", "first"), [("", "availability.incident"), ("acceptance", "acceptance.two")]
)
def test_one_part_is_the_whole_sitting(start: str, first: str) -> None:
    talker = begun(dialogue(parts="one"), start)
    assert talker.here == first
    while talker.state.stage == "asking":
        talker.do(talk.Skip())
    assert talker.state.stage == "deciding"
    assert {place.section for place in talker.state.asked} == {first.partition(".")[0]}


def test_a_single_part_has_its_opening() -> None:
    assert "intro" in [line.block for line in begun(dialogue(parts="one")).lines()]


@pytest.mark.parametrize(
    ("about", "asked"),
    [
        ({}, ["two", "years"]),
        ({"applicants": "one", "plans": "short", "adulthood": "no"}, []),
        ({"applicants": "two", "plans": "both", "adulthood": "no"}, ["two", "years"]),
        ({"applicants": "one", "plans": "long", "adulthood": "yes"}, ["years", "moving"]),
    ],
)
def test_what_is_asked_hangs_on_what_was_told(about: dict[str, str], asked: list[str]) -> None:
    talker = begun(dialogue(parts="one"), "acceptance", **about)
    while talker.state.stage == "asking":
        talker.do(talk.Skip())
    put = [each.partition(".")[2] for each in talker.asked()]
    assert [each for each in put if each in ("two", "years", "moving")][: len(asked)] == asked
    assert set(asked) >= set(put) - {"two"}


def test_some_questions_are_for_company() -> None:
    talker = begun(dialogue(parts="one"), "acceptance")
    talker.do(talk.Join(("partner",)))
    talker.skip_to("acceptance.both")


BRING = "I am good at listening. I grew up with four brothers, so noise does not trouble me. No."


@pytest.mark.parametrize("offers", ["heard", "named"])
def test_what_was_named_may_be_kept(offers: str) -> None:
    talker = begun(dialogue(parts="one", offers=offers))
    talker.say(WHOLE_STORY)
    while talker.here != "availability.bring":
        talker.do(talk.Skip())
    talker.say(BRING)
    while talker.here != "availability.help":
        talker.do(talk.Skip())
    talker.say("I would like to learn first aid.")
    found = []
    while talker.state.proposal:
        found.append(talker.state.proposal)
        assert talker.lines()
        talker.do(talk.Keep())
    named = [each.words for each in found if each.id == "availability.bring"]
    assert named == ["I am good at listening.", "I grew up with four brothers, so noise does not trouble me."]
    assert [each.words for each in found if each.sort == "support-need"] == [
        "I would like to learn first aid."
    ]
    heard = [each for each in found if each.id not in ("availability.bring", "availability.help")]
    assert bool(heard) == (offers == "heard")


def test_a_dialogue_has_words_of_its_own_where_it_has_a_folder(tmp_path: Path) -> None:
    own = tmp_path / "en-GB" / "other"
    own.mkdir(parents=True)
    (tmp_path / "en-GB" / "opening.j2").write_text("{% block hello %}Hello.{% endblock %}")
    (own / "opening.j2").write_text(
        '{% extends "en-GB/opening.j2" %}{% block hello %}Good evening.{% endblock %}'
    )
    voice = Voice(prompts=tmp_path)
    assert voice.of_dialogue("opening", "other") == "other/opening"
    assert voice.of_dialogue("opening", "secure-base") == "opening"
    assert voice.word("other/opening", "hello", {}) == "Good evening."

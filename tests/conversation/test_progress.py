"""Talking about how a child is getting on: every way through, by age, and never a word about the carer's worth."""

from __future__ import annotations

import re
from functools import cache
from itertools import product

import pytest

from reflect import conversation as talk
from reflect.dialogue import Dialogue, load
from reflect.events import AGES, CARERS, About
from reflect.secure_base import DIMENSIONS
from reflect.voice import Voice, context
from reflect.wording import Wording
from tests.conversation.talker import Talker

PLAIN = "On the bench by the allotment last Sunday he passed me the flask, and then we had our tea."
EVERYWHERE = ("incident", "seen", "step", "next")
ONLY_FULL = ("before", "others", "still")


@cache
def dialogue() -> Dialogue:
    return load("progress")


def begun(people: tuple[str, ...] = (), start: str = "", **about: str) -> Talker:
    talker = Talker(dialogue())
    talker.do(talk.Begin(About(**about), start))  # type: ignore[arg-type]
    talker.do(talk.Join(people))  # type: ignore[arg-type]
    return talker


def walked(talker: Talker, answer: str = PLAIN) -> list[str]:
    """Every question from here to the end, each worded, each answered; in the order in which they came."""
    wording = Wording(keeps=False)
    while talker.state.stage in ("asking", "choosing", "holding"):
        for line in talker.lines():
            assert wording.word(line, talker.state).strip()
        talker.do(talk.Answer(answer) if talker.state.stage == "asking" else talk.GoOn())
    return talker.asked()


WAYS = list(product(("short", "full"), AGES, ("one", "more"), ("no", "yes")))


@cache
def asked_on(way: tuple[str, str, str, str]) -> tuple[str, ...]:
    depth, age, families, adulthood = way
    return tuple(walked(begun(depth=depth, age=age, families=families, adulthood=adulthood, carer="foster")))


@pytest.mark.parametrize("way", WAYS)
def test_every_way_comes_to_its_end_with_what_is_different_first_and_hopes_last(
    way: tuple[str, str, str, str],
) -> None:
    depth, age, families, adulthood = way
    asked = asked_on(way)
    assert asked[0] == "description"
    assert asked[-1] == "support.help"
    for each in DIMENSIONS:
        assert {f"{each.id}.{name}" for name in EVERYWHERE} <= set(asked)
        assert all((f"{each.id}.{name}" in asked) is (depth == "full") for name in ONLY_FULL)
    assert ("family-membership.other-family" in asked) is (families == "more")
    ready = depth == "full" and age == "11-18" and adulthood == "yes"
    assert ("co-operation.ready" in asked) is ready


def test_every_question_is_on_some_way() -> None:
    skipped: set[str] = set()
    talker = begun(depth="full", age="11-18", adulthood="yes", families="more")
    while talker.state.stage in ("asking", "choosing"):
        skipped.add(talker.here)
        talker.do(talk.Answer("Yes.") if talker.state.stage == "asking" else talk.GoOn())
    every = {each.id for each in dialogue().questions}
    assert every - skipped - frozenset().union(*map(asked_on, WAYS)) == set()


def test_what_was_seen_comes_before_who_saw_it_and_why() -> None:
    asked = asked_on(("short", "5-10", "more", "no"))
    for each in DIMENSIONS:
        here = [name.partition(".")[2] for name in asked if name.startswith(f"{each.id}.")]
        assert here[:2] == ["incident", "seen"]
        assert here[-2:] == ["step", "next"]


def test_without_an_occasion_nobody_is_asked_who_saw_it() -> None:
    talker = begun(depth="full", age="5-10")
    talker.skip_to("availability.incident")
    talker.do(talk.Skip())
    assert talker.here == "availability.before"


def test_nothing_asks_what_the_carer_did_or_felt() -> None:
    assert {each.asked for each in dialogue().questions} <= {"description", "incident", "why", "help"}


@pytest.mark.parametrize("dimension", [each.id for each in DIMENSIONS])
def test_each_age_has_its_own_picture_of_it(dimension: str) -> None:
    voice = Voice()
    template = voice.of_dialogue(dimension, "progress")
    for block in ("intro", "incident"):
        worded = [voice.word(template, block, context(About("Kai", age, "foster"))) for age in AGES]
        assert len(set(worded)) >= (3 if dimension != "family-membership" or block == "incident" else 1)


@pytest.mark.parametrize("dimension", [each.id for each in DIMENSIONS])
def test_a_child_who_is_younger_inside_is_thought_of_so(dimension: str) -> None:
    voice = Voice()
    template = voice.of_dialogue(dimension, "progress")
    plain = voice.word(template, "intro", context(About("Kai", "5-10", "foster")))
    younger = voice.word(template, "intro", context(About("Kai", "5-10", "foster", felt_age="19 months-4")))
    assert younger.startswith(plain)
    assert "Inside" in younger


def test_no_wording_weighs_the_carer() -> None:
    voice = Voice()
    weighs = re.compile(
        r"\b(?:how well|good enough carer|your (?:strength|skill|fault)s?|better parent|failed)\b", re.I
    )
    for section in dialogue().sections:
        template = voice.of_dialogue(section.id, "progress")
        for question, age, carer in product(section.questions, AGES, CARERS):
            said = voice.word(template, question.block, context(About("Kai", age, carer)))
            assert not weighs.search(said), said


# ---------------------------------------------------------------- what is offered


STEPS = "He came to me first. No. He still screams when I go out. He showed me his knee for the first time."


def offered(talker: Talker) -> list[tuple[str, str, str]]:
    found = []
    while (proposal := talker.state.proposal) is not None:
        found.append((proposal.sort, proposal.id, proposal.words))
        talker.do(talk.Keep())
    return found


def test_only_what_was_named_is_offered_and_never_what_is_as_hard_as_ever() -> None:
    talker = begun(depth="short", age="5-10", families="one")
    talker.skip_to("availability.incident")
    talker.say(
        "On Tuesday he fell off the wall. I sat down with him and held his hand, I was so sorry for him."
    )
    talker.skip_to("availability.step")
    talker.say(STEPS)
    talker.say("A plaster box of his own would help.")
    talker.do(talk.Finish())
    assert offered(talker) == [
        ("strength", "availability.step", "He came to me first."),
        ("strength", "availability.step", "He showed me his knee for the first time."),
        ("support-need", "availability.next", "A plaster box of his own would help."),
    ]


def test_a_step_is_put_as_the_child_s_and_as_a_question() -> None:
    talker = begun(depth="short", age="5-10", child="Kai")
    talker.skip_to("availability.step")
    talker.say("He came to me first.")
    talker.do(talk.Finish())
    said = Wording(keeps=True).word(talker.lines()[-1], talker.state)
    assert "This may be a step of Kai's: «He came to me first.»" in said
    assert said.endswith("This may be a sign of progress: keep it?")


def test_each_who_is_here_says_what_they_saw() -> None:
    talker = begun(("social-worker",), depth="short", age="5-10")
    walked(talker)
    assert [each.who for each in talker.state.answers_at("availability.incident")] == [
        "carer",
        "social-worker",
    ]

"""Talking with people who apply to care for a child: every way through, what is asked of whom, and what is past."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from reflect import conversation as talk
from reflect.dialogue import Dialogue, load
from reflect.events import About
from reflect.secure_base import DIMENSIONS
from reflect.wording import Wording
from tests.conversation.talker import Talker

PLAIN = "We talked it over on the bench by the allotment last Sunday, and then we had our tea."
EVERYWHERE = ("childhood", "incident", "response", "bring", "help")


@cache
def dialogue() -> Dialogue:
    return load("prospective")


def begun(people: tuple[str, ...] = (), start: str = "", **about: str) -> Talker:
    talker = Talker(dialogue())
    talker.do(talk.Begin(About(**about), start))  # type: ignore[arg-type]
    talker.do(talk.Join(people))
    return talker


def walked(talker: Talker, answer: str = PLAIN) -> list[str]:
    """Every question from here to the end, each worded, each answered."""
    wording = Wording(keeps=False)
    while talker.state.stage in ("asking", "choosing", "holding"):
        for line in talker.lines():
            assert wording.word(line, talker.state).strip()
        talker.do(talk.Answer(answer) if talker.state.stage == "asking" else talk.GoOn())
    return talker.asked()


WAYS = list(product(("short", "full"), ("one", "two"), ("short", "long", "both"), ("foster", "kinship")))


@cache
def asked_on(way: tuple[str, str, str, str]) -> frozenset[str]:
    depth, applicants, plans, carer = way
    return frozenset(walked(begun(depth=depth, applicants=applicants, plans=plans, carer=carer)))


@pytest.mark.parametrize("way", WAYS)
def test_every_way_comes_to_its_end(way: tuple[str, str, str, str]) -> None:
    asked = asked_on(way)
    for dimension in DIMENSIONS:
        told = {f"{dimension.id}.{each}" for each in EVERYWHERE if each != "response"}
        assert told <= asked
    assert {"description", "support.more"} <= asked


def test_every_question_is_on_some_way() -> None:
    # What an earlier answer has told is not asked; then it stands as told.
    skipping = begun(depth="full", plans="both")
    seen: set[str] = set()
    while skipping.state.stage in ("asking", "choosing"):
        seen.add(skipping.here)
        stage = skipping.state.stage
        skipping.do(talk.Answer("Yes.") if stage == "asking" else talk.GoOn())
    every = {each.id for each in dialogue().questions}
    assert every - seen - frozenset().union(*map(asked_on, WAYS)) == set()


@pytest.mark.parametrize("depth", ["short", "full"])
def test_what_is_meant_to_be_for_a_while_is_not_asked_about_years(depth: str) -> None:
    short, long, both = (asked_on((depth, "one", plans, "foster")) for plans in ("short", "long", "both"))
    for dimension in DIMENSIONS:
        of_this = {each for each in both if each.startswith(f"{dimension.id}.")}
        only_short, only_long = of_this & short - long, of_this & long - short
        assert len(only_short) == 1
        assert len(only_long) >= (1 if depth == "short" else 2)
        assert of_this == of_this & (short | long)


@pytest.mark.parametrize("dimension", [each.id for each in DIMENSIONS])
def test_each_dimension_asks_of_past_and_present_and_what_is_to_come(dimension: str) -> None:
    for depth in ("short", "full"):
        here = [each for each in dialogue().section(dimension).questions if depth in ("full", each.depth)]
        assert {each.life for each in here} >= {"past", "present", "ahead"}
        assert [each.id for each in here if each.names == "strength"] == [f"{dimension}.bring"]
        assert [each.id for each in here if each.names == "support-need"] == [f"{dimension}.help"]


def test_the_same_question_goes_to_both_who_apply_and_not_to_whoever_assesses() -> None:
    talker = begun(("partner", "social-worker"), applicants="two", plans="long", depth="short")
    walked(talker)
    both = {"description", "availability.childhood", "sensitivity.childhood", "co-operation.bring"}
    for question in both:
        assert [each.who for each in talker.state.answers_at(question)] == ["carer", "partner"]
    assert {each.who for each in talker.state.answers} == {"carer", "partner"}


def test_a_childhood_does_not_tell_how_it_was_to_be_leaned_on() -> None:
    talker = begun(depth="full")
    talker.skip_to("availability.childhood")
    talker.say("I was scared a lot. I ran to my nan and I held on to her apron.")
    while talker.here != "availability.incident":
        talker.do(talk.Skip())
    talker.say("My neighbour came round on Monday night with the letter from the hospital in her hand.")
    assert not talker.state.passed


def test_nothing_is_offered_but_what_was_named() -> None:
    talker = begun(depth="short", plans="both")
    walked(talker)
    offered = []
    while talker.state.proposal:
        offered.append(talker.state.proposal)
        talker.do(talk.Keep())
    assert {each.id.partition(".")[2] for each in offered} <= {"bring", "help", "more"}
    assert {each.id for each in offered if each.sort == "strength"}
    assert not any(each.asks for each in offered)


def test_it_says_whose_page_it_is_and_that_there_is_no_verdict() -> None:
    wording = Wording(keeps=True)
    talker = begun()
    first = " ".join(wording.word(line, talker.state) for line in talker.lines())
    walked(talker)
    while talker.state.proposal:
        talker.do(talk.Leave())
    talker.do(talk.Close())
    last = " ".join(wording.word(line, talker.state) for line in talker.lines())
    for said in (first, last):
        assert "Whoever assesses you will form a view of their own" in said
        assert "yours until you hand it over" in said
    assert "no pass or fail" in first


# ---------------------------------------------------------------- what is past, and what is not

THEIR_OWN_PAST = [
    "My dad used to hit me with his belt when I was eight or nine. I never told anybody at school.",
    "I was sexually abused by my uncle when I was twelve. I told my nan and she believed me.",
    "When I was little my mum locked me in the coal shed if I cried. I still don't like the dark.",
    "My stepfather touched me when I was a child and I had counselling for it in my thirties.",
    "I grew up in care. In one children's home a member of staff punched me in the face.",
    "As a teenager I cut my arms after my brother died. I got help from a doctor and I stopped at nineteen.",
    "After my second miscarriage I didn't want to live any more, years ago now. My sister came and stayed.",
    "My husband beat me before I left him with the children in 2009. It took me years to trust anybody.",
    "My mum hit us. She hit all of us. That was how it was then.",
    "I took an overdose when I was sixteen, it was the year my mum died.",
]
SOMEBODY_NOW = [
    (
        "My nephew is five and he told me last week that his mum's boyfriend hits him with a stick.",
        "child-harm",
    ),
    ("My brother hits his son, I've seen the bruises.", "child-harm"),
    ("The lad next door told me his dad hits him.", "child-harm"),
    ("When I was nine my stepdad locked me in the cellar. He locks my niece in there now.", "child-harm"),
    ("I have been thinking of killing myself this week, with all this going on.", "carer-self-harm"),
    ("I cut my arms.", "carer-self-harm"),
    ("My foster son cut his arms last night.", "child-self-harm"),
]
AT = ("availability.childhood", "availability.incident")


def at(question: str) -> Talker:
    talker = begun(depth="full", child="Quentin")
    while talker.here != question:
        talker.do(talk.Skip())
    return talker


@pytest.mark.parametrize("told", THEIR_OWN_PAST)
@pytest.mark.parametrize("question", AT)
def test_their_own_past_is_given_time_and_brings_no_page(question: str, told: str) -> None:
    talker = at(question)
    talker.say(told)
    assert talker.state.stage == "holding"
    assert "You needn't say more" in Wording(keeps=True).word(talker.lines()[-1], talker.state)
    assert not talker.state.answers[-1].apart


@pytest.mark.parametrize(("told", "page"), SOMEBODY_NOW)
@pytest.mark.parametrize("question", AT)
def test_who_may_not_be_safe_now_brings_the_page(question: str, told: str, page: str) -> None:
    talker = at(question)
    talker.say(told)
    assert (talker.state.stage, talker.state.page) == ("helping", page)
    said = Wording(keeps=True).word(talker.lines()[0], talker.state)
    assert "999" in said
    assert "fostering service" not in said
    assert "Quentin" not in said

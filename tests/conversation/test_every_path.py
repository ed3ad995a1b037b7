"""Every dialogue, every way through it: exactly what belongs there is asked, in order, once, in words, to its end.

The facts that a way turns on are read from the dialogue itself, so that a new dialogue or condition is walked too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from typing import NamedTuple, get_args

import pytest

from reflect import conversation as talk
from reflect.conversation import State
from reflect.dialogue import Dialogue, Question, available, load
from reflect.dialogue.models import When
from reflect.events import AGES, CARERS, PURPOSES, About, Depth, Line
from reflect.said import Plans
from reflect.wording import Wording

# Tells nothing that a later question asks, so that each is put; and is an answer all the same.
SAID = "Yes."
HERE = ((), ("partner",), ("partner", "social-worker"))


class Way(NamedTuple):
    """One way through a dialogue: what is told, who is here, where it starts."""

    about: About
    people: tuple[str, ...]
    start: str = ""


def turns_on(dialogue: Dialogue, fact: str) -> bool:
    return any(getattr(question.when, fact) for question in dialogue.questions)


def values(dialogue: Dialogue, fact: str) -> tuple[str, ...]:
    """What may be told of a fact, where this dialogue has a condition on it; else only that it is not told."""
    every = {
        "age": AGES,
        "carer": CARERS,
        "purpose": PURPOSES,
        "families": ("one", "more"),
        "adulthood": ("yes", "no"),
        "applicants": ("one", "two"),
        "plans": get_args(Plans),
    }
    return ("", *every[fact]) if turns_on(dialogue, fact) else ("",)


def ways(dialogue: Dialogue) -> Iterator[Way]:
    facts = ("age", "purpose", "adulthood", "applicants", "plans")
    # Whether there is more than one family goes by the role where it is not told.
    families = [("", each) for each in values(dialogue, "families")]
    carers = [(each, "") for each in ("birth", "foster")] if turns_on(dialogue, "families") else []
    roles = [(each, "") for each in values(dialogue, "carer")[1:]]
    people = HERE if turns_on(dialogue, "company") or turns_on(dialogue, "applicants") else HERE[:2]
    starts = ("",) if dialogue.parts == "all" else tuple(each.id for each in dialogue.sections)
    told = product(*(values(dialogue, fact) for fact in facts))
    for depth, one, (carer, more), here, start in product(
        get_args(Depth), told, {*families, *carers, *roles}, people, starts
    ):
        about = About("Kai", carer=carer, families=more, depth=depth, **dict(zip(facts, one, strict=True)))
        yield Way(about, here, start)


def fits(when: When, way: Way) -> bool:
    """Whether what is told lets a question be asked; what its earlier answers say is not looked at here."""
    about = way.about
    families = about.families or ("one" if about.carer == "birth" else "more")
    plans = about.plans if about.plans != "both" else ""
    return all(
        (
            not when.families or when.families == families,
            not when.carer or not about.carer or about.carer in when.carer,
            not when.age or not about.age or about.age in when.age,
            not when.purpose or (about.purpose or "self-reflection") in when.purpose,
            not when.applicants or not about.applicants or when.applicants == about.applicants,
            not when.plans or not plans or when.plans == plans,
            not when.adulthood or when.adulthood == (about.adulthood or "no"),
            not when.company or set(when.company) & set(way.people),
        )
    )


def expected(dialogue: Dialogue, way: Way, *, answering: bool) -> list[str]:
    """What is to be asked, in order. Where nothing is answered, what rests on an answer is not."""
    sections = [each for each in dialogue.sections if dialogue.parts == "all" or each.id == way.start]

    def asked(question: Question) -> bool:
        in_depth = way.about.depth == "full" or question.depth == "short"
        return in_depth and fits(question.when, way) and (answering or not question.when.answered)

    return [question.id for section in sections for question in section.questions if asked(question)]


class Walk:
    """One conversation from its first question to its end."""

    def __init__(self, dialogue: Dialogue, way: Way) -> None:
        self.dialogue = dialogue
        self.state = State()
        self.lines: list[tuple[Line, State]] = []
        self.do(talk.Begin(way.about, way.start, way.people))

    def do(self, command: talk.Command) -> None:
        events = talk.decide(self.dialogue, self.state, command)
        assert events, "what is said leads on"
        for event in events:
            self.state = talk.evolve(self.state, event)
            self.lines += [(line, self.state) for line in talk.lines_of(event)]

    def to_the_end(self, *, answering: bool) -> list[str]:
        """Every question that was put, follow-ups apart, in order."""
        for _ in range(1000):
            if self.state.stage == "closed":
                break
            self.do(self._next(answering=answering))
        assert self.state.stage == "closed"
        return [place.question for place in self.state.asked if not place.follow_up]

    def _next(self, *, answering: bool) -> talk.Command:
        if self.state.stage == "asking":
            return talk.Answer(SAID) if answering else talk.Skip()
        if self.state.stage == "deciding":
            return talk.Leave() if self.state.proposal else talk.Close()
        return talk.GoOn()


@cache
def read(dialogue: str) -> Dialogue:
    return load(dialogue)


@pytest.mark.parametrize("dialogue", available())
def test_every_way_on_which_nothing_is_answered(dialogue: str) -> None:
    for way in ways(read(dialogue)):
        asked = Walk(read(dialogue), way).to_the_end(answering=False)
        assert asked == expected(read(dialogue), way, answering=False), way


@pytest.mark.parametrize("dialogue", available())
def test_every_way_on_which_all_is_answered(dialogue: str) -> None:
    # Fewer of them: how a fact goes where it is not told, and who else is here, is walked above.
    few = [
        way for way in ways(read(dialogue)) if way.people in (HERE[0], HERE[-1]) and not way.about.families
    ]
    few = [way for way in few if way.about.adulthood or not turns_on(read(dialogue), "adulthood")]
    for way in few:
        asked = Walk(read(dialogue), way).to_the_end(answering=True)
        assert asked == expected(read(dialogue), way, answering=True), way


@pytest.mark.parametrize("dialogue", available())
def test_every_question_is_on_some_way(dialogue: str) -> None:
    every = {each.id for each in read(dialogue).questions}
    on_a_way = {
        question for way in ways(read(dialogue)) for question in expected(read(dialogue), way, answering=True)
    }
    assert on_a_way == every


@pytest.mark.parametrize("dialogue", [each for each in available() if read(each).parts == "all"])
def test_a_part_that_is_chosen_comes_after_the_first_and_the_rest_in_their_turn(dialogue: str) -> None:
    first, *middle, last = (each.id for each in read(dialogue).sections)
    for start in middle:
        way = Way(About("Kai", depth="short"), (), start)
        asked = Walk(read(dialogue), way).to_the_end(answering=False)
        at = middle.index(start)
        sections = list(dict.fromkeys(question.partition(".")[0] for question in asked))
        assert sections == [first, *middle[at:], *middle[:at], last]


@pytest.mark.parametrize("dialogue", available())
def test_all_that_is_said_on_the_way_is_worded_for_everybody(dialogue: str) -> None:
    wording = Wording(keeps=True)
    starts = [""] if read(dialogue).parts == "all" else [each.id for each in read(dialogue).sections]
    everybody = product(AGES, CARERS, PURPOSES if turns_on(read(dialogue), "purpose") else ("",), starts)
    for at, (age, carer, purpose, start) in enumerate(everybody):
        about = About("Kai", age, carer, purpose, "more", adulthood="yes", plans="both")
        if at % 3 == 0:
            about = replace(about, felt_age=AGES[0], applicants="two")
        walk = Walk(read(dialogue), Way(about, HERE[at % len(HERE)], start))
        walk.to_the_end(answering=False)
        for line, state in walk.lines:
            said = wording.word(line, state)
            assert said.strip(), (line, about)
            assert not any(mark in said for mark in ("{", "}", "None", "  ")), (said, about)
            if line.kind == "question":
                assert said.count("?") == 1, (said, about)


@pytest.mark.parametrize("dialogue", available())
def test_what_is_put_to_each_is_put_to_each_who_is_here(dialogue: str) -> None:
    people = ("partner", "social-worker")
    starts = [""] if read(dialogue).parts == "all" else [each.id for each in read(dialogue).sections]
    for start in starts:
        walk = Walk(read(dialogue), Way(About("Kai", applicants="two", plans="both"), people, start))
        asked = walk.to_the_end(answering=True)
        for question in asked:
            spoken = [each.who for each in walk.state.answers_at(question)]
            assert spoken[0] == "carer"
            assert len(set(spoken)) == len(spoken)
            if read(dialogue).question(question).to != "each":
                assert spoken == ["carer"]
            else:
                assert "partner" in spoken

"""Questions and follow-ups that can never come up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import Dialogue, Question
from reflect.dialogue.nodes import Path_, Tree
from reflect.events import AGES, CARERS, PURPOSES

_EVERYTHING: Final[dict[str, frozenset[str]]] = {
    "depth": frozenset({"short", "full"}),
    "families": frozenset({"one", "more"}),
    "carer": frozenset(CARERS),
    "age": frozenset(AGES),
    "purpose": frozenset(PURPOSES),
    "applicants": frozenset({"one", "two"}),
    "plans": frozenset({"short", "long"}),
    "adulthood": frozenset({"yes", "no"}),
}

_ANY: Final = frozenset({"dont-know", "thin"})
# What a follow-up may listen for after a question of each kind: only what the question itself asks.
FITTING: Final[dict[str, frozenset[str]]] = {
    "description": frozenset({"vague"}) | _ANY,
    "incident": frozenset({"never", "stretch", "general", "still-general"}) | _ANY,
    "why": frozenset({"no-reason", "one-reason", "history"}) | _ANY,
    "response": frozenset({"no-response"}) | _ANY,
    "feelings": frozenset({"no-feeling"}) | _ANY,
    "help": _ANY,
}


@dataclass(frozen=True, slots=True)
class _Reach:
    """When a question is asked: the values of each fact for which it may be. Empty means never."""

    facts: dict[str, frozenset[str]]

    def narrowed(self, other: dict[str, frozenset[str]]) -> _Reach:
        return _Reach({fact: values & other[fact] for fact, values in self.facts.items()})

    @property
    def blocked(self) -> str:
        """The fact for which no value is left, or nothing."""
        return next((fact for fact, values in self.facts.items() if not values), "")


def unreachable(dialogue: Dialogue, tree: Tree) -> Iterator[Mistake]:
    """Each question that can never be asked, at some depth or at all, and each follow-up that never fits.

    What hangs on a question that is never asked is not told again.
    """
    reaches: dict[str, _Reach] = {}
    for s, section in enumerate(dialogue.sections):
        for q, question in enumerate(section.questions):
            at: Path_ = ("sections", s, "questions", q)
            before = reaches.get(question.when.answered or "", _Reach(_EVERYTHING))
            reach = reaches[question.id] = before.narrowed(_wanted(question))
            if reach.blocked:
                if not before.blocked:
                    yield _never(question, reach.blocked, tree, at)
                continue
            if question.depth == "short" and "short" not in reach.facts["depth"]:
                # Told once; what hangs on this one is full as well from here on.
                yield _not_when_short(question, tree, at)
                reaches[question.id] = _Reach({**reach.facts, "depth": _EVERYTHING["depth"]})
            yield from _follow_ups(question, tree, at)


def _wanted(question: Question) -> dict[str, frozenset[str]]:
    """What a question's own condition leaves of each fact. Depth is looked at on its own."""
    when = question.when
    depth = frozenset({"full"}) if question.depth == "full" else _EVERYTHING["depth"]
    families = frozenset({when.families}) if when.families else _EVERYTHING["families"]
    return {
        "depth": depth,
        "families": families,
        "carer": frozenset(when.carer) or _EVERYTHING["carer"],
        "age": frozenset(when.age) or _EVERYTHING["age"],
        "purpose": frozenset(when.purpose) or _EVERYTHING["purpose"],
        **{
            fact: frozenset({value}) if value else _EVERYTHING[fact]
            for fact, value in (
                ("applicants", when.applicants),
                ("plans", when.plans),
                ("adulthood", when.adulthood),
            )
        },
    }


def _never(question: Question, fact: str, tree: Tree, at: Path_) -> Mistake:
    line = tree.key_line((*at, "when", fact))
    what = f"“{question.id}” can never be asked: “{question.when.answered}” is asked for another {fact}"
    return Mistake(tree.name, line, Code.NEVER_ASKED, what, f"make the two conditions on {fact} meet")


def _not_when_short(question: Question, tree: Tree, at: Path_) -> Mistake:
    line = tree.line((*at, "when", "answered"))
    what = (
        f"“{question.id}” can never be asked at short depth: “{question.when.answered}” is asked only at full"
    )
    remedy = "make this one full too, or the other short"
    return Mistake(tree.name, line, Code.NEVER_ASKED, what, remedy)


def _follow_ups(question: Question, tree: Tree, at: Path_) -> Iterator[Mistake]:
    seeking = [each.id for each in question.follow_ups if each.seeks == "specificity"]
    earlier: set[str] = set()
    for f, each in enumerate(question.follow_ups):
        line = tree.line((*at, "follow-ups", f, "hears"))
        if each.hears not in FITTING[question.asked]:
            fitting = ", ".join(sorted(FITTING[question.asked]))
            what = f"“{each.hears}” does not go with a question that asks {question.asked}"
            yield Mistake(tree.name, line, Code.OFF_THE_QUESTION, what, f"use one of {fitting}")
        elif each.hears in earlier and each.hears in ("dont-know", "general"):
            what = f"“{each.id}” can never come up: a follow-up above it hears {each.hears}"
            remedy = "take one away, or let this one hear something else"
            yield Mistake(tree.name, line, Code.NEVER_REACHED, what, remedy)
        elif each.hears == "still-general" and not set(seeking) - {each.id}:
            what = f"“{each.id}” can never come up: nothing before it seeks specificity"
            yield Mistake(
                tree.name, line, Code.NEVER_REACHED, what, "add one that seeks it, or let this hear general"
            )
        earlier.add(each.hears)

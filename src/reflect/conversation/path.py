"""Which question comes next: conditions, depth, order, and what has been told or skipped."""

from __future__ import annotations

from typing import Final

from reflect.conversation.hearing import has_content
from reflect.conversation.state import State
from reflect.dialogue import Dialogue, Question, Section, When
from reflect.events import About
from reflect.secure_base import section_of

_NO_PURPOSE: Final = "self-reflection"


def families(about: About) -> str:
    """One family or more: as told, else as is usual for the role (a birth parent's child has one home)."""
    return about.families or ("one" if about.carer == "birth" else "more")


def holds(when: When, dialogue: Dialogue, state: State) -> bool:
    """Does this condition hold? An unknown role or age fits every condition on it.

    What is for one purpose, or for moving on to adult life, is asked only where that was told.
    """
    about = state.about
    if when.families and when.families != families(about):
        return False
    told = (
        (when.carer, about.carer),
        (when.age, about.age),
        (when.purpose, about.purpose or _NO_PURPOSE),
        (_one(when.applicants), about.applicants),
        (_one(when.adulthood), about.adulthood or "no"),
        (_one(when.plans), "" if about.plans == "both" else about.plans),
    )
    if any(wanted and value and value not in wanted for wanted, value in told):
        return False
    if when.company and not set(when.company) & set(state.company):
        return False
    return not when.answered or has_content(dialogue, state, when.answered)


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def on_path(question: Question, dialogue: Dialogue, state: State) -> bool:
    in_depth = state.about.depth == "full" or question.depth == "short"
    return in_depth and holds(question.when, dialogue, state)


def pending(dialogue: Dialogue, state: State, section: str) -> Question | None:
    """The next question of this section that is neither answered, skipped nor told; None at its end."""
    if section in state.dropped:
        return None
    settled = state.skipped | {question for question, _ in state.passed}
    for question in dialogue.section(section).questions:
        if question.id in settled or state.answers_at(question.id):
            continue
        if on_path(question, dialogue, state):
            return question
    return None


def open_sections(dialogue: Dialogue, state: State) -> list[str]:
    """The sections with something left to ask, in the dialogue's order."""
    return [each.id for each in dialogue.sections if pending(dialogue, state, each.id)]


def is_opening(dialogue: Dialogue, section: Section) -> bool:
    """Whether this is the part that a longer sitting begins with, and goes on from without being asked."""
    return dialogue.parts == "all" and section == dialogue.sections[0]


def begins_with(dialogue: Dialogue, state: State) -> Question:
    """The first question: of the opening part, or, where one part is all, of the one that was chosen."""
    ids = [each.id for each in dialogue.sections]
    chosen = state.start if dialogue.parts == "one" and state.start in ids else ids[0]
    return pending(dialogue, state, chosen) or dialogue.section(chosen).questions[0]


def next_section(dialogue: Dialogue, state: State) -> str:
    """The section that comes after this one: as chosen, else on in order, round once; the last always last."""
    if state.chosen:
        return state.chosen
    if dialogue.parts == "one":
        return ""
    left = open_sections(dialogue, state)
    order = [each.id for each in dialogue.sections]
    first, last = order[0], order[-1]
    middle = list(order[1:-1])
    if state.section == first and state.start in left:
        return state.start
    at = middle.index(state.section) + 1 if state.section in middle else 0
    for each in (*middle[at:], *middle[:at], last):
        if each in left:
            return each
    return ""


def off_path(dialogue: Dialogue, state: State) -> frozenset[int]:
    """The answers whose question is no longer asked, since a condition changed."""
    return frozenset(
        each.id for each in state.answers if not holds(dialogue.question(each.question).when, dialogue, state)
    )


def told_sections(dialogue: Dialogue, state: State) -> dict[str, str]:
    """For each section: told, skipped (put, but nothing told) or not reached."""
    reached = {place.section for place in state.asked}
    told = {
        section_of(each.question)
        for each in state.answers
        if not each.parked and has_content(dialogue, state, each.question)
    }
    return {
        each.id: "told" if each.id in told else "skipped" if each.id in reached else "not reached"
        for each in dialogue.sections
    }

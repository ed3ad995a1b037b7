"""What a conversation would do after one answer: the page of help, the question once more, or going on."""

from __future__ import annotations

from typing import Final, NamedTuple

from reflect.conversation import AnswerRecord, Place, State
from reflect.conversation.follow_ups import follow_up
from reflect.conversation.hearing import telling
from reflect.dialogue import Dialogue, Question, follow_up_block, load
from reflect.dialogue_check.read_through import HEARD
from reflect.events import About
from reflect.listening.explain import Explained
from reflect.voice import Voice, context

_TOLD: Final = {"why": "why", "response": "what the carer did", "feelings": "how it felt"}


class Then(NamedTuple):
    """What comes next, in a sentence or two."""

    says: str


def then(told: Explained) -> Then:
    """What the usual dialogue would do, were this the first answer to such a question."""
    if told.heard.safety:
        return Then("A page with whom to ring. Nothing more is asked about this.")
    dialogue = load("secure-base")
    question = _question(dialogue, told.section, told.asked)
    if question is None:
        return Then("No question of the usual dialogue asks this here.")
    answer = AnswerRecord(1, question.id, "", told.text)
    place = Place(question.id)
    state = State(stage="asking", here=place, answers=(answer,), asked=(place,), about=About(depth="full"))
    more = follow_up(dialogue, state, question)
    kept = [_TOLD[kind] for kind in _TOLD if telling(kind, answer, told.heard)]
    settled = f" Not asked for again: {', '.join(kept)}." if kept else ""
    if more is None:
        return Then(f"Nothing more is asked about this.{settled}")
    facts = context(About("Kai", "5-10", "foster", "self-reflection"), ("…",))
    worded = Voice().word(place.section, follow_up_block(question, more.id), facts)
    return Then(f"One more question, which comes {HEARD[more.hears]}: “{worded}”{settled}")


def _question(dialogue: Dialogue, section: str, asked: str) -> Question | None:
    """The first question of a section that asks for this."""
    return next(
        (
            question
            for each in dialogue.sections
            if each.id == section
            for question in each.questions
            if question.asked == asked
        ),
        None,
    )

"""What the answers so far have shown. Worked out anew from the words each time it is needed; never kept."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from reflect.conversation.state import AnswerRecord, State
from reflect.dialogue import Dialogue, Question
from reflect.events import Heard, Quote
from reflect.listening import hard_past, hear, own_past, says_no_more

# Below this a thing is surely not there, so it may be asked for. Where the engine says that it is, it is not asked
# for again. What lies between is accepted, and not said back.
SURELY_NOT = 0.25
# From here on a thing is plainly told: it is said back and passed, and no more of it asked for.
SURELY = 0.97
WHOLE = 2
FEWEST_WORDS = 3
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_SELF = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|me|my|myself|we|us|our|mi|ah|wor)\b", re.IGNORECASE)
CALMLY_ACCEPTED = ("unsure", "refuses", "nothing")


@lru_cache(maxsize=512)
def _heard(text: str, asked: str, section: str) -> Heard:
    return hear(text, asked=asked, section=section)


@lru_cache(maxsize=512)
def _heard_of_themselves(text: str, asked: str, section: str, asked_of_past: bool) -> Heard:
    """The same of people who tell of themselves: what is long past calls for time, not for a page of numbers."""
    found = _heard(text, asked, section)
    signs = tuple(each for each in found.safety if not own_past(text, each, asked_of_past=asked_of_past))
    return replace(found, safety=signs, poured=found.poured or (not signs and hard_past(text)))


def heard(dialogue: Dialogue, answer: AnswerRecord) -> Heard:
    """What one answer shows, given what had been asked."""
    question = dialogue.question(answer.question)
    if dialogue.about == "applicants":
        return _heard_of_themselves(answer.text, question.asked, answer.section, question.life == "past")
    return _heard(answer.text, question.asked, answer.section)


def heard_at(dialogue: Dialogue, state: State, question: str) -> list[Heard]:
    """What the answers to a question and its follow-ups show, in order."""
    return [heard(dialogue, answer) for answer in state.answers_at(question)]


def heard_in(dialogue: Dialogue, state: State, section: str) -> list[Heard]:
    return [heard(dialogue, answer) for answer in state.answers_in(section)]


def is_blank(dialogue: Dialogue, answer: AnswerRecord) -> bool:
    """Does an answer say no more than "don't know", "nothing" or that it would rather not?"""
    return heard(dialogue, answer).stance in CALMLY_ACCEPTED


def tells_nothing(dialogue: Dialogue, answer: AnswerRecord) -> bool:
    """May an answer be left out of what is read by others, since there is nothing in it but that?"""
    return is_blank(dialogue, answer) and says_no_more(answer.text)


def has_content(dialogue: Dialogue, state: State, question: str) -> bool:
    """Has this question been answered with anything else than that?"""
    return any(not is_blank(dialogue, each) for each in state.answers_at(question))


def own_feeling(found: Heard) -> Quote | None:
    """The first feeling of the carer's own, a denied one too: it has been talked about."""
    return next((each for each in found.feelings if each.whose == "carer"), None)


def telling(kind: str, answer: AnswerRecord, found: Heard) -> Quote | None:
    """The words that tell a why, a response or a feeling most fully; None where they surely do not.

    A feeling counts as told where the carer says it of themselves ("I was worried"): a bare word may be the
    child's, and is worth a question.
    """
    if kind == "why" and found.reasons:
        return _strongest(found.reason_spans)
    if kind == "response" and found.response:
        return _strongest(found.response_spans)
    if kind == "feelings":
        own = (each for each in found.feelings if each.whose == "carer")
        return next((each for each in own if _SELF.search(sentence_at(answer.text, each.start))), None)
    return None


def sentence_at(text: str, place: int) -> str:
    """The sentence that this place of a text stands in."""
    start, end = sentence_span(text, place)
    return text[start:end]


def sentence_span(text: str, place: int) -> tuple[int, int]:
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() <= place < sentence.end():
            return sentence.start(), sentence.end()
    return 0, len(text)


def _strongest(spans: tuple[Quote, ...]) -> Quote | None:
    """The engine puts the strongest first; a word or two tell nothing."""
    return next((span for span in spans if len(span.words.split()) >= FEWEST_WORDS), None)


def told_by(dialogue: Dialogue, state: State, question: Question) -> tuple[AnswerRecord, Quote] | None:
    """The earlier answer of its section that has told what a question asks, and its words.

    One that the carer keeps for themselves only where no other has. What was felt or done in another part of a
    life tells nothing of this one.
    """
    if question.told is None:
        return None
    for answer in sorted(
        state.answers_in(dialogue.section_of(question.id).id), key=lambda each: each.private
    ):
        if dialogue.question(answer.question).life != question.life:
            continue
        words = telling(question.told, answer, heard(dialogue, answer))
        if words is not None:
            return answer, words
    return None


def tells_all(dialogue: Dialogue, answer: AnswerRecord) -> bool:
    """Does one answer tell the occasion whole: at least two of why, what they did and how it felt?"""
    found = heard(dialogue, answer)
    told = [kind for kind in ("why", "response", "feelings") if telling(kind, answer, found)]
    return len(told) >= WHOLE

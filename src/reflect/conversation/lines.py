"""Which things are said, and which of the carer's words they say back. No wording here: that is in `prompts/`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reflect.conversation.hearing import heard, own_feeling, sentence_span, telling, told_by
from reflect.conversation.state import AnswerRecord, Place, State
from reflect.dialogue import Dialogue, FollowUp, Question, block_of, follow_up_block
from reflect.events import Cited, Heard, Kind, Line, Quote

OPENING: Final = tuple(Line("opening", "opening", block) for block in ("hello", "words_kept", "care"))
THANKS: Final = 4
# A quotation said back is a phrase or a sentence (words), out of an answer longer than itself: else it parrots.
SHORTEST, LONGEST = 3, 25
SCRAP: Final = 6
LONG_ENOUGH_TO_QUOTE: Final = 12
SHORTEST_TO_SAY_BACK: Final = 8
SAID_BACK_AT_A_BRIDGE: Final = 3
_EDGE: Final = " \t\n,;:.-–—"
# What is asked of another person in words of its own.
ASKED_OF_OTHERS: Final = ("why", "response", "help")
# Whose words are said back with "you": the carer's, and those of whoever cares beside them.
SAID_BACK: Final = ("carer", "partner")
_TOLD_BLOCKS: Final = {"why": "heard_why", "response": "heard_did", "feelings": "heard_feeling"}


def between(kind: Kind, block: str, quotes: tuple[Cited, ...] = ()) -> Line:
    """A fixed line from `between.j2`."""
    return Line(kind, "between", block, quotes=quotes)


def question_line(dialogue: Dialogue, question: Question, *, more: bool = False) -> Line:
    """The question; with `more`, whether there is anything else to it than what was just said back."""
    section = dialogue.section_of(question.id).id
    block = f"{question.block}_more" if more else question.block
    return Line("question", section, block, section, question.id)


def intro_line(section: str) -> Line:
    return Line("opening", section, "intro", section)


def follow_up_lines(dialogue: Dialogue, question: Question, follow_up: FollowUp) -> tuple[Line, Line]:
    """The follow-up's lead-in and the follow-up."""
    section = dialogue.section_of(question.id).id
    block = follow_up_block(question, follow_up.id)
    lead = Line("acknowledgement", section, f"{block}_heard", section, question.id)
    return lead, Line("follow-up", section, block, section, question.id, follow_up.seeks)


def place_lines(dialogue: Dialogue, question: Question, follow_up: str) -> tuple[Line, ...]:
    """The question or follow-up by itself, to put it once more."""
    if not follow_up:
        return (question_line(dialogue, question),)
    place = Place(question.id, follow_up)
    if place.person:
        return (also_line(dialogue, place),)
    chosen = next(each for each in question.follow_ups if each.id == follow_up)
    return follow_up_lines(dialogue, question, chosen)[1:]


def also_line(dialogue: Dialogue, place: Place) -> Line:
    """The same question, put to another person who is here, in words that fit what it asks."""
    section = dialogue.section_of(place.question).id
    asked = dialogue.question(place.question).asked
    block = f"and_{block_of(place.person)}"
    if asked in ASKED_OF_OTHERS:
        block += f"_{asked}"
    return Line("follow-up", "between", block, section, place.question)


def could_also_lines(dialogue: Dialogue, question: Question, follow_up: FollowUp) -> tuple[Line, Line]:
    """In company nobody is asked again: what could be talked about as well is said quietly."""
    section = dialogue.section_of(question.id).id
    block = follow_up_block(question, follow_up.id)
    said = Line("acknowledgement", section, block, section, question.id, follow_up.seeks)
    return Line("acknowledgement", "between", "could_also", seeks=follow_up.seeks), said


def cite(answer: AnswerRecord, start: int, end: int) -> Cited:
    """A quotation with nothing hanging from its edges."""
    words = answer.text[start:end]
    left = len(words) - len(words.lstrip(_EDGE))
    return Cited(answer.id, start + left, start + max(left, len(words.rstrip(_EDGE))))


def sentence_round(answer: AnswerRecord, quote: Quote) -> Cited:
    """The sentence that a quotation stands in, or the quotation itself where the sentence is long."""
    start, end = sentence_span(answer.text, quote.start)
    end = max(end, quote.end)
    if len(answer.text[start:end].split()) > LONGEST:
        start, end = quote.start, quote.end
    return cite(answer, start, end)


def _whole(answer: AnswerRecord, quote: Quote) -> Cited:
    """The quotation, or the sentence that it stands in where it is only a scrap of it."""
    if len(quote.words.split()) >= SCRAP:
        return cite(answer, quote.start, quote.end)
    return sentence_round(answer, quote)


def _fits(answer: AnswerRecord, quote: Quote) -> bool:
    length = len(quote.words.split())
    return SHORTEST <= length <= LONGEST and length < len(answer.text.split())


def _kinds_for(asked: str) -> tuple[str, ...]:
    if asked in _TOLD_BLOCKS:
        return (asked, *(kind for kind in _TOLD_BLOCKS if kind != asked))
    return ("response", "why", "feelings")


def _reflection(answer: AnswerRecord, found: Heard, asked: str) -> Line | None:
    """A fixed frame round the words that tell most, if there are such words to say back.

    After an account the words about the child come first: what it told besides is said back in its own place.
    """
    if len(answer.text.split()) < LONG_ENOUGH_TO_QUOTE:
        return None
    framed = [_framed(answer, kind, found) for kind in _kinds_for(asked)]
    plain = [
        between("reflection", "heard_words", (_whole(answer, words),))
        for words in (*found.child_mind_spans, *found.incident_spans)
        if _fits(answer, words) and not _among(words, found.response_spans)
    ]
    choices = [*framed, *plain] if asked in _TOLD_BLOCKS else [*plain, *framed]
    return next((line for line in choices if line), None)


def _framed(answer: AnswerRecord, kind: str, found: Heard) -> Line | None:
    words = telling(kind, answer, found)
    if words is None:
        return None
    if kind == "feelings":
        return between("reflection", "heard_feeling", (sentence_round(answer, words),))
    if not _fits(answer, words):
        return None
    return between("reflection", _TOLD_BLOCKS[kind], (_whole(answer, words),))


def _among(words: Quote, spans: tuple[Quote, ...]) -> bool:
    return any(words.start < each.end and each.start < words.end for each in spans)


_ACCEPTED: Final = {"unsure": "accept_unknown", "refuses": "accept_refusal", "nothing": "accept_nothing"}


def acknowledgement(
    dialogue: Dialogue, state: State, answer: AnswerRecord, *, still_general: bool = False
) -> Line:
    """What is said on hearing an answer: some of it back, turn and turn about with plain thanks."""
    found = heard(dialogue, answer)
    asked = dialogue.question(answer.question).asked
    if found.stance in _ACCEPTED:
        return between("acknowledgement", _ACCEPTED[found.stance])
    if still_general:
        return between("acknowledgement", "accept_general")
    quoted_just_now = any(line.kind == "reflection" for line in state.lines)
    quotable = not quoted_just_now and not answer.private and answer.who in SAID_BACK
    reflection = _reflection(answer, found, asked) if quotable else None
    return reflection or between("acknowledgement", f"thanks_{len(state.answers) % THANKS + 1}")


def told_line(dialogue: Dialogue, state: State, question: Question) -> tuple[Line | None, int] | None:
    """Where a question has been told already: what was heard, said back, and which answer told it.

    No line where the carer keeps that answer for themselves: it was told, and is not said back.
    """
    found = told_by(dialogue, state, question)
    if found is None:
        return None
    answer, words = found
    if answer.private or answer.who not in SAID_BACK:
        return None, answer.id
    quote = sentence_round(answer, words) if question.told == "feelings" else _whole(answer, words)
    return between("reflection", f"told_{question.told}", (quote,)), answer.id


def say_back_line(dialogue: Dialogue, state: State, section: str) -> Line | None:
    """Some of what was told in this section, for the bridge to the next."""
    quotes: list[Cited] = []
    for answer in state.answers_in(section):
        found = heard(dialogue, answer)
        theirs = answer.who in SAID_BACK and not (answer.apart or answer.private)
        if not theirs or len(answer.text.split()) < SHORTEST_TO_SAY_BACK:
            continue
        for quote in _telling_quotes(answer, found):
            apart = all(_apart(quote, each) for each in quotes)
            if apart and SHORTEST <= len(_words(state, quote).split()) <= LONGEST:
                quotes.append(quote)
                break
    if not quotes:
        return None
    chosen = _spread(quotes, SAID_BACK_AT_A_BRIDGE)
    return Line("reflection", "between", "say_back", section, quotes=chosen)


def _telling_quotes(answer: AnswerRecord, found: Heard) -> Iterable[Cited]:
    """Whole sentences: what stands alone at a bridge has to be understood alone."""
    feeling = own_feeling(found)
    for quote in (
        *found.response_spans,
        *found.child_mind_spans,
        *found.reason_spans,
        *filter(None, [feeling]),
    ):
        yield sentence_round(answer, quote)


def _apart(one: Cited, other: Cited) -> bool:
    return one.answer != other.answer or one.end <= other.start or other.end <= one.start


def _spread(quotes: list[Cited], most: int) -> tuple[Cited, ...]:
    """The first, the last, and what lies between, in order."""
    if len(quotes) <= most:
        return tuple(quotes)
    step = (len(quotes) - 1) / (most - 1)
    return tuple(quotes[round(index * step)] for index in range(most))


def _words(state: State, quote: Cited) -> str:
    answer = state.answer(quote.answer)
    return answer.text[quote.start : quote.end] if answer else ""


def same_time_line(dialogue: Dialogue, state: State, section: str) -> Line | None:
    """Offers the occasion just told in `section` to the next part; None where no one occasion was told."""
    for answer in state.answers_in(section):
        found = heard(dialogue, answer)
        occasion = next((each for each in found.incident_spans if _fits(answer, each)), None)
        theirs = answer.who in SAID_BACK and not (answer.apart or answer.private)
        if found.specificity == "specific" and occasion and theirs:
            quote = sentence_round(answer, occasion)
            return Line("bridge", "between", "same_time", quotes=(quote,))
    return None

"""What comes after an answer, a skip or a choice: a follow-up, the next question, a bridge, or the summary."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reflect.conversation.evolve import evolve
from reflect.conversation.follow_ups import follow_up
from reflect.conversation.hearing import SURELY, heard, tells_all
from reflect.conversation.lines import (
    acknowledgement,
    also_line,
    between,
    could_also_lines,
    follow_up_lines,
    intro_line,
    place_lines,
    question_line,
    same_time_line,
    say_back_line,
    told_line,
)
from reflect.conversation.path import is_opening, next_section, off_path, open_sections, pending
from reflect.conversation.state import AnswerRecord, Place, Stage, State, also_to
from reflect.dialogue import Dialogue, Question
from reflect.events import (
    Asked,
    Bridged,
    Event,
    Finished,
    Held,
    Line,
    Offered,
    Parked,
    Passed,
    Restored,
    Returned,
)
from reflect.summary import Spoken, propose

Events = tuple[Event, ...]
# What there may be more of: a second reason, something else that was done. A feeling told is enough.
WAYS_TO_CHOOSE: Final = 3
MORE: Final = ("why", "response")
APPLYING: Final = ("carer", "partner")


def go_on(dialogue: Dialogue, state: State, answer: AnswerRecord) -> Events:
    """What follows an answer: its follow-up, time to stay with a strong feeling, or the next question."""
    question = dialogue.question(answer.question)
    further = follow_up(dialogue, state, question)
    if further and not state.company:
        lines = follow_up_lines(dialogue, question, further)
        return (Asked(question.id, further.id, lines),)
    also = _also_asked(dialogue, state, question)
    if also:
        return _ask_also(dialogue, also)
    if heard(dialogue, answer).poured and not _held_already(dialogue, state, answer):
        return (Held((between("acknowledgement", "held"),)),)
    still_general = question.asked == "incident" and _general_after_asking(dialogue, state, question)
    said = acknowledgement(dialogue, state, answer, still_general=still_general)
    quietly = could_also_lines(dialogue, question, further) if further else ()
    return next_question(dialogue, state, said, *quietly)


def ask_next(dialogue: Dialogue, state: State) -> Events:
    """The question put to the next who is here and was not asked; else what comes after it."""
    also = _also_asked(dialogue, state, dialogue.question(state.here.question))
    return _ask_also(dialogue, also) if also else next_question(dialogue, state)


def _ask_also(dialogue: Dialogue, place: Place) -> Events:
    return (Asked(place.question, place.follow_up, (also_line(dialogue, place),)),)


def _also_asked(dialogue: Dialogue, state: State, question: Question) -> Place | None:
    """Where a question is for each who is here: the next of them who has not been asked or answered."""
    if question.to != "each" or not state.company:
        return None
    spoken = {each.who for each in state.answers_at(question.id)}
    # What is asked of those who apply is not asked of whoever assesses them.
    here = ("carer", *state.company)
    asked = [each for each in here if dialogue.about == "child" or each in APPLYING]
    places = [also_to(question.id, each) for each in asked if each not in spoken]
    return next((each for each in places if each not in state.asked), None)


def _held_already(dialogue: Dialogue, state: State, answer: AnswerRecord) -> bool:
    """Once in a section is enough."""
    others = [each for each in state.answers_in(answer.section) if each.id != answer.id]
    return any(heard(dialogue, each).poured for each in others)


def _general_after_asking(dialogue: Dialogue, state: State, question: Question) -> bool:
    answers = state.answers_at(question.id)
    kinds = [heard(dialogue, each).specificity for each in answers]
    return len(answers) > 1 and kinds[-1] in ("categoric", "semantic") and "specific" not in kinds


def next_question(dialogue: Dialogue, state: State, *said: Line, bridge: bool = True) -> Events:
    """The next question of this section, else the bridge to the next, else the summary.

    `said` is what is said first. Where the section has come to its end and `bridge` is false (the carer has
    chosen to go on), the next section begins at once.
    """
    passed, lines, question = _next_in(dialogue, state, state.section)
    for event in passed:
        state = evolve(state, event)
    # What was told is said back in place of another quotation.
    before = tuple(line for line in said if not (lines and line.kind == "reflection"))
    if question:
        asked = _put(dialogue, state, question, (*before, *lines))
        return (*passed, asked)
    section = next_section(dialogue, state)
    if not section:
        return (*passed, *finish(dialogue, state, (*before, *lines)))
    if bridge and not is_opening(dialogue, dialogue.section(state.section)):
        return (*passed, _bridge(dialogue, state, (*before, *lines)))
    begun, opening, question = _next_in(dialogue, replace(state, lines=()), section)
    if question is None:
        return (*passed, *finish(dialogue, state, (*before, *lines)))
    return (*passed, *begun, _put(dialogue, state, question, (*before, *lines, *opening)))


def _next_in(
    dialogue: Dialogue, state: State, section: str
) -> tuple[Events, tuple[Line, ...], Question | None]:
    """The next question to put in `section`, past those that have been told, with what is said back for them."""
    passed: Events = ()
    lines: tuple[Line, ...] = ()
    while question := pending(dialogue, state, section):
        told = told_line(dialogue, state, question)
        if told is None:
            break
        line, answer = told
        lines = (*lines, line) if line else lines
        if _more_to_ask(dialogue, state, question, answer):
            break
        event = Passed(question.id, answer)
        state = evolve(state, event)
        passed = (*passed, event)
    return passed, lines, question


def _more_to_ask(dialogue: Dialogue, state: State, question: Question, teller: int) -> bool:
    """Where only this one thing was told, in passing, and there is time, anything else to it is asked for."""
    if question.told not in MORE or state.about.depth == "short":
        return False
    answer = state.answer(teller)
    if answer is None or tells_all(dialogue, answer):
        return False
    found = heard(dialogue, answer)
    return (found.reasons_score if question.told == "why" else found.response_score) < SURELY


def _put(dialogue: Dialogue, state: State, question: Question, said: tuple[Line, ...]) -> Asked:
    section = dialogue.section_of(question.id).id
    lines = list(said)
    fresh = not any(place.section == section for place in state.asked)
    if fresh and not is_opening(dialogue, dialogue.section(section)):
        lines.append(intro_line(section))
        if question.asked == "incident" and _first_bridge(dialogue, state):
            same = same_time_line(dialogue, state, state.section)
            lines += [same] if same else []
    more = any(line.block == f"told_{question.told}" for line in said)
    lines.append(question_line(dialogue, question, more=more))
    return Asked(question.id, "", tuple(lines))


def _first_bridge(dialogue: Dialogue, state: State) -> bool:
    """The first time that a second dimension is begun; offering the same occasion each time would nag."""
    dimensions = {each.id for each in dialogue.sections if each.dimension}
    return len({place.section for place in state.asked} & dimensions) == 1


def _bridge(dialogue: Dialogue, state: State, said: tuple[Line, ...]) -> Bridged:
    back = say_back_line(dialogue, state, state.section)
    left = open_sections(dialogue, state)
    only_last = left == [dialogue.sections[-1].id]
    ended = len({place.section for place in state.asked}) - 1
    turn = f"choose_{(ended - 1) % WAYS_TO_CHOOSE + 1}"
    choice = between("bridge", "choose_last" if only_last else turn)
    if back:
        said = tuple(line for line in said if line.kind != "reflection")
    lines = (*said, *((back,) if back else ()), choice)
    return Bridged(state.section, lines)


def finish(dialogue: Dialogue, state: State, said: tuple[Line, ...] = ()) -> Events:
    """The talking is done: the summary begins, or there is nothing to pick out."""
    offered = offer(dialogue, state)
    begins = Line("bridge", "summary", "begin" if offered.proposal else "nothing")
    return (Finished((*said, begins)), offered)


def offer(dialogue: Dialogue, state: State) -> Offered:
    """The next proposal that has not been decided, or none."""
    spoken = [
        _spoken(dialogue, each)
        for each in state.answers
        if not (each.parked or each.apart or each.private or each.who in _for_the_service(state))
    ]
    kept = [(each.sort, each.answer, each.start, each.end) for each in state.kept]
    left = [(each.answer, each.start, each.end) for each in state.left_out]
    named_only = dialogue.offers == "named"
    proposals = propose(spoken, kept_places=kept, left_out_places=left, named_only=named_only)
    return Offered(proposals[0] if proposals else None)


def _for_the_service(state: State) -> tuple[str, ...]:
    """Whose words are no carer's, and so nobody's strength here. In a children's home a key worker cares too."""
    return ("social-worker",) if state.about.carer == "residential" else ("social-worker", "keyworker")


def _spoken(dialogue: Dialogue, answer: AnswerRecord) -> Spoken:
    question = dialogue.question(answer.question)
    return Spoken(
        answer.id, answer.section, answer.question, question.asked, answer.text, question.names or ""
    )


def offered(dialogue: Dialogue, state: State) -> State:
    """A replayed state with its open proposal: that is never stored, so it is worked out again."""
    return evolve(state, offer(dialogue, state)) if state.stage == "deciding" else state


def put_again(dialogue: Dialogue, state: State, place: Place, *said: Line) -> Events:
    """The question at `place`, put with its section's opening where that has not been heard."""
    question = dialogue.question(place.question)
    if place.follow_up:
        lines = (*said, *place_lines(dialogue, question, place.follow_up))
        return (Asked(question.id, place.follow_up, lines),)
    return (_put(dialogue, state, question, said),)


def after_change(dialogue: Dialogue, state: State, answer: AnswerRecord | None) -> Events:
    """Back to where the carer was before they went back; what the change has opened comes in its turn."""
    moved = moved_answers(dialogue, state)
    said = (acknowledgement(dialogue, state, answer),) if answer else ()
    left, left_at = state.came_from, state.stage_before
    events: Events = (*moved, Returned())
    for event in events:
        state = evolve(state, event)
    return (*events, *_where_they_were(dialogue, state, left, left_at, said))


def _where_they_were(
    dialogue: Dialogue, state: State, place: Place, stage: Stage, said: tuple[Line, ...]
) -> Events:
    if stage == "deciding":
        return finish(dialogue, state, said)
    if stage in ("choosing", "helping"):
        return (_bridge(dialogue, state, said),)
    if place.follow_up and stage == "asking" and not state.answer_at(place):
        return put_again(dialogue, state, place, *said)
    return next_question(dialogue, state, *said)


def moved_answers(dialogue: Dialogue, state: State) -> Events:
    """Answers that a change has put off the path are parked; those that it has put back are restored."""
    off = off_path(dialogue, state)
    park = tuple(each.id for each in state.answers if each.id in off and not each.parked)
    restore = tuple(each.id for each in state.answers if each.parked and each.id not in off)
    events: Events = ()
    if park:
        events = (*events, Parked(park))
    if restore:
        events = (*events, Restored(restore))
    return events

"""What follows from a command: the only place where the conversation listens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import singledispatch
from typing import Final

from reflect.conversation import commands as do
from reflect.conversation.evolve import evolve
from reflect.conversation.going_on import (
    after_change,
    ask_next,
    finish,
    go_on,
    moved_answers,
    next_question,
    offer,
    put_again,
)
from reflect.conversation.hearing import heard
from reflect.conversation.lines import OPENING, also_line, between, place_lines
from reflect.conversation.path import begins_with, open_sections, pending
from reflect.conversation.result import decided
from reflect.conversation.state import AnswerRecord, Place, State, also_to
from reflect.dialogue import Dialogue
from reflect.errors import ConversationError
from reflect.events import (
    PEOPLE,
    About,
    Added,
    Answered,
    Asked,
    Begun,
    Changed,
    Chosen,
    Closed,
    Event,
    HelpShown,
    Included,
    Joined,
    Kept,
    KeptBack,
    LeftOut,
    Line,
    Noted,
    Paused,
    Resumed,
    Revisited,
    Skipped,
    Viewed,
)
from reflect.found import SafetySign
from reflect.text import clean

Events = tuple[Event, ...]

# Which page comes first where an answer calls for more than one.
PAGES: Final = (
    "immediate-danger",
    "carer-self-harm",
    "child-self-harm",
    "missing",
    "child-harm",
    "allegation",
    "breaking-point",
)
# What may be told after the beginning.
FACTS: Final = frozenset(each.name for each in fields(About))
TALKING: Final = ("asking", "choosing", "holding", "helping")


def page_for(signs: Iterable[SafetySign]) -> str:
    """The page of help that these call for; empty where there are none."""
    kinds = {sign.kind for sign in signs}
    return next((each for each in PAGES if each in kinds), "help") if kinds else ""


def decide(dialogue: Dialogue, state: State, command: do.Command) -> Events:
    """The events that follow from `command`. Empty where it does not fit the moment: then nothing changes.

    Raises ConversationError for an empty answer or wording, which the person can put right.
    """
    if state.stage == "paused" and not isinstance(command, do.Resume | do.KeepBack):
        resumed = _decide(do.Resume(), dialogue, state)
        later = _fold(state, resumed)
        further = decide(dialogue, later, command)
        return (*resumed, *further) if further else ()
    return _decide(command, dialogue, state)


def _fold(state: State, events: Events) -> State:
    for event in events:
        state = evolve(state, event)
    return state


@singledispatch
def _decide(command: object, dialogue: Dialogue, state: State) -> Events:
    raise TypeError(f"not a command: {type(command).__name__}")


@_decide.register
def _begin(command: do.Begin, dialogue: Dialogue, state: State) -> Events:
    if state.stage != "new":
        return ()
    people = _who_may_be_here(command.people)
    begun: Events = (Begun(dialogue.id, command.about, command.start), *((Joined(people),) if people else ()))
    state = _fold(state, begun)
    first = begins_with(dialogue, state)
    return (*begun, *put_again(dialogue, state, Place(first.id), *OPENING))


@_decide.register
def _answer(command: do.Answer, dialogue: Dialogue, state: State) -> Events:
    if state.stage != "asking":
        return ()
    text = _with_words(command.text)
    earlier = state.answer_at(state.here)
    event: Answered | Changed
    if earlier:
        event = Changed(earlier.id, text, command.at)
    else:
        here = state.here
        who = command.who or here.person or "carer"
        event = Answered(len(state.answers) + 1, here.question, here.follow_up, text, who, command.at)
    state = evolve(state, event)
    answer = next(each for each in state.answers if each.id == event.id)
    found = heard(dialogue, answer)
    if found.safety:
        return (event, HelpShown(event.id, page_for(found.safety)))
    if state.came_from.question:
        return (event, *after_change(dialogue, state, answer))
    return (event, *go_on(dialogue, state, answer))


def _with_words(text: str) -> str:
    text = clean(text)
    if not text.strip():
        raise ConversationError("Nothing has been typed yet. Write a few words, or skip this one.")
    return text


@_decide.register
def _skip(command: do.Skip, dialogue: Dialogue, state: State) -> Events:
    if state.stage != "asking":
        return ()
    if state.came_from.question:
        return after_change(dialogue, state, None)
    skipped = Skipped(state.here.question)
    state = evolve(state, skipped)
    # What one of them leaves is still put to the next.
    return (skipped, *(ask_next(dialogue, state) if state.here.person else next_question(dialogue, state)))


@_decide.register
def _back(command: do.Back, dialogue: Dialogue, state: State) -> Events:
    places = list(state.asked)
    at_question = state.stage == "asking"
    until = places.index(state.here) if at_question and state.here in places else len(places)
    earlier = [place for place in places[:until] if _can_revisit(state, place)]
    return _revisit_place(dialogue, state, earlier[-1]) if earlier else ()


@_decide.register
def _revisit(command: do.Revisit, dialogue: Dialogue, state: State) -> Events:
    place = Place(command.question, command.follow_up)
    if place not in state.asked or (place == state.here and state.stage == "asking"):
        return ()
    return _revisit_place(dialogue, state, place) if _can_revisit(state, place) else ()


def _can_revisit(state: State, place: Place) -> bool:
    answer = state.answer_at(place)
    if place.follow_up:
        return answer is not None and not answer.parked
    return answer is None or not answer.parked


def _revisit_place(dialogue: Dialogue, state: State, place: Place) -> Events:
    if state.stage not in (*TALKING, "deciding"):
        return ()
    lines = (
        between("bridge", "revisit"),
        *place_lines(dialogue, dialogue.question(place.question), place.follow_up),
    )
    return (Revisited(place.question, place.follow_up, lines),)


@_decide.register
def _note(command: do.Note, dialogue: Dialogue, state: State) -> Events:
    if command.fact not in FACTS:
        return ()
    if getattr(state.about, command.fact) == command.value:
        return ()
    noted = Noted(command.fact, command.value)
    return (noted, *moved_answers(dialogue, evolve(state, noted)))


@_decide.register
def _join(command: do.Join, dialogue: Dialogue, state: State) -> Events:
    people = _who_may_be_here(command.people)
    if people == state.company or state.stage == "closed":
        return ()
    joined = Joined(people)
    person = state.here.person
    if state.stage != "asking" or state.came_from.question or person in ("", "carer", *people):
        return (joined,)
    # Whoever was being asked has gone.
    return (joined, *ask_next(dialogue, evolve(state, joined)))


def _who_may_be_here(people: tuple[str, ...]) -> tuple[str, ...]:
    """In the order of `PEOPLE`; the carer always is, and is not counted."""
    return tuple(each for each in PEOPLE if each in people and each != "carer")


@_decide.register
def _ask_also(command: do.AskAlso, dialogue: Dialogue, state: State) -> Events:
    if state.stage not in ("asking", "choosing", "holding") or state.came_from.question:
        return ()
    last = next((each for each in reversed(state.answers) if not each.parked), None)
    if last is None or command.who not in ("carer", *state.company):
        return ()
    place = also_to(last.question, command.who)
    if place in state.asked or any(each.who == command.who for each in state.answers_at(last.question)):
        return ()
    return (Asked(place.question, place.follow_up, (also_line(dialogue, place),)),)


@_decide.register
def _go_on(command: do.GoOn, dialogue: Dialogue, state: State) -> Events:
    if state.came_from.question and state.stage == "helping":
        return after_change(dialogue, state, None)
    if state.stage in ("choosing", "holding", "helping"):
        return next_question(dialogue, state, bridge=False)
    return ()


@_decide.register
def _choose(command: do.Choose, dialogue: Dialogue, state: State) -> Events:
    if state.stage not in TALKING or state.came_from.question:
        return ()
    if command.section not in open_sections(dialogue, state):
        return ()
    chosen = Chosen(command.section)
    state = evolve(state, chosen)
    question = pending(dialogue, state, command.section)
    return (chosen, *put_again(dialogue, state, Place(question.id))) if question else ()


@_decide.register
def _finish(command: do.Finish, dialogue: Dialogue, state: State) -> Events:
    if state.stage not in TALKING:
        return ()
    return finish(dialogue, state)


@_decide.register
def _keep(command: do.Keep, dialogue: Dialogue, state: State) -> Events:
    return _decided(dialogue, state, "")


@_decide.register
def _words(command: do.Words, dialogue: Dialogue, state: State) -> Events:
    return _decided(dialogue, state, _with_words(command.text))


def _decided(dialogue: Dialogue, state: State, words: str) -> Events:
    proposal = state.proposal
    if state.stage != "deciding" or proposal is None:
        return ()
    kept = Kept(proposal.sort, proposal.id, proposal.answer, proposal.start, proposal.end, words)
    return (kept, offer(dialogue, evolve(state, kept)))


@_decide.register
def _leave(command: do.Leave, dialogue: Dialogue, state: State) -> Events:
    proposal = state.proposal
    if state.stage != "deciding" or proposal is None:
        return ()
    left = LeftOut(proposal.answer, proposal.start, proposal.end)
    return (left, offer(dialogue, evolve(state, left)))


@_decide.register
def _add(command: do.Add, dialogue: Dialogue, state: State) -> Events:
    if state.stage != "deciding":
        return ()
    return (Added(command.sort, _with_words(command.text)),)


@_decide.register
def _view(command: do.View, dialogue: Dialogue, state: State) -> Events:
    everything = decided(state, command.sort)
    if command.who not in ("carer", *state.company) or not 0 <= command.place < len(everything):
        return ()
    one = everything[command.place]
    of = one.words if not one.answer else ""
    words = _with_words(command.text) if command.text else ""
    viewed = Viewed(command.who, command.sort, one.answer, one.start, one.end, of, words)
    return () if viewed in state.views else (viewed,)


@_decide.register
def _include(command: do.Include, dialogue: Dialogue, state: State) -> Events:
    answer: AnswerRecord | None = state.answer(command.answer)
    if answer is None or not answer.apart or answer.included == command.yes:
        return ()
    return (Included(command.answer, command.yes),)


@_decide.register
def _keep_back(command: do.KeepBack, dialogue: Dialogue, state: State) -> Events:
    answer = state.answer(command.answer)
    if answer is None or answer.private == command.yes:
        return ()
    kept_back = KeptBack(command.answer, command.yes)
    if state.stage != "deciding":
        return (kept_back,)
    offered = offer(dialogue, evolve(state, kept_back))
    return (kept_back,) if offered.proposal == state.proposal else (kept_back, offered)


@_decide.register
def _pause(command: do.Pause, dialogue: Dialogue, state: State) -> Events:
    if state.stage not in (*TALKING, "deciding"):
        return ()
    lines = [between("closing", "stop")]
    strong = any(heard(dialogue, each).poured for each in state.answers_in(state.section))
    if state.stage == "helping":
        lines.append(between("closing", "stop_help"))
    elif strong:
        lines.append(between("closing", "stop_care"))
    return (Paused(tuple(lines)),)


@_decide.register
def _resume(command: do.Resume, dialogue: Dialogue, state: State) -> Events:
    if state.stage != "paused":
        return ()
    lines = [between("bridge", "back_again")]
    if state.stage_paused == "asking":
        question = dialogue.question(state.here.question)
        lines += place_lines(dialogue, question, state.here.follow_up)
    elif state.lines:
        lines.append(state.lines[-1])
    resumed = Resumed(tuple(lines))
    if state.stage_paused == "deciding":
        return (resumed, offer(dialogue, evolve(state, resumed)))
    return (resumed,)


@_decide.register
def _close(command: do.Close, dialogue: Dialogue, state: State) -> Events:
    if state.stage not in (*TALKING, "deciding"):
        return ()
    return (Closed((Line("closing", "summary", "end"),)),)

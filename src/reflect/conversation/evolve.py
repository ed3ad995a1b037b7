"""How each event changes the state. Nothing is decided and nothing listened to here, so replay is exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import singledispatch
from typing import Any, cast

from reflect.conversation.machine import TRIGGER_OF, fire
from reflect.conversation.state import AnswerRecord, Place, State
from reflect.events import (
    PEOPLE,
    Added,
    Answered,
    Asked,
    Begun,
    Bridged,
    Changed,
    Chosen,
    Closed,
    Event,
    Finished,
    Held,
    HelpShown,
    Included,
    Joined,
    Kept,
    KeptBack,
    LeftOut,
    Noted,
    Offered,
    Parked,
    Passed,
    Paused,
    Restored,
    Resumed,
    Returned,
    Revisited,
    Skipped,
    Viewed,
)


def replay(events: Iterable[Event]) -> State:
    """The state that these events, in order, add up to."""
    state = State()
    for event in events:
        state = evolve(state, event)
    return state


def evolve(state: State, event: Event) -> State:
    """The state after `event`. Pure; the same events always give the same state."""
    return _evolve(event, state)


@singledispatch
def _evolve(event: Event, state: State) -> State:
    return state


@_evolve.register
def _begun(event: Begun, state: State) -> State:
    return replace(state, dialogue=event.dialogue, about=event.about, start=event.start)


@_evolve.register
def _noted(event: Noted, state: State) -> State:
    about = replace(state.about, **cast(dict[str, Any], {event.fact: event.value}))
    return replace(state, about=about)


@_evolve.register
def _joined(event: Joined, state: State) -> State:
    been = {*state.were_here, *event.people}
    return replace(state, company=event.people, were_here=tuple(each for each in PEOPLE if each in been))


@_evolve.register
def _asked(event: Asked, state: State) -> State:
    here = Place(event.question, event.follow_up)
    return replace(
        state,
        stage=fire(state.stage, "ask"),
        here=here,
        lines=event.lines,
        asked=state.asked if here in state.asked else (*state.asked, here),
        chosen="",
        revisiting=False,
        page="",
    )


@_evolve.register
def _answered(event: Answered, state: State) -> State:
    record = AnswerRecord(event.id, event.question, event.follow_up, event.text, event.who, event.at)
    return replace(state, answers=(*state.answers, record), skipped=state.skipped - {event.question})


@_evolve.register
def _changed(event: Changed, state: State) -> State:
    answers = tuple(
        replace(each, text=event.text, at=event.at or each.at, apart=False, included=False)
        if each.id == event.id
        else each
        for each in state.answers
    )
    # What these words had told is no longer told; what was decided about them must be decided again.
    return replace(
        state,
        answers=answers,
        passed=tuple((question, by) for question, by in state.passed if by != event.id),
        kept=tuple(each for each in state.kept if each.answer != event.id),
        left_out=tuple(each for each in state.left_out if each.answer != event.id),
        views=tuple(each for each in state.views if each.answer != event.id),
    )


@_evolve.register
def _skipped(event: Skipped, state: State) -> State:
    if state.answers_at(event.question):
        return state
    return replace(state, skipped=state.skipped | {event.question})


@_evolve.register
def _passed(event: Passed, state: State) -> State:
    return replace(state, passed=(*state.passed, (event.question, event.answer)))


@_evolve.register
def _revisited(event: Revisited, state: State) -> State:
    on_a_detour = bool(state.came_from.question)
    return replace(
        state,
        stage=fire(state.stage, "ask"),
        here=Place(event.question, event.follow_up),
        lines=event.lines,
        revisiting=True,
        came_from=state.came_from if on_a_detour else state.here,
        stage_before=state.stage_before if on_a_detour else state.stage,
        page="",
        proposal=None,
    )


@_evolve.register
def _returned(event: Returned, state: State) -> State:
    return replace(state, here=state.came_from, came_from=Place(), stage_before="new", revisiting=False)


@_evolve.register
def _parked(event: Parked, state: State) -> State:
    return _with_parked(state, event.answers, True)


@_evolve.register
def _restored(event: Restored, state: State) -> State:
    return _with_parked(state, event.answers, False)


def _with_parked(state: State, identifiers: tuple[int, ...], parked: bool) -> State:
    answers = tuple(
        replace(each, parked=parked) if each.id in identifiers else each for each in state.answers
    )
    return replace(state, answers=answers)


@_evolve.register
def _bridged(event: Bridged, state: State) -> State:
    return replace(state, stage=fire(state.stage, "bridge"), lines=event.lines, page="")


@_evolve.register
def _held(event: Held, state: State) -> State:
    return replace(state, stage=fire(state.stage, "hold"), lines=event.lines)


@_evolve.register
def _help_shown(event: HelpShown, state: State) -> State:
    answers = tuple(replace(each, apart=True) if each.id == event.answer else each for each in state.answers)
    dropped = {each.section for each in state.answers if each.id == event.answer}
    return replace(
        state,
        stage=fire(state.stage, "help"),
        lines=(),
        answers=answers,
        dropped=state.dropped | dropped,
        page=event.page,
        kept=tuple(each for each in state.kept if each.answer != event.answer),
    )


@_evolve.register
def _chosen(event: Chosen, state: State) -> State:
    return replace(state, chosen=event.section, dropped=state.dropped - {event.section})


@_evolve.register
def _finished(event: Finished, state: State) -> State:
    return replace(state, stage=fire(state.stage, "decide"), lines=event.lines, page="", proposal=None)


@_evolve.register
def _offered(event: Offered, state: State) -> State:
    return replace(state, proposal=event.proposal)


@_evolve.register
def _kept(event: Kept, state: State) -> State:
    return replace(state, kept=(*state.kept, event), proposal=None)


@_evolve.register
def _left_out(event: LeftOut, state: State) -> State:
    return replace(state, left_out=(*state.left_out, event), proposal=None)


@_evolve.register
def _added(event: Added, state: State) -> State:
    return replace(state, added=(*state.added, event))


@_evolve.register
def _viewed(event: Viewed, state: State) -> State:
    others = tuple(each for each in state.views if replace(each, words="") != replace(event, words=""))
    return replace(state, views=(*others, event))


@_evolve.register
def _included(event: Included, state: State) -> State:
    answers = tuple(
        replace(each, included=event.yes) if each.id == event.answer else each for each in state.answers
    )
    return replace(state, answers=answers)


@_evolve.register
def _kept_back(event: KeptBack, state: State) -> State:
    # Also in other words it stays so, and what was kept from it stays decided: that may be undone.
    answers = tuple(
        replace(each, private=event.yes) if each.id == event.answer else each for each in state.answers
    )
    return replace(state, answers=answers)


@_evolve.register
def _paused(event: Paused, state: State) -> State:
    return replace(
        state,
        stage=fire(state.stage, "pause"),
        stage_paused=state.stage,
        proposal=None,
    )


@_evolve.register
def _resumed(event: Resumed, state: State) -> State:
    trigger = TRIGGER_OF[state.stage_paused]
    return replace(state, stage=fire(state.stage, trigger), stage_paused="new")


@_evolve.register
def _closed(event: Closed, state: State) -> State:
    return replace(state, stage=fire(state.stage, "close"), lines=event.lines, proposal=None)

"""What happened in a conversation, as it may stand in a plain file: without any sign of a page of help.

An answer that such a page followed is there as one that is just for the carer: it stays out of documents, and
nobody can tell the one from the other. What is dropped with such a page stays unasked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reflect import conversation as talk
from reflect.conversation import State
from reflect.dialogue import Dialogue, parse
from reflect.errors import ReflectError
from reflect.events import Event, Held, HelpShown, Included, KeptBack, Paused, Said, Skipped
from reflect.journal.carrying import Append, CarriedSession

_ONLY_AFTER_HELP: Final = "stop_help"


def without_help(carried: CarriedSession) -> tuple[Append, ...]:
    """The appends of a session as they leave; the same again where they have left before.

    Raises ReflectError where what happened cannot be gone through.
    """
    dialogue = _dialogue(carried.dialogue_text)
    told, shown = State(), State()
    found = []
    for append in carried.appends:
        events: list[Event] = []
        for event in append.events:
            instead = _instead(event, told, dialogue)
            told = talk.evolve(told, event)
            shown = _after(shown, instead)
            marks = _marks(told, shown)
            shown = _after(shown, marks)
            events += [*instead, *marks]
        found.append(Append(tuple(events), _said(append)))
    return tuple(found)


def _dialogue(text: str) -> Dialogue | None:
    try:
        return parse(text, "the dialogue it began with")
    except ReflectError:
        return None


def _after(state: State, events: list[Event]) -> State:
    for event in events:
        state = talk.evolve(state, event)
    return state


def _instead(event: Event, state: State, dialogue: Dialogue | None) -> list[Event]:
    """What stands for an event; which answers leave is told apart from it, by marks."""
    if isinstance(event, HelpShown):
        answer = state.answer(event.answer)
        return [Held(()), *_unasked(state, answer.section if answer else "", dialogue)]
    if isinstance(event, Included | KeptBack):
        return []
    if isinstance(event, Paused):
        return [replace(event, lines=tuple(each for each in event.lines if each.block != _ONLY_AFTER_HELP))]
    return [event]


def _unasked(state: State, section: str, dialogue: Dialogue | None) -> list[Event]:
    """The rest of that occasion's questions, passed over."""
    if dialogue is None or section not in {each.id for each in dialogue.sections}:
        return []
    settled = state.skipped | {question for question, _ in state.passed}
    return [
        Skipped(each.id)
        for each in dialogue.section(section).questions
        if each.id not in settled and not state.answers_at(each.id)
    ]


def _marks(told: State, shown: State) -> list[Event]:
    """What is withheld is just for the carer, and nothing else is."""
    private = {each.id for each in shown.answers if each.private}
    return [
        KeptBack(each.id, each.withheld) for each in told.answers if each.withheld != (each.id in private)
    ]


def _said(append: Append) -> tuple[Said, ...]:
    """Without what is said only at such a page: the offer to stop after it, and once more to ring."""
    said = list(append.said)
    if any(isinstance(each, HelpShown) for each in append.events):
        last = max((at for at, each in enumerate(said) if each.answer), default=-1)
        said = [*said[: last + 1], *(each for each in said[last + 1 :] if each.kind != "bridge")]
    if any(line.block == _ONLY_AFTER_HELP for event in append.events for line in talk.lines_of(event)):
        last = max((at for at, each in enumerate(said) if each.kind == "closing"), default=-1)
        said = [each for at, each in enumerate(said) if at != last]
    return tuple(said)

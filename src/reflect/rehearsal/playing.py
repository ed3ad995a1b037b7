"""Plays one persona from the first question to the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from reflect.conversation import Answer, Close, Command, GoOn, Keep
from reflect.events import About, Depth, Said
from reflect.journal import Journal
from reflect.listening import as_json, hear
from reflect.rehearsal.persona import Persona
from reflect.sitting import Sitting

Thing = dict[str, Any]
# More than any dialogue can take; a conversation that does not close is a fault to be seen.
MOST_STEPS: Final = 1000


class _Mouth:
    """What the persona says next at each place."""

    def __init__(self, persona: Persona) -> None:
        self._answers = {question: list(said) for question, said in persona.answers.items()}
        self._default = list(persona.default) or ["I don't know."]

    def answer(self, question: str) -> str:
        left = self._answers.get(question)
        if left:
            return left.pop(0)
        return self._default.pop(0) if len(self._default) > 1 else self._default[0]


def play(
    persona: Persona,
    *,
    dialogue: str = "",
    depth: Depth | None = None,
    journal: Journal | None = None,
) -> Iterator[Thing]:
    """One object for each thing said, both speakers, and the summary last: see `reflect rehearse --json`.

    `dialogue` and `depth` take the place of those that the persona names.
    """
    told = persona.about
    facts = {name: value or "" for name, value in told.model_dump().items()}
    about = About(**facts, purpose=persona.purpose or "", depth=depth or persona.depth)
    chosen = dialogue or persona.dialogue
    sitting = Sitting.begin(
        about,
        journal=journal,
        dialogue=chosen,
        start=persona.start if chosen == persona.dialogue else "",
        fictional=journal is not None,
        people=persona.company,
    )
    mouth = _Mouth(persona)
    yield from (_thing(sitting, each) for each in sitting.said)
    for _ in range(MOST_STEPS):
        if sitting.stage == "closed":
            break
        yield from (_thing(sitting, each) for each in sitting.do(_next(sitting, mouth)))
    yield _summary(sitting)


def _next(sitting: Sitting, mouth: _Mouth) -> Command:
    if sitting.stage == "asking":
        here = sitting.state.here
        return Answer(mouth.answer(f"{here.question}@{here.person}" if here.person else here.question))
    if sitting.stage == "deciding":
        return Keep() if sitting.proposal else Close()
    return GoOn()


def _thing(sitting: Sitting, said: Said) -> Thing:
    thing: Thing = {
        "turn": said.turn,
        "who": said.who if said.kind == "answer" else "assistant",
        "kind": said.kind,
        "section": said.section,
        "question": said.question,
        "seeks": said.seeks,
        "text": said.text,
    }
    if said.kind == "answer":
        asked = sitting.dialogue.question(said.question).asked
        found = as_json(said.turn, hear(said.text, asked=asked, section=said.section))
        thing["heard"] = {name: value for name, value in found.items() if name != "id"}
    return thing


def _summary(sitting: Sitting) -> Thing:
    result = sitting.result()
    return {
        "kind": "summary",
        "strengths": [
            {"id": each.id, "words": each.words, "turn": sitting.turn_of(each.answer)}
            for each in result.strengths
        ],
        "support_needs": [
            {"id": each.id, "words": each.words, "turn": sitting.turn_of(each.answer)}
            for each in result.support_needs
        ],
        "sections": sitting.told(),
    }

"""How each line of a conversation is worded: the voice, given what the line and the state hold."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Protocol

from reflect.conversation import State
from reflect.dialogue import block_of
from reflect.events import AGES, CARERS, PURPOSES, About, Line
from reflect.secure_base import dimension
from reflect.voice import Voice, context, helplines

FACTS: Final[dict[str, tuple[str, ...]]] = {
    "carer": CARERS,
    "purpose": PURPOSES,
    "families": ("one", "more"),
    "applicants": ("one", "two"),
    "plans": ("short", "long", "both"),
    "adulthood": ("yes", "no"),
    "nation": ("england", "scotland", "wales", "northern-ireland"),
}
_PERSON: Final = re.compile("^(and_.*?)(?:_(?:why|response|help))?$")


# How a child may seem when feelings are strong: only ages below the child's own are asked about.
_SEEMS: Final = {"5-10": "younger", "19 months-4": "little", "0-18 months": "baby"}


def choices(fact: str, about: About) -> dict[str, str]:
    """The values that may be told of a fact, each with the block of `facts.j2` that labels it."""
    if fact != "felt_age":
        return {value: f"{fact}_{block_of(value)}" for value in FACTS[fact]}
    younger = [age for age in _SEEMS if age in AGES[: AGES.index(about.age)]] if about.age in AGES else _SEEMS
    return {about.age: "felt_age_same", **{age: f"felt_age_{_SEEMS[age]}" for age in younger}}


@cache
def usual_voice() -> Voice:
    """One for the whole program: its templates are compiled once."""
    return Voice()


class Settings(Protocol):
    """Where the nation and the carer's own number are kept."""

    def setting(self, name: str) -> str | None: ...


class Wording:
    """Words lines. `keeps` says whether what is typed is kept; `settings` may know whom the carer would ring."""

    def __init__(self, *, keeps: bool, settings: Settings | None = None, voice: Voice | None = None) -> None:
        self._voice = voice or usual_voice()
        self._keeps = keeps
        self._settings = settings

    def word(self, line: Line, state: State) -> str:
        """The words of one line; plain thanks where a follow-up has no lead-in of its own."""
        block = line.block
        if not self._keeps and block in ("words_kept", "stop"):
            block = {"words_kept": "words_not_kept", "stop": "stop_not_kept"}[block]
        elif block == "words_kept" and self._setting("made-up"):
            block = "words_made_up"
        template = self._voice.of_dialogue(line.template, state.dialogue)
        if line.template == "between" and line.question:
            # How a question is put to the next person may be worded with the question itself.
            own = self._voice.of_dialogue(line.section, state.dialogue)
            person = _PERSON.sub(r"\1", block)
            name = f"{block_of(line.question)}_{person}"
            if name in self._voice.blocks(own):
                return self._voice.word(own, name, self._context(line, state))
        if block.endswith("_heard") and block not in self._voice.blocks(template):
            between = self._voice.of_dialogue("between", state.dialogue)
            return self._voice.word(between, "thanks_1", context(state.about, company=state.company))
        return self._voice.word(template, block, self._context(line, state))

    def _context(self, line: Line, state: State) -> dict[str, object]:
        quotes = []
        for cited in line.quotes:
            answer = state.answer(cited.answer)
            quotes.append(answer.text[cited.start : cited.end] if answer else "")
        more: dict[str, object] = {}
        if line.template == "safety":
            number = self._setting("own-number")
            more = {
                "own_number": number,
                "contacts": helplines(self._setting("nation"), line.block, number, carer=state.about.carer),
            }
        elif line.template == "summary":
            more = {"strength": self._phrase(state)}
        elif line.block == "say_back":
            more = {"section_name": self.section_name(line.section)}
        elif line.block == "revisit":
            answer = state.answer_at(state.here)
            quotes = [answer.text] if answer else []
        return context(state.about, quotes, company=state.company, **more)

    def _setting(self, name: str) -> str:
        return (self._settings.setting(name) if self._settings else None) or ""

    def _phrase(self, state: State) -> str:
        return self.phrase(state.proposal.sort, state.proposal.id, state) if state.proposal else ""

    def phrase(self, sort: str, identifier: str, state: State) -> str:
        """The short plain phrase for a strength or a support need ("Noticing how Kai shows worry")."""
        name = "strengths" if sort == "strength" else "needs"
        template = self._voice.of_dialogue(name, state.dialogue)
        block = identifier.replace(".", "_").replace("-", "_")
        if block not in self._voice.blocks(template):
            return ""
        return self._voice.word(template, block, context(state.about))

    def fact(self, need: str, state: State) -> tuple[str, dict[str, str]]:
        """How a fact is asked for: the question, and the label of each value that may be told."""
        given = context(state.about, company=state.company)
        facts = self._voice.of_dialogue("facts", state.dialogue)
        labels = {
            value: self._voice.word(facts, block, given)
            for value, block in choices(need, state.about).items()
        }
        return self._voice.word(facts, need, given), labels

    def section_name(self, section: str) -> str:
        """What a carer reads as a section's name; the dimensions have the model's own."""
        found = dimension(section)
        if found:
            return found.name
        return self._voice.word("names", f"section_{block_of(section)}", {})

"""A sitting with what was noted later put beside its answers: data, as the screen shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reflect.entries import WORDS, Entry
from reflect.said import Said


@dataclass(frozen=True, slots=True)
class Later(Said):
    """What was noted later beside an answer."""

    entry: int = 0
    at: str = ""
    kind_of_entry: str = "thought"
    place: str = ""


def with_later(said: Iterable[Said], entries: Sequence[Entry]) -> list[Said]:
    """A sitting as it was said, each later thought below the latest wording of its answer."""
    spoken = list(said)
    latest = {each.answer: at for at, each in enumerate(spoken) if each.answer}
    beside: dict[int, list[Later]] = {}
    for entry in entries:
        if entry.answer in latest:
            answer = spoken[latest[entry.answer]]
            beside.setdefault(latest[entry.answer], []).append(_later(entry, answer))
    whole: list[Said] = []
    for at, each in enumerate(spoken):
        whole += [each, *beside.get(at, ())]
    return whole


def _later(entry: Entry, answer: Said) -> Later:
    # As it is searched, so that the places of words that were looked for hold.
    text = "\n".join(filter(None, (entry.values[name] for name in WORDS[entry.kind])))
    return Later(
        *(answer.turn, "later", "answer", answer.section, answer.question, text, "", answer.answer),
        *(entry.id, entry.at, entry.kind, entry.values.get("place", "")),
    )

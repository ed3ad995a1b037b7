"""A journal with what a carer has kept: two sittings, two small good things, and things that must stay inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.afterwards.moments import add_moment
from reflect.events import About, Added, Answered, Asked, Begun, HelpShown, Kept, LeftOut
from reflect.journal import Cost, Journal

KAI = About(child="Kai", age="5-10", carer="foster")
SLEEVE = "He pulls his sleeve over his hand and goes quiet."
STEP = "I sat on the step with him till he had done crying."
TOLD = f"On Tuesday the bus was late. {SLEEVE} {STEP}"
UNSEEN = "He wanted his nan and nobody came."
HARM = "On Sunday he said his uncle hit him with a belt. I held his hand."
SLEEP = "One whole night of sleep a week."
PROUD = "He read the menu out loud and I was that proud."
HUM = "He hummed in the bath."
QUIET = "He let me brush his hair.\nTwice."


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        keep_a_sitting(journal)
        add_moment(journal, "Kai", HUM, at="2026-03-02T19:00:00+00:00")
        add_moment(journal, "Kai", QUIET, at="2026-03-09T19:00:00+00:00")
        yield journal


def keep_a_sitting(journal: Journal, session: str = "one", at: str = "2026-03-01T20:00:00+00:00") -> None:
    """Two times told: lines of the first are kept, left out and never looked at; the second raised a page of help."""
    journal.begin(session, KAI, "id: any", at=at)
    journal.append(
        session,
        1,
        [
            Begun("secure-base", KAI),
            Asked("availability.incident", "", ()),
            Answered(1, "availability.incident", "", f"{TOLD} {UNSEEN}", at=at),
            Answered(2, "sensitivity.incident", "", HARM, at=at),
            HelpShown(2),
            Kept("strength", "availability.alert", 1, *_in(TOLD, SLEEVE)),
            LeftOut(1, *_in(TOLD, STEP)),
            Kept("strength", "sensitivity.in-their-shoes", 2, *_in(HARM, "I held his hand.")),
            Added("support-need", SLEEP),
            Kept("strength", "acceptance.joy", 1, 0, 5, PROUD),
        ],
        at=at,
    )


def _in(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)

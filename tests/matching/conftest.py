"""A journal of a carer with one child, and of two who apply; with things in it that must stay inside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reflect.afterwards.moments import add_moment
from reflect.dialogue import source
from reflect.events import About, Added, Answered, Asked, Begun, HelpShown, Included, Kept, KeptBack
from reflect.journal import Cost, Journal
from reflect.matching.form import Sheet, SheetLine, written
from reflect.matching.reading import Sheets

KAI = About(child="Kai", age="5-10", carer="foster")
PAIR = About(child="Dee and Femi", carer="foster", applicants="two", plans="long")
AT = "2026-03-01T20:00:00+00:00"

SLEEVE = "He pulls his sleeve over his hand and goes quiet."
TOLD = f"On Tuesday the bus was late. {SLEEVE}"
SLEEP = "One whole night of sleep a week."
HUM = "He hummed in the bath all evening."
WORKER = "I think that Kai is settled here now."
FELT = "Worn out and glad, both at once, if I am honest."
PRIVATE = "I cried in the car park afterwards. I told nobody at all."
HARM = "On Sunday he said his uncle hit him with a belt. I held his hand."
PUT_BACK = "On Monday he said his uncle hit him again. I sat with him."
SECRET = (
    "I cried in the car park",
    "I told nobody",
    "his uncle hit him",
    "I held his hand",
    "I sat with him",
)

WAIT = "I wait. I waited at that terminus with the heater on."
NIGHT = "I am good in the night, I have sat up with many."
TRAINING = "Some training in how small children get over things."


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        keep_kai(journal)
        keep_a_pair(journal)
        yield journal


def keep_kai(journal: Journal) -> None:
    """Kept lines, answers of the carer's own and of a worker's; and what is private or set apart, one put back."""
    journal.begin("kai", KAI, source("secure-base"), at=AT)
    journal.append(
        "kai",
        1,
        [
            Begun("secure-base", KAI),
            Asked("availability.incident", "", ()),
            Answered(1, "availability.incident", "", TOLD, at=AT),
            Answered(2, "sensitivity.incident", "", HARM, at=AT),
            HelpShown(2),
            Answered(3, "acceptance.incident", "", PUT_BACK, at=AT),
            HelpShown(3),
            Included(3),
            Answered(4, "co-operation.incident", "", PRIVATE, at=AT),
            KeptBack(4),
            Answered(5, "availability.why", "", WORKER, "social-worker", at=AT),
            Answered(6, "availability.feelings", "", FELT, at=AT),
            Answered(7, "availability.message", "", "I don't know.", at=AT),
            Kept("strength", "availability.alert", 1, *_in(TOLD, SLEEVE)),
            Kept("strength", "sensitivity.in-their-shoes", 2, *_in(HARM, "I held his hand.")),
            Kept("strength", "acceptance.setbacks", 3, *_in(PUT_BACK, "I sat with him.")),
            Kept("strength", "co-operation.together", 4, *_in(PRIVATE, "I told nobody at all.")),
            Kept("strength", "availability.alert", 5, *_in(WORKER, WORKER)),
            Added("support-need", SLEEP),
        ],
        at=AT,
    )
    add_moment(journal, "Kai", HUM, at=AT)


def keep_a_pair(journal: Journal) -> None:
    """Two who apply, each with an answer."""
    journal.begin("pair", PAIR, source("prospective"), at=AT)
    journal.append(
        "pair",
        1,
        [
            Begun("prospective", PAIR),
            Answered(1, "availability.bring", "", WAIT, at=AT),
            Answered(2, "availability.bring", "@partner", NIGHT, "partner", at=AT),
            Answered(3, "availability.help", "", TRAINING, at=AT),
            Answered(4, "acceptance.bring", "", WORKER, "social-worker", at=AT),
            Kept("strength", "availability.bring", 2, *_in(NIGHT, NIGHT)),
        ],
        at=AT,
    )


def _in(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


CHILD = Sheet(
    "child",
    "Foster carer",
    "K.",
    "2026-05-01",
    (
        SheetLine("availability", "needs", "Somebody near at bedtime.\nEvery night."),
        SheetLine("availability", "needs", "يحتاج إلى وقت"),
        SheetLine("sensitivity", "support", "A talk with school <b>[/] _now_ | then</b>"),
    ),
)
CARERS = Sheet(
    "carers",
    "Dee and Femi",
    "",
    "2026-05-02",
    (
        SheetLine("availability", "brings", WAIT),
        SheetLine("else", "support", "Somebody to ring at night."),
    ),
)
ASH = Sheet("carers", "Ash", "T.", "2026-05-03", (SheetLine("acceptance", "brings", "We swim."),))


@pytest.fixture
def sheets() -> Sheets:
    return Sheets(CHILD, (CARERS, ASH))


def put_in(folder: Path, name: str, sheet: Sheet) -> Path:
    """The sheet as a file."""
    path = folder / name
    path.write_text(written(sheet), "utf-8")
    return path

"""No word of an answer that is just for the carer stands in anything that leaves, in any format."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from reflect.afterwards import again, cycle, plan, thoughts
from reflect.conversation import KeepBack
from reflect.demo import PASSPHRASE, ready
from reflect.dialogue import source
from reflect.documents import FORMATS, export
from reflect.documents.of_sitting import summary_of
from reflect.events import About, Answered, Asked, Begun, Changed, Closed, Event, Kept
from reflect.journal import Cost, Journal, Standing
from reflect.planning import left_to_plan
from reflect.review import Period, gather, headings
from reflect.review import export as export_review
from reflect.secure_base import STRENGTHS
from reflect.sitting import Sitting
from reflect.small.leaflet import HEADINGS, Kind, Leaflet
from reflect.small.occasions import occasions
from tests.documents.file_readers import elements

DAY = "2026-05-04"
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
ENGLAND = headings("fostering", "england")
QUESTIONS = (
    "description",
    *(f"availability.{each}" for each in ("incident", "why", "response", "message", "feelings", "help")),
    *("sensitivity.incident", "support.difficult"),
)
# Enough of an answer to know it by.
LONG = 50
LEAFLETS: tuple[Kind, ...] = ("card", "memory")


def words_of(number: int, what: str) -> str:
    """A word that nobody says, for one answer and one thing that belongs to it."""
    return f"qz{chr(97 + number)}{what}xv"


@dataclass(frozen=True)
class Told:
    """What is drawn of one answer."""

    private: bool
    kept: str
    thought: bool


ANSWERS = st.lists(
    st.builds(Told, st.booleans(), st.sampled_from(["", "strength", "support-need"]), st.booleans()),
    min_size=len(QUESTIONS),
    max_size=len(QUESTIONS),
)


def fill(journal: Journal, told: list[Told]) -> Sitting:
    """A finished conversation with all of it, and what was noted beside; the private ones marked afterwards."""
    about = About("Kai", "5-10", "foster", "annual-review", "one")
    at = f"{DAY}T19:00:00+00:00"
    events: list[Event] = [Begun("secure-base", about), Asked("description", "", ())]
    for number, (question, each) in enumerate(zip(QUESTIONS, told, strict=True), 1):
        start = f"On Tuesday {words_of(number, 'said')} came in. "
        line = f"I sat by {words_of(number, 'kept')} and waited."
        events.append(Answered(number, question, "", start + line, at=at))
        if each.kept == "strength":
            events.append(Kept("strength", STRENGTHS[number], number, len(start), len(start + line)))
        elif each.kept:
            events.append(
                Kept("support-need", question, number, len(start), len(start + line), f"{line} Please.")
            )
    journal.begin("one", about, source("secure-base"), at=at)
    journal.append("one", 1, [*events, Closed()], (), Standing("closed", "", ()), at=at)
    for number, each in enumerate(told, 1):
        if each.thought:
            thoughts.add_thought(journal, "one", number, f"Now {words_of(number, 'later')}.", at=at)
            again.add_again(
                journal, "one", number, might_try=words_of(number, "try"), message="I can wait.", at=at
            )
            cycle.add_place(journal, "one", number, "child-mind", words_of(number, "mind"), at=at)
    sitting = Sitting.resume(journal, "one")
    for item in left_to_plan(journal, "one", sitting.result()):
        if item.answer:
            what = words_of(item.answer, "plan")
            plan.add_step(
                *(journal, "Kai", item.sort),
                need=item.need, what=what, session="one", answer=item.answer, at=at,
            )  # fmt: skip
    for number, each in enumerate(told, 1):
        if each.private:
            sitting.do(KeepBack(number))
    return Sitting.resume(journal, "one")


def all_that_stands_in(made: str | bytes) -> str:
    """Every letter that any reader of a file could find."""
    if isinstance(made, str):
        return made
    if made.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(made)) as parts:
            return "".join(parts.read(each).decode("utf-8", "replace") for each in parts.namelist())
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(made)).pages]
    return "".join([*pages, *(f"{each.text}{each.alternative}" for each in elements(made))])


def everything_that_leaves(
    journal: Journal,
    sitting: Sitting,
    child: str = "Kai",
    period: Period = YEAR,
    formats: Iterable[str] = FORMATS,
) -> Iterator[str]:
    """The summary, the review pack, the card and the child's page, in these formats."""
    data = summary_of(sitting)
    pack = gather(journal, period, child, whole=True)
    for each in formats:
        yield all_that_stands_in(export(data, each))
        yield all_that_stands_in(export_review(pack, ENGLAND, each, whole=True))
    for kind in LEAFLETS:
        leaflet = Leaflet(kind, journal, child)
        for number in range(len(leaflet.lines)):
            leaflet.place(number, HEADINGS[kind][number % len(HEADINGS[kind])])
        for each in set(formats) - {"json"} if leaflet.lines else ():
            yield all_that_stands_in(leaflet.document(each))


def private_words(told: list[Told]) -> set[str]:
    return {
        words_of(number, what)
        for number, each in enumerate(told, 1)
        if each.private
        for what in ("said", "kept", "later", "try", "mind", "plan")
    }


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    told=ANSWERS.filter(lambda told: len({each.private for each in told}) == 2),
    slow=st.sampled_from(["pdf", "docx"]),
)
def test_no_word_of_it_is_in_any_file(told: list[Told], slow: str) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Journal.create("words", Path(folder) / "home", cost=Cost(1, 8, 1)) as journal,
    ):
        sitting = fill(journal, told)
        for document in everything_that_leaves(journal, sitting, formats=("md", "html", "json", slow)):
            assert [each for each in private_words(told) if each in document] == []
        assert not {each.answer for each in occasions(journal, "Kai")} & {
            number for number, each in enumerate(told, 1) if each.private
        }


def test_what_is_not_marked_leaves_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    told = [
        Told(False, "strength" if number % 2 else "support-need", True) for number in range(len(QUESTIONS))
    ]
    with Journal.create("words", tmp_path / "home", cost=Cost(1, 8, 1)) as journal:
        sitting = fill(journal, told)
        written = "".join(everything_that_leaves(journal, sitting))
    for what in ("said", "kept", "later", "try", "mind", "plan"):
        assert any(words_of(number, what) in written for number in range(1, len(told) + 1)), what


def test_undone_it_leaves_again(tmp_path: Path) -> None:
    told = [Told(number == 1, "strength", False) for number in range(len(QUESTIONS))]
    with Journal.create("words", tmp_path / "home", cost=Cost(1, 8, 1)) as journal:
        sitting = fill(journal, told)
        assert words_of(2, "said") not in str(export(summary_of(sitting), "md"))
        sitting.do(KeepBack(2, False))
        assert words_of(2, "said") in str(export(summary_of(sitting), "md"))


def test_a_need_put_in_the_plan_and_reworded_since_stays_in_too(tmp_path: Path) -> None:
    told = [Told(False, "support-need", False) for _ in QUESTIONS]
    with Journal.create("words", tmp_path / "home", cost=Cost(1, 8, 1)) as journal:
        sitting = fill(journal, told)
        journal.append("one", journal.appends("one") + 1, [Changed(7, "Something else altogether.")])
        sitting = Sitting.resume(journal, "one")
        sitting.do(KeepBack(7))
        for document in everything_that_leaves(journal, sitting):
            assert words_of(7, "kept") not in document
            assert words_of(7, "plan") not in document


def test_a_part_told_only_there_is_not_said_to_have_been_talked_about(tmp_path: Path) -> None:
    told = [Told(question.startswith("availability"), "", False) for question in QUESTIONS]
    with Journal.create("words", tmp_path / "home", cost=Cost(1, 8, 1)) as journal:
        data = summary_of(fill(journal, told))
        pack = gather(journal, YEAR, "Kai")
    assert [each.talked_about for each in data.star if each.id == "availability"] == [False]
    assert "availability" not in {each.id for each in data.sections}
    assert [visit.sections for each in pack.children for visit in each.visits] == [
        ("description", "sensitivity", "support")
    ]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    with Journal.open(PASSPHRASE, ready(tmp_path_factory.mktemp("home"), today=date(2031, 3, 14))) as made:
        yield made


def test_nothing_private_of_the_made_up_year_leaves(demo: Journal) -> None:
    """Every second answer of the year is marked; what only these say is nowhere."""
    last = {}
    for row in demo.sessions():
        sitting = last[row.id] = Sitting.resume(demo, row.id)
        for answer in sitting.answers()[::2]:
            sitting.do(KeepBack(answer.id))
    written = [all_that_stands_in(export(summary_of(each), "md")) for each in last.values()]
    period = Period(date(2030, 1, 1), date(2031, 12, 31))
    newest = last[demo.sessions()[0].id]
    written += everything_that_leaves(demo, newest, demo.sessions()[0].child, period)
    shown = [_plain(each) for each in written]
    answers = [each for sitting in last.values() for each in sitting.answers() if len(each.text) > LONG]
    private = {_plain(each.text) for each in answers if each.private}
    assert len(private) > 40
    assert [each for each in private if any(each[:LONG] in document for document in shown)] == []
    others = {_plain(each.text) for each in answers if not each.private}
    assert sum(any(each[:LONG] in document for document in shown) for each in others) > len(others) / 2


def _plain(text: str) -> str:
    """In one line, without the marks that Markdown needs."""
    return " ".join(re.sub(r"\\(?=[^\w\s])", "", text).split())

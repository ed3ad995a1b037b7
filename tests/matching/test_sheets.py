"""A sheet holds what its owner put there, and nothing else of a journal."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from reflect.conversation import KeepBack, replay
from reflect.demo import PASSPHRASE, ready
from reflect.documents.export import BINARY
from reflect.errors import MatchingError
from reflect.journal import Journal
from reflect.matching.choosing import FORMATS, Choosing
from reflect.matching.form import MOST_LINES, PLACES, SORTS, Side
from reflect.matching.offered import owners
from reflect.matching.reading import read
from reflect.sitting import Sitting
from tests.matching.conftest import (
    FELT,
    HUM,
    NIGHT,
    SECRET,
    SLEEP,
    SLEEVE,
    TOLD,
    TRAINING,
    WAIT,
    WORKER,
)
from tests.test_just_for_the_carer import all_that_stands_in

SIDES: tuple[Side, ...] = get_args(Side)


def at(chosen: Choosing, words: str) -> int:
    return next(number for number, line in enumerate(chosen.lines) if line.words == words)


def test_what_is_kept_and_told_by_its_owner_is_offered_and_no_more(journal: Journal) -> None:
    child = [line.words for line in Choosing("child", journal, "Kai").lines]
    assert sorted(child) == sorted([SLEEVE, TOLD, SLEEP, HUM])
    assert child.index(SLEEVE) < child.index(TOLD), "what was kept comes before what was told"
    everything = "".join(child)
    assert not any(each in everything for each in (*SECRET, WORKER, FELT))


def test_people_who_apply_speak_for_both_and_a_carer_lends_only_what_was_kept(journal: Journal) -> None:
    assert owners(journal) == ["Dee and Femi"]
    pair = Choosing("carers", journal, "Dee and Femi")
    assert {(line.words, line.sort) for line in pair.lines} == {
        (WAIT, "brings"),
        (NIGHT, "brings"),
        (TRAINING, "support"),
    }
    assert pair.owner == "Dee and Femi"
    with_kai = Choosing("carers", journal, "Kai")
    assert {line.words for line in with_kai.lines} == {SLEEVE, SLEEP}


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_leaves_that_was_not_put_on_it(journal: Journal, tmp_path: Path, format_: str) -> None:
    chosen = Choosing("child", journal, "Kai")
    with pytest.raises(MatchingError):
        chosen.save(tmp_path, format_)
    chosen.put(at(chosen, SLEEVE), "sensitivity", "needs")
    chosen.put(at(chosen, SLEEP), "else", "support")
    chosen.put(at(chosen, HUM), "else", "needs")
    chosen.take_off(at(chosen, HUM))
    made = chosen.save(tmp_path, format_).read_bytes()
    text = all_that_stands_in(made if format_ in BINARY else made.decode())
    text = " ".join(text.split()) if format_ == "pdf" else text
    assert SLEEVE in text
    assert SLEEP in text
    assert not any(each in text for each in (HUM, "the bus was late", WORKER, FELT, *SECRET))
    assert "Kai" not in text
    assert "isn't locked" in re.sub("&#39;|’", "'", text) or "is not locked" in text


def test_the_file_names_no_session_and_no_answer(journal: Journal, tmp_path: Path) -> None:
    chosen = Choosing("child", journal, "Kai")
    chosen.put(at(chosen, SLEEVE), "availability", "needs")
    saved = chosen.save(tmp_path, "json")
    raw = json.loads(saved.read_text("utf-8"))
    assert set(raw) == {
        *("about this file", "what", "version", "side", "owner", "child", "day", "made up", "lines"),
    }
    assert raw["lines"] == [{"dimension": "availability", "as": "needs", "words": SLEEVE}]
    assert raw["child"] == "K."
    assert raw["owner"] == "Foster carer"
    assert saved.name.startswith("matching-child-20")
    assert saved.stat().st_mode & 0o077 == 0
    assert read(saved).lines == chosen.on_sheet()


def test_a_line_can_be_put_in_other_words_and_one_can_be_written(journal: Journal) -> None:
    chosen = Choosing("carers", journal, "Dee and Femi")
    chosen.put(at(chosen, WAIT), "availability", "brings", "We wait, with the heater on.")
    chosen.add("acceptance", "brings", "We go and watch.")
    assert [each.words for each in chosen.sheet().lines] == [
        "We wait, with the heater on.",
        "We go and watch.",
    ]
    with pytest.raises(MatchingError):
        chosen.add("acceptance", "brings", "  ")
    with pytest.raises(MatchingError):
        chosen.add("acceptance", "needs", "Not on this side.")
    with pytest.raises(MatchingError):
        chosen.add("acceptance", "brings", "x" * 3000)


def test_nothing_needs_to_be_kept_to_write_a_sheet(tmp_path: Path) -> None:
    chosen = Choosing("carers", None, "")
    assert chosen.lines == []
    chosen.add("availability", "brings", "Two of us are always in.")
    with pytest.raises(MatchingError, match="whose sheet"):
        chosen.sheet()
    chosen.owner = "Ash"
    assert read(chosen.save(tmp_path, "json")).owner == "Ash"


def test_the_child_is_initials_unless_the_owner_says_otherwise(journal: Journal) -> None:
    chosen = Choosing("child", journal, "Kai")
    chosen.add("availability", "needs", "KAI likes a light on. kai's nan, Mrs Patel, knows.")
    (line,) = chosen.sheet().lines
    assert line.words == "K. likes a light on. K.'s nan, Mrs Patel, knows."
    assert [(each.words, done) for each, done in chosen.found()] == [("Kai", True), ("Mrs Patel", False)]
    chosen.shorten("Mrs Patel")
    assert "Mrs P., knows" in chosen.sheet().lines[0].words
    chosen.shorten("Kai")
    assert "KAI likes" in chosen.sheet().lines[0].words


def test_what_turns_words_round_does_not_get_into_a_file(journal: Journal, tmp_path: Path) -> None:
    chosen = Choosing("child", journal, "Kai")
    chosen.add("availability", "needs", "a\u202eb\x1b[2Jc\ud800 d")
    chosen.owner = "A\u2067\x07\nname"
    sheet = read(chosen.save(tmp_path, "json"))
    assert sheet.lines[0].words == "a\ufffdb\ufffd[2Jc\ufffd d"
    assert sheet.owner == "A\ufffd\ufffd name"


def test_a_sheet_has_an_end(journal: Journal) -> None:
    chosen = Choosing("carers", None, "")
    for number in range(MOST_LINES):
        chosen.add("else", "brings", f"Line {number}.")
    with pytest.raises(MatchingError, match="room for"):
        chosen.add("else", "brings", "One more.")


def test_of_the_made_up_year_only_what_is_chosen_leaves(tmp_path: Path) -> None:
    """Every fifth line is put on a sheet. No other sentence of the whole year is in it, in any format."""
    with Journal.open(PASSPHRASE, ready(tmp_path / "home", today=date(2031, 3, 14))) as journal:
        told = {
            sentence
            for row in journal.sessions()
            for each in replay(journal.events(row.id)).answers
            for sentence in re.split(r"(?<=[.?!])\s+", each.text)
            if len(sentence) > 40
        }
        for side in SIDES:
            chosen = Choosing(side, journal, "Danny")
            assert len(chosen.lines) > 30
            for number in range(0, len(chosen.lines), 5):
                line = chosen.lines[number]
                sort = line.sort if line.sort in SORTS[side] else SORTS[side][0]
                chosen.put(number, PLACES[number % len(PLACES)], sort)
            on_it = " ".join(each.words for each in chosen.on_sheet())
            for format_ in FORMATS:
                text = " ".join(all_that_stands_in(chosen.document(format_)).split())
                assert [each for each in told if each in text and each not in on_it] == []
                assert "Danny" not in text
                assert not any(row.id in text for row in journal.sessions())


def test_of_the_made_up_year_nothing_private_is_even_offered(tmp_path: Path) -> None:
    """Every second answer of the year is marked as just for the carer: no line offered comes from one."""
    with Journal.open(PASSPHRASE, ready(tmp_path / "home", today=date(2031, 3, 14))) as journal:
        private, free = set(), set()
        for row in journal.sessions():
            sitting = Sitting.resume(journal, row.id)
            for number, answer in enumerate(sitting.answers()):
                if number % 2:
                    sitting.do(KeepBack(answer.id))
                (private if number % 2 else free).add(answer.text)
        offered = [line.words for line in Choosing("child", journal, "Danny").lines]
    assert len(private) > 40
    assert [words for words in private - free if words in offered] == []
    assert sum(words in offered for words in free) > 40

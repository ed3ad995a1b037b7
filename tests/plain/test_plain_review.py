"""A review pack line by line: still true, what is hoped for, and a file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reflect.dialogue import source
from reflect.errors import DocumentError
from reflect.events import About, Added, Answered, Asked, Begun, Closed, Kept
from reflect.journal import Cost, Journal, Standing
from reflect.plain.reviewing import PlainReview
from reflect.review import Copy, Period, headings
from reflect.review.begun import Begins
from reflect.review.going_through import GoingThrough

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
DAY = date(2026, 11, 22)
WALL = "He fell off the wall on Tuesday. I sat on the step with him. Kayleigh Thompson saw it."


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as made:
        about = About("Kai", "5-10", "foster", "annual-review", "one")
        at = "2026-06-01T19:00:00+00:00"
        made.begin("one", about, source("secure-base"), at=at)
        events = [
            Begun("secure-base", about),
            Asked("availability.incident", "", ()),
            Answered(1, "availability.incident", "", WALL, at=at),
            Kept("strength", "availability.time", 1, WALL.index("I sat"), WALL.index(" Kay")),
            Kept("strength", "availability.alert", 1, 0, 31),
            Added("support-need", "A night off"),
            Closed(),
        ]
        made.append("one", 1, events, (), Standing("closed", "", ("availability",)), at=at)
        yield made


def going(journal: Journal) -> GoingThrough:
    return GoingThrough(journal, YEAR, "Kai", headings("fostering", "wales"), today=DAY)


def gone_through(journal: Journal, typed: str, folder: Path, form: str = "") -> tuple[str, bool]:
    """What was said, and whether it came to a file; the end of input leaves it for another day."""
    out = io.StringIO()
    plain = PlainReview(journal, io.StringIO(typed), out)
    begins = Begins(journal, "Kai").read()
    pack = going(journal)
    if begins and plain.carries_on(begins):
        pack.carry_on()
    done = plain.run(pack, lambda copy, kind, place: copy.save(place or folder, kind), form)
    return out.getvalue(), done


def test_line_by_line_to_a_file(journal: Journal, tmp_path: Path) -> None:
    typed = (
        f"words I stay near, as ever.\nleave\n/help\nkeep\nTo swim a length\n\n\n\nall\ndoc\nmd\n{tmp_path}\n"
    )
    said, done = gone_through(journal, typed, tmp_path)
    assert done
    assert "Reflect: 1 of 3, 2 left after it · Availability · " in said
    assert "3 of 3, the last one · " in said
    assert "Reflect: «He fell off the wall on Tuesday»" in said
    assert said.count("Reflect: Still true?") == 2
    assert "Reflect: Still so, that this would help?" in said
    assert "ring 999" in said
    assert "Reflect:   1. Kayleigh Thompson: K.T." in said
    (made,) = tmp_path.glob("*.md")
    text = made.read_text("utf-8")
    assert "> I stay near, as ever." in text
    assert "«To swim a length»" in text
    assert "A night off" in text
    assert "K.T. saw it." in text
    assert Begins(journal, "Kai").read() is None
    assert [each.values["what"] for each in journal.entries(kind="step")] == ["To swim a length"]


def test_at_the_end_of_input_it_waits_and_can_be_carried_on_with_or_begun_again(
    journal: Journal, tmp_path: Path
) -> None:
    said, done = gone_through(journal, "words I stay near.\n", tmp_path)
    assert not done
    assert said.endswith("Reflect: It waits for you as it is.\n")
    said, done = gone_through(journal, "what\ncarry on\nback\npause\n", tmp_path)
    assert not done
    assert "begun already, on 22 November 2026, of the time from 1 January 2026 to 31 December 2026." in said
    assert "2 of 3" in said
    assert "Reflect: I stay near." in said
    said, _ = gone_through(journal, "begin again\n", tmp_path)
    assert "1 of 3" in said
    assert "I stay near." not in said


def test_what_is_typed_that_is_not_known_changes_nothing(journal: Journal, tmp_path: Path) -> None:
    said, _ = gone_through(journal, "dunno\nwords\n/keep\nrest\n/what\nA hope\n/pause\n", tmp_path)
    assert said.count("1 of 3") == 3
    assert "There is nothing written yet" in said
    assert "There are /pause and /help" in said
    assert [each.values["what"] for each in journal.entries(kind="step")] == ["A hope"]
    begun = Begins(journal, "Kai").read()
    assert begun is not None
    assert (begun.words, begun.out, begun.line) == ((), (), "")


def test_where_it_cannot_be_saved_it_is_said_and_asked_again(journal: Journal, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "there"
    said, done = gone_through(journal, f"rest\n\n\n\n\npdf\n{nowhere}\nmd\n{tmp_path}\n", tmp_path)
    assert done
    assert "There is no folder" in said


def test_a_hope_that_calls_for_help_brings_the_page_and_the_pack_waits(
    journal: Journal, tmp_path: Path
) -> None:
    said, done = gone_through(journal, "rest\nThat she stops cutting her arms.\n\n", tmp_path)
    assert not done
    assert "Reflect: It waits for you as it is." in said
    assert "Reflect has told nobody" in said


def test_a_kind_chosen_before_is_not_asked_for(journal: Journal, tmp_path: Path) -> None:
    def full(_copy: Copy, _kind: str, _place: Path | None) -> Path:
        raise DocumentError("There is no room.")

    out = io.StringIO()
    plain = PlainReview(journal, io.StringIO("rest\n\n\n\n\n"), out)
    assert not plain.run(going(journal), full, "pdf")
    assert "Which kind of file" not in out.getvalue()
    assert out.getvalue().endswith("Reflect: There is no room.\nReflect: It waits for you as it is.\n")

"""`reflect sessions`, `show`, `search`, `export`."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from reflect.afterwards.thoughts import add_thought
from reflect.journal import Journal
from tests.commands.running import Reflect
from tests.commands.test_talking import FOX_CUB, TUESDAY


@pytest.fixture
def kept(reflect: Reflect) -> Reflect:
    reflect("talk", "--plain", "--about", "Fern", "--age", "5-10", typed=FOX_CUB)
    return reflect


def test_sessions_lists_the_child_and_where_it_stands(kept: Reflect) -> None:
    done = kept("sessions")
    assert done.returncode == 0
    assert "Fern" in done.stdout
    assert "stopped for now" in done.stdout
    assert "description" not in done.stdout, "the name of no part that anybody was told of"


def test_nothing_kept_is_said_plainly(reflect: Reflect) -> None:
    for command in ("show", "export", "search"):
        done = reflect(command)
        assert done.returncode == 2
        assert "Nothing is kept" in done.stderr
    listed = reflect("sessions")
    assert listed.returncode == 0
    assert "Nothing is kept" in listed.stdout
    assert not reflect.home.exists()


def test_search_asks_for_the_words_and_marks_them(kept: Reflect) -> None:
    done = kept("search", typed="BEHIND\n")
    assert done.returncode == 0
    assert "hid «behind» the sofa" in done.stdout
    assert "Nothing was found" in kept("search", "giraffe").stdout


def test_a_later_thought_is_listed_shown_below_its_answer_and_found(kept: Reflect) -> None:
    with Journal.open(kept.passphrase or "", kept.home) as journal:
        row = journal.sessions()[0]
        add_thought(journal, row.id, 2, "He was looking\nfor *me*.", at="2026-11-22T10:00:00+00:00")
        journal.add_entry(
            "moment", "Fern", {"text": "A hand held for looking"}, at="2026-11-23T10:00:00+00:00"
        )
    assert "a later thought" in kept("sessions").stdout
    lines = kept("show").stdout.splitlines()
    answer = lines.index(f"You: {TUESDAY}")
    assert lines[answer + 1 : answer + 3] == [
        "You, later (2026-11-22): He was looking",
        "You, later (2026-11-22): for *me*.",
    ]
    told = json.loads(kept("show", "--format", "json").stdout)["answers"]
    assert [each["later"] for each in told] == [
        [],
        [{"at": "2026-11-22T10:00:00+00:00", "text": "He was looking\nfor *me*."}],
    ]
    assert [each["text"] for each in told][1] == TUESDAY
    found = kept("search", "looking").stdout.splitlines()
    assert found[0] == "2026-11-23  a small good thing"
    assert found[2] == f"2026-11-22  {row.id}  a later thought"
    assert found[3] == "    He was «looking»"


def test_a_wrong_passphrase_is_said_and_touches_nothing(kept: Reflect) -> None:
    before = {path.name: path.read_bytes() for path in kept.home.iterdir() if path.is_file()}
    done = kept("sessions", REFLECT_PASSPHRASE="another one")
    assert done.returncode == 2
    assert "passphrase" in done.stderr
    assert {path.name: path.read_bytes() for path in kept.home.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("format_", ["md", "html", "json"])
def test_export_holds_what_was_told_and_is_private(kept: Reflect, tmp_path: Path, format_: str) -> None:
    target = tmp_path / f"copy.{format_}"
    done = kept("export", "--format", format_, "-o", str(target))
    assert done.returncode == 0
    assert "not encrypted" in done.stderr
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    text = target.read_text("utf-8")
    assert TUESDAY in text
    assert "Gillian Schofield and Mary Beek" in text


def test_export_never_writes_over_a_file(kept: Reflect, tmp_path: Path) -> None:
    target = tmp_path / "mine.md"
    target.write_text("mine")
    done = kept("export", "-o", str(target))
    assert done.returncode == 2
    assert target.read_text() == "mine"


def test_show_json_has_the_promised_shape(kept: Reflect) -> None:
    held = json.loads(kept("show", "--format", "json").stdout)
    promised = {
        "session",
        "started",
        "dialogue",
        "purpose",
        "about",
        "state",
        "question",
        "answers",
        "strengths",
        "support_needs",
        "goals",
    }
    assert promised <= set(held)
    assert {"turn", "section", "question", "text", "who", "at", "parked"} <= set(held["answers"][0])
    turns = [each["turn"] for each in held["answers"]]
    assert turns == sorted(turns)
    assert turns[0] > 1


def test_a_session_that_is_not_there(kept: Reflect) -> None:
    assert kept("show", "no-such").returncode == 2


def test_who_spoke_is_named_where_others_were_there(reflect: Reflect) -> None:
    typed = "A good week.\n\nThe school rang.\n\n"
    reflect("talk", "--plain", "--about", "Fern", "--age", "5-10", "--with", "social-worker", typed=typed)
    shown = reflect("show").stdout
    assert "You: A good week." in shown
    assert "Social worker: The school rang." in shown
    answers = json.loads(reflect("show", "--format", "json").stdout)["answers"]
    assert [each["who"] for each in answers] == ["carer", "social-worker"]

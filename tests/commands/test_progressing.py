"""`reflect progress`, and a talk about progress at the end of a pipe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reflect.afterwards.impressions import give
from reflect.journal import Cost, Journal
from tests.commands.running import Reflect
from tests.made_progress import JUNE, KAI, MARCH, hold


@pytest.fixture
def filled(reflect: Reflect) -> Reflect:
    with Journal.create(reflect.passphrase or "", reflect.home, cost=Cost(1, 8, 1)) as journal:
        first = hold(journal, "2026-03-03", MARCH)
        give(journal, first.session, "availability", 4, "He goes alone.", at="2026-03-03T20:40:00+00:00")
        hold(journal, "2026-06-03", JUNE)
    return reflect


def test_then_and_now_is_printed_in_plain_lines(filled: Reflect) -> None:
    done = filled("progress")
    assert done.returncode == 0
    assert done.stdout.index(MARCH["availability.incident"]) < done.stdout.index(
        JUNE["availability.incident"]
    )
    assert "Then: 3 March 2026, age 5-10" in done.stdout
    assert "He goes alone." not in done.stdout
    assert "He goes alone." in filled("progress", "--impressions").stdout


def test_only_the_days_that_are_named(filled: Reflect) -> None:
    late = filled("progress", "--about", "kai", "--from", "1/4/2026", "--format", "json")
    assert json.loads(late.stdout)["days"] == ["2026-06-03"]
    early = filled("progress", "--to", "2026-03-03", "--format", "md")
    assert JUNE["availability.incident"] not in early.stdout
    none = filled("progress", "--from", "1/1/2030")
    assert none.returncode == 2
    assert none.stdout == ""


def test_a_copy_goes_into_a_file_of_its_owner_and_is_remembered(filled: Reflect, tmp_path: Path) -> None:
    target = tmp_path / "then-and-now.html"
    done = filled("progress", "--format", "html", "-o", str(target))
    assert done.returncode == 0
    assert "not encrypted" in done.stderr
    assert target.stat().st_mode & 0o077 == 0
    assert MARCH["availability.step"] in target.read_text(encoding="utf-8")


def test_the_check_shows_who_may_be_known_and_writes_nothing(filled: Reflect) -> None:
    done = filled("progress", "--check")
    assert MARCH["availability.incident"] not in done.stdout


def test_nobody_of_that_name_is_said_so(filled: Reflect) -> None:
    done = filled("progress", "--about", "Nobody")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_which_child_is_asked_where_there_are_several(reflect: Reflect) -> None:
    from dataclasses import replace

    with Journal.create(reflect.passphrase or "", reflect.home, cost=Cost(1, 8, 1)) as journal:
        hold(journal, "2026-03-03", MARCH)
        hold(journal, "2026-03-04", {**MARCH, "availability.step": "She waved."}, replace(KAI, child="Ayo"))
    done = reflect("progress", typed="1\n")
    assert "She waved." in done.stdout
    assert "Kai" not in done.stdout


def test_a_talk_about_progress_goes_to_its_end_in_a_pipe(reflect: Reflect) -> None:
    typed = "He laughs more.\n\n/skip\n" + "On Tuesday he came to me with his knee.\n\nMe, on Tuesday.\n\n"
    done = reflect(
        "talk", "--plain", "--dialogue", "progress", "--about", "Kai", "--depth", "short", typed=typed
    )
    assert done.returncode == 0
    assert "how one child is getting on" in done.stdout
    assert json.loads(reflect("show", "--format", "json").stdout)["dialogue"] == "progress"

"""`reflect goals`."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import PASSPHRASE, create

from reflect.afterwards.plan import add_step, say_how
from reflect.cli import main
from reflect.journal import Cost, Journal
from tests.commands.running import Reflect


def test_open_steps_are_listed_by_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    with create(tmp_path / "home") as journal:
        need = add_step(
            journal, "Fern", "support", need="a night off", what="Saturdays\nwith Jo", by="Easter"
        )
        say_how(journal, need.id, "going-on", "Two so far.")
        done = add_step(journal, "Fern", "child", what="swimming")
        say_how(journal, done.id, "done")
        add_step(journal, "Ayo", "own", what="a course")
    assert main(["goals"]) == 0
    told = capsys.readouterr().out
    fern, ayo = told.split("Ayo\n")
    assert fern.startswith("Fern\n")
    assert all(words in fern for words in ("a night off", "Saturdays", "with Jo", "Easter"))
    assert "a course" in ayo
    assert "swimming" not in told


def test_where_nothing_is_open_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["goals"]) == 0
    assert "No goal is open" in capsys.readouterr().out


@pytest.fixture
def planned(reflect: Reflect) -> Reflect:
    """Two steps that are open."""
    assert reflect.passphrase
    with Journal.create(reflect.passphrase, reflect.home, cost=Cost(1, 8, 1)) as journal:
        add_step(journal, "Fern", "support", need="a night off", what="Saturdays", who="Jo")
        add_step(journal, "Ayo", "own", what="a course")
    return reflect


def test_one_is_put_another_way_and_how_it_was_stays(planned: Reflect) -> None:
    done = planned("goals", "--change", typed="1\nSundays [early]\n\nEaster\n")
    assert done.returncode == 0, done.stderr
    assert "  2  Ayo: a course" in done.stderr
    assert "«a night off» · Sundays [early] · Who: Jo · By when: Easter" in planned("goals").stdout
    shown = planned("search", "Saturdays").stdout
    assert "Saturdays" in shown
    assert "ring 999" not in done.stdout
    grave = "His uncle comes into his room at night and touches him."
    assert "ring 999" in planned("goals", "--change", typed=f"2\n{grave}\n\n\n").stdout
    assert grave in planned("goals").stdout


def test_one_is_taken_out_once_it_is_said_twice(planned: Reflect) -> None:
    assert "It stays" in planned("goals", "--remove", typed="2\n\n").stdout
    assert "a course" in planned("goals").stdout
    assert planned("goals", "--remove", typed="2\nyes\n").returncode == 0
    listed = planned("goals").stdout
    assert "a course" not in listed
    assert "Saturdays" in listed
    nothing = planned("goals", "--remove", typed="7\n")
    assert nothing.returncode == 2
    assert "nothing has changed" in nothing.stderr
    assert planned("goals", "--change", typed="\n").returncode == 0

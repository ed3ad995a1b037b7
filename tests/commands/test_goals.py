"""`reflect goals`."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import PASSPHRASE, create

from reflect.afterwards.plan import add_step, say_how
from reflect.cli import main


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

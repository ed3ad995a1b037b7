"""Whether it came round again, asked line by line before the next conversation."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from reflect.afterwards.again import add_again, agains
from reflect.journal import Cost, Journal
from reflect.plain import Plain
from reflect.sitting import Sitting
from tests.small.conftest import KAI, SLEEVE, keep_a_sitting


@pytest.mark.parametrize(
    ("typed", "came"),
    [
        ("yes\nyes\nHe leaned on me.\n", [("yes", "He leaned on me.")]),
        ("yes\nnot yet\n\n", [("not-yet", "")]),
        ("yes\n\n", []),
        ("\n", []),
    ],
)
def test_it_is_asked_once_and_may_be_left(tmp_path: Path, typed: str, came: list[tuple[str, str]]) -> None:
    with Journal.create("words", tmp_path / "kept", cost=Cost(1, 8, 1)) as journal:
        keep_a_sitting(journal)
        add_again(journal, "one", 1, might_try="Sit on the step.", at="2026-03-02T20:00:00+00:00")
        out = io.StringIO()
        sitting = Sitting.begin(KAI, journal=journal)
        Plain(sitting, io.StringIO(typed), out, interactive=True, journal=journal).run()
        (again,) = agains(journal, "Kai")
        assert [(each.outcome, each.words) for each in again.came] == came
        shown = "Sit on the step." in out.getvalue()
        assert shown == typed.startswith("yes"), "nothing of it before somebody says so"
        assert (SLEEVE in out.getvalue()) == shown
        assert "comes to mind" in out.getvalue(), "the conversation goes on"

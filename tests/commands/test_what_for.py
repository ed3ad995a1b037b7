"""What a conversation in lines is for: asked once in a terminal, never in a pipe, and kept for that child."""

from __future__ import annotations

import io

import pytest

from reflect.commands import talking
from reflect.commands.arguments import parser
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.sitting import Sitting

CHEAP = Cost(passes=1, memory=64, lanes=1)


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


def begun(
    monkeypatch: pytest.MonkeyPatch, *options: str, typed: str, journal: Journal | None = None
) -> Sitting:
    monkeypatch.setattr("sys.stdin", Keyboard(typed))
    return talking._begun(parser().parse_args(["talk", "--plain", *options]), journal)


def test_it_is_asked_for_by_its_number(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sitting = begun(monkeypatch, typed="Kai\n3\n3\n")
    shown = capsys.readouterr().out
    assert "1. Just to think" in shown
    assert sitting.state.about.purpose == "annual-review"
    assert "before a review" in sitting.said[0].text


def test_it_may_be_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = begun(monkeypatch, typed="Kai\n3\n\n")
    assert sitting.state.about.purpose == ""
    assert sitting.stage == "asking"


@pytest.mark.parametrize(
    "options", [("--purpose", "supervision"), ("--dialogue", "one-thing"), ("--dialogue", "progress")]
)
def test_it_is_not_asked_where_it_is_told_or_makes_no_difference(
    options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begun(monkeypatch, *options, typed="Kai\n3\n3\n")
    assert "Just to think" not in capsys.readouterr().out


def test_what_it_was_for_last_time_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal.create("plain harbour kettle", cost=CHEAP) as journal:
        Sitting.begin(About(child="Kai", purpose="placement-start"), journal=journal)
        sitting = begun(monkeypatch, typed="kai\n3\n", journal=journal)
        assert sitting.state.about.purpose == "placement-start"
    assert "Just to think" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("purpose", "beside"), [("child-in-need", ("social-worker",)), ("staff-group", ("team",)), ("", ())]
)
def test_who_is_there_follows_what_it_is_for(
    purpose: str, beside: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--purpose", purpose) if purpose else ()
    assert begun(monkeypatch, *options, typed="Kai\n3\n\n").state.company == beside


def test_who_is_there_may_be_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    sitting = begun(
        monkeypatch, "--purpose", "child-in-need", "--with", "partner,social-worker", typed="Kai\n3\n"
    )
    assert sitting.state.company == ("partner", "social-worker")

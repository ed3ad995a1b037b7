"""Commands where several people share a computer: which journal is meant is said, or asked for; none is listed."""

from __future__ import annotations

import io

import pytest

from reflect.cli import main
from reflect.events import About
from reflect.home import choose_journal
from reflect.journal import Cost, Journal
from reflect.sitting import Sitting

CHEAP = Cost(passes=1, memory=64, lanes=1)


class Keyboard(io.StringIO):
    def isatty(self) -> bool:
        return True


def keep(name: str, child: str, passphrase: str = "tea") -> None:
    choose_journal(name)
    with Journal.create(passphrase, cost=CHEAP) as journal:
        Sitting.begin(About(child=child), journal=journal)


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("blue kettle", "Fern")
    keep("the 19 bus", "Mina")
    monkeypatch.delenv("REFLECT_JOURNAL")
    monkeypatch.setenv("REFLECT_PASSPHRASE", "tea")
    monkeypatch.setattr("sys.stdin", io.StringIO())


@pytest.mark.usefixtures("shared")
def test_each_has_a_journal_of_their_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--journal", "Blue Kettle", "sessions"]) == 0
    one = capsys.readouterr().out
    assert ("Fern" in one, "Mina" in one) == (True, False)
    monkeypatch.setenv("REFLECT_JOURNAL", "The 19 Bus")
    assert main(["sessions"]) == 0
    other = capsys.readouterr().out
    assert ("Fern" in other, "Mina" in other) == (False, True)


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(
    "command",
    [
        "sessions",
        "goals",
        "talk --plain",
        "export --format md",
        "journal check",
        "journal forget --all --yes",
    ],
)
def test_where_it_cannot_be_asked_it_has_to_be_said(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(command.split()) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "--journal NAME" in shown.err
    assert "kettle" not in shown.err.casefold()


@pytest.mark.usefixtures("shared")
def test_in_a_terminal_it_is_asked_for_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("the 19 bus\n"))
    assert main(["sessions"]) == 0
    shown = capsys.readouterr()
    assert shown.err.count("Whose journal?") == 1
    assert "Mina" in shown.out


@pytest.mark.usefixtures("shared")
def test_a_wrong_name_sounds_like_a_wrong_passphrase(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--journal", "red kettle", "show"]) == 2
    name = capsys.readouterr().err
    monkeypatch.setenv("REFLECT_PASSPHRASE", "something else")
    assert main(["--journal", "blue kettle", "show"]) == 2
    assert capsys.readouterr().err == name


@pytest.mark.usefixtures("shared")
def test_the_one_that_was_here_first_goes_on_as_before(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keep("", "Kai")
    monkeypatch.delenv("REFLECT_JOURNAL")
    assert main(["sessions"]) == 0
    assert "Kai" in capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", Keyboard("\n"))
    assert main(["sessions"]) == 0
    shown = capsys.readouterr()
    assert "without a name" in shown.err
    assert "Kai" in shown.out

"""The made-up journal stands apart from the real one, is made anew in time, and says what it is."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from reflect.cli import main
from reflect.conversation import Answer
from reflect.demo import FOLDER, PASSPHRASE, making, read_year, ready
from reflect.demo.year import Year
from reflect.errors import JournalInUse
from reflect.events import About
from reflect.journal import Cost, Journal
from reflect.sitting import Sitting

CHEAP = Cost(passes=1, memory=64, lanes=1)
TODAY = date(2031, 3, 14)


@pytest.fixture(autouse=True)
def _short_year(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two sittings are enough here."""
    whole = read_year()
    short = Year(household=whole.household, sittings=whole.sittings[:2])
    monkeypatch.setattr("reflect.demo.year.read_year", lambda: short)


def files(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def sessions(folder: Path) -> list[str]:
    with Journal.open(PASSPHRASE, folder) as journal:
        return [row.id for row in journal.sessions()]


def test_the_real_journal_is_not_touched(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Path(os.environ["REFLECT_HOME"])
    with Journal.create("a real one of mine", home, cost=CHEAP) as journal:
        Sitting.begin(About(child="Kai"), journal=journal).do(Answer("He laughed on Tuesday."))
    before = files(home)
    assert main(["demo", "sessions"]) == 0
    assert main(["demo", "--fresh", "search", "snail"]) == 0
    assert main(["demo", "journal", "forget", "--all", "--yes"]) == 0
    assert {name: held for name, held in files(home).items() if f"/{FOLDER}/" not in name} == before
    assert "Kai" not in capsys.readouterr().out


def test_no_passphrase_is_asked_for_and_the_place_of_things_is_given_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    home = os.environ["REFLECT_HOME"]
    assert main(["demo", "sessions"]) == 0
    told = capsys.readouterr()
    assert told.out.count("Danny") == told.out.count("made up") == 2
    assert os.environ["REFLECT_HOME"] == home
    assert "REFLECT_PASSPHRASE" not in os.environ
    assert main(["sessions"]) == 0
    assert capsys.readouterr().out == "Nothing is kept here yet.\n"


def test_every_command_says_that_it_is_made_up_and_that_nothing_typed_is_kept(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for command in (["sessions"], ["show"], ["export"], ["search", "dog"], ["journal", "check"]):
        assert main(["demo", *command]) == 0
        told = capsys.readouterr().err
        assert "nobody here is real" in told
        assert "it isn't locked" in told


def test_a_copy_says_that_its_people_are_made_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", "export", "--format", "md"]) == 0
    assert "made up" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["demo", "sessions"], ["talk", "--no-save"]])
def test_what_makes_no_sense_there_is_said(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo", *command]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_begun_there_is_marked_and_says_that_it_is_not_locked(tmp_path: Path) -> None:
    with Journal.open(PASSPHRASE, ready(tmp_path)) as journal:
        sitting = Sitting.begin(About(child="Sam", age="5-10"), journal=journal)
        said = " ".join(each.text for each in sitting.said)
        assert "It isn't locked" in said
        assert "passphrase" not in said
        assert sitting.fictional
        assert journal.session(sitting.session).fictional
        assert journal.add_entry("moment", "Sam", {"text": "He waved."}).fictional


def test_it_is_made_once_a_day(tmp_path: Path) -> None:
    folder = ready(tmp_path, today=TODAY)
    first = sessions(folder)
    with Journal.open(PASSPHRASE, folder) as journal:
        mine = Sitting.begin(About(child="Sam"), journal=journal).session
    ready(tmp_path, today=TODAY)
    assert set(sessions(folder)) == {mine, *first}
    ready(tmp_path, today=TODAY + timedelta(1))
    assert len(sessions(folder)) == len(first)
    assert mine not in sessions(folder)


def test_it_is_made_anew_when_asked_for(tmp_path: Path) -> None:
    folder = ready(tmp_path, today=TODAY)
    first = sessions(folder)
    ready(tmp_path, today=TODAY, fresh=True)
    assert len(sessions(folder)) == len(first)
    assert not set(sessions(folder)) & set(first)


def test_one_that_was_cut_short_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(done: int, of: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ready(tmp_path, today=TODAY, told=stop)
    assert len(sessions(ready(tmp_path, today=TODAY))) == 2


def test_one_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    folder = ready(tmp_path, today=TODAY)
    with Journal.open(PASSPHRASE, folder) as journal:
        held = len(journal.sessions())
        with pytest.raises(JournalInUse):
            ready(tmp_path, today=TODAY, fresh=True)
        assert len(journal.sessions()) == held


def test_it_tells_how_far_it_has_come(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    ready(tmp_path, told=lambda done, of: told.append((done, of)))
    assert told == [(0, 2), (1, 2), (2, 2)]
    ready(tmp_path, told=lambda done, of: told.append((done, of)))
    assert len(told) == 3


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps folders to their owner in another way")
def test_the_folder_of_everything_stays_its_owners_alone(tmp_path: Path) -> None:
    home = tmp_path / "new"
    folder = ready(home)
    for each in (home, folder, *folder.rglob("*")):
        assert each.stat().st_mode & 0o077 == 0, each
    assert folder.name == making.FOLDER

"""Several people at one computer: a journal each, and nothing outside the journals tells whose they are."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reflect.errors import JournalError, WrongPassphrase
from reflect.events import About
from reflect.home import choose_journal, has_name, home, journal_home, shared
from reflect.journal import Cost, Journal, exists, forget_all
from reflect.sitting import Sitting

CHEAP = Cost(passes=1, memory=64, lanes=1)
BLUE, RED = "blue kettle", "the 19 bus"


def made(name: str, passphrase: str, child: str = "") -> None:
    choose_journal(name)
    with Journal.create(passphrase, cost=CHEAP) as journal:
        if child:
            Sitting.begin(About(child=child), journal=journal)


def test_the_journal_without_a_name_stands_where_it_always_did() -> None:
    assert journal_home() == home()
    choose_journal("  ")
    assert journal_home() == home()
    assert not has_name()


def test_capitals_and_spaces_in_a_name_do_not_count() -> None:
    choose_journal(BLUE)
    there = journal_home()
    for same in ("Blue Kettle", " blue  kettle ", "BLUEKETTLE", "bl\uff55e kettle"):
        choose_journal(same)
        assert journal_home() == there
    choose_journal(RED)
    assert journal_home() != there


def test_each_opens_with_its_own_passphrase_alone_and_holds_its_own() -> None:
    made(BLUE, "one", "Kai")
    made(RED, "two", "Mina")
    for name, passphrase, child in ((BLUE, "one", "Kai"), (RED, "two", "Mina")):
        choose_journal(name)
        with Journal.open(passphrase) as journal:
            assert [row.child for row in journal.sessions()] == [child]
    choose_journal(BLUE)
    with pytest.raises(WrongPassphrase):
        Journal.open("two")
    choose_journal("")
    assert not exists()


def test_two_may_be_open_at_the_same_time_and_one_not_twice() -> None:
    made(BLUE, "one")
    made(RED, "two")
    with Journal.open("two"):
        choose_journal(BLUE)
        with Journal.open("one"), pytest.raises(JournalError):
            Journal.open("one")


def test_no_name_stands_in_any_file_or_file_name() -> None:
    # Long words: three letters may stand by chance in what is encrypted.
    made(BLUE, "one", "Kaitlyn Rose")
    made(RED, "two", "Minaveera")
    names = [part for path in home().rglob("*") for part in path.relative_to(home()).parts]
    for word in ("blue kettle", "kettle", "the 19 bus", "kaitlyn", "minaveera"):
        assert not any(word in name.casefold() for name in names)
        for path in home().rglob("*"):
            assert path.is_dir() or word.encode() not in path.read_bytes().lower()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other permissions")
def test_nobody_else_may_look_into_any_of_the_folders() -> None:
    made(BLUE, "one")
    for folder in (home(), *(path for path in home().rglob("*") if path.is_dir())):
        assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("how", ["with the passphrase", "without it"])
def test_forgetting_one_leaves_the_others_and_no_trace_of_it(how: str) -> None:
    made(BLUE, "one")
    made(RED, "two")
    there = journal_home()
    if how == "without it":
        forget_all()
    else:
        Journal.open("two").forget_all()
    assert not there.exists()
    assert shared()
    choose_journal(BLUE)
    Journal.open("one").close()
    forget_all()
    assert not shared()
    assert list(home().iterdir()) == []


def test_a_folder_that_cannot_be_made_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise JournalError("There is no room.")

    monkeypatch.setattr("reflect.journal.door.Store.create", full)
    choose_journal(BLUE)
    with pytest.raises(JournalError):
        Journal.create("one", cost=CHEAP)
    assert not shared()


def test_where_it_is_kept_follows_the_folder_that_was_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose_journal(BLUE)
    monkeypatch.setenv("REFLECT_HOME", str(tmp_path / "stick"))
    assert tmp_path / "stick" in journal_home().parents

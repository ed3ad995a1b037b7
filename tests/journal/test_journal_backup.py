"""A backup is one file that restores everything, and is never put over a journal by mistake."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from journal_helpers import AT, CHEAP, PASSPHRASE, begin, create, key_of, reopen, tell, texts

from reflect.errors import JournalDamaged, JournalError, JournalInUse, JournalUnwritable, WrongPassphrase
from reflect.journal import Journal, exists, restore


@pytest.fixture
def backed_up(tmp_path: Path) -> tuple[Path, Path]:
    """A home, and a backup of it that holds one answer; the home then got another."""
    home, target = tmp_path / "home", tmp_path / "backup"
    with create(home) as journal:
        begin(journal, "s1")
        tell(journal, "s1", "before the backup")
        journal.draft("s1", "availability.why", "half a thought")
        journal.backup(target)
        tell(journal, "s1", "after the backup")
    return home, target


def holds(home: Path, passphrase: str = PASSPHRASE) -> list[str]:
    with Journal.open(passphrase, home) as journal:
        assert journal.check() == []
        return texts(journal, "s1")


def test_a_backup_is_one_private_encrypted_file(backed_up: tuple[Path, Path]) -> None:
    _home, target = backed_up
    assert sorted(path.name for path in target.parent.iterdir()) == ["backup", "home"]
    content = target.read_bytes()
    assert b"before the backup" not in content
    assert b"SQLite format" not in content
    assert target.stat().st_mode & 0o077 == 0


def test_a_backup_restores_where_nothing_is_kept(backed_up: tuple[Path, Path], tmp_path: Path) -> None:
    restore(backed_up[1], PASSPHRASE, tmp_path / "elsewhere")
    assert holds(tmp_path / "elsewhere") == ["before the backup"]
    with reopen(tmp_path / "elsewhere") as journal:
        draft = journal.read_draft("s1")
        assert draft is not None
        assert draft.text == "half a thought"
        assert [hit.answer for hit in journal.search("backup")] == [1]


def test_a_journal_that_stands_is_replaced_only_when_asked(backed_up: tuple[Path, Path]) -> None:
    home, target = backed_up
    with pytest.raises(JournalError, match="already a journal"):
        restore(target, PASSPHRASE, home)
    assert holds(home) == ["before the backup", "after the backup"]
    restore(target, PASSPHRASE, home, replace=True)
    assert holds(home) == ["before the backup"]
    assert sorted(path.name for path in home.iterdir()) == ["journal", "journal.lock"]


def test_a_backup_opens_with_the_passphrase_of_its_day(backed_up: tuple[Path, Path], tmp_path: Path) -> None:
    home, target = backed_up
    with reopen(home) as journal:
        journal.change_passphrase(PASSPHRASE, "new words", cost=CHEAP)
        journal.backup(tmp_path / "later")
    with pytest.raises(WrongPassphrase, match="the day the backup was made"):
        restore(target, "new words", home, replace=True)
    assert holds(home, "new words") == ["before the backup", "after the backup"]
    restore(target, PASSPHRASE, home, replace=True)
    assert holds(home) == ["before the backup"]
    restore(tmp_path / "later", "new words", home, replace=True)
    assert holds(home, "new words") == ["before the backup", "after the backup"]


def test_a_damaged_backup_changes_nothing(backed_up: tuple[Path, Path]) -> None:
    home, target = backed_up
    content = target.read_bytes()
    chance = random.Random(4)
    harmed = [content[: len(content) - cut] for cut in (1, 40, 5000, len(content))]
    for _ in range(30):
        flipped = bytearray(content)
        flipped[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        harmed.append(bytes(flipped))
    for each in harmed:
        target.write_bytes(each)
        with pytest.raises(JournalDamaged, match="not a whole backup"):
            restore(target, PASSPHRASE, home, replace=True)
    assert holds(home) == ["before the backup", "after the backup"]


def test_a_file_that_is_no_backup_or_not_there_is_told(backed_up: tuple[Path, Path], tmp_path: Path) -> None:
    home, _ = backed_up
    (tmp_path / "letter.txt").write_text("Dear all, " * 1000)
    with pytest.raises(JournalDamaged):
        restore(tmp_path / "letter.txt", PASSPHRASE, home, replace=True)
    with pytest.raises(JournalUnwritable, match="Check the name"):
        restore(tmp_path / "nothing", PASSPHRASE, home, replace=True)
    with pytest.raises(JournalUnwritable):
        restore(tmp_path, PASSPHRASE, home, replace=True)
    with pytest.raises(JournalDamaged):
        restore(tmp_path / "letter.txt", PASSPHRASE, tmp_path / "new")
    assert not exists(tmp_path / "new")
    assert len(holds(home)) == 2


def test_a_backup_is_not_written_over_another_file_unless_asked(backed_up: tuple[Path, Path]) -> None:
    home, target = backed_up
    before = target.read_bytes()
    with reopen(home) as journal:
        with pytest.raises(JournalUnwritable, match="already a file"):
            journal.backup(target)
        assert target.read_bytes() == before
        with pytest.raises(JournalUnwritable):
            journal.backup(target.parent / "no such folder" / "backup")
        journal.backup(target, replace=True)
        assert [copy.kind for copy in journal.copies()] == ["backup", "backup"]
    assert target.read_bytes() != before


def test_a_backup_holds_nothing_that_was_forgotten(tmp_path: Path) -> None:
    with create(tmp_path / "home") as journal:
        key = key_of(journal)
        begin(journal, "s1")
        begin(journal, "s2")
        tell(journal, "s1", "dwithernsea")
        journal.forget_session("s1")
        journal.backup(tmp_path / "backup", at=AT)
    restore(tmp_path / "backup", PASSPHRASE, tmp_path / "new")
    with reopen(tmp_path / "new") as journal:
        assert key_of(journal) == key
        assert [row.id for row in journal.sessions()] == ["s2"]


def test_nothing_is_restored_while_the_journal_is_open(backed_up: tuple[Path, Path]) -> None:
    home, target = backed_up
    with reopen(home) as journal:
        with pytest.raises(JournalInUse):
            restore(target, PASSPHRASE, home, replace=True)
        assert len(texts(journal, "s1")) == 2

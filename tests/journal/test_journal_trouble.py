"""A full disk, a read-only folder, damage, a second program: a clear sentence, and nothing harmed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from journal_helpers import (
    CHEAP,
    PASSPHRASE,
    answered,
    begin,
    create,
    database,
    in_child,
    key_files,
    reopen,
    spoken,
    tell,
    texts,
)

from reflect.errors import JournalDamaged, JournalError, JournalInUse, JournalUnwritable
from reflect.events import About
from reflect.journal import Journal, exists, forget_all

posix = pytest.mark.skipif(os.name == "nt", reason="made with what POSIX systems have")


# ---------------------------------------------------------------- a full disk


@contextmanager
def mounted(folder: Path, size: str) -> Iterator[None]:
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "none", str(folder)]
    if os.name == "nt" or os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a small disk can be mounted only by root; the limit on file size is tested instead")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Every byte that is left taken up."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    try:
        yield
    finally:
        filler.unlink()


@contextmanager
def file_limit(size: int) -> Iterator[None]:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def append_until_refused(journal: Journal) -> int:
    """Append long answers until there is no room; how many were acknowledged."""
    number = len(texts(journal, "s1"))
    for _ in range(3000):
        try:
            append(journal, number + 1)
        except JournalUnwritable:
            return number
        number += 1
    raise AssertionError("never refused")


def append(journal: Journal, number: int) -> None:
    text = f"answer {number} " + "and so on " * 400
    journal.append("s1", number + 1, [answered(number, text)], [spoken(number + 1, text, number)])


def is_whole(journal: Journal, number: int) -> bool:
    kept = [text.split()[1] for text in texts(journal, "s1")]
    return kept == [str(each) for each in range(1, number + 1)] and journal.check() == []


@posix
def test_on_a_full_disk_nothing_acknowledged_is_lost_and_the_answer_can_be_given_again(
    tmp_path: Path,
) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "3m"), create(disk / "home") as journal:
        begin(journal, "s1")
        append(journal, 1)
        journal.draft("s1", "availability.incident", "a draft")
        with full(disk):
            number = append_until_refused(journal)
            assert is_whole(journal, number)
            with pytest.raises(JournalUnwritable, match="room"):
                append(journal, number + 1)
            with pytest.raises(JournalUnwritable):
                journal.backup(disk / "backup")
            assert not (disk / "backup").exists()
            assert not (disk / "backup.part").exists()
        append(journal, number + 1)
        assert is_whole(journal, number + 1)
        journal.close()
        with full(disk):
            # What was kept can be read back even now.
            with reopen(disk / "home") as again:
                assert is_whole(again, number + 1)
            with pytest.raises(JournalUnwritable):
                create(disk / "another")
            assert not exists(disk / "another")
        with reopen(disk / "home") as again:
            assert is_whole(again, number + 1)


@posix
def test_on_a_full_disk_forgetting_either_happens_or_can_be_asked_again(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "3m"), create(disk / "home") as journal:
        begin(journal, "s1", About(child="Kai"))
        begin(journal, "s2", About(child="Ayo"))
        for _ in range(20):
            tell(journal, "s1", "dwithernsea " * 300)
        with full(disk), pytest.raises(JournalUnwritable):
            journal.forget_child("Kai")
        if journal.sessions(child="Kai"):
            assert len(texts(journal, "s1")) == 20
            journal.forget_child("Kai")
        assert [row.id for row in journal.sessions()] == ["s2"]
        assert journal.search("dwithernsea") == []
        assert journal.check() == []


@posix
def test_on_a_full_disk_the_old_passphrase_still_opens(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "3m"), create(disk / "home") as journal:
        begin(journal, "s1")
        with full(disk), pytest.raises(JournalUnwritable):
            journal.change_passphrase(PASSPHRASE, "new words", cost=CHEAP)
        journal.close()
        with reopen(disk / "home") as again:
            assert again.check() == []


@posix
@pytest.mark.parametrize("limit", [200_000, 333_333, 1_000_001])
def test_at_a_limit_on_file_size_nothing_acknowledged_is_lost(tmp_path: Path, limit: int) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        with file_limit(limit):
            number = append_until_refused(journal)
            assert is_whole(journal, number)
        append(journal, number + 1)
        assert is_whole(journal, number + 1)
    with reopen(tmp_path) as journal:
        assert is_whole(journal, number + 1)


# ---------------------------------------------------------------- a folder that cannot be written


@posix
def test_a_read_only_disk_is_told_and_nothing_is_harmed(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "3m"):
        with create(disk / "home") as journal:
            begin(journal, "s1")
            append(journal, 1)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        for work in (
            lambda: reopen(disk / "home"),
            lambda: create(disk / "new"),
            lambda: forget_all(disk / "home"),
        ):
            with pytest.raises(JournalUnwritable, match="Check that you may write there"):
                work()
        subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
        with reopen(disk / "home") as journal:
            assert is_whole(journal, 1)


@posix
@pytest.mark.parametrize(
    ("place", "mode"), [("home", 0o000), ("home/journal", 0o500), ("home/journal", 0o000)]
)
def test_a_folder_without_permission_is_told_and_nothing_is_harmed(
    tmp_path: Path, place: str, mode: int
) -> None:
    home = tmp_path / "home"
    with create(home) as journal:
        begin(journal, "s1")
        append(journal, 1)
    somebody = 65534 if os.geteuid() == 0 else os.geteuid()

    def try_to_open() -> None:
        # To root every folder is open: look as somebody else, from where no path above is needed.
        os.chdir(tmp_path)
        if os.geteuid() == 0:
            for path in (home, *home.rglob("*")):
                os.chown(path, somebody, somebody)
        (tmp_path / place).chmod(mode)
        if os.geteuid() == 0:
            os.setegid(somebody)
            os.seteuid(somebody)
        with pytest.raises(JournalUnwritable):
            Journal.open(PASSPHRASE, Path("home"))

    assert in_child(try_to_open) == 0
    (tmp_path / place).chmod(0o700)
    with reopen(home) as journal:
        assert is_whole(journal, 1)


def test_a_home_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(JournalUnwritable):
        create(tmp_path / "home")
    assert (tmp_path / "home").read_text() == "not a folder"


# ---------------------------------------------------------------- damage


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        for number in range(1, 21):
            append(journal, number)
    return tmp_path


def noticed(home: Path) -> bool:
    """Whether damage is told, at opening or by the check; where it is not, every word must be there."""
    try:
        with reopen(home) as journal:
            findings = journal.check()
            if not findings:
                assert is_whole(journal, 20)
            return bool(findings)
    except JournalDamaged:
        return True


def test_a_journal_cut_short_is_damaged_not_empty(home: Path) -> None:
    whole = database(home).read_bytes()
    for length in (0, 1, 16, 100, 4095, 4096, 8192, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        database(home).write_bytes(whole[:length])
        assert noticed(home)
        assert database(home).read_bytes() == whole[:length]
    database(home).write_bytes(whole)
    with reopen(home) as journal:
        assert is_whole(journal, 20)


def test_flipped_bits_are_noticed_or_do_no_harm(home: Path) -> None:
    whole = database(home).read_bytes()
    chance = random.Random(11)
    places = [*range(16, 24), *(chance.randrange(24, len(whole)) for _ in range(60))]
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        database(home).write_bytes(flipped)
        assert noticed(home), place
    # The cipher's salt is not used with a key of our own: there a flipped bit changes nothing.
    database(home).write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
    assert not noticed(home)
    database(home).write_bytes(whole)
    assert not noticed(home)


def test_the_journal_missing_is_told_and_its_key_is_left(home: Path) -> None:
    aside = home / "aside"
    database(home).rename(aside)
    with pytest.raises(JournalDamaged, match="journal file is missing"):
        reopen(home)
    with pytest.raises(JournalError, match="already a journal"):
        create(home)
    assert not database(home).exists()
    aside.rename(database(home))
    with reopen(home) as journal:
        assert is_whole(journal, 20)


def test_the_key_missing_is_told_and_the_journal_is_left(home: Path) -> None:
    kept = [path.read_bytes() for path in key_files(home)]
    for path in key_files(home):
        path.unlink()
    with pytest.raises(JournalDamaged, match="key file is missing"):
        reopen(home)
    with pytest.raises(JournalError, match="already a journal"):
        create(home)
    key_files(home)[1].write_bytes(kept[1])
    with reopen(home) as journal:
        assert is_whole(journal, 20)


def test_a_plain_database_is_not_taken_for_the_journal(home: Path) -> None:
    import sqlite3

    database(home).unlink()
    connection = sqlite3.connect(database(home))
    connection.execute("CREATE TABLE answer (text)")
    connection.commit()
    connection.close()
    with pytest.raises(JournalDamaged):
        reopen(home)


def test_a_journal_of_a_newer_reflect_is_left_alone(home: Path) -> None:
    with reopen(home) as journal:
        journal._store.rows("PRAGMA user_version = 99")
    with pytest.raises(JournalError, match="newer Reflect"):
        reopen(home)


def test_the_check_finds_what_is_missing_and_what_cannot_be_read(home: Path) -> None:
    with reopen(home) as journal:
        journal._store.rows("DELETE FROM event WHERE seq = 3")
        journal._store.rows("""UPDATE event SET body = '{"event":"Answered","id":1}' WHERE seq = 4""")
        journal._store.rows("UPDATE answer SET text = 'other words' WHERE id = 5")
        findings = "\n".join(journal.check())
        with pytest.raises(JournalDamaged, match="cannot be read"):
            journal.events("s1")
    assert "1 of its events are missing" in findings
    assert "step 4 cannot be read" in findings
    assert "index" in findings
    assert "answer 4" not in findings


# ---------------------------------------------------------------- a second program


def test_a_second_program_is_told_that_the_journal_is_in_use(home: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom reflect.journal import Journal\n"
        "journal = Journal.open(sys.argv[2], Path(sys.argv[1]))\n"
        "print('open', flush=True)\nsys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(home), PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        for work in (lambda: reopen(home), lambda: forget_all(home)):
            with pytest.raises(JournalInUse, match="another window"):
                work()
        other.kill()
    with reopen(home) as journal:
        assert is_whole(journal, 20)


def test_one_program_opens_it_once(home: Path) -> None:
    with reopen(home), pytest.raises(JournalInUse):
        reopen(home)
    with reopen(home) as journal:
        assert is_whole(journal, 20)


def test_without_its_lock_file_the_database_still_keeps_a_second_program_out(home: Path) -> None:
    with reopen(home):
        (home / "journal.lock").unlink()
        with pytest.raises(JournalInUse):
            reopen(home)


def test_no_error_repeats_what_was_typed(home: Path) -> None:
    with reopen(home) as journal:
        journal._store.rows("DROP TABLE found")
        with pytest.raises(JournalError) as caught:
            journal.append("s1", 22, [answered(21, "marmalade")])
        assert "marmalade" not in f"{caught.value} {caught.value.__cause__}"
        assert len(texts(journal, "s1")) == 20

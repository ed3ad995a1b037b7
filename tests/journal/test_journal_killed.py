"""A program that is killed at any instant has lost nothing that it said was kept."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from journal_helpers import CHEAP, PASSPHRASE, begin, create, in_child, key_files, reopen, tell, texts

from reflect.errors import WrongPassphrase
from reflect.journal import Journal, exists, forget_all, restore

KILLS = int(os.environ.get("REFLECT_KILLS", "25"))

WRITER = """
import sys
from pathlib import Path
from reflect.events import Answered, Said
from reflect.journal import Journal

journal = Journal.open(sys.argv[2], Path(sys.argv[1]))
number = journal.appends("s1")
while True:
    text = f"answer {number} " + "and so on " * (number * 37 % 900)
    for end in (8, 30, 100):
        journal.draft("s1", str(number), text[:end])
        print("draft", number, len(text[:end]), flush=True)
    said = Said(number + 1, "carer", "answer", "availability", "q", text, answer=number)
    journal.append("s1", number + 1, [Answered(number, "q", "", text)], [said])
    print("append", number, 0, flush=True)
    number += 1
"""


def write_and_be_killed(home: Path, chance: random.Random) -> tuple[int, tuple[int, int]]:
    """Kill a writer after some lines; the last answer, and (answer, length) of the last draft, that it told of."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(home), PASSPHRASE], stdout=subprocess.PIPE, text=True
    )
    with writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(chance.randrange(1, 60))]
        time.sleep(chance.random() * 0.003)
        writer.kill()
        lines += writer.stdout.readlines()
    told = [line.split() for line in lines if line.endswith("\n")]
    appended = [int(number) for kind, number, _ in told if kind == "append"]
    drafts = [(int(number), int(length)) for kind, number, length in told if kind == "draft"]
    return max(appended, default=0), max(drafts, default=(0, 0))


@pytest.mark.skipif(os.name == "nt", reason="kills as POSIX systems do")
def test_a_writer_killed_at_random_instants_has_lost_nothing(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
    chance = random.Random(2026)
    kept = 0
    for _ in range(KILLS):
        appended, (drafted, length) = write_and_be_killed(tmp_path, chance)
        with reopen(tmp_path) as journal:
            answers = texts(journal, "s1")
            said = [each.text for each in journal.said("s1")[1:]]
            draft = journal.read_draft("s1")
        assert [int(text.split()[1]) for text in answers] == list(range(1, len(answers) + 1))
        assert said == answers
        assert len(answers) >= max(appended, kept)
        kept = len(answers)
        # The last draft that was told of is there, or a later one, or the answer that it became.
        assert drafted <= kept or (
            draft is not None and (int(draft.question), len(draft.text)) >= (drafted, length)
        )
    with reopen(tmp_path) as journal:
        assert journal.check() == []
    assert kept > KILLS


# Audit events that come before a change to a file: each is an instant at which to stop.
CHANGES = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate", "sqlite3.connect"}


def stopped_at(step: int, work: Callable[[], object]) -> bool:
    """Whether the work came to its `step`th change to a file, where it was stopped dead."""

    def stop_there() -> None:
        left = step

        def hook(event: str, _arguments: tuple[object, ...]) -> None:
            nonlocal left
            if event in CHANGES:
                left -= 1
                if left == 0:
                    os._exit(9)

        sys.addaudithook(hook)
        work()

    code = in_child(stop_there)
    assert code in (0, 9)
    return code == 9


fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="stops a fork of itself")


def steps(work: Callable[[int], bool]) -> int:
    """Try with every step until one is never reached; how many there were."""
    step = 1
    while work(step):
        step += 1
        assert step < 200
    assert step > 3
    return step


@fork
def test_making_a_journal_is_done_or_not_begun_whenever_it_stops(tmp_path: Path) -> None:
    def make(step: int) -> bool:
        home = tmp_path / str(step)
        stopped = stopped_at(step, lambda: create(home))
        if exists(home):
            reopen(home).close()
        else:
            assert stopped
            create(home).close()
        return stopped

    steps(make)


def test_a_journal_set_aside_and_not_replaced_is_put_back(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
    (tmp_path / "journal").rename(tmp_path / "journal.old")
    assert exists(tmp_path)
    with reopen(tmp_path) as journal:
        assert len(journal.sessions()) == 1


@pytest.mark.skipif(os.name == "nt", reason="copies the files of an open journal")
def test_a_torn_log_leaves_the_answers_up_to_the_tear(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with create(home) as journal:
        begin(journal, "s1")
        journal.close()
    with reopen(home) as journal:
        for number in range(12):
            tell(journal, "s1", f"answer {number + 1} " + "and so on " * 200)
        files = {path.relative_to(home): path.read_bytes() for path in home.rglob("*") if path.is_file()}
    (log,) = [name for name in files if name.name.endswith("-wal")]
    chance = random.Random(8)
    counts = set()
    for number in range(20):
        torn = tmp_path / f"torn{number}"
        for name, content in files.items():
            (torn / name).parent.mkdir(parents=True, exist_ok=True)
            cut = chance.randrange(len(content) + 1) if name == log else len(content)
            (torn / name).write_bytes(content[:cut])
        with reopen(torn) as journal:
            answers = texts(journal, "s1")
            assert [text.split()[1] for text in answers] == [str(each + 1) for each in range(len(answers))]
            assert journal.check() == []
            counts.add(len(answers))
    assert len(counts) > 3


@fork
def test_restoring_is_done_or_not_begun_whenever_it_stops(tmp_path: Path) -> None:
    home, target = tmp_path / "home", tmp_path / "backup"
    with create(home) as journal:
        begin(journal, "s1")
        journal.backup(target)
        tell(journal, "s1", "later")
        journal.change_passphrase(PASSPHRASE, "later words", cost=CHEAP)
        journal.backup(tmp_path / "later")

    def put_back(step: int) -> bool:
        stopped = stopped_at(step, lambda: restore(target, PASSPHRASE, home, replace=True))
        assert exists(home)
        try:
            with Journal.open("later words", home) as journal:
                assert texts(journal, "s1") == ["later"]
                assert stopped
        except WrongPassphrase:
            with reopen(home) as journal:
                assert texts(journal, "s1") == []
        assert sorted(path.name for path in home.iterdir()) == ["journal", "journal.lock"]
        restore(tmp_path / "later", "later words", home, replace=True)
        return stopped

    steps(put_back)


@fork
def test_forgetting_everything_is_done_or_not_begun_whenever_it_stops(tmp_path: Path) -> None:
    with create(tmp_path / "first") as journal:
        begin(journal, "s1")
        journal.backup(tmp_path / "backup")
    home = tmp_path / "home"

    def forget(step: int) -> bool:
        restore(tmp_path / "backup", PASSPHRASE, home)
        stopped = stopped_at(step, lambda: forget_all(home))
        if exists(home):
            assert stopped
            with reopen(home) as journal:
                assert len(journal.sessions()) == 1
            forget_all(home)
        else:
            # Whatever was left half removed goes when the next journal is made, and is never opened.
            create(home).close()
            assert sorted(path.name for path in home.iterdir()) == ["journal", "journal.lock"]
            forget_all(home)
        assert list(home.iterdir()) == []
        return stopped

    steps(forget)


@fork
def test_a_change_of_passphrase_leaves_one_that_opens_whenever_it_stops(tmp_path: Path) -> None:
    create(tmp_path).close()

    def change() -> None:
        with reopen(tmp_path) as journal:
            journal.change_passphrase(PASSPHRASE, "new words", cost=CHEAP)

    def stop(step: int) -> bool:
        stopped = stopped_at(step, change)
        try:
            # Until the change has returned the old one may be used, and then it stands.
            reopen(tmp_path).close()
        except WrongPassphrase:
            with Journal.open("new words", tmp_path) as journal:
                journal.change_passphrase("new words", PASSPHRASE, cost=CHEAP)
        first, second = key_files(tmp_path)
        assert first.read_bytes() == second.read_bytes()
        return stopped

    steps(stop)

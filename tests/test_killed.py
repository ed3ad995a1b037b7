"""Killed at random instants while somebody types: nothing that was acknowledged is lost.

A real program in a real pseudo-terminal, its screen read as a person would. `REFLECT_KILLS` says how many
times (4 by default; 200 takes about a quarter of an hour).
"""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="needs a pseudo-terminal")
pyte = pytest.importorskip("pyte")

KILLS = int(os.environ.get("REFLECT_KILLS", "2"))
PASSPHRASE = "hazel college july charm"
DRAFT_MAY_LAG = 2.0
SEND = b"\x07"  # Ctrl+G
EMPTY_BOX = "Type here"
WORDS = [
    "on",
    "tuesday",
    "she",
    "hid",
    "under",
    "the",
    "table",
    "and",
    "would",
    "not",
    "come",
    "out",
    "so",
    "i",
    "sat",
    "down",
    "and",
    "waited",
    "with",
    "the",
    "biscuits",
    "between",
    "us",
    "until",
    "she",
    "took",
    "one",
    "and",
    "then",
    "another",
    "and",
    "said",
    "nothing",
    "at",
    "all",
    "about",
    "school",
]


@dataclass
class Terminal:
    """A program in a pseudo-terminal, and the screen that it has drawn."""

    process: subprocess.Popen[bytes]
    master: int
    screen: pyte.Screen = field(default_factory=lambda: pyte.Screen(80, 24))

    def __post_init__(self) -> None:
        self._stream = pyte.ByteStream(self.screen)

    def type(self, keys: bytes) -> None:
        os.write(self.master, keys)

    def read(self, seconds: float) -> None:
        """Take in what is drawn, for so long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if not select.select([self.master], [], [], left)[0]:
                return
            with suppress(OSError):
                self._stream.feed(os.read(self.master, 65536))

    def shows(self, words: str) -> bool:
        return any(words in line for line in self.screen.display)

    def wait_for(self, words: str, seconds: float = 20) -> None:
        until = time.monotonic() + seconds
        while not self.shows(words):
            assert time.monotonic() < until, "\n".join(self.screen.display)
            self.read(0.05)


@contextmanager
def running(home: Path, *arguments: str) -> Iterator[Terminal]:
    master, slave = pty.openpty()
    environment = {
        **os.environ,
        "REFLECT_HOME": str(home),
        "REFLECT_PASSPHRASE": PASSPHRASE,
        "TERM": "xterm-256color",
        "COLUMNS": "80",
        "LINES": "24",
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "reflect", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environment,
        start_new_session=True,
    )
    os.close(slave)
    try:
        yield Terminal(process, master)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(master)


@dataclass
class Typed:
    """What was typed since the last answer, with when, and which answers were seen to be taken."""

    keys: list[tuple[float, str]] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)

    def text(self, before: float = float("inf")) -> str:
        return "".join(key for at, key in self.keys if at <= before)


def type_until_killed(terminal: Terminal, chance: random.Random, typed: Typed) -> float:
    """Types and sends until a random instant, then kills without warning. When that was."""
    kill_at = time.monotonic() + chance.uniform(0.05, 4.5)
    words = chance.sample(WORDS, 12)
    while time.monotonic() < kill_at and terminal.shows("Continue"):
        if len(typed.keys) > 90 and chance.random() < 0.5 and in_the_box(terminal, typed):
            terminal.type(SEND)
            while time.monotonic() < kill_at and not terminal.shows(EMPTY_BOX):
                terminal.read(0.02)
            if terminal.shows(EMPTY_BOX):
                typed.acknowledged.append(typed.text())
                typed.keys.clear()
            continue
        for key in f"{chance.choice(words)} ":
            terminal.type(key.encode())
            typed.keys.append((time.monotonic(), key))
            terminal.read(chance.uniform(0.002, 0.02))
    terminal.read(max(0.0, kill_at - time.monotonic()))
    os.killpg(terminal.process.pid, signal.SIGKILL)
    return time.monotonic()


def in_the_box(terminal: Terminal, typed: Typed) -> bool:
    """Whether the end of what was typed stands on the screen: at a page of choices nothing is taken in."""
    terminal.read(0.2)
    return terminal.shows(typed.text().split()[-1])


@dataclass(frozen=True)
class Kept:
    """What is on disk: every answer of every conversation, and how the last one stands."""

    answers: list[str]
    draft: str
    asking: bool


def kept(home: Path) -> Kept:
    from reflect.journal import Journal
    from reflect.sitting import Sitting

    with Journal.open(PASSPHRASE, home) as journal:
        sittings = [Sitting.resume(journal, row.id) for row in journal.sessions()]
    answers = [each.text for sitting in sittings for each in sitting.answers()]
    last = sittings[0]
    return Kept(answers, last.kept_draft(), last.stage == "asking")


def begin_or_resume(terminal: Terminal, before: Kept | None) -> Typed:
    """Waits until one can type; what is in the box already counts as typed."""
    terminal.wait_for("Continue")
    typed = Typed()
    if before and before.asking and before.draft.strip():
        terminal.wait_for(before.draft.split()[0])
        typed.keys = [(0.0, key) for key in before.draft]
    terminal.read(0.3)
    return typed


def test_nothing_acknowledged_is_lost_and_the_draft_is_two_seconds_old_at_most(tmp_path: Path) -> None:
    home, chance = tmp_path / "home", random.Random(20260221)
    acknowledged: list[str] = []
    before: Kept | None = None
    for _ in range(KILLS):
        new = ("--about", "Fern", "--age", "5-10", "--carer", "foster")
        with running(home, "talk", *(("--resume",) if before and before.asking else new)) as terminal:
            typed = begin_or_resume(terminal, before)
            killed = type_until_killed(terminal, chance, typed)
        before = kept(home)
        acknowledged += typed.acknowledged
        for answer in acknowledged:
            assert answer.strip() in [each.strip() for each in before.answers]
        old_enough = typed.text(before=killed - DRAFT_MAY_LAG).strip()
        held = [before.draft, *before.answers]
        assert any(each.strip().startswith(old_enough) for each in held), (old_enough, held)
    assert acknowledged


def to_the_line(terminal: Terminal) -> None:
    """From the first page to the line for a small good thing, by the numbers that stand there."""
    for wanted in ("Small things", "A small good thing"):
        terminal.wait_for(wanted)
        line = next(line for line in terminal.screen.display if wanted in line)
        terminal.type(line.split(wanted)[0].split()[-1].encode())
    terminal.wait_for("What was it?")


def test_what_is_half_typed_on_a_page_is_there_again_after_a_kill(tmp_path: Path) -> None:
    from reflect.conversation import Answer
    from reflect.journal import Cost, Journal
    from reflect.said import About
    from reflect.sitting import Sitting

    home = tmp_path / "home"
    with Journal.create(PASSPHRASE, home, cost=Cost(1, 8, 1)) as journal:
        Sitting.begin(About("Fern"), journal=journal).do(Answer("She is a gem."))
    with running(home) as terminal:
        to_the_line(terminal)
        terminal.type(b"She hummed in the b")
        terminal.wait_for("hummed in the b")
        terminal.read(DRAFT_MAY_LAG)
        os.killpg(terminal.process.pid, signal.SIGKILL)
    with running(home) as terminal:
        to_the_line(terminal)
        terminal.wait_for("She hummed in the b")
        terminal.type(b"ath\r")
        terminal.wait_for("kept, with the day")
    with Journal.open(PASSPHRASE, home) as journal:
        assert [each.values["text"] for each in journal.entries()] == ["She hummed in the bath"]
        assert journal.drafts.read("moment") == {}

"""A review pack of a year of 50 conversations, as a PDF, by the command itself."""

from __future__ import annotations

import os
import pty
import statistics
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import perf_counter

from benchmarks.made import ABOUT, DIALOGUE, answer_of, new_journal
from benchmarks.measuring import Row, at_most, own_home, run_seconds
from reflect.dialogue import load, source
from reflect.events import Answered, Asked, Begun, Closed, Event, Kept
from reflect.journal import Journal, Standing
from reflect.secure_base import STRENGTHS, section_of

TIMES = 5
SESSIONS = 50


def measure() -> list[Row]:
    """From the start of the program to its end; then only to the first sign that it is reading."""
    with own_home() as home:
        with new_journal() as journal:
            a_year(journal)
        taken = [made(home / f"{number}.pdf") for number in range(TIMES)]
        whole = [made(home / f"whole-{number}.pdf", "--whole") for number in range(TIMES)]
        first = [first_sign(home) for _ in range(TIMES)]
    sign = statistics.median(first)
    what = f"a review pack of a year ({SESSIONS} sessions, {SESSIONS * 24:,} answers) as PDF; median"
    return [
        at_most(
            what,
            2,
            "s",
            statistics.median(taken),
            f" (every account in full {statistics.median(whole):.1f} s)",
        ),
        at_most("until it says that it is reading; median", 500, "ms", sign * 1000),
    ]


def made(path: Path, *more: str) -> float:
    """Seconds for one pack."""
    days = ["--from", "2026-01-01", "--to", "2026-12-31"]
    return run_seconds(["-m", "reflect", "review", *days, "--format", "pdf", "-o", str(path), *more])


def first_sign(home: Path) -> float:
    """Seconds until something is said, on a terminal."""
    ours, theirs = pty.openpty()
    begun = perf_counter()
    arguments = [
        sys.executable,
        "-m",
        "reflect",
        "review",
        "--to",
        "2026-12-31",
        "-o",
        str(home / "first.md"),
    ]
    with subprocess.Popen(arguments, stderr=theirs, stdout=subprocess.DEVNULL) as running:
        os.close(theirs)
        os.read(ours, 1)
        taken = perf_counter() - begun
        # What is said after it is read away, or the program would wait for room.
        with suppress(OSError):
            while os.read(ours, 1024):
                pass
        running.wait()
    os.close(ours)
    (home / "first.md").unlink()
    return taken


def a_year(journal: Journal) -> None:
    """One conversation a week, all of it answered, with a dozen lines kept of each."""
    questions = [each.id for each in load(DIALOGUE).questions][:24]
    text = source(DIALOGUE)
    for number in range(SESSIONS):
        at = f"2026-{number // 4 % 12 + 1:02}-{number % 4 * 7 + 1:02}T20:00:00+00:00"
        events: list[Event] = [Begun(DIALOGUE, ABOUT), Asked("description", "", ())]
        for answer, question in enumerate(questions, 1):
            # Of every five answers one is short, which has to be heard: it may say that there is nothing to say.
            told = answer_of(9 if answer % 5 == 3 else 80, number * 24 + answer)
            events.append(Answered(answer, question, "", told, at=at))
            strength = next((each for each in STRENGTHS if section_of(each) == section_of(question)), "")
            if answer % 2 and strength:
                events.append(Kept("strength", strength, answer, 0, len(told) // 3))
        events.append(Closed())
        journal.begin(f"s{number}", ABOUT, text, at=at)
        journal.append(f"s{number}", 1, events, (), Standing("closed", "", ("availability",)), at=at)
        journal.add_entry("moment", ABOUT.child, {"text": answer_of(20, number)}, at=at)
        planned = {"sort": "support", "need": "", "what": answer_of(15, number), "who": "me", "by": "spring"}
        step = journal.add_entry("step", ABOUT.child, planned, session=f"s{number}", at=at)
        how = {"step": str(step.id), "outcome": "going-on", "words": answer_of(15, number + 1)}
        journal.add_entry("how", ABOUT.child, how, at=at)

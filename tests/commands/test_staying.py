"""A window that closes with Reflect stays open until it has been read why."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reflect.commands.staying import PRESS_ENTER
from reflect.journal import Journal
from tests.tui.sitting_at import CHEAP, PASSPHRASE

pty = pytest.importorskip("pty")


def second(home: Path, *, alone: bool) -> tuple[subprocess.Popen[bytes], int]:
    """A second Reflect in a window of its own, or one that a shell has started."""
    ours, theirs = pty.openpty()
    started = subprocess.Popen(
        [sys.executable, "-m", "reflect"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=alone,
        env={**os.environ, "REFLECT_HOME": str(home), "REFLECT_PASSPHRASE": PASSPHRASE},
    )
    os.close(theirs)
    return started, ours


def read_up_to(words: str, window: int) -> str:
    shown = ""
    while words not in shown:
        try:
            shown += os.read(window, 4096).decode("utf-8", "replace")
        except OSError:
            break
    return shown


@pytest.mark.parametrize("alone", [True, False])
def test_why_a_second_one_does_not_open_can_be_read(tmp_path: Path, *, alone: bool) -> None:
    with Journal.create(PASSPHRASE, tmp_path, cost=CHEAP):
        started, window = second(tmp_path, alone=alone)
        shown = read_up_to(PRESS_ENTER, window)
        assert "open" in shown
        assert (PRESS_ENTER in shown) == alone
        if alone:
            assert started.poll() is None, "the window is still there"
            os.write(window, b"\n")
        assert started.wait(20) == 2
        os.close(window)

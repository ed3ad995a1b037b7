"""What every test stands on: a folder of its own for everything kept, and no passphrase from outside."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

_IN_MEMORY = Path("/dev/shm")
_ROOM = 2**30
if (
    sys.platform == "linux"
    and _IN_MEMORY.is_dir()
    and os.access(_IN_MEMORY, os.W_OK)
    and not os.statvfs(_IN_MEMORY).f_flag & os.ST_NOEXEC
    and shutil.disk_usage(_IN_MEMORY).free > _ROOM
):
    # Every answer is on disk before the next question: without a real disk the tests have not to wait for it.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("REFLECT_PASSPHRASE", raising=False)
    # Set first, so that what a test chooses is taken back after it.
    monkeypatch.setenv("REFLECT_JOURNAL", "")
    monkeypatch.delenv("REFLECT_JOURNAL")

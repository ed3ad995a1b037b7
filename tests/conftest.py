"""What every test stands on: a folder of its own for everything kept, and no passphrase from outside."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("REFLECT_PASSPHRASE", raising=False)
    # Set first, so that what a test chooses is taken back after it.
    monkeypatch.setenv("REFLECT_JOURNAL", "")
    monkeypatch.delenv("REFLECT_JOURNAL")

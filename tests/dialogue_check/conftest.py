from __future__ import annotations

from pathlib import Path

import pytest
from small_project import Project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A small project without a mistake; its folder is the current one, so that paths read short."""
    monkeypatch.chdir(tmp_path)
    return Project(tmp_path)

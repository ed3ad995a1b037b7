from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import Reflect


@pytest.fixture
def reflect(tmp_path: Path) -> Reflect:
    return Reflect(tmp_path / "home")

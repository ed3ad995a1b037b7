"""A made-up couple's sheet, which lies beside the made-up year for whoever wants to try."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reflect.home import home

NAME: Final = "matching-dee-and-femi.json"


def made_up_carers() -> Path | None:
    """Where their sheet lies; None where the journal that is open is not the made-up one."""
    path = home() / NAME
    return path if path.is_file() else None

"""A made-up couple's sheet for matching, which lies beside the made-up year for whoever wants to try."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from reflect.errors import JournalUnwritable
from reflect.home import PRIVATE_FILE

_AS_WRITTEN: Final = Path(__file__).parent / "couple.json"


def lay_beside(folder: Path, today: date) -> None:
    """Their sheet, of this day, put in the folder of the made-up journal. Raises JournalUnwritable."""
    from reflect.matching.form import written
    from reflect.matching.made_up import NAME
    from reflect.matching.reading import read

    sheet = replace(read(_AS_WRITTEN), day=today.isoformat())
    path = folder / NAME
    try:
        path.write_text(written(sheet), "utf-8")
        path.chmod(PRIVATE_FILE)
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect cannot write in {folder}. Check that you may write there and that there is room."
        ) from error

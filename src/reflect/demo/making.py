"""The journal of the made-up year: made when it is first opened, and anew on another day."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final

from reflect import __version__
from reflect.demo.beside import lay_beside
from reflect.errors import JournalUnwritable
from reflect.home import PRIVATE_FILE, private_folder
from reflect.journal import MADE_UP, Cost, Journal, exists, forget_all

FOLDER: Final = "demo"
"""Within the folder of everything that Reflect keeps; the real journal stands beside it, untouched."""

PASSPHRASE: Final = "nobody here is real"
"""Known to everybody: it keeps nothing from anybody, and the demo says so."""

# The lock is there to be opened at once, not to withstand a guess.
_COST: Final = Cost(passes=1, memory=64, lanes=1)
_MADE: Final = "made"

Told = Callable[[int, int], None]


def ready(home: Path, *, fresh: bool = False, told: Told | None = None, today: date | None = None) -> Path:
    """The folder in `home` with the journal of the made-up year, which is made where it has to be.

    It has to be where it is missing or cut short, where it is of another day (its dates count back from today)
    or another version, and where it is asked for. `told` hears how many sittings have been held, of how many.
    Raises JournalInUse where it is open in another window, and JournalUnwritable.
    """
    today = today or date.today()  # noqa: DTZ011
    private_folder(home)
    folder = private_folder(home / FOLDER)
    made = folder / _MADE
    stamp = f"{today.isoformat()} {__version__}\n"
    if not fresh and exists(folder) and _read(made) == stamp:
        return folder
    _clear(folder, made)
    with Journal.create(PASSPHRASE, folder, cost=_COST) as journal:
        _fill(journal, today, told)
    lay_beside(folder, today)
    _write(made, stamp)
    return folder


def _fill(journal: Journal, today: date, told: Told | None) -> None:
    # Late: where the year is there already, none of what plays it is needed.
    from reflect.demo.noting import note_after, note_moments
    from reflect.demo.playing import play
    from reflect.demo.year import read_year

    year = read_year()
    journal.set_setting(MADE_UP, today.isoformat())
    journal.set_setting("nation", year.household.nation)
    journal.set_setting("own-number", year.household.own_number)
    for done, part in enumerate(year.sittings):
        if told:
            told(done, len(year.sittings))
        sitting = play(year.household, part, today, journal)
        note_after(journal, year.household, part, sitting, today)
    note_moments(journal, year.household, today)
    if told:
        told(len(year.sittings), len(year.sittings))


def _clear(folder: Path, made: Path) -> None:
    """Take away the journal that stands here. Raises JournalInUse while another window has it open."""
    if exists(folder):
        forget_all(folder)
    # Before a new one is begun: one that is cut short must not pass for whole.
    with suppress(OSError):
        made.unlink(missing_ok=True)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
        path.chmod(PRIVATE_FILE)
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect cannot write in {path.parent}. Check that you may write there and that there is room."
        ) from error

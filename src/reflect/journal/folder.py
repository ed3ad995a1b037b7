"""The journal's folder, put in place and taken away in one step each.

Everything stands in `journal/`: the database and the two copies of its key. A new journal is made, and a
backup restored, in `journal.new/`, and a rename is the moment at which it is there. What a program that was
stopped left half done is finished or cleared by the next.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reflect.errors import JournalUnwritable
from reflect.home import private_folder
from reflect.journal.disk import sync_folder
from reflect.journal.keyfile import NAMES

DATABASE: Final = "journal.db"
_CURRENT: Final = "journal"
_NEW: Final = "journal.new"
_OLD: Final = "journal.old"
_GONE: Final = "journal.gone"


def current(home: Path) -> Path:
    return home / _CURRENT


def stands(home: Path) -> bool:
    """Whether a journal is kept here, sound or not. Raises JournalUnwritable where that cannot be seen."""
    try:
        return any((home / name / file).exists() for name in (_CURRENT, _OLD) for file in (DATABASE, *NAMES))
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect may not look into {home}. Check the permissions of that folder."
        ) from error


def settle(home: Path) -> None:
    """Finish or clear what a stopped program left. Only under the lock. Raises JournalUnwritable."""
    if not current(home).exists() and (home / _OLD).exists():
        # Stopped between the two renames of a replacement: the new one was whole before the first.
        found = home / (_NEW if (home / _NEW).exists() else _OLD)
        _rename(found, current(home))
    for name in (_NEW, _OLD, _GONE):
        _remove(home / name)


def prepare(home: Path) -> Path:
    """An empty folder in which to make what is to be the journal. Only under the lock."""
    settle(home)
    return private_folder(home / _NEW)


def put_in_place(home: Path) -> Path:
    """Make what was prepared the journal, in place of one that may stand. Its path."""
    _sync(home / _NEW)
    if current(home).exists():
        _rename(current(home), home / _OLD)
    _rename(home / _NEW, current(home))
    _remove(home / _OLD)
    return current(home)


def abandon(home: Path) -> None:
    """Clear what was prepared and will not be used."""
    _remove(home / _NEW)


def remove(home: Path) -> None:
    """Take the journal away, whatever state it is in."""
    settle(home)
    if current(home).exists():
        _rename(current(home), home / _GONE)
        _remove(home / _GONE)


def _rename(source: Path, target: Path) -> None:
    try:
        source.replace(target)
    except OSError as error:
        raise JournalUnwritable(_refused(source.parent)) from error
    _sync(source.parent)


def _sync(folder: Path) -> None:
    try:
        sync_folder(folder)
    except OSError as error:
        raise JournalUnwritable(_refused(folder)) from error


def _remove(folder: Path) -> None:
    if not folder.exists():
        return
    # Imported here because it brings the compressors with it, and most starts remove nothing.
    import shutil

    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise JournalUnwritable(_refused(folder.parent)) from error
    _sync(folder.parent)


def _refused(folder: Path) -> str:
    return f"Reflect cannot change its folder {folder}. Check that you may write there."

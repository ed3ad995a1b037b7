"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from reflect.errors import JournalUnwritable
from reflect.home import PRIVATE_FILE


def write_whole(path: Path, content: bytes) -> None:
    """Write a private file so that it is there whole and on disk, or not there. Raises JournalUnwritable."""
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect cannot write in {path.parent}. Check that you may write there and that there is room."
        ) from error


def sync_folder(folder: Path) -> None:
    """Bring the folder's list of names to disk, where the system has a way to ask for it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

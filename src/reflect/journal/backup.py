"""A backup: one encrypted file that holds everything and needs nothing but the passphrase.

It is the database as `VACUUM INTO` writes it, encrypted with the journal's own key, and behind it the key
file sealed with the passphrase of that day, a SHA-256 over both, and a mark. The files of an open database
are never copied, and every backup is opened and checked before it is said to be one.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from reflect.errors import JournalDamaged, JournalUnwritable
from reflect.home import PRIVATE_FILE
from reflect.journal import keyfile
from reflect.journal.disk import sync_folder
from reflect.journal.store import Store, plainly, verify_file

_MARK: Final = b"RFLCTBACKUP1"
_TAIL: Final = keyfile.SIZE + hashlib.sha256().digest_size + len(_MARK)


def write(store: Store, sealed: bytes, key: bytes, target: Path, replace: bool) -> None:
    """Write a backup and check it. Raises JournalUnwritable, also where `target` stands and may not go."""
    if target.exists() and not replace:
        raise JournalUnwritable("There is already a file of that name. Choose another name for the backup.")
    part = target.with_name(target.name + ".part")
    try:
        with plainly(target):
            part.unlink(missing_ok=True)
            os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
            store.copy_into(part)
            verify_file(part, key)
            with part.open("r+b") as file:
                digest = _digest(file, part.stat().st_size, sealed)
                file.seek(0, os.SEEK_END)
                file.write(sealed + digest + _MARK)
                file.flush()
                os.fsync(file.fileno())
            if read_key(part) != sealed:
                raise JournalDamaged("The backup could not be read back. Try another disk.")
            part.replace(target)
            sync_folder(target.absolute().parent)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def read_key(source: Path) -> bytes:
    """The sealed key file in a backup, all of which is checked. Raises JournalDamaged, JournalUnwritable."""
    try:
        with source.open("rb") as file:
            size = os.fstat(file.fileno()).st_size - _TAIL
            if size > 0:
                file.seek(size)
                tail = file.read(_TAIL)
                sealed, rest = tail[: keyfile.SIZE], tail[keyfile.SIZE :]
                if rest[-len(_MARK) :] == _MARK and hmac.compare_digest(
                    rest[: -len(_MARK)], _digest(file, size, sealed)
                ):
                    return sealed
    except OSError as error:
        raise JournalUnwritable(f"Reflect cannot read {source}. Check the name of the backup.") from error
    raise JournalDamaged(
        "That file is not a whole backup of Reflect's. Use another backup; nothing was changed."
    )


def unpack(source: Path, database: Path) -> None:
    """Write the database within a backup to `database`, on disk. Raises JournalUnwritable."""
    with plainly(database), source.open("rb") as file:
        handle = os.open(database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
        with os.fdopen(handle, "wb") as new:
            shutil.copyfileobj(file, new, 1 << 20)
            new.truncate(source.stat().st_size - _TAIL)
            new.flush()
            os.fsync(new.fileno())


def _digest(file: BinaryIO, size: int, sealed: bytes) -> bytes:
    file.seek(0)
    digest = hashlib.sha256()
    while size > 0 and (piece := file.read(min(size, 1 << 20))):
        digest.update(piece)
        size -= len(piece)
    digest.update(sealed)
    return digest.digest()

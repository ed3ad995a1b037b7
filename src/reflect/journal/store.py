"""The encrypted database: opening it, working in it, and its errors in plain words."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import apsw

from reflect.errors import JournalDamaged, JournalError, JournalInUse, JournalUnwritable
from reflect.home import PRIVATE_FILE
from reflect.journal.keyfile import KEY_BYTES
from reflect.journal.schema import migrate

Row = tuple[Any, ...]

_PLAIN: Final = b"SQLite format 3"
# Page size and what the cipher keeps of each page stand unencrypted; bytes 18 and 19 say whether WAL is on.
_HEADERS: Final = tuple(b"\x10\x00" + wal * 2 + b"\x40\x40\x20\x20" for wal in (b"\x01", b"\x02"))
_READING: Final = (apsw.SQLITE_IOERR_READ, apsw.SQLITE_IOERR_SHORT_READ, apsw.SQLITE_IOERR_CORRUPTFS)


class Store:
    """One open database, locked as a whole. A call may raise a JournalError and nothing of SQLite's own."""

    def __init__(self, path: Path, key: bytes, *, new: bool = False, verify: bool = False) -> None:
        """`new` takes an empty file for a new database; `verify` reads all of it first."""
        self.path = path
        self._turn = threading.RLock()
        _check_header(path, new)
        if verify:
            verify_file(path, key)
        with self.plainly():
            self._connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
            try:
                self._unlock(key)
            except BaseException:
                self._connection.close(True)
                raise

    @classmethod
    def create(cls, path: Path, key: bytes) -> None:
        """Make a new database, and close it. Raises JournalError for one that came out unencrypted."""
        with plainly(path):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
        store = cls(path, key, new=True)
        store.settle()
        store.close()
        # Looked at only now: to close the file once more would let go of an open database's locks.
        with path.open("rb") as file:
            head = file.read(len(_PLAIN))
        if len(head) < len(_PLAIN) or head == _PLAIN:
            raise _no_cipher()

    def rows(self, sql: str, *values: Any) -> list[Row]:
        """The rows that a statement gives, run by itself."""
        with self._turn, self.plainly():
            return list(self._connection.execute(sql, values))

    def value(self, sql: str, *values: Any) -> Any:
        """The first value of the first row, or None."""
        rows = self.rows(sql, *values)
        return rows[0][0] if rows else None

    @contextmanager
    def change(self) -> Iterator[apsw.Connection]:
        """All of it on disk when the block ends, or none of it."""
        with self._turn, self.plainly():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                # A failed COMMIT may have rolled back already.
                with suppress(apsw.Error):
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                raise

    def settle(self) -> None:
        """Bring everything into the main file and cut the write-ahead log to nothing."""
        busy = self.value("PRAGMA wal_checkpoint(TRUNCATE)")
        if busy:
            raise JournalInUse("The journal could not be tidied up just now. Close Reflect and try again.")

    def copy_into(self, target: Path) -> None:
        """Write a whole copy, encrypted with the same key, into an empty file."""
        with self._turn, plainly(target):
            self._connection.execute("VACUUM INTO ?", (str(target.absolute()),)).fetchall()

    def close(self) -> None:
        with self._turn:
            self._connection.close(True)

    def plainly(self) -> AbstractContextManager[None]:
        """A block whose errors come out in plain words."""
        return plainly(self.path)

    def _unlock(self, key: bytes) -> None:
        connection = self._connection
        _give_key(connection, key)
        connection.pragma("locking_mode", "exclusive")
        # Read first: a database that this key does not open says so here.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        if connection.pragma("journal_mode", "wal") != "wal":
            raise JournalUnwritable(
                "The folder of the journal does not let Reflect write safely. Choose another."
            )
        for name, setting in _SETTINGS:
            connection.pragma(name, setting)
        migrate(connection)


def verify_file(path: Path, key: bytes) -> None:
    """Read every page of a closed database without changing it. Raises JournalDamaged."""
    with plainly(path):
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            _give_key(connection, key)
            if connection.pragma("integrity_check", 1) != "ok":
                raise JournalDamaged(DAMAGED)
        finally:
            connection.close(True)


_SETTINGS: Final[tuple[tuple[str, str | int], ...]] = (
    ("synchronous", "full"),
    # Both only matter on macOS, where a plain sync stops at the drive's own memory.
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("secure_delete", 1),
    ("temp_store", "memory"),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
)


def _give_key(connection: apsw.Connection, key: bytes) -> None:
    # A raw key, so that nothing is derived here; one that is too short would be taken for a passphrase.
    if len(key) != KEY_BYTES or connection.pragma("cipher", "aegis") != "aegis":
        raise _no_cipher()
    connection.pragma("key", "raw:" + key.hex())


def _no_cipher() -> JournalError:
    return JournalError("The journal cannot be encrypted here, so nothing is kept. Install Reflect again.")


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise into the one tree of errors. No message repeats theirs."""
    try:
        yield
    except apsw.Error as error:
        raise _named(error, path) from error
    except OSError as error:
        raise JournalUnwritable(_unwritable(path)) from error


def _named(error: apsw.Error, path: Path) -> JournalError:
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return JournalInUse("The journal is open in another window of Reflect. Close that one first.")
    if (
        isinstance(error, apsw.NotADBError | apsw.CorruptError)
        or getattr(error, "extendedresult", 0) in _READING
    ):
        return JournalDamaged(DAMAGED)
    if isinstance(error, apsw.FullError):
        return JournalUnwritable("The disk is full, so that was not saved. Make some room and try again.")
    if isinstance(error, apsw.IOError | apsw.ReadOnlyError | apsw.CantOpenError | apsw.PermissionsError):
        return JournalUnwritable(_unwritable(path))
    # What is left is a mistake of ours; SQLite's own words could hold a part of what was being written.
    return JournalError(
        f"The journal refused that ({type(error).__name__}). What was kept before is unharmed."
    )


DAMAGED: Final = (
    "The journal file is damaged: it was cut short or changed. Nothing was written to it. Restore a backup, "
    "or try “reflect journal check”."
)


def _unwritable(path: Path) -> str:
    return f"Reflect cannot write in {path.parent}. Check that you may write there and that there is room."


def _check_header(path: Path, new: bool) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(24)
    except FileNotFoundError as error:
        raise JournalDamaged(
            "The journal file is missing, though its key is here. Put the file back, or restore a backup."
        ) from error
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect may not read {path}. Check the permissions of that file."
        ) from error
    # To SQLite an empty file is a new database: it must not pass for a journal in which nothing was said.
    if not new and head[16:24] not in _HEADERS:
        raise JournalDamaged(DAMAGED)

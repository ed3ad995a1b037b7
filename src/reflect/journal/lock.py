"""One program at a time: a lock on a file beside the journal, let go by the system when its holder ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from reflect.errors import JournalInUse, JournalUnwritable
from reflect.home import PRIVATE_FILE

NAME: Final = "journal.lock"


class Lock:
    """Held from when it is made until `release`. Raises JournalInUse, JournalUnwritable."""

    def __init__(self, home: Path) -> None:
        self.path = home / NAME
        self._handle: int | None = None
        while self._handle is None:
            handle = _open(self.path)
            try:
                _take(handle)
            except BaseException:
                os.close(handle)
                raise
            # Whoever held it before may have removed the file: then this is a lock on nothing.
            if _same(handle, self.path):
                self._handle = handle
            else:
                os.close(handle)

    def release(self, *, remove: bool = False) -> None:
        """Let go, and with `remove` leave no file behind. To let go twice does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        # Windows removes no open file; elsewhere it must go while it is still held.
        if remove and os.name != "nt":
            self.path.unlink(missing_ok=True)
        os.close(handle)
        if remove and os.name == "nt":
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    except OSError as error:
        raise JournalUnwritable(
            f"Reflect cannot write in {path.parent}. Check that you may write there and that there is room."
        ) from error


def _same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise _in_use() from error

else:
    import fcntl

    def _take(handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _in_use() from error
        except OSError:
            # Some shared folders know no such lock; the database's own still keeps a second program out.
            return


def _in_use() -> JournalInUse:
    return JournalInUse("The journal is open in another window of Reflect. Close that one first.")

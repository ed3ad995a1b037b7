"""A document put in a file that only its owner can read."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path
from time import time
from typing import Final

from reflect.errors import DocumentError

_OWNER_ONLY: Final = 0o600
_PART: Final = ".reflection-"
_AN_HOUR: Final = 3600
_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_FORBIDDEN: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_HARD_LINKS: Final = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES}
)


def save(
    path: Path | str | None,
    text: str | bytes,
    format: str,  # noqa: A002
    *,
    day: date | None = None,
    name: str = "reflection",
) -> Path:
    """Writes a document and returns where it is.

    `path` is a file that does not exist yet, a folder, or None for the folder one is in; a name of its own
    tells nothing but what it is and the day ("reflection-2026-11-21.html"). The file is readable for its owner
    only from its first byte, whole or not there at all, and no copy of the text lies elsewhere. Nothing is
    overwritten. Raises `DocumentError`.
    """
    target = _target(path, f"{name}-{(day or date.today()).isoformat()}", format)  # noqa: DTZ011  the day on the wall
    content = text.encode("utf-8") if isinstance(text, str) else text
    part = target.with_name(f"{_PART}{secrets.token_hex(8)}.part")
    _clear_away(target.parent)
    try:
        _write(part, content)
        _put(part, target)
    except FileExistsError:
        raise _there_already(target) from None
    except (OSError, ValueError) as error:
        raise _failed(error, target) from None
    finally:
        with suppress(OSError, ValueError):
            part.unlink(missing_ok=True)
    return target


def _clear_away(folder: Path) -> None:
    """What was left where the program or the computer went down in the middle of saving; nothing of the last hour,
    which may be another program's."""
    with suppress(OSError, ValueError):
        for left in folder.glob(f"{_PART}{'[0-9a-f]' * 16}.part"):
            if left.stat().st_mtime < time() - _AN_HOUR:
                left.unlink()


def _target(path: Path | str | None, name: str, ending: str) -> Path:
    given = Path() if path is None else Path(path).expanduser()
    try:
        if given.is_dir():
            return _free(given.absolute(), name, ending)
        if os.path.lexists(given):
            raise _there_already(given)
        if not given.absolute().parent.is_dir():
            raise DocumentError(f"There is no folder {given.absolute().parent}; make it, or choose another.")
    except (OSError, ValueError) as error:
        raise _failed(error, given) from None
    return given.absolute()


def _free(folder: Path, name: str, ending: str) -> Path:
    names = (f"{name}.{ending}" if number == 1 else f"{name}-{number}.{ending}" for number in count(1))
    return next(folder / each for each in names if not os.path.lexists(folder / each))


def _write(part: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, _OWNER_ONLY), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put(part: Path, target: Path) -> None:
    """Gives the whole file its name. A hard link never overwrites; where there are none, look first."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except (OSError, AttributeError, NotImplementedError) as error:
        if isinstance(error, OSError) and error.errno not in _NO_HARD_LINKS:
            raise
        if os.path.lexists(target):
            raise FileExistsError from None
        part.rename(target)


def _there_already(target: Path) -> DocumentError:
    return DocumentError(
        f"There is a file at {target} already, and it was left as it is; choose another name."
    )


def _failed(error: Exception, target: Path) -> DocumentError:
    number = getattr(error, "errno", None)
    if number in _FULL:
        what = (
            f"There is no room left to save {target}; nothing was written. Make room, or save it elsewhere."
        )
    elif number in _FORBIDDEN:
        what = f"You may not write in {target.parent}; nothing was written. Choose another folder."
    elif number in (errno.ENAMETOOLONG, None):
        what = "That file name cannot be used here; choose a shorter, plainer one."
    elif number in (errno.ENOENT, errno.ENOTDIR):
        what = f"There is no folder {target.parent}; make it, or choose another."
    else:
        what = f"The document could not be saved at {target} ({type(error).__name__}); try another folder."
    return DocumentError(what)

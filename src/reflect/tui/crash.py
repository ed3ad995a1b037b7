"""What happens when something goes wrong that nobody foresaw: one calm sentence, and no word that was typed."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from types import TracebackType
from typing import Final

from reflect.home import PRIVATE_FILE, home
from reflect.tui import words

LOG: Final = "errors.log"
_LARGEST: Final = 64_000


def note(error: BaseException, *, save: bool) -> Path | None:
    """Write what kind of error it was, and where in the program, to the log. Returns the log, or None.

    Never its message, and never a value: either could hold an answer. Where nothing is kept, nothing is written.
    """
    if not save:
        return None
    log = home() / LOG
    line = f"{_kind(error)} at {_place(error.__traceback__)}\n"
    with contextlib.suppress(OSError):
        if not log.parent.is_dir():
            return None
        if log.is_file() and log.stat().st_size > _LARGEST:
            log.unlink()
        with os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, PRIVATE_FILE), "a") as file:
            file.write(line)
        return log
    return None


def sentence(log: Path | None, *, save: bool) -> str:
    """What the person is told."""
    said = words.CRASHED_KEPT if save else words.CRASHED_NOT_KEPT
    return f"{said} {words.crash_log(str(log))}" if log else said


def _kind(error: BaseException) -> str:
    cause = error.__cause__ or error.__context__
    name = type(error).__name__
    return f"{name} from {type(cause).__name__}" if cause else name


def _place(traceback: TracebackType | None) -> str:
    """The innermost places in the program, outermost first, without a path of this machine."""
    places: list[str] = []
    while traceback is not None:
        code = traceback.tb_frame.f_code
        module = traceback.tb_frame.f_globals.get("__name__", "?")
        places.append(f"{module}.{code.co_name}:{traceback.tb_lineno}")
        traceback = traceback.tb_next
    return " > ".join(places[-4:]) or "an unknown place"

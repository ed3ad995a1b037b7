"""A window that would close with Reflect stays until its last sentence has been read."""

from __future__ import annotations

import os
import sys
from typing import Final

PRESS_ENTER: Final = "Press Enter to close this window."
# Nothing that starts Reflect without a person is kept waiting for ever.
_SECONDS: Final = 30


def let_it_be_read() -> None:
    """Wait for Enter, where the window was opened for Reflect alone and so closes when it ends."""
    if not _closes_with_us():
        return
    print(PRESS_ENTER, file=sys.stderr, flush=True)
    try:
        if os.name != "nt":
            import select

            if not select.select([sys.stdin], [], [], _SECONDS)[0]:
                return
        sys.stdin.readline()
    except (OSError, ValueError, KeyboardInterrupt):
        return


def _closes_with_us() -> bool:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    if sys.platform == "win32":
        # The usual shell says how it asks for a command; a window opened with a double click has no such words.
        return "PROMPT" not in os.environ
    # No shell has started it: it is the first program in its window.
    return os.getsid(0) == os.getpid()

"""Opening the page in the browser that somebody uses anyway."""

from __future__ import annotations

import os
import sys
import threading


def open_page(address: str) -> None:
    """Open it where there are windows to open it in; else somebody opens it from what was printed."""
    if not _has_windows():
        return
    import webbrowser

    # Some browsers only come back from being opened when they are closed.
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _has_windows() -> bool:
    # Without them a browser made of text might be opened, in the very terminal that this was started from.
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

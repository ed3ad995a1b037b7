"""The terminal that the page draws: xterm.js, out of the script that textual-serve brings.

Only the terminal is taken from that script. What textual-serve would do with it, in its own page, is left away: it
opens links that were typed, needs a graphics card, and asks a web service for a font.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from reflect.browser import sentences
from reflect.errors import BrowserError

_PACKAGE: Final = "textual_serve"
# The script has no other door, so it is only right for this version.
_VERSION: Final = "1.1.3"
# Here the parts of the script end and its own page begins.
_OWN_PAGE: Final = 'i.nc=void 0,(()=>{"use strict";'
_PARTS: Final = {
    "Terminal": 856,
    "FitAddon": 616,
    "CanvasAddon": 880,
    "Unicode11Addon": 544,
    "ClipboardAddon": 372,
}


def check() -> None:
    """Raises BrowserError where the parts that serve and draw the screen are not installed, or not the right ones."""
    if not (find_spec("aiohttp") and find_spec(_PACKAGE)):
        raise BrowserError(sentences.NOT_INSTALLED)
    try:
        right = version("textual-serve") == _VERSION
    except PackageNotFoundError:
        right = False
    if not right:
        raise BrowserError(sentences.NOT_THAT_VERSION)


@cache
def script() -> bytes:
    """The terminal as a script: `window.terminalParts` and nothing else. Raises BrowserError."""
    parts, end, _ = _file("static/js/textual.js").read_text(encoding="utf-8").partition(_OWN_PAGE)
    if not end:
        raise BrowserError(sentences.NOT_THAT_VERSION)
    taken = ",".join(f"{name}:i({number}).{name}" for name, number in _PARTS.items())
    return f"{parts}i.nc=void 0,window.terminalParts={{{taken}}}}})();".encode()


@cache
def style() -> bytes:
    """The terminal's own style sheet."""
    return _file("static/css/xterm.css").read_bytes()


def _file(name: str) -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise BrowserError(sentences.NOT_INSTALLED)
    return Path(spec.origin).parent / name

"""What is answered: the page with its parts, or one sentence for a person."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from typing import Final

from aiohttp import web

from reflect.browser import sentences, terminal

_PAGE: Final = Path(__file__).with_name("page")
_TYPES: Final = {".js": "text/javascript", ".css": "text/css", ".html": "text/html"}
_ENDS: Final = {
    "closed": sentences.CLOSED,
    "in_another_tab": sentences.IN_ANOTHER_TAB,
    "halted": sentences.HALTED,
    "lost": sentences.LOST,
}


def page() -> web.Response:
    """The page that the screen is drawn in."""
    return _answer(_filled("index.html", **_ENDS), ".html")


def part(name: str) -> web.Response:
    """What that page is made of. Raises HTTPNotFound."""
    if name == "terminal.js":
        return _answer(terminal.script(), ".js")
    if name == "terminal.css":
        return _answer(terminal.style(), ".css")
    if name in ("page.js", "page.css"):
        return _answer((_PAGE / name).read_bytes(), Path(name).suffix)
    raise web.HTTPNotFound


def told(sentence: str, status: int) -> web.Response:
    """A page that says one thing."""
    return _answer(_filled("told.html", sentence=sentence), ".html", status)


def _filled(name: str, **parts: str) -> bytes:
    template = Template((_PAGE / name).read_text(encoding="utf-8"))
    return template.substitute({each: escape(text) for each, text in parts.items()}).encode()


def _answer(content: bytes, ending: str, status: int = 200) -> web.Response:
    return web.Response(body=content, status=status, content_type=_TYPES[ending], charset="utf-8")

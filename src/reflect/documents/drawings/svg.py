"""The few pieces of SVG that the drawings are made of. Everything typed is escaped here, once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from reflect.documents.language import Drawing

INK: Final = "#1d2228"
SOFT: Final = "#414a54"
LINE: Final = "#66707a"
ACCENT: Final = "#14506a"
PAPER: Final = "#fff"

_FONT: Final = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif"
_NARROW: Final = frozenset("iljftrI.,;:'’‘!|()[] -")
_WIDE: Final = frozenset("mwMWQGODCNH@%—…&")
# Not allowed in XML, or of no shape: U+FFFD stands for what was typed there already.
_BARE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def escaped(text: str) -> str:
    """Text as it may stand in SVG, between tags or in a quoted attribute."""
    text = _BARE.sub("\ufffd", text)
    for character, written in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;")):
        text = text.replace(character, written)
    return text


def text(
    words: str,
    x: float,
    y: float,
    *,
    size: int = 14,
    anchor: str = "start",
    weight: int = 400,
    colour: str = INK,
) -> str:
    """One line of text."""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" font-weight="{weight}" fill="{colour}" '
        f'text-anchor="{anchor}">{escaped(words)}</text>'
    )


def drawing(
    name: str, title: str, description: str, width: int, height: int, parts: Iterable[str]
) -> Drawing:
    """The whole picture, on white. `name` is unique among the pictures of one document."""
    begin = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'aria-labelledby="{name}-title {name}-desc" font-family="{_FONT}">'
    )
    told = [
        f'<title id="{name}-title">{escaped(title)}</title>',
        f'<desc id="{name}-desc">{escaped(description)}</desc>',
    ]
    paper = f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
    svg = "\n".join([begin, *told, paper, *parts, "</svg>"])
    return Drawing(name, svg, f"{title}. {description}".strip(), width, height)


def width_of(words: str, size: float) -> float:
    """About how wide a line is; rather too wide than too narrow, whatever font draws it."""
    return sum(map(_width, words)) * size


def _width(character: str) -> float:
    if character in _NARROW:
        return 0.36
    if character in _WIDE or character.isupper():
        return 0.86
    if unicodedata.combining(character):
        return 0.0
    return 1.1 if unicodedata.east_asian_width(character) in "WF" else 0.6


def wrapped(words: str, width: float, size: float, most: int) -> tuple[list[str], bool]:
    """The words in at most `most` lines of a width, and whether all of them are there.

    A word that is wider than a line is broken where the line ends. Nothing is put in.
    """
    lines: list[str] = [""]
    for word in _broken(words.split(), width, size):
        longer = f"{lines[-1]} {word}".strip()
        if width_of(longer, size) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) == most:
            return lines, False
        else:
            lines.append(word)
    return lines, True


def _broken(words: Iterable[str], width: float, size: float) -> Iterable[str]:
    for word in words:
        piece, room = "", 0.0
        for character in word:
            wide = _width(character) * size
            if piece and room + wide > width and wide:
                yield piece
                piece, room = "", 0.0
            piece, room = piece + character, room + wide
        yield piece

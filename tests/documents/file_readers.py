"""What a reader of each format finds: texts by the element they stand in."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import docx
from docx.document import Document as Word
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject

_SPACES_AND_MARKS = ("Zs", "Zl", "Zp", "Cc", "Cf")


@dataclass(frozen=True)
class Element:
    """One element of a PDF's structure tree: its role, its own text, its alternative text, how deep it stands."""

    role: str
    text: str
    alternative: str
    depth: int


def elements(made: bytes) -> list[Element]:
    """The structure tree of a PDF, element by element, in reading order."""
    reader = PdfReader(io.BytesIO(made))
    texts = {
        (page.indirect_reference.idnum if page.indirect_reference else 0): _marked(page, reader)
        for page in reader.pages
    }
    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]
    return list(_walk(root["/K"], texts, 0, 0))


def _walk(kid: Any, texts: dict[int, dict[int, str]], page: int, depth: int) -> Iterator[Element]:
    kid = kid.get_object() if isinstance(kid, IndirectObject) else kid
    if isinstance(kid, ArrayObject):
        for each in kid:
            yield from _walk(each, texts, page, depth)
        return
    if not isinstance(kid, DictionaryObject) or "/S" not in kid:
        return
    page = kid.raw_get("/Pg").idnum if "/Pg" in kid else page
    own = "".join(_own(each, texts, page) for each in _kids(kid))
    yield Element(str(kid["/S"])[1:], own, str(kid.get("/Alt", "")), depth)
    yield from _walk(kid.get("/K", ArrayObject()), texts, page, depth + 1)


def _kids(element: DictionaryObject) -> list[Any]:
    kids = element.get("/K", ArrayObject())
    kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
    return list(kids) if isinstance(kids, ArrayObject) else [kids]


def _own(kid: Any, texts: dict[int, dict[int, str]], page: int) -> str:
    kid = kid.get_object() if isinstance(kid, IndirectObject) else kid
    if isinstance(kid, int):
        return texts[page].get(int(kid), "")
    if isinstance(kid, DictionaryObject) and kid.get("/Type") == "/MCR":
        place = kid.raw_get("/Pg").idnum if "/Pg" in kid else page
        return texts[place].get(int(kid["/MCID"]), "")
    return ""


def _marked(page: Any, reader: PdfReader) -> dict[int, str]:
    """The text of each piece of marked content of a page: what its characters stand for, as copying gives it."""
    fonts = {name: _letters(font.get_object()) for name, font in page["/Resources"].get("/Font", {}).items()}
    found: dict[int, str] = {}
    inside: list[tuple[int | None, str | None]] = []
    font: dict[int, str] = {}
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in (b"BDC", b"BMC"):
            told = operands[1] if len(operands) > 1 and isinstance(operands[1], DictionaryObject) else {}
            actual = told.get("/ActualText")
            here = next((each for each, _ in reversed(inside) if each is not None), None)
            inside.append((told.get("/MCID"), None if actual is None else str(actual)))
            if actual is not None and here is not None:
                found[here] = found.get(here, "") + str(actual)
        elif operator == b"EMC":
            inside.pop()
        elif operator == b"Tf":
            font = fonts.get(operands[0], {})
        elif operator in (b"Tj", b"TJ"):
            here = next((each for each, _ in reversed(inside) if each is not None), None)
            if here is None or any(actual is not None for _, actual in inside):
                continue
            found[here] = found.get(here, "") + "".join(_shown(operands[0], font))
    return found


def _shown(operand: Any, font: dict[int, str]) -> Iterator[str]:
    for piece in operand if isinstance(operand, list) else [operand]:
        if isinstance(piece, (str, bytes)):
            raw = piece if isinstance(piece, bytes) else piece.original_bytes  # type: ignore[attr-defined]
            size = 2 if font.get(-1) == "two" else 1
            for place in range(0, len(raw), size):
                yield font.get(int.from_bytes(raw[place : place + size], "big"), "")


def _letters(font: Any) -> dict[int, str]:
    """What each code of a font stands for."""
    letters: dict[int, str] = {-1: "two" if font["/Subtype"] == "/Type0" else "one"}
    if "/ToUnicode" not in font:
        return letters
    written = font["/ToUnicode"].get_object().get_data().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", written, re.DOTALL):
        for code, text in re.findall(r"<(\w+)>\s*<(\w*)>", block):
            letters[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", written, re.DOTALL):
        for low, high, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            first = bytes.fromhex(text).decode("utf-16-be", "replace")
            for code in range(int(low, 16), int(high, 16) + 1):
                letters[code] = first[:-1] + chr(ord(first[-1]) + code - int(low, 16))
    return letters


def word_file(made: bytes) -> Word:
    return docx.Document(io.BytesIO(made))


def paragraphs(made: bytes) -> list[str]:
    """The text of every paragraph of a Word file, in order, line ends and tabs as they were typed."""
    return [each.text for each in word_file(made).paragraphs]


def bare(text: str) -> str:
    """A text without what a page may lose where a line ends, or never draws: spaces and invisible marks."""
    return "".join(each for each in unicodedata.normalize("NFC", text) if not _unseen(each))


def _unseen(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or unicodedata.category(character) in _SPACES_AND_MARKS


def letters(text: str) -> str:
    """The same in no order: letters that run to the left are drawn from the other end."""
    return "".join(sorted(bare(text)))

"""A document as a PDF: tagged, PDF/UA-1, A4, set by typst, which is loaded only here.

The template `documents/document.typ` reads the document as data; no text of it is ever put into markup.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from reflect.documents.language import Document, as_data
from reflect.documents.logo import Logo
from reflect.errors import DocumentError
from reflect.voice import Voice

TEMPLATE: Final = "documents/document.typ"
_MARKS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0001]")
_SEPARATORS: Final = re.compile("[\u2028\u2029]")
_ALONE: Final = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.svg), format: "svg", width: int(sys.inputs.width) * 1pt)'
)
# Letters that typst's own font has and draws one by one: Latin with Vietnamese and Yoruba, Greek, Cyrillic, Hebrew.
_OWN: Final = (
    (0, 0x24F),
    (0x386, 0x3CE),
    (0x401, 0x45F),
    (0x490, 0x491),
    (0x5D0, 0x5EA),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2026),
)
# And those of the font for Arabic, with the English ones that it has too.
_ARABIC: Final = ((0, 0xFF), (0x60C, 0x60C), (0x61B, 0x64A), (0x66E, 0x6D5), (0x2010, 0x2026))
_PACKAGE: Final = re.compile(rb'"@[\w-]+/')
# The name of the font of boxes, as a PDF has it that uses it.
_BOXED: Final = b"+ReflectBox"
_BOX: Final = Path(__file__).parent / "fonts"


def pdf(document: Document, lines: dict[str, str], voice: Voice, logo: Logo | None = None) -> bytes:
    """The document as PDF. Raises `DocumentError` where it cannot be made on this computer."""
    typst = _typst()
    template = _template(voice)
    given = {"lines": json.dumps(lines), "logo": json.dumps(logo and _bytes(logo.content, logo.format))}
    for pictured, unmarked, standards in _WAYS:
        data = as_data(document)
        _draw(data, pictured)
        if unmarked:
            data = _without_marks(data)
        given["document"] = json.dumps(data)
        try:
            made = _compiled(typst, template, given, standards)
            if _BOXED in made:
                made = _compiled(typst, template, {**given, "boxed": "yes"}, standards)
            return made
        except (typst.TypstError, OSError):
            # Its message may quote what was typed: it is not told.
            continue
    raise DocumentError("The PDF could not be made. Save it as HTML, and print that from a browser.")


def _without_marks(data: Any) -> Any:
    """The same with no mark that is never seen, such as one that turns the direction of a line."""
    if isinstance(data, dict):
        return {name: _without_marks(each) for name, each in data.items()}
    if isinstance(data, list):
        return [_without_marks(each) for each in data] if not data or not isinstance(data[0], int) else data
    return _MARKS.sub("", _SEPARATORS.sub("\n", data)) if isinstance(data, str) else data


def _template(voice: Voice) -> bytes:
    path = voice.path(TEMPLATE)
    try:
        template = path.read_bytes()
    except OSError:
        raise DocumentError(f"The PDF template {path} can't be read; look at it, or take it away.") from None
    if _PACKAGE.search(template):
        # typst would fetch it, and nothing here goes online.
        raise DocumentError(f"The PDF template {path} asks for a package from the internet; do without it.")
    return template


def _compiled(typst: Any, template: bytes, given: dict[str, str], standards: list[str]) -> bytes:
    return bytes(
        typst.compile(template, format="pdf", sys_inputs=given, font_paths=_fonts(), pdf_standards=standards)
    )


def _bytes(content: bytes, format_: str) -> dict[str, Any]:
    return {"bytes": list(content), "format": format_}


def _uncommon(svg: str) -> bool:
    """Whether no one font at hand has all its letters and draws them one by one.

    A picture of letters takes ten times as long as the letters themselves, and cannot be searched.
    """
    letters = {ord(each) for each in svg}
    return not any(
        all(any(first <= each <= last for first, last in alphabets) for each in letters)
        for alphabets in (_OWN, _ARABIC)
    )


def _all(svg: str) -> bool:  # noqa: ARG001
    return True


# One after another until one goes: a drawing is made of lines and letters, or is a picture of them where its
# letters cannot stand so in a PDF; then without marks that are never seen; last without claiming the standard.
_WAYS: Final[tuple[tuple[Callable[[str], bool], bool, list[str]], ...]] = (
    (_uncommon, False, ["ua-1"]),
    (_all, False, ["ua-1"]),
    (_all, True, ["ua-1"]),
    (_all, True, []),
)


def _draw(data: dict[str, Any], pictured: Callable[[str], bool]) -> None:
    """Gives every drawing its bytes: as SVG, or as a picture of it."""
    for block in data["blocks"]:
        if block["kind"] == "picture":
            drawing = block["drawing"]
            svg = drawing.pop("svg")
            if pictured(svg):
                drawing["image"] = _bytes(png(svg, drawing["width"]), "png")
            else:
                drawing["image"] = {"svg": svg, "format": "svg"}


@lru_cache(maxsize=64)
def png(svg: str, width: int) -> bytes:
    """A drawing as a picture of so many points, for a format that knows no SVG. Raises `DocumentError`."""
    typst = _typst()
    given = {"svg": svg, "width": str(width)}
    try:
        made = typst.compile(_ALONE, format="png", ppi=192, sys_inputs=given, font_paths=_fonts(box=False))
    except typst.TypstError:
        raise DocumentError(
            "A picture could not be drawn. If it is the logo, save it again as PNG."
        ) from None
    return bytes(made)


def _typst() -> Any:
    try:
        import typst
    except ImportError:
        raise DocumentError(
            "PDF can't be made on this computer. Save it as HTML, and print that from a browser."
        ) from None
    return typst


@cache
def _fonts(*, box: bool = True) -> Any:
    """The computer's own fonts, typst's, one for Arabic, and last of all the box for what none can draw.

    In a picture the box would stand for a whole line, where one letter of it can't be drawn.
    """
    folders = [str(_BOX)] if box else []
    try:
        import fontpkg_ibm_plex_sans_arabic as arabic
    except ImportError:
        pass
    else:
        folders.append(str(arabic.ROOT))
    return _typst().Fonts(font_paths=folders)

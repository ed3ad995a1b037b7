"""Makes `prompts/en-GB/documents/memory.docx`: the Word styles of the page for the child, in large type.

    python docs/memory_base.py

They are those of `document.docx`, larger, centred, and without bars beside what was typed.
"""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FOLDER = Path(__file__).resolve().parent.parent / "prompts/en-GB/documents"
SIZES = {"Title": 32, "Normal": 14, "Quote": 20, "Note": 11}


def main() -> None:
    """Writes the file."""
    document = Document(str(FOLDER / "document.docx"))
    for name, size in SIZES.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        # Letters of other scripts have a size of their own.
        _other_scripts(style, size)
        if name != "Normal":
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    quote = document.styles["Quote"]
    quote.paragraph_format.left_indent = Cm(0)
    quote.paragraph_format.space_before = quote.paragraph_format.space_after = Pt(14)
    border = quote.element.get_or_add_pPr().find(qn("w:pBdr"))
    border.getparent().remove(border)
    document.save(str(FOLDER / "memory.docx"))


def _other_scripts(style: object, size: int) -> None:
    marks = style.element.get_or_add_rPr()  # type: ignore[attr-defined]
    for old in marks.findall(qn("w:szCs")):
        marks.remove(old)
    given = OxmlElement("w:szCs")
    given.set(qn("w:val"), str(size * 2))
    marks.find(qn("w:sz")).addnext(given)


if __name__ == "__main__":
    main()

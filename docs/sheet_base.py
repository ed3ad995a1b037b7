"""Makes `prompts/en-GB/documents/sheet.docx`: the Word styles of the kitchen-table sheet, a page a dimension.

    python docs/sheet_base.py

They are those of `document.docx`, closer together, and with no more of a title than a small line.
"""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.shared import Cm, Pt, RGBColor

FOLDER = Path(__file__).resolve().parent.parent / "prompts/en-GB/documents"
SOFT = RGBColor(0x41, 0x4A, 0x54)
# Size, room above and room below, in points.
SIZES = {
    "Title": (11, 0, 0),
    "Heading 1": (15, 4, 4),
    "Heading 2": (11.5, 5, 0),
    "Normal": (10.5, 0, 0),
    "Signature line": (10.5, 12, 4),
    "Foot": (8.5, 0, 0),
}


def main() -> None:
    """Writes the file."""
    document = Document(str(FOLDER / "document.docx"))
    page = document.sections[0]
    page.left_margin = page.right_margin = Cm(2)
    page.top_margin, page.bottom_margin = Cm(1.4), Cm(1.2)
    page.footer_distance = Cm(1)
    for name, (size, above, below) in SIZES.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(below)
    title = document.styles["Title"]
    title.font.bold, title.font.color.rgb = False, SOFT
    document.save(str(FOLDER / "sheet.docx"))


if __name__ == "__main__":
    main()

"""Makes `prompts/en-GB/documents/document.docx`: the empty Word file whose styles every Word copy takes.

    python docs/word_base.py

A service restyles its own copy in Word; this is only how the project's own was made.
"""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

TARGET = Path(__file__).resolve().parent.parent / "prompts/en-GB/documents/document.docx"
INK, SOFT, ACCENT = RGBColor(0x1D, 0x22, 0x28), RGBColor(0x41, 0x4A, 0x54), RGBColor(0x14, 0x50, 0x6A)
HEADINGS = {"Title": (22, INK), "Heading 1": (16, ACCENT), "Heading 2": (13, INK)}
HEADINGS |= {"Heading 3": (12, ACCENT), "Heading 4": (11, SOFT)}


def main() -> None:
    """Writes the file."""
    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2)
    _language(document)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size, normal.font.color.rgb = "Arial", Pt(11), INK
    normal.paragraph_format.space_after = Pt(6)
    for name, (size, colour) in HEADINGS.items():
        _heading(document.styles[name], size, colour)
    _made(document, "Quote", left=Cm(0.4), bar="14506A", size=11, after=8)
    _made(document, "Source quote", left=Cm(0.4), bar="66707A", size=10.5, after=8)
    _made(document, "Mark", colour=SOFT, size=9.5, after=2, keeps=True)
    _made(document, "Beside", colour=SOFT, size=9.5, after=4, keeps=True)
    _made(document, "Note", frame="66707A", after=10)
    _made(document, "Fact", after=1).paragraph_format.tab_stops.add_tab_stop(Cm(3.5))
    _made(document, "Caption", colour=SOFT, size=9.5, after=6).font.bold = False
    _made(document, "Foot", colour=SOFT, size=9.5, after=2)
    stops = _made(document, "Signature line", before=26, after=4).paragraph_format.tab_stops
    stops.add_tab_stop(Cm(10.5), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    stops.add_tab_stop(Cm(11.2))
    stops.add_tab_stop(Cm(16.4), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    told = document.core_properties
    told.author, told.comments, told.language, told.title = "", "", "en-GB", ""
    document.save(str(TARGET))


def _language(document: object) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))  # type: ignore[attr-defined]
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _heading(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    style.font.name, style.font.size, style.font.bold = "Arial", Pt(size), True
    style.font.italic, style.font.color.rgb = False, colour
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for name in list(fonts.attrib):
        if name.endswith("Theme"):
            del fonts.attrib[name]
    fonts.set(qn("w:cs"), "Arial")
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size), Pt(4)
    style.paragraph_format.keep_with_next = True
    border = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if border is not None:
        border.getparent().remove(border)


def _made(document: object, name: str, **more: object) -> ParagraphStyle:
    styles = document.styles  # type: ignore[attr-defined]
    known = {each.name for each in styles}
    style: ParagraphStyle = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = styles["Normal"]
    for slant in style.element.get_or_add_rPr().findall(qn("w:iCs")):
        slant.getparent().remove(slant)
    style.font.italic, style.font.size = False, Pt(float(str(more.get("size", 11))))
    style.font.color.rgb = more.get("colour", INK)  # type: ignore[assignment]
    style.paragraph_format.space_before = Pt(float(str(more.get("before", 0))))
    style.paragraph_format.space_after = Pt(float(str(more.get("after", 6))))
    style.paragraph_format.keep_with_next = bool(more.get("keeps", False))
    if "left" in more:
        style.paragraph_format.left_indent = more["left"]  # type: ignore[assignment]
    if "bar" in more:
        _border(style, ("left",), str(more["bar"]), 18)
    if "frame" in more:
        _border(style, ("top", "left", "bottom", "right"), str(more["frame"]), 6)
    return style


def _border(style: ParagraphStyle, sides: tuple[str, ...], colour: str, width: int) -> None:
    borders = OxmlElement("w:pBdr")
    for side in sides:
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", str(width)), ("space", "6"), ("color", colour)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr"
    )


if __name__ == "__main__":
    main()

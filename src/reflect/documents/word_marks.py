"""The marks of a Word file that python-docx has no name for: direction, alternative text, fields, properties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from reflect.documents.language import Typed, direction

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.shape import InlineShape
    from docx.table import _Row as Row
    from docx.text.paragraph import Paragraph

_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_RIGHT: Final = frozenset({"R", "AL", "AN"})
_LEFT: Final = frozenset({"L", "EN"})


def add_text(paragraph: Paragraph, texts: Iterable[str]) -> None:
    """Texts behind one another, each in its own direction; lines and tabs stay lines and tabs."""
    given = list(texts)
    if "".join(each for each in given if isinstance(each, Typed)) and all(
        direction(each) == "rtl" for each in given if isinstance(each, Typed)
    ):
        paragraph._p.get_or_add_pPr().insert_element_before(_made("w:bidi"), *_AFTER_BIDI)
    for text in given:
        for words, right in _sides(_NOT_XML.sub("\ufffd", text)):
            run = paragraph.add_run(words)
            if right:
                run.font.rtl = True


_AFTER_BIDI: Final = (
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:jc",
    "w:textAlignment",
    "w:outlineLvl",
    "w:rPr",
    "w:sectPr",
)


def _sides(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text that run one way, with whether that is to the left."""
    start, right = 0, False
    for place, each in enumerate(text):
        side = unicodedata.bidirectional(each)
        if (side in _RIGHT and not right) or (side in _LEFT and right):
            if text[start:place]:
                yield text[start:place], right
            start, right = place, side in _RIGHT
    if text[start:]:
        yield text[start:], right


def clear(word: Word) -> None:
    """Takes everything out of the body but the shape of its page."""
    body = word.element.body
    for each in list(body):
        if not each.tag.endswith("}sectPr"):
            body.remove(each)


def properties(word: Word, title: str, language: str) -> None:
    """What the file says of itself: its title and language, and nobody's name."""
    told = word.core_properties
    told.title, told.language = title, language
    told.author = told.last_modified_by = told.comments = told.subject = told.keywords = told.category = ""
    told.revision = 1
    for each in word.styles.element.iter(_name("w:lang")):
        each.set(_name("w:val"), language)


def alternative(shape: InlineShape, described: str) -> None:
    """What a picture is said to be."""
    shape._inline.docPr.set("descr", _NOT_XML.sub("\ufffd", described))


def header_row(row: Row) -> None:
    """The row stands again at the top of each page, and is read as headings."""
    row._tr.get_or_add_trPr().append(_made("w:tblHeader"))


def fresh_numbers(word: Word, paragraphs: Iterable[Paragraph]) -> None:
    """These paragraphs are numbered from 1, whatever was numbered before them."""
    numbering = word.part.numbering_part.element
    style = word.styles["List Number"].element
    old = style.pPr.numPr.numId.val if style.pPr is not None and style.pPr.numPr is not None else None
    if old is None:
        return
    number = numbering.add_num(numbering.num_having_numId(old).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for each in paragraphs:
        each._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number.numId


def page_number(word: Word, date: str, page: str) -> None:
    """The date and the page's number at its foot, unless the service's file has a foot of its own."""
    foot = word.sections[0].footer
    paragraph = foot.paragraphs[0] if foot.paragraphs else foot.add_paragraph()
    if any(each.text.strip() for each in foot.paragraphs):
        return
    paragraph.alignment = 1
    paragraph.add_run(f"{date}    {page} " if date else f"{page} ")
    run = paragraph.add_run()
    for kind, text in (("begin", ""), ("", " PAGE "), ("end", "")):
        if kind:
            mark = _made("w:fldChar")
            mark.set(_name("w:fldCharType"), kind)
        else:
            mark = _made("w:instrText")
            mark.text = text
        run._r.append(mark)


def _made(tag: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(tag)


def _name(tag: str) -> str:
    from docx.oxml.ns import qn

    return qn(tag)

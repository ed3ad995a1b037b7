"""What stands together on a page of a Word file, what begins one, and what stands at the foot of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.styles.style import ParagraphStyle
    from docx.table import _Row as Row
    from docx.text.paragraph import Paragraph

# A paragraph or a row of up to so many characters is never split between pages: about a third of one.
_WHOLE: Final = 1_200
# A list of up to so many entries stands on one page; of a longer one, two at either end.
_SHORT_LIST: Final = 5
_ABOVE_FOOT: Final = 14


def whole(paragraph: Paragraph, characters: int) -> None:
    """The lines of a paragraph stand on one page, unless there are very many."""
    if characters <= _WHOLE:
        paragraph.paragraph_format.keep_together = True


def with_next(paragraph: Paragraph | None, *, keeps: bool = True) -> None:
    """It stands on the page of what follows it, whatever its style says; or need not."""
    if paragraph is not None:
        paragraph.paragraph_format.keep_with_next = keeps


def all_together(paragraphs: Sequence[Paragraph]) -> None:
    """These stand on one page."""
    for each in paragraphs[:-1]:
        with_next(each)


def listed(paragraphs: Sequence[Paragraph]) -> None:
    """A short list stands on one page; no entry of a long one stands alone."""
    if len(paragraphs) <= _SHORT_LIST:
        all_together(paragraphs)
    else:
        with_next(paragraphs[0])
        with_next(paragraphs[-2])


def begins_page(paragraph: Paragraph) -> None:
    """It is the first of a page."""
    paragraph.paragraph_format.page_break_before = True


def apart(paragraphs: Sequence[Paragraph]) -> None:
    """These stand on one page, a little below what comes before them."""
    from docx.shared import Pt

    all_together(paragraphs)
    if paragraphs:
        paragraphs[0].paragraph_format.space_before = Pt(_ABOVE_FOOT)


def head_row(row: Row) -> None:
    """The headings of a table stand on the page of its first row."""
    for cell in row.cells:
        for each in cell.paragraphs:
            with_next(each)


def whole_row(row: Row, texts: Iterable[str]) -> None:
    """A row stands on one page, unless it is very long."""
    from docx.oxml import OxmlElement

    if max((len(each) for each in texts), default=0) <= _WHOLE:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def foot_of_every_page(word: Word, lines: Iterable[str], style: ParagraphStyle | None) -> None:
    """These lines at the foot of every page, unless the service's file has a foot of its own."""
    foot = word.sections[0].footer
    if any(each.text.strip() for each in foot.paragraphs):
        for each in lines:
            word.add_paragraph(each, style=style)
        return
    for each in foot.paragraphs:
        each._p.getparent().remove(each._p)
    for each in lines:
        foot.add_paragraph(each, style=style)

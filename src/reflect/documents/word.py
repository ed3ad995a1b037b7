"""A document as a Word file, written by python-docx, which is loaded only here.

Its styles come from an empty Word file, `documents/document.docx` among the prompts, which a service may restyle.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from reflect.documents import word_paging as paging
from reflect.documents.language import (
    Beside,
    Document,
    Facts,
    Heading,
    Items,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Signatures,
    Table,
    Typed,
    paragraphs,
)
from reflect.documents.logo import Logo
from reflect.documents.word_marks import (
    add_text,
    alternative,
    clear,
    fresh_numbers,
    header_row,
    page_number,
    properties,
)
from reflect.errors import DocumentError
from reflect.voice import Voice

if TYPE_CHECKING:
    from docx.document import Document as Word
    from docx.text.paragraph import Paragraph as WordParagraph

BASE: Final = "documents/document.docx"
_PICTURE_WIDTH: Final = 14.5


def docx(document: Document, lines: dict[str, str], voice: Voice, logo: Logo | None = None) -> bytes:
    """The document as a Word file. Raises `DocumentError` where the service's own base file cannot be read."""
    import docx as library

    path = voice.path(BASE)
    try:
        word = library.Document(str(path))
    except Exception:
        raise DocumentError(f"The Word file {path} can't be read; save it again in Word as .docx.") from None
    clear(word)
    writer = _Writer(word, lines)
    properties(word, document.title, document.language)
    if logo is not None and (content := _raster(logo)):
        writer.picture(content, document.logo, centimetres=4.5)
    writer.paragraph("Title", document.title)
    for before, block in pairwise((None, *document.blocks)):
        if isinstance(block, Beside) and not isinstance(before, Heading | Beside):
            writer.beside_last(block)
        elif block is not None:
            _WRITE[type(block)](writer, block)
    writer.foot(document)
    file = io.BytesIO()
    word.save(file)
    return file.getvalue()


def _raster(logo: Logo) -> bytes:
    if logo.format != "svg":
        return logo.content
    from reflect.documents.pdf import png

    try:
        return png(logo.content.decode("utf-8", "replace"), 300)
    except DocumentError:
        return b""


class _Writer:
    """Writes blocks into a Word file, one after another."""

    def __init__(self, word: Word, lines: dict[str, str]) -> None:
        self.word = word
        self._lines = lines
        self._last: WordParagraph | None = None
        # Looked up once: python-docx goes through all styles for a name.
        self._styles = {each.name: each for each in word.styles}

    def paragraph(self, style: str, *texts: str) -> WordParagraph:
        """A paragraph in a style, or in the usual one where a service's file has no such style."""
        self._last = made = self.word.add_paragraph(style=self._styles.get(style))
        add_text(made, texts)
        return made

    def picture(self, content: bytes, described: str, *, centimetres: float = 0) -> None:
        """A picture in the line, with what it is said to be; from margin to margin where no width is given."""
        from docx.shared import Cm

        paragraph = self.paragraph("Normal")
        page = self.word.sections[0]
        margins = (page.left_margin or 0) + (page.right_margin or 0)
        width = Cm(centimetres) if centimetres else (page.page_width or 0) - margins
        try:
            shape = paragraph.add_run().add_picture(io.BytesIO(content), width=width)
        except Exception:
            raise DocumentError("The logo can't be read; save it as PNG, JPEG or SVG.") from None
        alternative(shape, described)

    def heading(self, block: Heading) -> None:
        made = self.paragraph(f"Heading {block.level - 1}", block.text)
        paging.with_next(made)
        if block.new_page:
            paging.begins_page(made)

    def facts(self, block: Facts) -> None:
        made = [self.paragraph("Fact", each.name, "\t", each.value) for each in block.facts]
        for each in made:
            each.runs[0].bold = True
        paging.all_together(made)

    def quotation(self, block: Quotation) -> None:
        if block.mark:
            self.paragraph("Mark", block.mark)
        if block.by:
            self.paragraph("Mark", f"{self._lines['said_by']} ", Typed(block.by))
        made = self.paragraph("Source quote" if block.source else "Quote", Typed(block.words))
        paging.whole(made, len(block.words))

    def plain(self, block: Paragraph | Beside | Note) -> None:
        style = {"beside": "Beside", "note": "Note"}.get(block.kind, "Normal")
        paging.whole(self.paragraph(style, block.text), len(block.text))

    def beside_last(self, block: Beside) -> None:
        """A small line that belongs to what stands above it."""
        paging.with_next(self._last)
        paging.with_next(self.paragraph("Beside", block.text), keeps=False)

    def items(self, block: Items) -> None:
        made = [
            self.paragraph("List Number" if block.numbered else "List Bullet", *each) for each in block.items
        ]
        if block.numbered:
            fresh_numbers(self.word, made)
        paging.listed(made)

    def table(self, block: Table) -> None:
        table = self.word.add_table(rows=1, cols=len(block.headings))
        table.style = self._styles.get("Table Grid")
        for cell, heading in zip(table.rows[0].cells, block.headings, strict=True):
            add_text(cell.paragraphs[0], (heading,))
            cell.paragraphs[0].runs[0].bold = True
        header_row(table.rows[0])
        paging.head_row(table.rows[0])
        for row in block.rows:
            made = table.add_row()
            for place, cell in zip(made.cells, row, strict=True):
                for number, text in enumerate(paragraphs(cell)):
                    paragraph = place.add_paragraph() if number else place.paragraphs[0]
                    add_text(paragraph, (text,))
                    self._last = paragraph
            paging.whole_row(made, ("\n".join(paragraphs(cell)) for cell in row))

    def drawing(self, block: Picture) -> None:
        from reflect.documents.pdf import png

        drawing = block.drawing
        try:
            content = png(drawing.svg, drawing.width)
        except DocumentError:
            # Nothing here can draw it: the words that say the same stand in its place.
            content = b""
        under = block.instead if block.always or not content else ()
        if content:
            self.picture(content, drawing.description, centimetres=0 if block.wide else _PICTURE_WIDTH)
            if block.caption or under:
                paging.with_next(self._last)
        if block.caption:
            paging.with_next(self.paragraph("Caption", block.caption), keeps=bool(under))
        for each in under:
            _WRITE[type(each)](self, each)

    def signatures(self, block: Signatures) -> None:
        made = [
            self.paragraph("Signature line", f"{each} ", "\t", "\t", f"{block.day} ", "\t")
            for each in block.people
        ]
        paging.all_together(made)

    def foot(self, document: Document) -> None:
        """What stands at the end, and at the foot of each page."""
        if document.leaves:
            paging.foot_of_every_page(self.word, document.foot, self._styles.get("Foot"))
            return
        made = [self.paragraph("Foot", each) for each in document.foot]
        paging.apart(made)
        page_number(self.word, document.date, document.page)


_WRITE: Final[dict[type, Callable[[_Writer, Any], None]]] = {
    Heading: _Writer.heading,
    Facts: _Writer.facts,
    Quotation: _Writer.quotation,
    Paragraph: _Writer.plain,
    Beside: _Writer.plain,
    Note: _Writer.plain,
    Items: _Writer.items,
    Table: _Writer.table,
    Picture: _Writer.drawing,
    Signatures: _Writer.signatures,
}

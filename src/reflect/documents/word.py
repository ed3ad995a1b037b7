"""A document as a Word file, written by python-docx, which is loaded only here.

Its styles come from an empty Word file, `documents/document.docx` among the prompts, which a service may restyle.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

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
    for block in document.blocks:
        _WRITE[type(block)](writer, block)
    for each in document.foot:
        writer.paragraph("Foot", each)
    page_number(word, document.date, document.page)
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
        # Looked up once: python-docx goes through all styles for a name.
        self._styles = {each.name: each for each in word.styles}

    def paragraph(self, style: str, *texts: str) -> WordParagraph:
        """A paragraph in a style, or in the usual one where a service's file has no such style."""
        made = self.word.add_paragraph(style=self._styles.get(style))
        add_text(made, texts)
        return made

    def picture(self, content: bytes, described: str, *, centimetres: float) -> None:
        """A picture in the line, with what it is said to be."""
        from docx.shared import Cm

        paragraph = self.paragraph("Normal")
        try:
            shape = paragraph.add_run().add_picture(io.BytesIO(content), width=Cm(centimetres))
        except Exception:
            raise DocumentError("The logo can't be read; save it as PNG, JPEG or SVG.") from None
        alternative(shape, described)

    def heading(self, block: Heading) -> None:
        self.paragraph(f"Heading {block.level - 1}", block.text)

    def facts(self, block: Facts) -> None:
        for each in block.facts:
            made = self.paragraph("Fact", each.name, "\t", each.value)
            made.runs[0].bold = True

    def quotation(self, block: Quotation) -> None:
        if block.mark:
            self.paragraph("Mark", block.mark)
        if block.by:
            self.paragraph("Mark", f"{self._lines['said_by']} ", Typed(block.by))
        self.paragraph("Source quote" if block.source else "Quote", Typed(block.words))

    def plain(self, block: Paragraph | Beside | Note) -> None:
        style = {"beside": "Beside", "note": "Note"}.get(block.kind, "Normal")
        self.paragraph(style, block.text)

    def items(self, block: Items) -> None:
        made = [
            self.paragraph("List Number" if block.numbered else "List Bullet", *each) for each in block.items
        ]
        if block.numbered:
            fresh_numbers(self.word, made)

    def table(self, block: Table) -> None:
        table = self.word.add_table(rows=1, cols=len(block.headings))
        table.style = self._styles.get("Table Grid")
        for cell, heading in zip(table.rows[0].cells, block.headings, strict=True):
            add_text(cell.paragraphs[0], (heading,))
            cell.paragraphs[0].runs[0].bold = True
        header_row(table.rows[0])
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                add_text(cell.paragraphs[0], (text,))

    def drawing(self, block: Picture) -> None:
        from reflect.documents.pdf import png

        drawing = block.drawing
        try:
            content = png(drawing.svg, drawing.width)
        except DocumentError:
            # Nothing here can draw it: the words that say the same stand in its place.
            content = b""
        if content:
            self.picture(content, drawing.description, centimetres=_PICTURE_WIDTH)
        if block.caption:
            self.paragraph("Caption", block.caption)
        for each in block.instead if block.always or not content else ():
            _WRITE[type(each)](self, each)

    def signatures(self, block: Signatures) -> None:
        for each in block.people:
            self.paragraph("Signature line", f"{each} ", "\t", "\t", f"{block.day} ", "\t")


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

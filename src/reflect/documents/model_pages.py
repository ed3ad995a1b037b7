"""The pages about the model as a document, with the star and the cycle drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reflect.documents.drawings.cycle import model_cycle
from reflect.documents.drawings.star import Point, star_drawing
from reflect.documents.export import write
from reflect.documents.language import Beside, Block, Document, Heading, Items, Note, Paragraph, Picture
from reflect.documents.wording import Wording
from reflect.explained import Page, Shelf
from reflect.secure_base import ACKNOWLEDGEMENT, DIMENSIONS, INDEPENDENT
from reflect.voice import Voice

TEMPLATE: Final = "documents/explained"


def explained(
    pages: Sequence[Page],
    shelf: Shelf,
    format: str,  # noqa: A002
    voice: Voice | None = None,
) -> str | bytes:
    """These pages in a format that people read: md, html, pdf or docx. Raises `DocumentError`."""
    from reflect.events import About

    wording = Wording(About(), voice or Voice())
    return write(explained_document(pages, shelf, wording), format, wording)


def explained_document(pages: Sequence[Page], shelf: Shelf, wording: Wording) -> Document:
    """The pages in the common language of documents. One page alone gives the document its name."""
    alone = len(pages) == 1
    blocks: list[Block] = [] if alone else [Note(_fixed(wording, "note"))]
    for page in pages:
        if not alone:
            blocks.append(Heading(2, page.title, f"page-{page.id}"))
        blocks += _page(page, shelf, wording)
    return Document(
        title=pages[0].title if alone else _fixed(wording, "title"),
        blocks=tuple(blocks),
        foot=(ACKNOWLEDGEMENT, INDEPENDENT),
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
    )


def _page(page: Page, shelf: Shelf, wording: Wording) -> Iterator[Block]:
    if page.benefit:
        yield Beside(f"{page.benefit[:1].upper()}{page.benefit[1:]}")
    if page.draws:
        yield _drawing(page, wording)
    for piece in page.body:
        yield Paragraph(piece) if isinstance(piece, str) else Items(tuple((each,) for each in piece))
    see = " · ".join(each.title for each in shelf.beside(page))
    if see:
        yield Beside(f"{_fixed(wording, 'see')} {see}")
    yield Beside(f"{_fixed(wording, 'source')} {page.source}")


def _drawing(page: Page, wording: Wording) -> Picture:
    """The star with the table of benefits below it; the cycle, whose steps stand in it."""
    steps = tuple((each,) for each in page.drawn)
    if page.draws == "star":
        points = [Point(each.name, True, each.benefit) for each in DIMENSIONS]
        return Picture(star_drawing(points, _fixed(wording, "star")), instead=(Items(steps),), always=True)
    drawing = model_cycle(page.drawn, _fixed(wording, "cycle"), _fixed(wording, "round_again"))
    return Picture(drawing, instead=(Items(steps, numbered=True),))


def _fixed(wording: Wording, block: str) -> str:
    return wording.voice.word(TEMPLATE, block, wording.given)

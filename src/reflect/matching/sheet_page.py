"""One sheet for matching as a page to read: its lines by dimension, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reflect.documents.language import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Note,
    Quotation,
    Typed,
)
from reflect.documents.wording import Wording
from reflect.matching.form import ELSE, PLACES, SORTS, Sheet
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT, dimension

TEMPLATE: Final = "documents/matching"


def sheet_document(sheet: Sheet, wording: Wording) -> Document:
    """The sheet in the common language of documents. A place with no line is left away."""
    facts = [
        Fact(fixed(wording, "whose"), Typed(sheet.owner)),
        Fact(fixed(wording, "about"), Typed(sheet.child)),
        Fact(fixed(wording, "made"), wording.day(sheet.day)),
    ]
    blocks: list[Block] = [
        Facts(tuple(each for each in facts if each.value)),
        Note(fixed(wording, "note")),
        Note(fixed(wording, "not_locked")),
    ]
    if sheet.made_up:
        blocks.append(Note(fixed(wording, "made_up")))
    for place in PLACES:
        blocks += _place(sheet, place, wording)
    return page(fixed(wording, f"title_{sheet.side}"), tuple(blocks), wording, sheet.day, sheet.made_up)


def _place(sheet: Sheet, place: str, wording: Wording) -> Iterator[Block]:
    sorts = [each for each in SORTS[sheet.side] if sheet.at(place, each)]
    if sorts:
        yield from headed(place, wording)
    for sort in sorts:
        yield Heading(3, fixed(wording, sort))
        for words in sheet.at(place, sort):
            yield Quotation(words)


def headed(place: str, wording: Wording) -> Iterator[Block]:
    """The heading of a place: a dimension with its benefit, as the model has them."""
    model = dimension(place)
    yield Heading(2, model.name if model else fixed(wording, ELSE), place)
    if model:
        yield Beside(model.benefit)


def fixed(wording: Wording, block: str, **more: object) -> str:
    """A fixed line of these pages."""
    return wording.voice.word(TEMPLATE, block, {**wording.given, **more})


def page(title: str, blocks: tuple[Block, ...], wording: Wording, day: str, made_up: bool) -> Document:
    """The whole page, with what every document of ours has."""
    return Document(
        title=title,
        blocks=blocks,
        foot=(ACKNOWLEDGEMENT, INDEPENDENT),
        date=" · ".join([wording.day(day), *([wording["fictional_foot"]] if made_up else [])]),
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
    )

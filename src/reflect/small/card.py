"""The card for whoever minds the child: how worry shows, what helps, what doesn't."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reflect.documents.language import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Note,
    Quotation,
    Signatures,
    Typed,
)
from reflect.documents.wording import Wording
from reflect.events import About
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

if TYPE_CHECKING:
    from reflect.small.leaflet import Place

TEMPLATE: Final = "documents/card"


def card_document(
    places: Sequence[Place], about: About, wording: Wording, *, day: str, fictional: bool = False
) -> Document:
    """The card in the common language of documents. A heading with no line under it is left away."""

    def fixed(block: str) -> str:
        return wording.voice.word(TEMPLATE, block, wording.given)

    blocks: list[Block] = [
        Facts((Fact(fixed("about"), Typed(about.child)), Fact(fixed("made"), wording.day(day))))
    ]
    if fictional:
        blocks.append(Note(fixed("fictional")))
    for heading in dict.fromkeys(each.heading for each in places):
        blocks.append(Heading(2, fixed(heading), heading))
        blocks += [Quotation(each.words) for each in places if each.heading == heading]
    blocks += [Signatures((fixed("ring"),), fixed("number")), Note(fixed("note"))]
    return Document(
        title=fixed("title"),
        blocks=tuple(blocks),
        foot=(ACKNOWLEDGEMENT, INDEPENDENT),
        date=" · ".join([wording.day(day), *([wording["fictional_foot"]] if fictional else [])]),
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
    )

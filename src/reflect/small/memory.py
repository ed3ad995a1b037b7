"""The page for the child's memory box: lines of joy and pride, each chosen by the carer. It judges nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from reflect.documents.language import Block, Document, Note, Paragraph, Quotation, Signatures
from reflect.documents.wording import Wording
from reflect.events import About
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

if TYPE_CHECKING:
    from reflect.small.leaflet import Place

TEMPLATE: Final = "documents/memory"


def memory_document(
    places: Sequence[Place],
    about: About,  # noqa: ARG001  the wording knows the child
    wording: Wording,
    *,
    day: str,  # noqa: ARG001  whoever signs it writes the day
    fictional: bool = False,
) -> Document:
    """The page in the common language of documents: to the child, with a place to sign."""

    def fixed(block: str) -> str:
        return wording.voice.word(TEMPLATE, block, wording.given)

    blocks: list[Block] = [Paragraph(fixed("begin"))]
    if fictional:
        blocks.append(Note(fixed("fictional")))
    blocks += [Quotation(each.words) for each in places]
    blocks.append(Signatures((fixed("from"),), fixed("date")))
    return Document(
        title=fixed("title"),
        blocks=tuple(blocks),
        foot=(ACKNOWLEDGEMENT, INDEPENDENT),
        date=wording["fictional_foot"] if fictional else "",
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
    )

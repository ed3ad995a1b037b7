"""The kitchen-table sheet: one page a dimension, the dialogue's own questions with room for a pen.

It needs no journal. Its questions are those of the short conversation, worded for an age and a carer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reflect.dialogue import Dialogue, Question, load
from reflect.dialogue_check.read_through import asked_for
from reflect.documents.drawings import svg
from reflect.documents.export import write
from reflect.documents.language import (
    Block,
    Document,
    Heading,
    Paragraph,
    Picture,
    Signatures,
)
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.events import About
from reflect.secure_base import ACKNOWLEDGEMENT, DIMENSIONS, INDEPENDENT, dimension
from reflect.small.dressed import Dressed
from reflect.voice import context

TEMPLATE: Final = "documents/sheet"
ALL: Final = tuple(each.id for each in DIMENSIONS)
# What happened takes more room to tell than the rest.
_LINES: Final = {"incident": 4}
_USUAL_LINES: Final = 2
_WIDTH: Final = 640
_GAP: Final = 30


def sheet(
    dimensions: Sequence[str],
    format: str,  # noqa: A002
    about: About | None = None,
    *,
    dialogue: str = "secure-base",
) -> str | bytes:
    """The sheets of these dimensions, all five where none is named, as one document. Raises `DocumentError`."""
    about = about or About()
    wording = Wording(about, Dressed("sheet"))
    return write(sheet_document(dimensions or ALL, wording, about, load(dialogue)), format, wording)


def sheet_document(dimensions: Sequence[str], wording: Wording, about: About, dialogue: Dialogue) -> Document:
    """The sheets in the common language of documents: a heading of the second level begins each page."""
    blocks: list[Block] = []
    for number, each in enumerate(dimensions):
        blocks += _page(each, wording, about, dialogue, first=not number)
    return Document(
        title=_fixed(wording, "title"),
        blocks=tuple(blocks),
        foot=(_fixed(wording, "after"), ACKNOWLEDGEMENT, INDEPENDENT),
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
        leaves=True,
    )


def _page(
    section: str, wording: Wording, about: About, dialogue: Dialogue, *, first: bool
) -> Iterator[Block]:
    model = dimension(section)
    if model is None:
        raise DocumentError(f"There is no sheet of that name. There are: {', '.join(ALL)}.")
    voice, given = wording.voice, context(about)
    yield Heading(2, f"{model.name}: {model.benefit}", section, new_page=not first)
    yield Paragraph(_fixed(wording, "how"))
    yield Signatures((_fixed(wording, "about"),), _fixed(wording, "date"))
    for question in dialogue.section(section).questions:
        if asked_for(question, about, "short"):
            yield Heading(3, voice.word(section, question.block, given))
            yield _room(question, _fixed(wording, "room"))


def _room(question: Question, said: str) -> Picture:
    """Ruled lines as a drawing, since every format can hold one."""
    lines = _LINES.get(question.asked, _USUAL_LINES)
    name = f"room-{question.id.replace('.', '-')}"
    height = lines * _GAP + 6
    rules = (
        f'<line x1="0" x2="{_WIDTH}" y1="{(line + 1) * _GAP}" y2="{(line + 1) * _GAP}" '
        f'stroke="{svg.LINE}" stroke-width="0.8"/>'
        for line in range(lines)
    )
    return Picture(svg.drawing(name, said, "", _WIDTH, height, rules), wide=True)


def _fixed(wording: Wording, block: str) -> str:
    return wording.voice.word(TEMPLATE, block, wording.given)

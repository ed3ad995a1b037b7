"""A document in a small common language, from which every format is written.

    Document(title="A reflection", blocks=(
        Facts((Fact("About", Typed("Kai")),)),
        Heading(2, "What was told", id="told"),
        Beside("Told on 20 November 2026. 41 characters."),
        Quotation("I sat on the carpet.", by="", mark=""),
        Items((("Availability: ", Typed("…")),)),
        Picture(drawing, caption="…", instead=(Items(…),)),
        Table(("What would help", "Who"), (("…", Typed("…")),)),
        Note("…"), Paragraph("…"), Signatures(…),
    ))

A plain `str` is a fixed sentence out of `prompts/`. What somebody typed stands in a `Quotation`, or is marked
`Typed`, so that every format can set it apart and give it its own direction. No text is ever markup.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, Final, Literal

DEEPEST: Final = 5


class Typed(str):
    """Words as somebody typed them."""

    __slots__ = ()


Pieces = tuple[str, ...]
"""A line of fixed words (`str`) and typed ones (`Typed`), to stand one behind another with nothing between."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading. Levels go down one step at a time from 2 (the title is 1) to 5; `id` is unique or empty.

    With `new_page` it begins a page, where a format has pages.
    """

    level: int
    text: str
    id: str = ""
    new_page: bool = False
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class Fact:
    """A short fact with its name: who it is about, when it was told."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Facts:
    facts: tuple[Fact, ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Exact words. `mark` is a fixed line before it, `by` whoever said it where that is not the carer,
    `source` true where it stands as what another line came from."""

    words: str
    by: str = ""
    mark: str = ""
    source: bool = False
    kind: Literal["quotation"] = "quotation"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A fixed sentence."""

    text: str
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Beside:
    """A small fixed line that belongs to what stands around it: a date, a count of characters."""

    text: str
    kind: Literal["beside"] = "beside"


@dataclass(frozen=True, slots=True)
class Note:
    """A fixed sentence in a frame: what this document is and is not."""

    text: str
    kind: Literal["note"] = "note"


@dataclass(frozen=True, slots=True)
class Items:
    """A list, each entry a line of pieces."""

    items: tuple[Pieces, ...]
    numbered: bool = False
    kind: Literal["items"] = "items"


Cell = str | tuple[str, ...]
"""One cell of a table: a text, or several texts, each a paragraph of its own."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one row of headings. Every row has as many cells as there are headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG text, `width` by `height` units, which asks for nothing from outside.

    `description` is what a person hears who cannot see it.
    """

    name: str
    svg: str
    description: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its caption. `instead` says the same where no picture can be shown; with `always` it
    stands under the picture everywhere. With `wide` it goes from margin to margin."""

    drawing: Drawing
    caption: str = ""
    instead: tuple[Items | Table, ...] = ()
    always: bool = False
    wide: bool = False
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign and date, one for each person; `day` is the word before the place for a date."""

    people: tuple[str, ...]
    day: str
    kind: Literal["signatures"] = "signatures"


Block = Heading | Facts | Quotation | Paragraph | Beside | Note | Items | Table | Picture | Signatures


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. `page` is the word before a page's number, `logo` what a logo's picture is called,
    `unshown` the sentence for a page with characters that no font on the computer can draw.

    With `leaves` each page may lie by itself: the foot stands on every one, and no page is numbered."""

    title: str
    blocks: tuple[Block, ...]
    foot: tuple[str, ...] = ()
    date: str = ""
    page: str = ""
    logo: str = ""
    unshown: str = ""
    leaves: bool = False
    language: str = "en-GB"


def paragraphs(cell: Cell) -> tuple[str, ...]:
    """What stands in one cell, one text behind another."""
    return cell if isinstance(cell, tuple) else (cell,)


Direction = Literal["ltr", "rtl"]


def direction(text: str) -> Direction:
    """The direction of a text: that of its first letter that has one."""
    for each in text:
        side = unicodedata.bidirectional(each)
        if side in ("R", "AL"):
            return "rtl"
        if side == "L":
            return "ltr"
    return "ltr"


def as_data(thing: Any) -> Any:
    """A document, or any part of one, as plain data: a mapping for each block, with its `kind`.

    Each text that is `Typed`, and each piece of a list or a table, is `{"text", "typed", "direction"}`.
    """
    if isinstance(thing, str):
        return {"text": str(thing), "typed": isinstance(thing, Typed), "direction": direction(thing)}
    if isinstance(thing, tuple):
        return [as_data(each) for each in thing]
    if hasattr(thing, "__dataclass_fields__"):
        return {each.name: _field(each.name, getattr(thing, each.name)) for each in fields(thing)}
    return thing


_PLAIN: Final = re.compile(
    "kind|id|name|svg|description|title|page|logo|language|date|unshown|day|text|caption|mark"
)


def _field(name: str, value: Any) -> Any:
    return value if isinstance(value, str) and _PLAIN.fullmatch(name) else as_data(value)


def texts(document: Document) -> Iterator[str]:
    """Every text that a reader of the document sees, in order, but those inside drawings."""
    yield document.title
    for block in document.blocks:
        yield from texts_of(block)
    yield from document.foot


def texts_of(block: Block | Fact) -> Iterator[str]:
    """Every text of one block."""
    if isinstance(block, Facts):
        for fact in block.facts:
            yield from (fact.name, fact.value)
    elif isinstance(block, Quotation):
        yield from filter(None, (block.mark, block.by, block.words))
    elif isinstance(block, Items):
        yield from ("".join(each) for each in block.items)
    elif isinstance(block, Table):
        yield from block.headings
        for row in block.rows:
            for cell in row:
                yield from paragraphs(cell)
    elif isinstance(block, Picture):
        yield block.caption
        for each in block.instead:
            yield from texts_of(each)
    elif isinstance(block, Signatures):
        yield from block.people
    elif not isinstance(block, Fact):
        yield block.text

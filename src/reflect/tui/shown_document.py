"""A document as it stands on the screen: its blocks without marks, what was typed set apart by a bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.content import Content


def shown(document: Any) -> Content:
    """The whole document to be read. Nothing of it is read as markup."""
    lines = [Content.styled(document.title, "bold")]
    for block in document.blocks:
        lines += _SHOW.get(block.kind, _text)(block)
    lines += [Content(""), *map(Content, document.foot)]
    return Content("\n").join(lines)


def _heading(block: Any) -> Iterator[Content]:
    yield Content("")
    yield Content.styled(block.text, "bold underline" if block.level == 2 else "bold")


def _facts(block: Any) -> Iterator[Content]:
    for each in block.facts:
        yield Content(f"{each.name}: {each.value}")


def _quotation(block: Any) -> Iterator[Content]:
    if block.mark:
        yield Content(block.mark)
    yield from _barred(block.words)


def _barred(words: str) -> Iterator[Content]:
    for line in words.split("\n"):
        yield Content(f"▌ {line}")


def _items(block: Any) -> Iterator[Content]:
    for each in block.items:
        yield Content(f"· {''.join(each)}")


def _table(block: Any) -> Iterator[Content]:
    """Its cells one under another, each below its heading: a narrow screen has no room beside."""
    for row in block.rows:
        for heading, cell in zip(block.headings, row, strict=True):
            yield Content(heading)
            yield from _barred(cell)


def _picture(block: Any) -> Iterator[Content]:
    for each in block.instead:
        yield from _SHOW.get(each.kind, _text)(each)


def _signatures(block: Any) -> Iterator[Content]:
    for each in block.people:
        yield Content(f"{each}: …………………  {block.day}: ………")


def _text(block: Any) -> Iterator[Content]:
    yield Content(block.text)


_SHOW = {
    "heading": _heading,
    "facts": _facts,
    "quotation": _quotation,
    "items": _items,
    "table": _table,
    "picture": _picture,
    "signatures": _signatures,
}

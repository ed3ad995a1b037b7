"""A document as it stands on the screen: its blocks without marks, what was typed set apart by a bar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from textual.content import Content

from reflect.tui.paper import Paper

# A line, and whether a bar stands beside it.
_Line = tuple[Content, bool]


def shown(document: Any) -> Paper:
    """The whole document to be read. Nothing of it is read as markup."""
    lines = [(Content.styled(document.title, "bold"), False)]
    for block in document.blocks:
        lines += _SHOW.get(block.kind, _text)(block)
    return Paper([*lines, _line(""), *map(_line, document.foot)])


def _line(text: str) -> _Line:
    return Content(text), False


def _heading(block: Any) -> Iterator[_Line]:
    yield _line("")
    yield Content.styled(block.text, "bold underline" if block.level == 2 else "bold"), False


def _facts(block: Any) -> Iterator[_Line]:
    for each in block.facts:
        yield _line(f"{each.name}: {each.value}")


def _quotation(block: Any) -> Iterator[_Line]:
    if block.mark:
        yield _line(block.mark)
    yield from _barred(block.words)


def _barred(words: str) -> Iterator[_Line]:
    for line in words.split("\n"):
        yield Content(line), True


def _items(block: Any) -> Iterator[_Line]:
    for each in block.items:
        yield _line(f"· {''.join(each)}")


def _table(block: Any) -> Iterator[_Line]:
    """Its cells one under another, each below its heading: a narrow screen has no room beside."""
    for row in block.rows:
        for heading, cell in zip(block.headings, row, strict=True):
            yield _line(heading)
            for words in cell if isinstance(cell, tuple) else (cell,):
                yield from _barred(words)


def _picture(block: Any) -> Iterator[_Line]:
    for each in block.instead:
        yield from _SHOW.get(each.kind, _text)(each)


def _signatures(block: Any) -> Iterator[_Line]:
    for each in block.people:
        yield _line(f"{each}: …………………  {block.day}: ………")


def _text(block: Any) -> Iterator[_Line]:
    yield _line(block.text)


_SHOW = {
    "heading": _heading,
    "facts": _facts,
    "quotation": _quotation,
    "items": _items,
    "table": _table,
    "picture": _picture,
    "signatures": _signatures,
}

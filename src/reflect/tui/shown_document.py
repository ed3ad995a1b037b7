"""A document as it stands on the screen: its blocks without marks, what was typed set apart by a bar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from textual.content import Content

from reflect.tui.paper import Paper

# A line, and whether a bar stands beside it.
_Line = tuple[Content, bool]


def shown(document: Any) -> Paper:
    """The whole document to be read. Nothing of it is read as markup."""
    lines = [(Content.styled(document.title, "bold"), False)]
    return Paper([*lines, *_lines(document.blocks), _line(""), *map(_line, document.foot)])


def blocks_shown(blocks: Iterable[Any]) -> Paper:
    """Some of its blocks."""
    return Paper(_lines(blocks))


def column_shown(heading: str, cell: Any) -> Paper:
    """One cell of a table below its heading."""
    return Paper([(Content.styled(heading, "bold"), False), *_cell(cell)])


def _lines(blocks: Iterable[Any]) -> Iterator[_Line]:
    for block in blocks:
        yield from _SHOW.get(block.kind, _text)(block)


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
    if block.by:
        yield _line(f"{' '.join(block.by.split())}:")
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
            yield from _cell(cell)


def _cell(cell: Any) -> Iterator[_Line]:
    """A bar stands beside what was typed, and not beside a fixed sentence."""
    from reflect.documents.language import Typed, paragraphs

    for number, words in enumerate(paragraphs(cell)):
        if number:
            yield _line("")
        yield from _barred(words) if isinstance(words, Typed) else [_line(words)]


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

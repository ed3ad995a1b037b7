"""A document as plain text for a terminal: fixed lines, and between « and » what somebody typed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from reflect.documents.language import (
    Block,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Quotation,
    Signatures,
    Table,
    Typed,
    paragraphs,
    texts_of,
)

_WIDTH: Final = 72
_IN: Final = "  "


def plain_text(document: Document) -> str:
    """The whole document, one thing under another; a table cell by cell, each below its heading."""
    lines = [document.title]
    for block in document.blocks:
        lines += _shown(block)
    lines += ["", *document.foot]
    return "\n".join(lines) + "\n"


def _shown(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from ("", block.text.upper() if block.level == 2 else f"{_IN}{block.text}")
    elif isinstance(block, Facts):
        yield from ("", *(f"{each.name}: {' '.join(each.value.split())}" for each in block.facts))
    elif isinstance(block, Quotation):
        yield from _typed(Typed(block.words), f"({' '.join(block.by.split())})" if block.by else "")
    elif isinstance(block, Table):
        for row in block.rows:
            yield ""
            for heading, cell in zip(block.headings, row, strict=True):
                yield f"{_IN}{heading}"
                for each in paragraphs(cell):
                    yield from _typed(each)
    elif isinstance(block, Signatures):
        yield from ("", *(f"{each}: ……………………………  {block.day}: ……………" for each in block.people))
    elif isinstance(block, Note):
        yield from ("", *_wrapped(block.text, ""))
    else:
        yield from _wrapped("\n".join(texts_of(block)), _IN * 2 if isinstance(block, Paragraph) else "")


def _typed(words: str, by: str = "") -> Iterator[str]:
    text = f"«{words}»" if isinstance(words, Typed) else words
    yield from _wrapped(f"{text} {by}".rstrip(), _IN * 2)


def _wrapped(text: str, before: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip():
            yield from textwrap.wrap(
                line, _WIDTH, initial_indent=before, subsequent_indent=before, break_on_hyphens=False
            )
        else:
            yield ""

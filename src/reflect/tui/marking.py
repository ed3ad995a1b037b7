"""Words that were looked for, marked where they stand. What was typed is never read as markup."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content, Span

Marks = Sequence[tuple[int, int]]

# Underlined and bold, so that it shows without colour.
MARK: Final = "bold underline"
_BEFORE: Final = 60
_ROOM: Final = 200


def marked(text: str, marks: Marks) -> Content:
    """The whole text, with the marks in it."""
    return Content(text, [Span(start, end, MARK) for start, end in marks])


def glimpsed(text: str, marks: Marks) -> Content:
    """The words around the first mark, on one line, with the marks that lie in it."""
    first, end_of_first = marks[0] if marks else (0, 0)
    start = 0
    if first > _BEFORE:
        # From the beginning of a word, where there is one.
        space = text.find(" ", first - _BEFORE, first)
        start = space + 1 if space >= 0 else first - _BEFORE
    end = max(end_of_first, min(len(text), start + _ROOM))
    before, after = "…" if start else "", "…" if end < len(text) else ""
    # One character for one, so that the marks stand where they stood.
    line = "".join(" " if each.isspace() else each for each in text[start:end])
    moved = [
        (max(a, start) - start + len(before), min(b, end) - start + len(before))
        for a, b in marks
        if a < end and b > start
    ]
    return marked(f"{before}{line}{after}", moved)

"""Text wrapped to a terminal's width, with short words drawn under what they mark. Holds without colour."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from reflect.listening.explain import Mark

# What turns the direction of a line, or hides in it, is shown as a mark of its own; length is kept.
_HIDDEN: Final = re.compile(
    "[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# Where a terminal may draw fewer or more cells than can be known: joined emoji, flags, skin tones.
_UNSURE: Final = re.compile("[\u200d\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
_WORD: Final = re.compile(r" *[^ ]+")


class _Run(NamedTuple):
    """A piece of one line that bears the same words: in cells."""

    start: int
    end: int
    tags: tuple[str, ...]


def shown(text: str) -> str:
    """`text` as it may be printed, a code point for each of its own: it cannot turn or hide a line."""
    return _HIDDEN.sub("\ufffd", text).replace("\t", " ")


@lru_cache(maxsize=4096)
def _cell(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    return len(text) if text.isascii() else sum(map(_cell, text))


def wrapped(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where each line of `text` starts and ends, none wider than `width`; a line for each empty paragraph."""
    at = 0
    for paragraph in text.split("\n"):
        yield from _paragraph(paragraph, at, max(2, width))
        at += len(paragraph) + 1


def _paragraph(paragraph: str, at: int, width: int) -> Iterator[tuple[int, int]]:
    start, end, used = 0, 0, 0
    for word in _WORD.finditer(paragraph):
        size = cells(word.group())
        if used and used + size > width:
            yield at + start, at + end
            start = word.end() - len(word.group().lstrip(" "))
            used = cells(paragraph[start : word.end()])
        else:
            used += size
        end = word.end()
        while used > width:
            cut = _fits(paragraph, start, width)
            yield at + start, at + cut
            start, used = cut, cells(paragraph[cut:end]) if end - cut <= width else end - cut
    yield at + start, at + end


def _fits(paragraph: str, start: int, width: int) -> int:
    """How far a line from `start` may go; at least one character."""
    used, place = 0, start
    while place < len(paragraph) and used + _cell(paragraph[place]) <= width:
        used += _cell(paragraph[place])
        place += 1
    return max(place, start + 1)


def under(line: str, start: int, marks: list[Mark], width: int) -> list[str]:
    """The rows that stand under a line which begins at `start` of the text: each mark as its word and a stroke.

    Where cells cannot be counted (writing from right to left, joined emoji) the words are only listed.
    """
    here = _runs(line, start, marks)
    if not here:
        return []
    if _UNSURE.search(line) or any(unicodedata.bidirectional(each) in ("R", "AL", "AN") for each in line):
        return [" ".join(f"[{tag}]" for tag in dict.fromkeys(tag for run in here for tag in run.tags))]
    rows: list[str] = []
    for run in here:
        word = "·".join(run.tags)
        drawn = word + "─" * (run.end - run.start - len(word))
        # A word longer than what it marks, at the line's end, moves to the left.
        column = max(0, min(run.start, width - len(drawn)))
        free = next((place for place, row in enumerate(rows) if len(row) < column), None)
        if free is None:
            rows.append(" " * column + drawn)
        else:
            rows[free] += " " * (column - len(rows[free])) + drawn
    return rows


def _runs(line: str, start: int, marks: list[Mark]) -> list[_Run]:
    found: dict[tuple[int, int], list[str]] = {}
    for mark in marks:
        left, right = max(mark.start - start, 0), min(mark.end - start, len(line))
        if left < right and line[left:right].strip():
            place = cells(line[:left]), cells(line[:right])
            tags = found.setdefault(place, [])
            if mark.tag not in tags:
                tags.append(mark.tag)
    ordered = sorted(found.items(), key=lambda each: (each[0][0], -each[0][1]))
    return [_Run(left, right, tuple(tags)) for (left, right), tags in ordered]

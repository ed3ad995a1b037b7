"""Where a quotation may begin and end so that it reads as somebody's words, not as a snippet.

Spans are (start, end) in code points; `text[start:end]` is the quotation. Nothing is ever put in or taken out
between the two ends.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

Span = tuple[int, int]

FEWEST_WORDS: Final = 4
MOST_WORDS: Final = 30
LONG_SENTENCE: Final = 22
MOST_CHARACTERS: Final = 300

_STOP: Final = re.compile(r"[.!?…]+[\"'”’)»\]]*(?=\s|$)|\n+")
_TITLE: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|e\.g|i\.e)\.$")
_JOIN: Final = re.compile(
    r"""[,;:]\s+
      | \s+[-–—]+\s+
      | \s+(?=(?:and|but|because|cos|coz|then|when|wen|n|an'|which|while)\s)
      | \s+(?=so\s+(?:i|we|he|she|they|you|it|that's|then|my)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_JOINER: Final = re.compile(r"(?:and|but|so|then|n|an')\s+(?:then\s+)?(?=\S)", re.IGNORECASE)
_EDGE: Final = " \t\n,;:-–—"


def count(words: str) -> int:
    """How many words there are, parted by white space."""
    return len(words.split())


def sentences(text: str) -> list[Span]:
    """The sentences of `text` in order, each with its closing mark and without the white space around it."""
    found: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _goes_on(text, stop):
            continue
        found.append((start, stop.end()))
        start = stop.end()
    found.append((start, len(text)))
    return [span for span in (_trimmed(text, each) for each in found) if span[0] < span[1]]


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Whether the sentence goes on after this mark: a title, or «who did that?» he said."""
    mark = stop.group()
    if mark.startswith("\n"):
        return False
    if mark == "." and _TITLE.search(text[: stop.end()]):
        return True
    following = text[stop.end() :].lstrip(" \t")[:1]
    return following.islower() and (mark[0] != "." or mark.startswith(".."))


def _trimmed(text: str, span: Span, edge: str = " \t\n") -> Span:
    start, end = span
    while start < end and (text[start] in edge or text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in edge or text[end - 1].isspace()):
        end -= 1
    return start, end


def clauses(text: str, span: Span) -> list[Span]:
    """The clauses inside `span`, touching one another: each ends where the next begins."""
    edges = [span[0], *(join.end() for join in _JOIN.finditer(text, *span)), span[1]]
    return [(one, two) for one, two in pairwise(edges) if one < two]


def widened(text: str, start: int, end: int) -> Span | None:
    """The span around `text[start:end]` that reads whole: its sentence, or the clauses of a long one.

    From 4 to 30 words where the text has them. None where nothing bearable can be quoted: no words at all, or
    one that would fill the screen.
    """
    held = [each for each in sentences(text) if each[0] < end and start < each[1]]
    if not held:
        return None
    whole = (held[0][0], held[-1][1])
    if count(text[slice(*whole)]) > LONG_SENTENCE:
        whole = _clauses_around(text, whole, start, end)
    elif count(text[slice(*whole)]) < FEWEST_WORDS:
        whole = _with_neighbour(text, whole)
    return _bearable(text, whole)


def narrowed(text: str, start: int, end: int) -> Span | None:
    """The clauses that `text[start:end]` touches, and no more: for when the whole sentence is spoken for."""
    held = [each for each in sentences(text) if each[0] < end and start < each[1]]
    if not held:
        return None
    pieces = [each for each in clauses(text, (held[0][0], held[-1][1])) if each[0] < end and start < each[1]]
    return _bearable(text, _bare(text, (pieces[0][0], pieces[-1][1]), held[0][0]))


def _clauses_around(text: str, whole: Span, start: int, end: int) -> Span:
    pieces = clauses(text, whole)
    touched = [index for index, each in enumerate(pieces) if each[0] < end and start < each[1]]
    first, last = touched[0], touched[-1]
    while count(text[pieces[first][0] : pieces[last][1]]) < 2 * FEWEST_WORDS:
        if last + 1 < len(pieces):
            last += 1
        elif first > 0:
            first -= 1
        else:
            break
    while last > first and count(text[pieces[first][0] : pieces[last][1]]) > MOST_WORDS:
        last -= 1
    return _bare(text, (pieces[first][0], pieces[last][1]), whole[0])


def _bare(text: str, span: Span, sentence: int) -> Span:
    """Without the "and" that a clause out of the middle of a sentence begins with."""
    joiner = _JOINER.match(text, *span) if span[0] > sentence else None
    return (joiner.end(), span[1]) if joiner and count(text[joiner.end() : span[1]]) > 2 else span


def _with_neighbour(text: str, whole: Span) -> Span:
    """A very short sentence together with the next one, or the one before, where that makes it read."""
    every = sentences(text)
    after = [each for each in every if each[0] >= whole[1]][:1]
    before = [each for each in every if each[1] <= whole[0]][-1:]
    for joined in [(whole[0], each[1]) for each in after] + [(each[0], whole[1]) for each in before]:
        if count(text[slice(*joined)]) <= LONG_SENTENCE:
            return joined
    return whole


def _bearable(text: str, span: Span) -> Span | None:
    start, end = _trimmed(text, span, _EDGE)
    words = [match.end() for match in re.finditer(r"\S+", text[start:end])][:MOST_WORDS]
    ends = [each for each in words if each <= MOST_CHARACTERS]
    return (start, start + ends[-1]) if ends else None

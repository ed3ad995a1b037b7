"""What a review pack may say: what was typed, and its fixed sentences; nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reflect.documents.language import Document, Facts, Items, Picture, Quotation, Table, Typed, texts_of
from reflect.documents.wording import FILLED
from reflect.documents.wording import LINES as USUAL
from reflect.events import About
from reflect.review.headings import Headings
from reflect.review.pack import Pack, typed_in
from reflect.review.wording import LINES
from reflect.secure_base import ACKNOWLEDGEMENT, CYCLE, DIMENSIONS, INDEPENDENT
from reflect.voice import Voice, context

VOICE = Voice()
# Stands where a line has something counted or dated in it.
_HOLE = "\x01"
DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}"


@cache
def fixed_lines(about: About) -> re.Pattern[str]:
    """A pattern of every fixed line, with a day or a number in its holes."""
    given = context(about)
    holes = dict.fromkeys(("day", "days", "start", "end", "first", "last", "count", "source", "date"), _HOLE)
    lines = [VOICE.word(LINES, each, {**given, **holes}) for each in VOICE.blocks(LINES) - {"month"}]
    lines += [VOICE.word(USUAL, each, given) for each in VOICE.blocks(USUAL) - FILLED]
    for template in ("strengths", "needs", "facts"):
        lines += [VOICE.word(template, each, given) for each in VOICE.blocks(template)]
    lines += [text for each in DIMENSIONS for text in (each.name, each.benefit)]
    lines += [each.name for each in CYCLE] + [ACKNOWLEDGEMENT, INDEPENDENT]
    hole = rf"(?:{DAY}(?:, {DAY})*|[A-Z][a-z]+ \d{{4}}|\d+)"
    wording = "|".join(re.escape(each).replace(re.escape(_HOLE), hole) for each in sorted(set(lines)))
    return re.compile(wording)


def is_fixed(text: str, about: About, headings: Headings) -> bool:
    """Whether a text is fixed: a line, several of them joined, a day or a number."""
    words = text.strip(" ;«»")
    if not words or words in headings.fixed() or re.fullmatch(rf"{DAY}|\d+", words):
        return True
    if headings.source in words:
        return is_fixed(words.replace(headings.source, "1"), about, headings)
    if fixed_lines(about).fullmatch(words):
        return True
    parts = [each for each in re.split(r"[:,;] |, ", words) if each]
    return len(parts) > 1 and all(is_fixed(each, about, headings) for each in parts)


def strange(document: Document, pack: Pack, headings: Headings) -> list[str]:
    """Every text of a document that is neither typed nor fixed."""
    given = list(typed_in(pack.children))
    abouts = [each.about for each in pack.children]

    def known(text: str) -> bool:
        if isinstance(text, Typed):
            return any(str(text) in each for each in given)
        return any(is_fixed(text, about, headings) for about in abouts) or text in {
            each.age for each in abouts
        }

    return [text for text in pieces(document) if not known(text)]


def pieces(document: Document) -> Iterator[str]:
    """Every piece of text a reader sees, each as what it is: typed or fixed."""
    yield document.title
    yield from document.foot
    for block in document.blocks:
        if isinstance(block, Facts):
            for fact in block.facts:
                yield from (fact.name, fact.value)
        elif isinstance(block, Quotation):
            # Its words are always somebody's.
            yield from (block.mark, Typed(block.words))
        elif isinstance(block, Items):
            yield from (piece for item in block.items for piece in item)
        elif isinstance(block, Table):
            yield from block.headings
            yield from (cell for row in block.rows for cell in row)
        elif isinstance(block, Picture):
            yield block.caption
            yield from (piece for each in block.instead for one in texts_of(each) for piece in [one])
        else:
            yield from texts_of(block)

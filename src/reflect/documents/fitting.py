"""A part fitted to the room that a form gives it, at a sentence's end, with what was left out told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from reflect.summary.quotation import sentences

FORM: Final = 2_000
"""How many characters most forms have room for."""

_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f")


@dataclass(frozen=True, slots=True)
class Fitted:
    """`text` is the beginning of what was given, exactly; `left` all the rest of it but the space between.

    `end` says where it was cut: nowhere ("whole"), after a sentence, after a word where no sentence would
    fit, or inside one word that is longer than the room.
    """

    text: str
    left: str
    end: Literal["whole", "sentence", "word", "inside"]

    @property
    def characters(self) -> int:
        return len(self.text)


def fit(text: str, limit: int = FORM) -> Fitted:
    """As many whole sentences from the beginning of `text` as `limit` characters hold.

    Characters are code points, as forms count them. Nothing is put in, not even a mark that it was cut.
    """
    if len(text) <= limit:
        return Fitted(text, "", "whole")
    ends = [end for _, end in sentences(text) if end <= limit]
    if ends:
        return _cut(text, ends[-1], "sentence")
    words = [found.end() for found in re.finditer(r"\S+", text[: limit + 1]) if found.end() <= limit]
    if words:
        return _cut(text, words[-1], "word")
    return _cut(text, _whole_character(text, limit), "inside")


def fit_all(texts: Sequence[str], limit: int = FORM, between: str = "\n\n") -> tuple[list[Fitted], int]:
    """Several answers of one part, one behind another with `between` among them, fitted to one room.

    Gives back one `Fitted` for each, and how many characters of the room are used. An answer that has no
    room at all is left out whole.
    """
    fitted: list[Fitted] = []
    used, full = 0, False
    for text in texts:
        room = limit - used - (len(between) if used else 0)
        each = Fitted("", text, "sentence") if full or room <= 0 else fit(text, room)
        if used and each.end in ("word", "inside"):
            # Whole answers stand before it: half a sentence would only spoil them.
            each = Fitted("", text, "sentence")
        full = full or bool(each.left)
        used += len(each.text) + (len(between) if used and each.text else 0)
        fitted.append(each)
    return fitted, used


def _cut(text: str, end: int, where: Literal["sentence", "word", "inside"]) -> Fitted:
    left = text[end:].strip()
    return Fitted(text[:end], left, where if left else "whole")


def _whole_character(text: str, limit: int) -> int:
    """The last place up to `limit` that does not stand within what a person sees as one character."""
    place = limit
    while place > 1 and (
        unicodedata.combining(text[place])
        or text[place] in _JOINERS
        or text[place - 1] in _JOINERS - {"\ufe0f"}
        or 0x1F3FB <= ord(text[place]) <= 0x1F3FF
    ):
        place -= 1
    return place if place > 1 else limit

"""How telling a quotation is of what was heard in it. A number to choose by: never shown, never stored."""

from __future__ import annotations

import re
from typing import Final

from reflect.secure_base import section_of
from reflect.summary.quotation import FEWEST_WORDS, LONG_SENTENCE, count
from reflect.summary.spoken import Spoken

# Where each sort of strength is told best. What is not named here is told best in the
# account and in what the carer did.
_TOLD_BEST: Final = {
    "description.detail": ("description",),
    "description.warmth": ("description",),
    "description.balance": ("description",),
    "availability.alert": ("incident", "why"),
    "sensitivity.in-their-shoes": ("incident", "why", "response"),
    "sensitivity.names-feelings": ("incident", "why", "response"),
    "sensitivity.own-feelings": ("feelings", "incident", "response"),
    "acceptance.joy": ("feelings", "incident"),
    "support.pride": ("feelings",),
    "support.balanced": ("incident", "help"),
    "support.tried": ("help",),
    "support.open": ("help",),
}
_DOING: Final = ("incident", "response")
_CARER: Final = re.compile(r"\b(?:I|we|my|me|us|our)\b", re.IGNORECASE)
_CHILD: Final = re.compile(r"\b(?:he|she|they|him|her|his|them|you|u|it)\b", re.IGNORECASE)
_SEES_THE_CHILD: Final = frozenset(
    {"availability.alert", "sensitivity.in-their-shoes", "sensitivity.names-feelings", "description.detail"}
)
_HOLLOW: Final = re.compile(
    r"^(?:I\s+)?(?:don't\s+know|dunno|not\s+sure|I've\s+told\s+you|I\s+told\s+you|already|(?:as|like)\s+I\s+sa)",
    re.IGNORECASE,
)

STRONG: Final = 3.0


def telling(spoken: Spoken, identifier: str, words: str, *, strength: bool) -> float:
    """How telling `words` are of `identifier`: its own part, the right question, whole, the carer's own."""
    weight = 0.0
    if section_of(identifier) == spoken.section:
        weight += 2.0
    if spoken.asked in _TOLD_BEST.get(identifier, _DOING):
        weight += 1.0
    if FEWEST_WORDS <= count(words) <= LONG_SENTENCE:
        weight += 0.5
    if strength and (_CHILD if identifier in _SEES_THE_CHILD else _CARER).search(words):
        weight += 0.5
    if words[-1:] in ".!?…" and _whole(spoken.text, words):
        weight += 0.25
    if _HOLLOW.match(words):
        weight -= 1.5
    return weight


def _whole(text: str, words: str) -> bool:
    """Whether the words begin where a sentence does."""
    before = text[: text.index(words)].rstrip(" ")
    return not before or before[-1] in ".!?…\n"

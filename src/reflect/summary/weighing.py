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

# The strengths that a question asks for. Words that may show one are the likelier to where they answer it.
_ASKED_FOR: Final = {
    "description.first": ("description.detail", "description.warmth", "description.balance"),
    "availability.shown": ("availability.alert",),
    "availability.response": ("availability.time", "availability.space", "availability.builds-trust"),
    "availability.trust": ("availability.builds-trust",),
    "availability.room": ("availability.time", "availability.space"),
    "sensitivity.quiet": ("availability.alert", "sensitivity.in-their-shoes"),
    "sensitivity.why": ("sensitivity.in-their-shoes",),
    "sensitivity.response": ("sensitivity.names-feelings",),
    "sensitivity.named": ("sensitivity.names-feelings",),
    "sensitivity.shared": ("sensitivity.own-feelings",),
    "acceptance.proud": ("acceptance.joy", "acceptance.praise"),
    "acceptance.low": ("acceptance.setbacks",),
    "acceptance.self": ("acceptance.interests",),
    "acceptance.response": ("acceptance.setbacks", "acceptance.praise"),
    "co-operation.response": ("co-operation.together", "co-operation.own-person"),
    "co-operation.limits": ("co-operation.limits",),
    "co-operation.choice": ("co-operation.choice",),
    "family-membership.response": ("family-membership.inclusion",),
    "family-membership.other-family": ("family-membership.open", "family-membership.both"),
    "family-membership.family-time": ("family-membership.both", "family-membership.open"),
    "support.pleasure": ("support.pride",),
    "support.difficult": ("support.balanced",),
    "support.help": ("support.tried",),
    "support.more": ("support.open",),
}
_MORE_LIKELY: Final = 3.0


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


def asked_for(question: str, identifier: str) -> float:
    """How many times likelier a strength is for its question's having asked for it."""
    return _MORE_LIKELY if identifier in _ASKED_FOR.get(question, ()) else 1.0

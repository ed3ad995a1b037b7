"""Whether a feeling is denied: "I was not angry", "I wish I could say pride", "Guilty? No."."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reflect.listening.lexicon import GRADES
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import ADVERBS, AUX

_DENIES: Final = word_set("not never no nothing nobody without hardly neither nor none")
_ENDS_DENIAL: Final = word_set("but just only more though except . , ; ? because so")
# "I wish I could say pride", "I'd love to say I was calm".
_WISHED: Final = frozenset((("wish", "i"), ("wish", "we"), ("love", "to"), ("like", "to")))
_SAID_NO: Final = re.compile(
    r"\s*[?,.]+\s*(?:no|nope|naw|never|not (?:really|at all|me))\s*(?:[.,!]|$)|"
    r"\s*,?\s*but (?:i|we|he|she|they|it) (?:did|was|do|does|were|am|is)(?:n['’]?t|nae| not)"
    r"\s*(?:at all|actually|really)?\s*(?:[.,!;]|$)|"
    r"\s+(?:i am|i was|i['’]m|we were|we are|he is|she is|he was|she was) not\b",
    re.IGNORECASE,
)


def denied(norms: list[str], place: int) -> bool:
    """Whether a denial reaches the feeling at `place`."""
    for at in range(place - 1, max(-1, place - 9), -1):
        norm = norms[at]
        if norm in _DENIES:
            return not _no_denial(norms, at, place)
        if norm in _ENDS_DENIAL:
            return False
        if norm == "say" and not _WISHED.isdisjoint(pairwise(norms[:at])):
            return True
        if norm not in GRADES and norm not in ADVERBS and norm not in AUX and place - at > 3:
            return False
    return False


def _no_denial(norms: list[str], at: int, place: int) -> bool:
    between = norms[at + 1 : place]
    if norms[at] == "never" and any(word in ("so", "more", "as", "that") for word in between):
        return True
    if norms[at : at + 2] == ["never", "been"] and norms[place] in ("so", "that"):
        # "I've never been so proud".
        return True
    if norms[at] == "no" and between and between[0] in ("wonder", "doubt", "idea"):
        return True
    if norms[at] == "not" and between[:1] in (["only"], ["just"], ["gonna"], ["half"], ["help"], ["tell"]):
        return True
    return norms[at] == "not" and ("lie" in between or "deny" in between)


def denied_after(text: str, end: int) -> bool:
    """ "Guilty? No.", "happy I am not"."""
    return _SAID_NO.match(text, end) is not None

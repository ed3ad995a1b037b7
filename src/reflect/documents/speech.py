"""What stands in quotation marks in an answer, where the words beside it say who said it.

Simple on purpose: better to miss somebody's words than to put them in the wrong mouth. All that is found stays
in the answer too, so nothing is lost by missing it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from reflect.documents.ordinary import ordinary

_QUOTED: Final = re.compile(
    r"“(?P<a>[^“”\n]+)”|\"(?P<b>[^\"\n]+)\"|«(?P<c>[^«»\n]+)»|‘(?P<d>[^‘\n]+?)’(?!\w)"
    r"|(?<!\w)'(?P<e>[^'\n]{1,400}(?:'\w[^'\n]{0,400}){0,9}[,.!?…])'(?!\w)"
)
_VERB: Final = (
    r"(?:said|says|say|asked|asks|shouted|shouts|whispered|whispers|replied|replies|answered|answers|screamed|"
    r"muttered|mumbled|yelled|cried|called|goes|told|tells|texted|wrote)"
)
_TO: Final = r"(?:\s+(?:to\s+)?(?:me|us|him|her|them))?(?:\s+(?:quietly|softly|again|then|back))?"
_ROLE: Final = (
    r"mum|mam|mummy|mom|mother|dad|daddy|father|nan|nana|nanny|gran|granny|grandma|grandad|brother|sister|uncle|"
    r"auntie|aunt|cousin|teacher|head|tutor|social\s+worker|worker|support\s+worker|reviewing\s+officer|doctor|"
    r"nurse|therapist|husband|wife|partner|friend|neighbour|foster\s+carer|carer|policeman|policewoman"
)
_WHOSE: Final = r"(?:his|her|their|the|my|our|a)\s+(?:[a-z]+\s+){0,2}?"
_OTHER: Final = rf"(?:(?:{_WHOSE})?(?:{_ROLE})|(?-i:[A-Z][\w’']+(?:\s[A-Z][\w’']+)?))"
# Somebody else in the way: then "he" and "she" may be anybody.
_SOMEBODY: Final = re.compile(rf"\b(?:{_ROLE}|boy|girl|lad|man|woman|lady|kid|mate)s?\b", re.IGNORECASE)
# How far back somebody named may still be the one who spoke.
_NEAR: Final = 500
_IS_ROLE: Final = re.compile(rf"(?:{_WHOSE})?(?:{_ROLE})\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[.!?…]\s+")


@dataclass(frozen=True, slots=True)
class Speech:
    """Words in quotation marks: `text[start:end]`, without the marks. `who` is as typed, empty for "he"."""

    start: int
    end: int
    whose: Literal["child", "other"]
    who: str = ""


def speech(text: str, child: str) -> list[Speech]:
    """The speech in an answer whose speaker is plain, in order. `child` is the name that the carer uses."""
    return list(_speech(text, child.strip()))


def _speech(text: str, child: str) -> Iterator[Speech]:
    name = rf"(?-i:{re.escape(child)})" if child else r"(?!)"
    speaker = rf"(?P<child>{name}|he|she)|(?P<other>{_OTHER})"
    before = re.compile(rf"(?<![\w’'])(?:{speaker})\s+(?:\w+ly\s+|just\s+)?{_VERB}{_TO}\s*[,:–—-]?\s*$", re.I)
    after = re.compile(rf"\s*,?\s*(?:(?:{speaker})\s+(?:\w+ly\s+|just\s+)?{_VERB}\b)", re.I)
    turned = re.compile(rf"\s*,?\s*{_VERB}\s+(?:{speaker})\b", re.I)
    past = 0
    for quoted in _QUOTED.finditer(text):
        said = next(key for key in "abcde" if quoted[key] is not None)
        found = before.search(text, past, quoted.start())
        found = found or after.match(text, quoted.end()) or turned.match(text, quoted.end())
        past = quoted.end()
        if found is None:
            continue
        start, end = quoted.span(said)
        if found["child"] is not None:
            if found["child"] == child or _alone(
                text[max(0, quoted.start() - _NEAR) : quoted.start()], child
            ):
                yield Speech(start, end, "child")
            continue
        who = _named(found["other"])
        if who == child:
            yield Speech(start, end, "child")
        elif who:
            yield Speech(start, end, "other", who)


def _named(words: str) -> str:
    """Who is named, without a word that only begins the sentence: "Then Kai" is Kai. Empty for nobody."""
    parts = words.split()
    while parts and parts[0][0].isupper() and ordinary(parts[0]) and not _IS_ROLE.match(" ".join(parts)):
        parts.pop(0)
    return " ".join(parts)


def _alone(before: str, child: str) -> bool:
    """Whether nobody but the child has been named in the sentence that leads here, and the one before."""
    near = " ".join(_SENTENCE.split(before)[-2:])
    if _SOMEBODY.search(near):
        return False
    return all(ordinary(each) or each.strip(".,;:!?“”\"'’") in child.split() for each in near.split())

"""Feelings that the words name: which, whose, and whether they are denied. None that was not said."""

from __future__ import annotations

import re
from typing import Final

from reflect.found import Feeling
from reflect.listening.facts import Facts
from reflect.listening.lexicon import Phrase, matches, phrases
from reflect.listening.naming import names
from reflect.listening.ownership import denied, whose


def find(every: list[Facts], asked: str) -> list[Feeling]:
    """Every feeling that is named, in the order told. `placed` fills in the words."""
    out: list[Feeling] = []
    for found in every:
        place = 0
        while place < len(found.norms):
            hit = _hit(found, place, asked)
            if hit is not None:
                out.append(_feeling(hit, found, place, asked))
            place += len(hit.words) if hit else 1
    return out


def _hit(found: Facts, place: int, asked: str) -> Phrase | None:
    listed = phrases().get(found.norms[place], ())
    fits = (phrase for phrase in listed if matches(phrase, found.norms, place))
    return next((phrase for phrase in fits if names(phrase, found, place, asked)), None)


def _feeling(hit: Phrase, found: Facts, place: int, asked: str) -> Feeling:
    words = found.clause.words
    end = place + len(hit.words)
    negated = hit.words[0] != "not" and denied(found.norms, place)
    owner = whose(hit, found, place, end, asked)
    return Feeling("", words[place].start, words[end - 1].end, owner, hit.family, negated)


def placed(text: str, feelings: list[Feeling]) -> tuple[Feeling, ...]:
    """The same feelings with their exact words."""
    return tuple(
        Feeling(text[f.start : f.end], f.start, f.end, f.whose, f.family, f.negated or _no_after(text, f.end))
        for f in feelings
    )


_SAID_NO: Final = re.compile(
    r"\s*[?,.]+\s*(?:no|nope|naw|never|not (?:really|at all|me))\s*(?:[.,!]|$)", re.IGNORECASE
)


def _no_after(text: str, end: int) -> bool:
    """ "Guilty? No." """
    return _SAID_NO.match(text, end) is not None

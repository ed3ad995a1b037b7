"""Feelings that the words name: which, whose, and whether they are denied. None that was not said."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from reflect.found import Feeling
from reflect.listening.facts import Facts
from reflect.listening.lexicon import Phrase, matches, phrases
from reflect.listening.naming import names
from reflect.listening.ownership import denied, whose
from reflect.listening.vocabulary import SAY


def find(every: list[Facts], asked: str) -> list[Feeling]:
    """Every feeling that is named, in the order told. `placed` fills in the words."""
    out: list[Feeling] = []
    _mark_speech(every)
    for found in every:
        place = 0
        while place < len(found.norms):
            hit = _hit(found, place, asked)
            if hit is not None:
                out.append(_feeling(hit, found, place, asked))
            place += len(hit.words) if hit else 1
    return out


def _mark_speech(every: list[Facts]) -> None:
    """Mark what the carer says to the child ("I said you're not angry, you're hurt"), and what the child says."""
    for place, found in enumerate(every):
        near = every[max(0, place - 1) : place + 2]
        if _to_the_child(found, every[place - 1] if place else None):
            found.tags.add("to-child")
        told = found.clause.quoted and any(_tells_of_words(each) for each in near)
        if told or ('"' in found.norms and _child_says(found.norms)):
            found.tags.add("by-child")


def _to_the_child(found: Facts, before: Facts | None) -> bool:
    if "say" in found.tags and found.subject in ("i", "we") and "you" in found.norms:
        return True
    if before is None or before.clause.sentence != found.clause.sentence:
        return False
    if "to-child" in before.tags and found.subject in ("you", "none"):
        return True
    return found.subject == "you" and "say" in before.tags and before.carried in ("i", "we")


def _tells_of_words(found: Facts) -> bool:
    return "say" in found.tags and found.subject == "he" and not found.clause.quoted


def _child_says(norms: list[str]) -> bool:
    """Whether the words that stand in quotation marks in a clause are the child's: "he said" before or after them."""
    marks = [place for place, norm in enumerate(norms) if norm == '"']
    outside = pairwise(norms[: marks[0]]), pairwise(norms[marks[-1] :])
    return any(one == "he" and two in SAY for pairs in outside for one, two in pairs)


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
    r"\s*[?,.]+\s*(?:no|nope|naw|never|not (?:really|at all|me))\s*(?:[.,!]|$)|"
    r"\s*,?\s*but (?:i|we|he|she|they|it) (?:did|was|do|does|were|am|is)(?:n['’]?t|nae| not)"
    r"\s*(?:at all|actually|really)?\s*(?:[.,!;]|$)",
    re.IGNORECASE,
)


def _no_after(text: str, end: int) -> bool:
    """ "Guilty? No." """
    return _SAID_NO.match(text, end) is not None

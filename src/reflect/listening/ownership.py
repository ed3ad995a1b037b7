"""Whose a feeling is, and whether it is denied."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reflect.found import Whose
from reflect.listening.facts import Facts
from reflect.listening.lexicon import CARER, CHILD, GRADES, OTHER, Phrase
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import ADVERBS, AUX, DETERMINERS
from reflect.listening.words import NAME

_KIN: Final = word_set(
    "husband wife partner mum dad nan grandad brother social worker teacher school staff team "
    "manager doctor auntie uncle friend neighbour foster-carer therapist family colleague people"
)
_CHILD_NOUNS: Final = word_set("lad child son grandson nephew baby one children toddler youngster")
_DENIES: Final = word_set("not never no nothing without hardly neither nor none")
_ENDS_DENIAL: Final = word_set("but just only more though except . , ; ? because so")


def denied(norms: list[str], place: int) -> bool:
    """Whether a denial reaches the feeling at `place`."""
    for at in range(place - 1, max(-1, place - 9), -1):
        norm = norms[at]
        if norm in _DENIES:
            return not _no_denial(norms, at, place)
        if norm in _ENDS_DENIAL:
            return False
        if norm not in GRADES and norm not in ADVERBS and norm not in AUX and place - at > 3:
            return False
    return False


def _no_denial(norms: list[str], at: int, place: int) -> bool:
    between = norms[at + 1 : place]
    if norms[at] == "never" and any(word in ("so", "more", "as", "that") for word in between):
        return True
    if norms[at] == "no" and between and between[0] in ("wonder", "doubt", "idea"):
        return True
    if norms[at] == "not" and between[:1] in (["only"], ["just"], ["gonna"], ["half"], ["help"], ["tell"]):
        return True
    return norms[at] == "not" and ("lie" in between or "deny" in between)


def whose(hit: Phrase, found: Facts, place: int, end: int, asked: str) -> Whose:
    """Who has the feeling: the owner named in the words, else the nearest subject before them."""
    norms = found.norms
    if hit.family == "sadness" and _for_the_child(found, place, end):
        return "carer"
    if hit.kind == "to" and end < len(norms):
        return _who(norms[end], found) or "carer"
    owner = _named_in(hit, norms, place, end) if hit.kind == "idiom" else None
    owner = owner or _made(norms, place, found) or _nearest(norms, place, found)
    return owner or _without(found, asked)


def _for_the_child(found: Facts, place: int, end: int) -> bool:
    """ "Sorry for him": felt by the one who tells it, unless somebody else is said to feel it."""
    norms = found.norms[place : end + 2]
    meant = any(one == "for" and two in ("him", NAME) for one, two in pairwise(norms))
    return meant and CHILD.isdisjoint(found.norms[:place])


def _named_in(hit: Phrase, norms: list[str], place: int, end: int) -> Whose | None:
    """The owner by the possessive in a saying: "MY heart sank"."""
    for word, norm in zip(hit.words, norms[place:end], strict=True):
        if word not in ("POSS", "OBJ", "my", "i", "me"):
            continue
        if norm in ("my", "me", "our", "us", "i"):
            return "carer"
        if norm in ("him", "he"):
            return "child"
        if norm in ("their", "them"):
            return "other"
    return None


def _nearest(norms: list[str], place: int, found: Facts) -> Whose | None:
    """The nearest subject before the feeling."""
    for at in range(place - 1, -1, -1):
        norm = norms[at]
        if norm == "him" and at + 1 < len(norms) and norms[at + 1] in _KIN:
            return "other"
        if norm in _KIN and at and norms[at - 1] in DETERMINERS:
            return "other"
        if norm in _CHILD_NOUNS or (norm == "him" and norms[at + 1 : at + 2] == ["to"]):
            return "child"
        if norm == "he" and norms[:2] == ["carer", "said"]:
            return "carer"
        owner = (
            _who(norm, found)
            if norm in ("i", "we", "he", NAME, "they", "you", "who", "everyone", "everybody")
            else None
        )
        if owner is not None:
            return owner
    return None


def _made(norms: list[str], place: int, found: Facts) -> Whose | None:
    """ "made me angry", "left him upset": the one it was done to."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if (
            norms[at] in ("made", "makes", "make", "making", "left", "leaves", "leave", "got", "had")
            and at + 1 < place
        ):
            return _who(norms[at + 1], found)
    return None


def _who(norm: str, found: Facts) -> Whose | None:
    quoted = found.clause.quoted or '"' in found.norms
    if norm in CARER:
        return "child" if "by-child" in found.tags and norm in ("i", "me", "my", "myself") else "carer"
    if norm in CHILD:
        return "child"
    if norm in OTHER:
        return "other"
    if norm == "you":
        return (
            "child"
            if quoted or "to-child" in found.tags or found.time == "past" or "say" in found.tags
            else "carer"
        )
    return None


def _without(found: Facts, asked: str) -> Whose:
    if found.carried in ("i", "we"):
        return "carer"
    if found.carried == "he" or "himself" in found.norms:
        return "child"
    if asked in ("why", "description"):
        return "child"
    return "carer"

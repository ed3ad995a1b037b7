"""Whose a feeling is: the owner named in the words, else the nearest subject, else what was asked."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reflect.found import Whose
from reflect.listening.facts import Facts
from reflect.listening.lexicon import CARER, CHILD, GRADES, KIN, OTHER, PEOPLE, Phrase
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import ADVERBS, AUX, DETERMINERS
from reflect.listening.words import NAME

# Kin who are named without an article: "mum's upset".
_BARE_KIN: Final = word_set("mum dad nan grandad auntie uncle staff school")
_CHILD_NOUNS: Final = word_set(
    "lad child son grandson nephew baby one children toddler youngster girls boys lads"
)
_OWNERS: Final = word_set("i we he they you everyone everybody nobody somebody someone anybody anyone") | {
    NAME
}
_BEING: Final = word_set("was were am is felt feel 's")
_DOES_TO: Final = word_set("made makes make making left leaves leave got had")


def whose(hit: Phrase, found: Facts, place: int, end: int, asked: str) -> Whose:
    """Who has the feeling that stands from `place` to `end` of a clause."""
    norms = found.norms
    if hit.family == "sadness" and _for_the_child(found, place, end):
        return "carer"
    if hit.kind == "to" and end < len(norms):
        return _done_to(norms, end, found) or "carer"
    owner = _named_in(hit, norms, place, end) if hit.kind == "idiom" else None
    owner = owner or _shown_by(hit, norms, place, end, found) or _made(norms, place, found)
    owner = owner or _nearest(norms, place, found) or _after_it(norms, end, found)
    return owner or _thing(norms, place, found) or _without(found, place, asked)


def _for_the_child(found: Facts, place: int, end: int) -> bool:
    """ "Sorry for him": felt by the one who tells it, unless somebody else is said to feel it."""
    norms = found.norms[place : end + 2]
    meant = any(one == "for" and two in ("him", NAME) for one, two in pairwise(norms))
    return meant and CHILD.isdisjoint(found.norms[:place])


def _done_to(norms: list[str], end: int, found: Facts) -> Whose | None:
    """ "Frightened me", "upset my husband": the one who follows."""
    if norms[end] in DETERMINERS and norms[end + 1 : end + 2] and norms[end + 1] in KIN:
        return "other"
    return _who(norms[end], found)


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


def _shown_by(hit: Phrase, norms: list[str], place: int, end: int, found: Facts) -> Whose | None:
    """ "The fear in his face", "how scared he was": seen in the one who follows."""
    rest = norms[end : end + 4]
    if hit.kind == "noun" and any(
        one in ("in", "on", "through") and two == "him" for one, two in pairwise(rest)
    ):
        return "child"
    led_by_how = "how" in norms[max(0, place - 3) : place]
    if led_by_how and len(rest) > 1 and rest[1] in _BEING:
        return _who(rest[0], found)
    return None


def _made(norms: list[str], place: int, found: Facts) -> Whose | None:
    """ "made me angry", "left him upset": the one it was done to."""
    for at in range(place - 2, max(-1, place - 5), -1):
        if norms[at] in _DOES_TO:
            return _who(norms[at + 1], found)
    return None


def _nearest(norms: list[str], place: int, found: Facts) -> Whose | None:
    """The nearest subject before the feeling."""
    for at in range(place - 1, -1, -1):
        norm = norms[at]
        if _is_other(norms, at):
            return "other"
        if norm in _CHILD_NOUNS or (norm == "him" and norms[at + 1 : at + 2] == ["to"]):
            return "child"
        if norm == "who":
            young = norms[max(0, at - 1) : at]
            return "child" if young == ["old"] or not _CHILD_NOUNS.isdisjoint(young) else "other"
        if norm == "he" and "of-carer" in found.tags:
            return "carer"
        owner = _who(norm, found) if norm in _OWNERS else None
        if owner is not None:
            return owner
    return None


def _is_other(norms: list[str], at: int) -> bool:
    """ "My brother", "his mum", "the pupils"; and "mum's upset", where the verb follows a bare name for kin."""
    norm = norms[at]
    if norm == "him" and norms[at + 1 : at + 2] and norms[at + 1] in KIN:
        return True
    if norm in PEOPLE:
        return norms[at - 1 : at] not in (["of"], ["with"], ["in"], ["to"])
    if norm not in KIN:
        return False
    if at and norms[at - 1] in DETERMINERS:
        return True
    return norm in _BARE_KIN and norms[at + 1 : at + 2] != [] and norms[at + 1] in AUX


def _after_it(norms: list[str], end: int, found: Facts) -> Whose | None:
    """ "Petrified, he was": the one who follows, where a form of being ends the words."""
    rest = [norm for norm in norms[end : end + 4] if norm != ","]
    if len(rest) > 1 and rest[1] in _BEING and len(norms) - end <= 5:
        return _who(rest[0], found)
    return None


def _thing(norms: list[str], place: int, found: Facts) -> Whose | None:
    """ "The lesson was calm", "my first feeling was relief": a noun before the verb, and whose noun it is."""
    if found.subject != "other":
        return None
    for at in range(min(place - 2, 4)):
        if norms[at] not in DETERMINERS or not any(norm in AUX for norm in norms[at + 2 : place]):
            continue
        if norms[at] in ("my", "our"):
            return "carer"
        return "child" if norms[at] == "him" else "other"
    return None


def _who(norm: str, found: Facts) -> Whose | None:
    if norm in CARER:
        return "child" if "by-child" in found.tags and norm in ("i", "me", "my", "myself") else "carer"
    if norm in CHILD:
        return "child"
    if norm in OTHER:
        return "other"
    if norm != "you":
        return None
    spoken = found.clause.quoted or '"' in found.norms or not found.tags.isdisjoint(("to-child", "say"))
    return "child" if spoken or found.time == "past" else "carer"


def _without(found: Facts, place: int, asked: str) -> Whose:
    """Whose a feeling is that nobody is named with: "Torn.", "frightened I'd not come back"."""
    leads = all(norm in GRADES or norm in ADVERBS for norm in found.norms[:place])
    if leads and found.subject != "none":
        # Whoever is named comes after the feeling.
        if asked == "feelings":
            return "carer"
        if asked in ("why", "description"):
            return "child"
    if found.carried in ("i", "we"):
        return "carer"
    if found.carried == "he" or "himself" in found.norms:
        return "carer" if "of-carer" in found.tags else "child"
    return "child" if asked in ("why", "description") else "carer"

"""Whether words of the lexicon name a feeling where they stand: "I feel that", "he missed the bus" do not."""

from __future__ import annotations

from typing import Final

from reflect.listening.facts import Facts
from reflect.listening.lexicon import GRADES, KIN, OBJ, Phrase
from reflect.listening.senses import FEEL, SENSES, At, feels
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import ADVERBS, DETERMINERS
from reflect.listening.words import NAME


def names(phrase: Phrase, found: Facts, place: int, asked: str) -> bool:
    """Whether a phrase that stands here names a feeling, and not something else."""
    norms = found.norms
    before = norms[place - 1] if place else ""
    end = place + len(phrase.words)
    after = norms[end] if end < len(norms) else ""
    if _asked_about(norms, place):
        return False
    if phrase.kind == "feel":
        return feels(norms, place)
    if phrase.kind == "to":
        return _upon(norms, end) and before not in ("to",)
    if phrase.weak:
        return _may_name(phrase, At(norms, place, before, after))
    check = SENSES.get(" ".join(phrase.words))
    if check is not None and not check(At(norms, place, before, after)):
        return _turned(norms, place, end) or _fragment(found, place, asked)
    if phrase.kind == "does":
        return _acts(before)
    return True


_ASKS: Final = word_set("was is were are am if whether do did does")


def _asked_about(norms: list[str], place: int) -> bool:
    """ "I asked was he cross with me": a feeling only asked about."""
    for at in range(max(0, place - 7), place - 1):
        if norms[at] in ("asked", "ask", "asks"):
            return not _ASKS.isdisjoint(norms[at + 1 : at + 4])
    return False


_OTHERWISE: Final = word_set(
    "used down low lost thrown odd funny moved love missing missed miss misses strange weird stupid flat hopeless"
)


def _fragment(found: Facts, place: int, asked: str) -> bool:
    """Whether a word that need not be a feeling stands by itself as one: "Torn." "A bit calm, really." """
    norms = found.norms
    if norms[place] in _OTHERWISE and asked != "feelings":
        return False
    leads = all(norm in GRADES or norm in ADVERBS for norm in norms[:place])
    return (
        leads
        and found.subject == "none"
        and place <= 3
        and len(norms) - place <= (8 if asked == "feelings" else 6)
    )


_LIKE: Final = word_set("like liked likes liking")
_LIKES: Final = word_set("i we he NAME they who really also still always quite do did does not never to you")


_BE: Final = word_set("was were is am are be been being 's kept")


def _may_name(phrase: Phrase, at: At) -> bool:
    """Whether words that mostly name no feeling may do so here: "like" only as a verb, "sorry" as no excuse."""
    word = at.norms[at.place]
    if word in _LIKE:
        return at.before in _LIKES and _BE.isdisjoint(at.norms[max(0, at.place - 3) : at.place])
    if word == "sorry":
        return at.before != "am" or at.after not in ("", ",", "but", "i")
    if word in ("mind", "minded"):
        return at.before != "never"
    return phrase.kind != "does" or _acts(at.before)


_WAS: Final = FEEL | word_set("was were am is are 's")


def _turned(norms: list[str], place: int, end: int) -> bool:
    """ "Raging, I was", "daft, I felt": the feeling first, then who has it."""
    rest = [norm for norm in norms[end : end + 4] if norm != ","]
    return place <= 2 and len(rest) > 1 and rest[0] in ("i", "we", "he", NAME, "they") and rest[1] in _WAS


def _upon(norms: list[str], end: int) -> bool:
    """Whether somebody follows: "me", "him", "my husband"."""
    if end >= len(norms):
        return False
    if norms[end] == "my":
        return norms[end + 1 : end + 2] != [] and norms[end + 1] in KIN
    return norms[end] in OBJ


def _acts(before: str) -> bool:
    return before not in DETERMINERS or before == "him"

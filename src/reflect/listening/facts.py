"""What can be said of one clause by rule: who acts, when, how often, how surely. Facts are short strings.

`subject` is one of `i` `we` `he` (the child) `they` `you` `it` `other` `none`; `time` is one of `past` `present`
`will` `would` `usedto` `had` `has` `was-ing` `is-ing` `none`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from reflect.listening.clauses import Clause, is_past
from reflect.listening.spelling import word_set
from reflect.listening.stems import classes_in, stem
from reflect.listening.vocabulary import (
    ADVERBS,
    AUX,
    CAUSE,
    DETERMINERS,
    HABIT,
    HEDGE,
    JOINS,
    LONG,
    MIND,
    MODALS,
    ONCE,
    PARTICIPLE,
    PRESENT,
    SAY,
)
from reflect.listening.words import MARKS, NAME

_SUBJECT = {
    "i": "i", "we": "we", "he": "he", NAME: "he", "they": "they", "you": "you", "it": "it", "that": "it",
    "this": "it", "there": "it", "who": "other", "lad": "he", "child": "he", "one": "other",
    "everybody": "other", "everyone": "other", "nobody": "other", "people": "other", "school": "other",
}  # fmt: skip
# Subjects only where a verb follows: "after school he ran" is not the school's doing.
_LOOSE = word_set("that this one who lad child school people everybody everyone nobody")
_NOUNS = word_set("school people everybody everyone nobody")
_KIN = word_set("son grandson nephew foster child lad little youngest eldest baby")
_NEGATE = word_set("not n't never no nobody nothing without hardly neither nor")


@dataclass(slots=True)
class Facts:
    """One clause with what is so about it."""

    clause: Clause
    norms: list[str]
    subject: str = "none"
    carried: str = "none"
    time: str = "none"
    verb: str = ""
    negated: bool = False
    joins: str = ""
    tags: set[str] = field(default_factory=set)
    stems: list[str] = field(default_factory=list)
    classes: frozenset[str] = frozenset()


def facts(clauses: list[Clause]) -> list[Facts]:
    """The facts of each clause; a subject left out is carried over from the clause before."""
    out: list[Facts] = []
    before = "none"
    for clause in clauses:
        found = _facts(clause)
        if found.subject == "none" and found.joins in ("and", "then", "but", "so", "or"):
            found.carried = before
        else:
            found.carried = found.subject
        before = found.carried
        out.append(found)
    return out


def _facts(clause: Clause) -> Facts:
    norms = clause.norms
    found = Facts(clause, norms)
    found.stems = [stem(norm) for norm in norms if norm not in MARKS]
    found.classes = frozenset(classes_in(found.stems))
    place = 0
    while place < len(norms) and (norms[place] in JOINS or norms[place] in ADVERBS or norms[place] in MARKS):
        if norms[place] in JOINS and not found.joins:
            found.joins = norms[place]
        place += 1
    place = _subject(found, place)
    _verb(found, place)
    _tags(found)
    return found


def _subject(found: Facts, place: int) -> int:
    """Fill in the subject; return where its verb may begin."""
    norms = found.norms
    noun = "none"
    for at in range(place, min(place + 10, len(norms))):
        norm = norms[at]
        following = norms[at + 1] if at + 1 < len(norms) else ""
        if norm in _SUBJECT and (norm not in _LOOSE or following in AUX or _verb_like(norm, following)):
            found.subject = _SUBJECT[norm]
            return at + 1
        if norm in AUX or is_past(norm) or norm in PRESENT:
            found.subject = noun
            return at
        if norm in DETERMINERS and noun == "none":
            noun = "he" if following in _KIN else "other"
    found.subject = noun
    return place


def _verb_like(norm: str, following: str) -> bool:
    """Whether a verb follows a noun that acts: "school rang", "nobody came"."""
    return norm in _NOUNS and (is_past(following) or following in PRESENT)


def _verb(found: Facts, place: int) -> None:
    norms = found.norms
    chain: list[str] = []
    for at in range(place, min(place + 7, len(norms))):
        norm = norms[at]
        if norm in ("not", "n't", "never"):
            found.negated = True
        elif norm in AUX:
            chain.append(norm)
        elif norm in ADVERBS or norm in MARKS or (norm in _SUBJECT and chain):
            continue
        else:
            found.verb = norm
            break
    if not found.verb and chain:
        found.verb = chain[-1]
    found.time = _time(found, chain)


_FIRST: Final = {
    "will": "will", "'ll": "will", "would": "would", "could": "modal", "should": "modal", "might": "modal",
    "may": "modal", "can": "modal", "must": "modal", "shall": "modal", "did": "past", "got": "past", "been": "past",
    "have": "has", "has": "has",
}  # fmt: skip


def _time(found: Facts, chain: list[str]) -> str:
    verb = found.verb
    if not chain:
        return _bare(verb)
    first = chain[0]
    if first in _FIRST:
        return _FIRST[first]
    done = is_past(verb) or verb in PARTICIPLE or bool({"been", "had", "got"} & set(chain[1:]))
    if first in ("'d", "had"):
        return "had" if done else ("would" if first == "'d" else "past")
    if first == "'s" and (verb in PARTICIPLE or chain[-1] in ("been", "got", "had")):
        return "has"
    if first in ("was", "were"):
        return "was-ing" if verb.endswith("ing") else "past"
    return "is-ing" if verb.endswith("ing") else "present"


def _bare(verb: str) -> str:
    """The time of a verb that stands without helpers."""
    if verb == "used":
        return "usedto"
    if is_past(verb):
        return "past"
    if verb in PRESENT:
        return "present"
    return "ing" if verb.endswith("ing") else "none"


_QUANT = word_set("every each most all any some")
_TIMES = word_set("day days night nights morning mornings week weeks weekend time times evening evenings")


def _tags(found: Facts) -> None:
    norms, tags = found.norms, found.tags
    vocabulary = set(norms)
    for name, words in (("habit", HABIT), ("once", ONCE), ("long", LONG), ("cause", CAUSE), ("hedge", HEDGE),
                        ("mind", MIND), ("say", SAY), ("modal", MODALS)):  # fmt: skip
        if not vocabulary.isdisjoint(words):
            tags.add(name)
    if not vocabulary.isdisjoint(_NEGATE):
        tags.add("neg")
    for one, two in pairwise(norms):
        if one in _QUANT and two in _TIMES:
            tags.add("everytime")
        if one in ("last", "this", "one", "that", "the") and (two in _TIMES or two in ONCE):
            tags.add(f"{one}-time")
    if '"' in vocabulary:
        tags.add("quote")
    if found.clause.quoted:
        tags.add("quoted")
    if "NUM" in vocabulary or "CLOCK" in vocabulary:
        tags.add("number")

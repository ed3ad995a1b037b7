"""Feelings that the words name: which, whose, and whether they are denied. None that was not said."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reflect.found import Feeling
from reflect.listening.contexts import Candidate, Surroundings
from reflect.listening.denial import denied, denied_after
from reflect.listening.facts import Facts
from reflect.listening.lexicon import Phrase, beginning, matches, phrases
from reflect.listening.model import models
from reflect.listening.naming import names
from reflect.listening.ownership import whose
from reflect.listening.vocabulary import SAY

# How far below the model's turn words are still heard that mostly name a feeling.
SURE_FROM: Final = -0.3


def find(every: list[Facts], asked: str) -> list[Feeling]:
    """Every feeling that is named, in the order told. `placed` fills in the words."""
    out: list[Feeling] = []
    hits = candidates(every, asked)
    if not hits:
        return out
    round_them = Surroundings(every, asked, hits)
    end = -1
    for hit in hits:
        if hit.start >= end and not _only_stresses(hit, end) and is_heard(hit, round_them):
            out.append(Feeling("", hit.start, hit.stop, hit.whose, hit.phrase.family, hit.negated))
            end = hit.stop
    return out


def is_heard(hit: Candidate, round_it: Surroundings) -> bool:
    """Whether words name a feeling, by what stands round them; words that mostly do not, only of the carer."""
    if not hit.phrase.weak:
        return models()["felt"].raw(round_it.of(hit)) > SURE_FROM
    return hit.whose == "carer" and models()["felt"].raw(round_it.of(hit)) > 0


def _only_stresses(hit: Candidate, end: int) -> bool:
    """ "So proud I could have burst" is one feeling."""
    return hit.phrase.words[:2] == ("could", "have") and end >= 0 and hit.start - end <= len(" I ")


def candidates(every: list[Facts], asked: str) -> list[Candidate]:
    """Words that may name a feeling, in the order told: those of the lexicon that the rules let stand."""
    out: list[Candidate] = []
    _mark_speech(every)
    for clause, found in enumerate(every):
        place = 0
        while place < len(found.norms):
            hit = _hit(found, place, asked)
            if hit is not None:
                out.append(_candidate(hit, clause, found, place, asked))
            place += len(hit.words) if hit and not hit.weak else 1
    return out


def _mark_speech(every: list[Facts]) -> None:
    """Mark what the carer says to the child ("I said you're not angry, you're hurt"), and what the child says."""
    for place, found in enumerate(every):
        near = every[max(0, place - 1) : place + 2]
        if _to_the_child(found, every[place - 1] if place else None):
            found.tags.add("to-child")
        told = found.clause.quoted and any(_tells_of_words(each) for each in near)
        if found.norms[0] == "carer" or _goes_on(found, every[place - 1] if place else None):
            found.tags.add("of-carer")
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


def _goes_on(found: Facts, before: Facts | None) -> bool:
    """ "Carer said she was tired and sad": a report of the carer goes on to the end of the sentence."""
    if before is None or "of-carer" not in before.tags:
        return False
    return found.clause.sentence == before.clause.sentence and found.subject in ("he", "none")


def _tells_of_words(found: Facts) -> bool:
    return "say" in found.tags and found.subject == "he" and not found.clause.quoted


def _child_says(norms: list[str]) -> bool:
    """Whether the words that stand in quotation marks in a clause are the child's: "he said" before or after them."""
    marks = [place for place, norm in enumerate(norms) if norm == '"']
    outside = pairwise(norms[: marks[0]]), pairwise(norms[marks[-1] :])
    return any(one == "he" and two in SAY for pairs in outside for one, two in pairs)


def _hit(found: Facts, place: int, asked: str) -> Phrase | None:
    norms = found.norms
    if norms[place] not in phrases():
        return None
    listed = beginning(norms[place], norms[place + 1] if place + 1 < len(norms) else "")
    fits = (phrase for phrase in listed if matches(phrase, norms, place))
    return next((phrase for phrase in fits if names(phrase, found, place, asked)), None)


def _candidate(hit: Phrase, clause: int, found: Facts, place: int, asked: str) -> Candidate:
    end = place + len(hit.words)
    negated = hit.words[0] != "not" and denied(found.norms, place)
    return Candidate(clause, found, hit, place, end, whose(hit, found, place, end, asked), negated)


def placed(text: str, feelings: list[Feeling]) -> tuple[Feeling, ...]:
    """The same feelings with their exact words."""
    return tuple(
        Feeling(
            text[f.start : f.end], f.start, f.end, f.whose, f.family, f.negated or denied_after(text, f.end)
        )
        for f in feelings
    )

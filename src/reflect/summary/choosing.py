"""Chooses what is put to the carer: few, the most telling, none in words that are spoken for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from reflect.events import Proposal
from reflect.secure_base import DIFFICULTIES, SECTIONS, STRENGTHS
from reflect.summary.quotation import Span
from reflect.summary.weighing import STRONG

MOST: Final = 20
MOST_STRENGTHS: Final = 4
MOST_NEEDS: Final = 2
FEW_STRENGTHS: Final = 4
_NOT: Final = re.compile(r"n['’]?t\b|\b(?:not|never|no|nothing)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What could be put, how telling it is, and the place of its own clause (`narrow`)."""

    proposal: Proposal
    section: str
    weight: float
    narrow: Span | None

    @property
    def rank(self) -> tuple[float, int, int, str]:
        return (-self.weight, self.proposal.answer, self.proposal.start, self.proposal.id)


def is_named(proposal: Proposal) -> bool:
    """Whether the person named it: it bears the id of the question, not of what may have been heard."""
    return proposal.id not in STRENGTHS and proposal.id not in DIFFICULTIES


def best(candidates: list[Candidate]) -> list[Candidate]:
    """The best for each id, then a second example of a strong strength; each in words of its own.

    What a carer named may be several.
    """
    taken: list[Candidate] = []
    ranked = sorted(candidates, key=lambda each: each.rank)
    for wanted in (_first, _second):
        for candidate in ranked:
            if wanted(candidate, [each for each in taken if each.proposal.id == candidate.proposal.id]):
                sort = candidate.proposal.sort
                fitted = _fitted(candidate, [each for each in taken if each.proposal.sort == sort])
                whole = wanted is _first or fitted is candidate
                taken += [fitted] if fitted and whole else []
    return _without_contradiction(taken)


def _without_contradiction(taken: list[Candidate]) -> list[Candidate]:
    """The same words are not both a strength and a difficulty to ask about: with a "not" in them they are asked
    about, else they are the strength."""
    asked = [each for each in taken if each.proposal.asks]
    strengths = [each for each in taken if each.proposal.sort == "strength"]
    dropped: list[Candidate] = []
    for strength in strengths:
        against = [each for each in asked if _overlap(strength.proposal, each.proposal)]
        dropped += ([strength] if _NOT.search(strength.proposal.words) else against) if against else []
    return [each for each in taken if each not in dropped]


def _first(candidate: Candidate, same: list[Candidate]) -> bool:
    return not same or is_named(candidate.proposal)


def _second(candidate: Candidate, same: list[Candidate]) -> bool:
    """A strength may be shown twice, from two answers, where there is room."""
    strong = candidate.proposal.sort == "strength" and candidate.weight >= STRONG
    return strong and len(same) == 1 and same[0].proposal.answer != candidate.proposal.answer


def _fitted(candidate: Candidate, taken: list[Candidate]) -> Candidate | None:
    """The candidate in words that are nobody else's: as it is, or in its own clause; else None."""
    if not any(_overlap(candidate.proposal, each.proposal) for each in taken):
        same = any(_alike(candidate.proposal, each.proposal) for each in taken)
        return None if same else candidate
    proposal = candidate.proposal
    if candidate.narrow is not None and candidate.narrow != (proposal.start, proposal.end):
        start, end = candidate.narrow
        words = proposal.words[start - proposal.start : end - proposal.start]
        if start >= proposal.start and end <= proposal.end:
            smaller = Proposal(proposal.sort, proposal.id, proposal.answer, start, end, words, proposal.asks)
            return _fitted(Candidate(smaller, candidate.section, candidate.weight, None), taken)
    both_strong = candidate.weight >= STRONG and all(
        each.weight >= STRONG and not _alike(proposal, each.proposal)
        for each in taken
        if _overlap(proposal, each.proposal)
    )
    return candidate if both_strong else None


def _overlap(one: Proposal, two: Proposal) -> bool:
    return one.answer == two.answer and one.start < two.end and two.start < one.end


def _alike(one: Proposal, two: Proposal) -> bool:
    return one.words.casefold().strip(".!? ") == two.words.casefold().strip(".!? ")


def rationed(candidates: list[Candidate]) -> list[Candidate]:
    """No more than a tired person can look at: turn about between the sections, so that each has its say.

    What a carer named comes first in its turn; a second example of anything comes after all the first ones.
    """
    turns: dict[tuple[str, str], int] = Counter()
    shown: set[str] = set()
    numbered: list[tuple[int, bool, Candidate]] = []
    for candidate in candidates:
        proposal = candidate.proposal
        kind = "strength" if proposal.sort == "strength" else "asked" if proposal.asks else "named"
        turn = turns[candidate.section, kind]
        turns[candidate.section, kind] += 1
        if turn < (MOST_STRENGTHS if kind == "strength" else MOST_NEEDS):
            again = kind == "strength" and proposal.id in shown
            numbered.append((turn + again * MOST, kind != "named", candidate))
        shown.add(proposal.id)
    numbered.sort(key=lambda each: (each[0], each[1], each[2].rank))
    return sorted((each[2] for each in numbered[:MOST]), key=_order)


def filled(chosen: list[Candidate], guesses: list[Candidate]) -> list[Candidate]:
    """What was chosen, and the likeliest guesses where a section has few strengths: others first, then one
    more example of what is there already."""
    taken = list(chosen)
    ranked = sorted(guesses, key=lambda each: each.rank)
    for wanted in (_new, _one_more):
        for guess in ranked:
            strengths = [each for each in taken if each.proposal.sort == "strength"]
            here = sum(each.section == guess.section for each in strengths)
            if len(taken) < MOST and here < FEW_STRENGTHS and wanted(guess, strengths):
                fitted = _fitted(guess, strengths)
                taken += [fitted] if fitted else []
    return sorted(_without_contradiction(taken), key=_order)


def _new(guess: Candidate, taken: list[Candidate]) -> bool:
    return all(each.proposal.id != guess.proposal.id for each in taken)


def _one_more(guess: Candidate, taken: list[Candidate]) -> bool:
    return sum(each.proposal.id == guess.proposal.id for each in taken) == 1


def _order(candidate: Candidate) -> tuple[int, bool, bool, tuple[float, int, int, str]]:
    proposal = candidate.proposal
    place = SECTIONS.index(candidate.section) if candidate.section in SECTIONS else len(SECTIONS)
    return place, proposal.sort != "strength", proposal.asks, candidate.rank

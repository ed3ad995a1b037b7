"""Chooses what is put to the carer: few, the most telling, each in words that were typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reflect.events import Heard, Proposal, Sort
from reflect.secure_base import DIFFICULTIES, NEVER_OFFERED, SECTIONS, STRENGTHS
from reflect.summary.needs import named_needs
from reflect.summary.quotation import Span, narrowed, widened
from reflect.summary.spoken import KeptPlace, Place, Spoken
from reflect.summary.weighing import STRONG, telling

Hearing = Callable[[Spoken], Heard]

MOST: Final = 20
MOST_STRENGTHS: Final = 4
MOST_NEEDS: Final = 2
_ASKABLE: Final = frozenset(DIFFICULTIES) - NEVER_OFFERED - {"description.vague"}
_OFFERABLE: Final = frozenset(STRENGTHS)


@dataclass(frozen=True, slots=True)
class _Candidate:
    proposal: Proposal
    section: str
    weight: float
    narrow: Span | None

    @property
    def rank(self) -> tuple[float, int, int, str]:
        return (-self.weight, self.proposal.answer, self.proposal.start, self.proposal.id)


def propose(
    answers: Sequence[Spoken],
    *,
    kept_places: Iterable[KeptPlace] = (),
    left_out_places: Iterable[Place] = (),
    hearing: Hearing | None = None,
) -> list[Proposal]:
    """What may be strengths and support needs in these answers, and is not decided yet, in the order to ask.

    Sections in their order; in each the strengths, then the needs, the most telling first. At most 20 for a
    whole conversation, and in a section 4 strengths and 2 needs of each kind. `hearing` says what an answer
    shows (the listening engine where none is given). The same answers give the same proposals, and deciding
    one takes away that one only.
    """
    hear = hearing or _listened
    candidates = [each for spoken in answers for each in _found(spoken, hear(spoken))]
    chosen = _rationed(_best(candidates))
    return _undecided([each.proposal for each in chosen], list(kept_places), list(left_out_places))


def _listened(spoken: Spoken) -> Heard:
    # Late, since the engine's weights are read when it is imported, and a summary may be far off.
    from reflect.listening import hear

    return hear(spoken.text, asked=spoken.asked, section=spoken.section)


# ---------------------------------------------------------------- what could be put


def _found(spoken: Spoken, heard: Heard) -> list[_Candidate]:
    if heard.safety or heard.stance == "refuses":
        return []
    found = [
        _candidate(spoken, "support-need", spoken.question, span, None, asks=False)
        for span in named_needs(spoken, heard)
    ]
    for indicator in heard.indicators:
        strength = indicator.id in _OFFERABLE
        if not strength and indicator.id not in _ASKABLE:
            continue
        span = widened(spoken.text, indicator.start, indicator.end)
        if span is None:
            continue
        sort: Sort = "strength" if strength else "support-need"
        narrow = narrowed(spoken.text, indicator.start, indicator.end)
        found.append(_candidate(spoken, sort, indicator.id, span, narrow, asks=not strength))
    return found


def _candidate(
    spoken: Spoken, sort: Sort, identifier: str, span: Span, narrow: Span | None, *, asks: bool
) -> _Candidate:
    words = spoken.text[slice(*span)]
    proposal = Proposal(sort, identifier, spoken.id, span[0], span[1], words, asks)
    named = sort == "support-need" and not asks
    weight = 10.0 if named else telling(spoken, identifier, words, strength=sort == "strength")
    return _Candidate(proposal, spoken.section, weight, narrow)


# ---------------------------------------------------------------- which of it is put


def _best(candidates: list[_Candidate]) -> list[_Candidate]:
    """The best for each id, none of one sort in the words of another. What a carer named may be several."""
    taken: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda each: each.rank):
        named = candidate.proposal.sort == "support-need" and not candidate.proposal.asks
        if not named and any(candidate.proposal.id == each.proposal.id for each in taken):
            continue
        fitted = _fitted(candidate, [each for each in taken if each.proposal.sort == candidate.proposal.sort])
        if fitted is not None:
            taken.append(fitted)
    return taken


def _fitted(candidate: _Candidate, taken: list[_Candidate]) -> _Candidate | None:
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
            return _fitted(_Candidate(smaller, candidate.section, candidate.weight, None), taken)
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


def _rationed(candidates: list[_Candidate]) -> list[_Candidate]:
    """No more than a tired person can look at: turn about between the sections, so that each has its say."""
    rounds: dict[tuple[str, str], int] = Counter()
    numbered: list[tuple[int, int, _Candidate]] = []
    for candidate in candidates:
        proposal = candidate.proposal
        kind = "strength" if proposal.sort == "strength" else "asked" if proposal.asks else "named"
        turn = rounds[candidate.section, kind]
        rounds[candidate.section, kind] += 1
        if turn < (MOST_STRENGTHS if kind == "strength" else MOST_NEEDS):
            numbered.append((turn, 0 if kind == "named" else 1, candidate))
    numbered.sort(key=lambda each: (each[0], each[1], each[2].rank))
    return sorted((each[2] for each in numbered[:MOST]), key=_order)


def _order(candidate: _Candidate) -> tuple[int, bool, bool, tuple[float, int, int, str]]:
    proposal = candidate.proposal
    place = SECTIONS.index(candidate.section) if candidate.section in SECTIONS else len(SECTIONS)
    return place, proposal.sort != "strength", proposal.asks, candidate.rank


# ---------------------------------------------------------------- what is left


def _undecided(proposals: list[Proposal], kept: list[KeptPlace], left_out: list[Place]) -> list[Proposal]:
    """Without what was decided. A decision on words that have changed since settles all it touches."""
    known_kept = {(each.sort, each.answer, each.start, each.end) for each in proposals}
    known_left = {each[1:] for each in known_kept}
    settled = {each for each in kept if each in known_kept}
    left = {each for each in left_out if each in known_left}
    stray = [each for each in kept if each not in known_kept]
    stray_left = [each for each in left_out if each not in known_left]

    def touches(proposal: Proposal, place: Place) -> bool:
        return proposal.answer == place[0] and proposal.start < place[2] and place[1] < proposal.end

    return [
        each
        for each in proposals
        if (each.sort, each.answer, each.start, each.end) not in settled
        and (each.answer, each.start, each.end) not in left
        and not any(each.sort == place[0] and touches(each, place[1:]) for place in stray)
        and not any(touches(each, place) for place in stray_left)
    ]

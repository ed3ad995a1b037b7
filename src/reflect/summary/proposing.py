"""What could be put to the carer, each in words that were typed; the few that are; what is left of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Final

from reflect.events import Asked_, Heard, Indicator, Proposal, Sort
from reflect.secure_base import DIFFICULTIES, NEVER_OFFERED, STRENGTHS
from reflect.summary.choosing import Candidate, best, filled, rationed
from reflect.summary.needs import named_needs, named_strengths
from reflect.summary.quotation import FEWEST_WORDS, Span, count, narrowed, widened
from reflect.summary.spoken import KeptPlace, Place, Spoken
from reflect.summary.weighing import STRONG, asked_for, telling

Hearing = Callable[[Spoken], Heard]

_ASKABLE: Final = frozenset(DIFFICULTIES) - NEVER_OFFERED - {"description.vague"}
_OFFERABLE: Final = frozenset(STRENGTHS)
_LONGEST_REFUSAL: Final = 20
LEAST_LIKELY: Final = 0.25
_AGAINST: Final = 0.7
_GLAD: Final = frozenset({"acceptance.joy", "acceptance.praise", "description.warmth", "support.pride"})
_HEAVY: Final = frozenset(
    {"sadness", "anger", "fear", "guilt", "shame", "hurt", "tiredness", "overwhelm", "loneliness", "disgust"}
)
# A difficulty that is not there hurts: it is asked about only where its words are plain.
_PLAIN: Final = 0.5
MOST_GUESSED: Final = 25
MOST_JOINED: Final = 32
_NAMED: Final = 10.0
_DOUBT: Final = 2.0


def propose(
    answers: Sequence[Spoken],
    *,
    kept_places: Iterable[KeptPlace] = (),
    left_out_places: Iterable[Place] = (),
    named_only: bool = False,
    hearing: Hearing | None = None,
) -> list[Proposal]:
    """What may be strengths and support needs in these answers, and is not decided yet, in the order to ask.

    Sections in their order; in each the strengths, then the needs, the most telling first. At most 20 for a
    whole conversation, and in a section 4 strengths and 2 needs of each kind. Where few strengths of a section
    were heard, what may be one is put too: the carer knows. With `named_only` nothing is put but what was named
    outright. `hearing` says what an answer shows (the listening
    engine where none is given). The same answers give the same proposals, and deciding one takes away that one
    only.
    """
    hear = hearing or _listened
    held = [(spoken, hear(spoken)) for spoken in answers]
    named = [each for spoken, heard in held for each in _named(spoken, heard)]
    found = [] if named_only else [each for spoken, heard in held for each in _found(spoken, heard)]
    guessed = [] if named_only else [each for spoken, heard in held for each in _guessed(spoken, heard)]
    chosen = filled(rationed(best([*named, *found])), guessed)
    return _undecided([each.proposal for each in chosen], list(kept_places), list(left_out_places))


def _listened(spoken: Spoken) -> Heard:
    return _heard(spoken.text, spoken.asked, spoken.section)


@lru_cache(maxsize=512)
def _heard(text: str, asked: Asked_, section: str) -> Heard:
    # Late, since the engine's weights are read when it is imported, and a summary may be far off. Kept in
    # memory, since after each decision the rest is asked for again.
    from reflect.listening import hear

    return hear(text, asked=asked, section=section)


# ---------------------------------------------------------------- what could be put


def _named(spoken: Spoken, heard: Heard) -> list[Candidate]:
    """What was named outright: what would help, and what somebody says that they bring."""
    if _closed(spoken, heard):
        return []
    spans: list[tuple[Sort, Span]] = [
        *(("support-need", span) for span in named_needs(spoken, heard)),
        *(("strength", span) for span in named_strengths(spoken, heard)),
    ]
    return [
        Candidate(
            Proposal(sort, spoken.question, spoken.id, *span, spoken.text[slice(*span)]),
            spoken.section,
            _NAMED,
            None,
        )
        for sort, span in spans
    ]


def _found(spoken: Spoken, heard: Heard) -> list[Candidate]:
    if _closed(spoken, heard):
        return []
    found: list[Candidate] = []
    for indicator in heard.indicators:
        strength = indicator.id in _OFFERABLE
        if not strength and (indicator.id not in _ASKABLE or indicator.likely < _PLAIN):
            continue
        span = _with_more(spoken.text, indicator, heard)
        if span is None:
            continue
        sort: Sort = "strength" if strength else "support-need"
        narrow = narrowed(spoken.text, indicator.start, indicator.end)
        found.append(_candidate(spoken, sort, indicator, span, narrow))
    return found


def _guessed(spoken: Spoken, heard: Heard) -> list[Candidate]:
    """What may be a strength: its weight is how likely it is, the more where the question asks for just that."""
    if _closed(spoken, heard):
        return []
    found: list[Candidate] = []
    for indicator in (*heard.indicators, *heard.maybe):
        span = _with_more(spoken.text, indicator, heard)
        if indicator.id not in _OFFERABLE or span is None:
            continue
        words = spoken.text[slice(*span)]
        sure = indicator in heard.indicators
        if not sure and not _fair_guess(spoken, indicator, span, heard):
            continue
        if sure and telling(spoken, indicator.id, words, strength=True) < STRONG:
            continue
        if FEWEST_WORDS <= count(words) <= MOST_JOINED:
            proposal = Proposal("strength", indicator.id, spoken.id, span[0], span[1], words, False)
            weight = indicator.likely * asked_for(spoken.question, indicator.id)
            narrow = narrowed(spoken.text, indicator.start, indicator.end)
            found.append(Candidate(proposal, spoken.section, weight, narrow))
    return found


def _fair_guess(spoken: Spoken, guess: Indicator, span: Span, heard: Heard) -> bool:
    """To praise what somebody told as hard would be worse than to say nothing: a guess must be likely enough, no
    difficulty likelier in the same words, and joy is not guessed from a heavy heart."""
    likely = guess.likely * asked_for(spoken.question, guess.id)
    if likely < LEAST_LIKELY or heard.stance != "tells":
        return False
    inside = [
        each for each in (*heard.indicators, *heard.maybe) if each.start < span[1] and span[0] < each.end
    ]
    if any(each.id in DIFFICULTIES and each.likely >= likely * _AGAINST for each in inside):
        return False
    feelings = [each for each in heard.feelings if span[0] <= each.start < span[1] and each.whose == "carer"]
    heavy = any(each.family in _HEAVY and not each.negated for each in feelings)
    return not (heavy and guess.id in _GLAD)


def _with_more(text: str, found: Indicator, heard: Heard) -> Span | None:
    """The sentence that shows it, up to another of this answer that may show it too, if that is not long."""
    span = widened(text, found.start, found.end)
    for other in (*heard.indicators, *heard.maybe):
        if span is None or other.id != found.id or span[0] <= other.start < span[1]:
            continue
        beside = widened(text, other.start, other.end)
        if beside is None:
            continue
        both = min(span[0], beside[0]), max(span[1], beside[1])
        if count(text[slice(*both)]) <= MOST_JOINED:
            span = both
    return span


def _closed(spoken: Spoken, heard: Heard) -> bool:
    return bool(heard.safety) or (heard.stance == "refuses" and count(spoken.text) <= _LONGEST_REFUSAL)


def _candidate(spoken: Spoken, sort: Sort, heard: Indicator, span: Span, narrow: Span | None) -> Candidate:
    words = spoken.text[slice(*span)]
    strength = sort == "strength"
    proposal = Proposal(sort, heard.id, spoken.id, *span, words, not strength)
    weight = telling(spoken, heard.id, words, strength=strength) - _DOUBT * (1.0 - heard.likely)
    return Candidate(proposal, spoken.section, weight, narrow)


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

"""What can be found in an answer: made by `listening`, used at once, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Specificity = Literal["specific", "extended", "categoric", "semantic", "omission"]
Asked_ = Literal["description", "incident", "why", "response", "feelings", "help"]
Whose = Literal["carer", "child", "other"]
Stance = Literal["tells", "unsure", "refuses", "nothing", "never", "told-before"]
"""How the carer meets the question: tells · "I don't know" · "I'd rather not" · "fine", "nothing", "not
relevant" · "he never gets upset" · "I've told you that". Anything with content besides is `tells`."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words of an answer: `words == text[start:end]`, counted in code points."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Feeling(Quote):
    whose: Whose
    family: str
    negated: bool


@dataclass(frozen=True, slots=True)
class Indicator(Quote):
    """Words that may be evidence of a strength or a difficulty, and how likely (0 to 1) they are."""

    id: str
    likely: float = 1.0


@dataclass(frozen=True, slots=True)
class SafetySign(Quote):
    kind: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What one answer shows. The scores run from 0 (surely not) to 1 (surely); the booleans are cuts on them."""

    specificity: Specificity = "omission"
    specificity_score: float = 0.0
    incident_spans: tuple[Quote, ...] = ()
    reasons: int = 0
    reason_spans: tuple[Quote, ...] = ()
    reasons_score: float = 0.0
    child_mind: bool = False
    child_mind_spans: tuple[Quote, ...] = ()
    child_mind_score: float = 0.0
    response: bool = False
    response_spans: tuple[Quote, ...] = ()
    response_score: float = 0.0
    feelings: tuple[Feeling, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    safety: tuple[SafetySign, ...] = ()
    about: tuple[str, ...] = ()
    stance: Stance = "tells"
    poured: bool = False
    """The carer has poured their heart out: strong feelings of their own, at some length."""
    maybe: tuple[Indicator, ...] = ()
    """What may be there too, the likeliest first: for a summary that has too little to offer."""

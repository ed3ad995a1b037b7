"""One occasion, a stretch of time, a habit, a fact, or no account at all."""

from __future__ import annotations

from typing import Final

from reflect.found import Specificity
from reflect.listening.model import models, sure

VAGUE_BELOW: Final = -1.7
OMITTED_ABOVE: Final = -0.8
_ORDER: Final = ("omission", "semantic", "categoric", "extended", "specific")


def kind(seen: dict[str, float], stance: str) -> tuple[Specificity, float]:
    """The label and the score (0 general to 1 one occasion) of what the models see."""
    held = models()
    raw = held["specific"].raw_of(seen)
    score = sure(raw)
    omitted = held["omission"].raw_of(seen)
    if stance in ("unsure", "refuses", "nothing") or omitted > OMITTED_ABOVE + (
        0.0 if stance != "tells" else 1.5
    ):
        return "omission", min(score, 0.1)
    if raw >= VAGUE_BELOW:
        return ("extended" if held["extended"].raw_of(seen) > -0.7 else "specific"), score
    if held["general"].raw_of(seen) >= 0:
        return "semantic", score
    return ("categoric" if held["categoric"].raw_of(seen) >= 0 else "extended"), score

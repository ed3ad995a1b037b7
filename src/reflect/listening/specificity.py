"""One occasion, a stretch of time, a habit, a fact, or no account at all."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from reflect.found import Specificity
from reflect.listening.facts import Facts
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


@cache
def _summaries() -> dict[str, re.Pattern[str]]:
    ways: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("summaries.txt").read_text(encoding="utf-8").splitlines():
        kind, _, pattern = line.partition(" | ")
        if pattern:
            ways.setdefault(kind, []).append(pattern)
    return {kind: re.compile(rf"\b(?:{'|'.join(listed)})\b") for kind, listed in ways.items()}


def is_summary(every: list[Facts]) -> bool:
    """Whether no occasion is told, only the child's history or a line of a log, though both stand in the past."""
    if any(found.subject in ("i", "we") or "quote" in found.tags for found in every):
        return False
    line = " ".join(norm for found in every for norm in found.norms)
    if len(_summaries()["log"].findall(line)) >= 2 and "CLOCK" not in line:
        return True
    return _summaries()["history"].search(line) is not None and not any(
        "once" in found.tags for found in every
    )

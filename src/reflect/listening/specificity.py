"""One occasion, a stretch of time, a habit, a fact, or no account at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from reflect.found import Specificity
from reflect.listening.facts import Facts
from reflect.listening.model import sure

# How sure the model must be that nothing is told where the words do not say so.
SURELY: Final = 1.0


def kind(raw: Callable[[str], float], stance: str) -> tuple[Specificity, float]:
    """The label, and the score (0 general to 1 one occasion), by the sums of the models of the whole answer."""
    told = raw("specific")
    score = sure(told)
    if stance in ("unsure", "refuses", "nothing") or raw("omission") > (0.0 if stance != "tells" else SURELY):
        return "omission", min(score, 0.1)
    if told >= 0:
        return ("extended" if raw("extended") >= 0 else "specific"), score
    if raw("general") >= 0:
        return "semantic", score
    return ("categoric" if raw("categoric") >= 0 else "extended"), score


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

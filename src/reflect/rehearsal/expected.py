"""What a persona expects, held against what was said."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from reflect.rehearsal.persona import Expectation, Persona

Thing = dict[str, Any]


class Met(NamedTuple):
    """One expectation, and whether it came."""

    expectation: Expectation
    met: bool


def expectations(persona: Persona, things: Sequence[Thing]) -> list[Met]:
    """Each expectation of the persona in order, held against everything that was said and the summary."""
    said, summary = list(things[:-1]), things[-1]
    return [Met(each, _met(each, said, summary)) for each in persona.expect]


def _met(expected: Expectation, said: list[Thing], summary: Thing) -> bool:
    if expected.strength:
        return _among(summary["strengths"], expected.strength, expected.words)
    if expected.support_need:
        return _among(summary["support_needs"], expected.support_need, expected.words)
    put = {each["question"] for each in said if each["kind"] == "question"}
    if expected.asked or expected.not_asked:
        return expected.asked in put if expected.asked else expected.not_asked not in put
    if expected.tells_all_at:
        return not put & set(expected.so_not_asked)
    if expected.safety_at:
        return _page_after(said, expected.safety_at)
    return _sought(expected, said)


def _sought(expected: Expectation, said: list[Thing]) -> bool:
    question = expected.vague_at or expected.specific_at or expected.no_feelings_at
    seeks = [each["seeks"] for each in said if each["kind"] == "follow-up" and each["question"] == question]
    if expected.vague_at:
        return bool({"specificity", "hidden", "detail"} & set(seeks))
    if expected.specific_at:
        return "specificity" not in seeks
    return 1 <= seeks.count("feelings") <= 2


def _page_after(said: list[Thing], question: str) -> bool:
    for now, then in itertools.pairwise(said):
        if now["kind"] == "answer" and now["question"] == question and then["kind"] == "safety":
            return True
    return False


def _among(lines: list[Thing], identifier: str, words: str) -> bool:
    return any(each["id"] == identifier and _overlap(each["words"], words) for each in lines)


def _overlap(one: str, other: str) -> bool:
    """Do the two share a run of words, or is one within the other?"""
    first, second = (" ".join(re.findall(r"\w+", each.lower())) for each in (one, other))
    if first in second or second in first:
        return True
    runs = first.split()
    return any(" ".join(runs[at : at + 3]) in second for at in range(len(runs) - 2))

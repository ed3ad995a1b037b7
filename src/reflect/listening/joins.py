"""Reasons that are told with a plain join: "because nobody had told him", "I think it was the leaflet".

Only what explains the child: a reason for the carer's own doings ("I went up because he cried") is none.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from reflect.listening.facts import Facts

_CARER: Final = frozenset(("i", "we"))
_LEAD: Final = r"(?:,? ?(?:and|but|or|so|well|now|then|honestly|really) )*"


@cache
def _ways() -> dict[str, re.Pattern[str]]:
    """The joins of `joins.txt` by what they do, read when first needed."""
    spelt: dict[str, str] = {}
    ways: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("joins.txt").read_text(encoding="utf-8").splitlines():
        name, equals, pattern = line.partition(" = ")
        if equals and name.isupper():
            spelt[name] = pattern
        elif not line.startswith("#"):
            kind, _, pattern = line.partition(" | ")
            for word, meant in spelt.items():
                pattern = pattern.replace(word, meant)
            ways.setdefault(kind, []).append(pattern)
    return {kind: re.compile(_LEAD + "(?:" + "|".join(listed) + ")") for kind, listed in ways.items()}


def told(every: list[Facts], asked: str) -> list[bool]:
    """For each clause, whether it tells a reason for the child with a plain join."""
    return [_tells(every, place, asked) for place in range(len(every))]


def _tells(every: list[Facts], place: int, asked: str) -> bool:
    found = every[place]
    line, ways = " ".join(found.norms), _ways()
    if found.clause.quoted or "?" in line:
        return False
    if ways["cause"].match(f"{line} ") and len(found.norms) > 2:
        return not ways["empty"].match(line) and _explains_the_child(every, place, asked)
    return ways["told"].match(line) is not None


def _explains_the_child(every: list[Facts], place: int, asked: str) -> bool:
    """Whether what the reason belongs to is not a doing of the carer's own."""
    sentence = every[place].clause.sentence
    before = every[place - 1] if place and every[place - 1].clause.sentence == sentence else None
    if before is None and place + 1 < len(every) and every[place + 1].clause.sentence == sentence:
        before = every[place + 1]
    if before is None:
        return asked == "why" or (place > 0 and every[place - 1].carried == "he")
    return before.carried == "he" or (asked == "why" and before.carried not in _CARER)

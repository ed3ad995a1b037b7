"""One turn: an answer of 80 words in, listened to, on disk, and the next question out."""

from __future__ import annotations

import statistics
from time import perf_counter

from benchmarks.made import ABOUT, answer_of, new_journal
from benchmarks.measuring import Row, at_most, own_home, percentile
from reflect.conversation import Answer, GoOn
from reflect.sitting import Sitting

SITTINGS = 5


def measure() -> list[Row]:
    """Every answer of whole conversations, kept in a real journal."""
    taken: list[float] = []
    with own_home(), new_journal() as journal:
        for _ in range(SITTINGS):
            sitting = Sitting.begin(ABOUT, journal=journal)
            while sitting.stage not in ("deciding", "closed"):
                if sitting.stage != "asking":
                    sitting.do(GoOn())
                    continue
                answer = Answer(answer_of(80, len(taken)))
                begun = perf_counter()
                sitting.do(answer)
                taken.append(perf_counter() - begun)
    more = f" (p95 {percentile(taken, 0.95) * 1000:.1f} ms, {len(taken)} turns)"
    what = "a turn of 80 words: answer in, listened to, on disk, next question out; median"
    return [at_most(what, 15, "ms", statistics.median(taken) * 1000, more)]

"""Listening to an answer of 80 words, loading what listens, and the room that its weights take."""

from __future__ import annotations

import json
import statistics
from time import process_time

from benchmarks.measuring import ROOT, Row, at_most, percentile, told_by
from reflect.listening import hear

TIMES = 15
IMPORT = """
from time import perf_counter
begun = perf_counter()
import reflect.listening
print((perf_counter() - begun) * 1000)
"""


def measure() -> list[Row]:
    """Over the answers that the weights were made from, each brought to 80 words; the processor's own time."""
    taken = []
    answers = answers_of_80_words()
    for section, asked, text in answers:
        begun = process_time()
        hear(text, section=section, asked=asked)
        taken.append(process_time() - begun)
    # The first few load what is loaded at the first use.
    del taken[:20]
    loading = statistics.median(told_by(IMPORT) for _ in range(TIMES))
    weights = sum(file.stat().st_size for file in (ROOT / "src/reflect/listening/weights").glob("*")) / 1000
    more = f" (median {statistics.median(taken) * 1000:.2f} ms, {len(taken)} answers)"
    return [
        at_most("listening to 80 words, p95", 3, "ms", percentile(taken, 0.95) * 1000, more),
        at_most("importing what listens, median", 25, "ms", loading),
        at_most("weights, together", 100, "KB", weights),
    ]


def answers_of_80_words() -> list[tuple[str, str, str]]:
    """Section, what is asked, and words: answers to the same, joined and cut to 80 words."""
    told: dict[tuple[str, str], list[str]] = {}
    for file in sorted((ROOT / "training" / "data").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            each = json.loads(line)
            told.setdefault((each["section"], each["asked"]), []).extend(each["text"].split())
    return [
        (section, asked, " ".join(words[at : at + 80]))
        for (section, asked), words in told.items()
        for at in range(0, len(words) - 80, 80)
    ]

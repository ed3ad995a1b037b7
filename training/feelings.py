"""Make the weights of the feelings: `python training/feelings.py [--public FOLDER]`.

The rules and the lexicon say which words may name a feeling, and whose it is; `felt.json` says, from what stands
round them, whether they do. It is fitted on the project's own answers, where what is not labelled names none, and
on sentences of teachers' diaries, of which only so much is known as whether the writer tells a feeling of their own.
"""

from __future__ import annotations

import argparse
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

from data import own, public
from fit import Fitted

from reflect.listening.clauses import cut
from reflect.listening.contexts import Candidate, Surroundings
from reflect.listening.facts import facts
from reflect.listening.feelings import candidates
from reflect.listening.words import read

OUT = Path(__file__).parent.parent / "src" / "reflect" / "listening" / "weights"
STRENGTH = 0.7
# The sum from which words that mostly name no feeling are heard to: found on hands that the model had not seen.
CUT = -0.3
# How much a candidate in a diary counts beside one in an answer; and a plain feeling in a sentence that is
# labelled as something else, since a sentence bears one label only.
DIARY = 0.5
DIARY_LABELLED_ELSE = 0.25


class Prepared:
    """A text with its candidates; `gold` holds those that are labelled as feelings, `unsure` what cannot be told."""

    def __init__(self, item: dict[str, Any], part: int) -> None:
        self.item = item
        self.part = part
        every = facts(cut(read(item["text"])))
        self.hits: list[Candidate] = candidates(every, item["asked"])
        self.round = Surroundings(every, item["asked"], self.hits)
        self.gold: dict[int, dict[str, Any]] = {}
        self.unsure: set[int] = set()
        if "feelings" in item:
            self._match()

    def _match(self) -> None:
        """Find the candidate of each labelled feeling; what may be the same one said again cannot be told."""
        text, seen = self.item["text"].lower(), Counter[str]()
        times = Counter(feeling["words"].lower() for feeling in self.item["feelings"])
        for feeling in self.item["feelings"]:
            words = feeling["words"].lower()
            places = _places(text, words)
            chosen = places[min(seen[words], len(places) - 1)]
            seen[words] += 1
            fit = self._at(chosen, len(words))
            if fit:
                best = max(fit, key=self._plainest)
                self.gold.setdefault(best, feeling)
                self.unsure.update(k for k in fit if k != best)
            if len(places) > times[words]:
                self.unsure.update(
                    k for place in places if place != chosen for k in self._at(place, len(words))
                )

    def _at(self, place: int, length: int) -> list[int]:
        return [k for k, hit in enumerate(self.hits) if hit.start < place + length and place < hit.stop]

    def _plainest(self, k: int) -> tuple[bool, int]:
        hit = self.hits[k]
        return not hit.phrase.weak, hit.stop - hit.start

    def label(self, k: int) -> int | None:
        """Whether a candidate names a feeling, or None where that is not known."""
        if "feelings" in self.item:
            return int(k in self.gold) if k in self.gold or k not in self.unsure else None
        return None if self.hits[k].negated else int(self.item["own_feeling"])

    def weight(self, k: int, label: int) -> float:
        if "feelings" in self.item:
            return 1.0
        return DIARY if label or self.hits[k].phrase.weak else DIARY_LABELLED_ELSE


def _places(text: str, words: str) -> list[int]:
    places, at = [], text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places or [-1 - len(words)]


def answers() -> list[Prepared]:
    """The project's own labelled answers."""
    return [Prepared(row.item, row.part) for row in own()]


def diaries(folder: Path | None) -> list[Prepared]:
    """Sentences of teachers' diaries, in five parts, numbered from -1 down."""
    return [Prepared(item, -1 - place % 5) for place, item in enumerate(public(folder, "cered-train"))]


def felt(every: list[Prepared]) -> Fitted:
    """The model of whether a feeling is named; of the diaries only what the writer would feel is seen."""
    rows, labels, weights = [], [], []
    for each in every:
        for k, hit in enumerate(each.hits):
            label = each.label(k)
            asked_of = hit.whose == "carer" or ("feelings" in each.item and not hit.phrase.weak)
            if label is not None and asked_of:
                rows.append(each.round.of(hit))
                labels.append(label)
                weights.append(each.weight(k, label))
    return Fitted(rows, labels, weights, strength=STRENGTH).turned_at(CUT).between_steps()


def make(out: Path, folder: Path | None) -> None:
    """Write `felt.json`."""
    print("felt", felt(answers() + diaries(folder)).save(out / "felt.json"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--public", type=Path, help="folder of the public sets")
    parser.add_argument("-o", "--out", type=Path, default=OUT)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    make(options.out, options.public)


if __name__ == "__main__":
    main()

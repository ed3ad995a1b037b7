"""What stands round words that may name a feeling, as short strings: what the model `felt` sees."""

from __future__ import annotations

from dataclasses import dataclass

from reflect.found import Whose
from reflect.listening.facts import Facts
from reflect.listening.lexicon import Phrase


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words `place` to `end` of the clause numbered `clause` that may name a feeling."""

    clause: int
    found: Facts
    phrase: Phrase
    place: int
    end: int
    whose: Whose
    negated: bool

    @property
    def start(self) -> int:
        """Where its words begin in the answer."""
        return self.found.clause.words[self.place].start

    @property
    def stop(self) -> int:
        """Where they end."""
        return self.found.clause.words[self.end - 1].end


class Surroundings:
    """An answer round its candidates: what was asked, what kind of text it is, how much in it is surely felt."""

    def __init__(self, every: list[Facts], asked: str, candidates: list[Candidate]) -> None:
        self.every = every
        self.asked = asked
        self.kind = _kind(every)
        self.sure = sum(not each.phrase.weak for each in candidates)

    def of(self, one: Candidate) -> list[str]:
        """What tells whether a feeling is named here."""
        found, phrase, place, end = one.found, one.phrase, one.place, one.end
        norms = found.norms
        tier = _tier(one)
        before, after = _word(norms, place - 1), _word(norms, end)
        asked = f"a={self.asked}"
        out = [
            tier, f"says={'_'.join(phrase.words)}", f"f={phrase.family}", f"{tier}.f={phrase.family}",
            f"{tier}.k={phrase.kind}", f"<1={before}", f"{tier}.<1={before}", f"<2={_word(norms, place - 2)}",
            f"<12={_word(norms, place - 2)}_{before}", f">1={after}", f"{tier}.>1={after}",
            f">12={after}_{_word(norms, end + 1)}", f"t={found.time}", f"{tier}.t={found.time}",
            f"s={found.subject}", f"{tier}.s={found.subject}", f"c={found.carried}", asked, f"{tier}.{asked}",
            f"{tier}.x={self.kind}", f"{tier}.x={self.kind}.{asked}",
            f"{tier}.more={min(2, self.sure - (not phrase.weak))}", f"{tier}.at={min(place, 3)}",
            f"long={min(len(norms) // 3, 4)}",
        ]  # fmt: skip
        if one.negated:
            out.append(f"{tier}.neg")
        if place == 0 and end == len(norms):
            out.append(f"{tier}.alone")
        out += [f"<{norm}" for norm in set(norms[max(0, place - 6) : place])]
        out += [f">{norm}" for norm in set(norms[end : end + 6])]
        out += [f"w:{norm}" for norm in set(norms)]
        out += [f"~w:{norm}" for norm in self._beside(one)]
        for tag in found.tags:
            out += (f"#{tag}", f"{tier}.#{tag}")
        return out

    def _beside(self, one: Candidate) -> set[str]:
        """The words of the other clauses of the same sentence."""
        sentence = one.found.clause.sentence
        out: set[str] = set()
        for step in (-1, 1):
            at = one.clause + step
            while 0 <= at < len(self.every) and self.every[at].clause.sentence == sentence:
                out.update(self.every[at].norms)
                at += step
        return out


def _tier(one: Candidate) -> str:
    """Words that mostly name no feeling; the carer's; another's."""
    if one.phrase.weak:
        return "weak"
    return "sure" if one.whose == "carer" else "his"


# A text of one sentence is judged otherwise than an account; from so many words on it is a written sentence.
_WRITTEN = 8


def _kind(every: list[Facts]) -> str:
    if not every or every[-1].clause.sentence:
        return "many"
    return "one" if sum(len(found.norms) for found in every) >= _WRITTEN else "few"


def _word(norms: list[str], place: int) -> str:
    return norms[place] if 0 <= place < len(norms) else "."

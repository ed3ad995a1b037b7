"""An answer cut into clauses, each with its place and the words in it."""

from __future__ import annotations

from dataclasses import dataclass

from reflect.found import Quote
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import (
    ACT_ON,
    ADVERBS,
    AUX,
    CARER,
    DETERMINERS,
    JOINS,
    MIND,
    NOT_PAST,
    PAST,
    RELATIVE,
    SAY,
    SUBJECTS,
)
from reflect.listening.words import MARKS, Word

STOPS = frozenset(".?!\n;-")
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` to `last` (exclusive) of an answer, marks at the ends left out."""

    words: tuple[Word, ...]
    sentence: int
    quoted: bool

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end

    @property
    def norms(self) -> list[str]:
        return [word.norm for word in self.words]


def is_past(norm: str) -> bool:
    """Whether a word looks like a verb in the past."""
    return norm in PAST or (norm.endswith("ed") and len(norm) > 3 and norm not in NOT_PAST)


def cut(words: list[Word]) -> list[Clause]:
    """The clauses of an answer, in order. Every word stands in at most one."""
    cutter = _Cutter(words)
    for place in range(len(words)):
        cutter.step(place)
    cutter.close(len(words))
    return cutter.out


class _Cutter:
    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.norms = [word.norm for word in words]
        self.out: list[Clause] = []
        self.begin = 0
        self.sentence = 0
        self.open = False
        self.begun_quoted = False
        self.has_verb = False
        self.verb_at = -9

    def close(self, end: int) -> None:
        first, last = self.begin, end
        while first < last and self.norms[first] in MARKS:
            first += 1
        while last > first and self.norms[last - 1] in MARKS and self.norms[last - 1] != '"':
            last -= 1
        while last > first and self.norms[last - 1] == '"' and self.norms[first:last].count('"') % 2:
            last -= 1
        while last > first and self.norms[last - 1] in MARKS and self.norms[last - 1] != '"':
            last -= 1
        if last > first:
            self.out.append(Clause(tuple(self.words[first:last]), self.sentence, self.begun_quoted))
        self.begin = end
        self.begun_quoted = self.open
        self.has_verb = False

    def step(self, place: int) -> None:
        norm = self.norms[place]
        if norm in STOPS:
            self._stop(place, norm)
            return
        if norm == '"':
            self.open = not self.open
            if place == self.begin:
                self.begun_quoted = self.open
            return
        if self._breaks(place, norm):
            self.close(place)
        if norm in AUX or is_past(norm):
            self.has_verb, self.verb_at = True, place

    def _stop(self, place: int, norm: str) -> None:
        self.close(place + 1)
        if norm != "-":
            self.sentence += 1
        if norm == "\n":
            self.open = self.begun_quoted = False

    def _breaks(self, place: int, norm: str) -> bool:
        length = place - self.begin
        if length < 2:
            return False
        if length >= LONGEST:
            return True
        before = self.norms[place - 1]
        if before == ",":
            return not self.open and self._starts(place) and (self.has_verb or length > 4)
        if norm in JOINS and before not in JOINS:
            return self._join(place, norm)
        if norm in SUBJECTS and norm not in ("that", "this", "who") and self.has_verb and not self.open:
            return self._runs_on(place, before)
        return False

    def _join(self, place: int, norm: str) -> bool:
        if norm in ("since", "after", "before", "as", "only", "then", "where", "who", "which"):
            return self.has_verb and self._subject(place + 1)
        if norm in RELATIVE or norm in ("though", "although"):
            return self.has_verb and (self._starts(place + 1) or norm == "because")
        if norm == "so":
            return self.has_verb and self._subject(place + 1)
        return self.has_verb and self._starts(place + 1)

    def _runs_on(self, place: int, before: str) -> bool:
        """A new subject with no mark or joining word before it, in speech typed without stops."""
        if place - self.begin < 5 or before in AUX or before in MIND or before in SAY or before in ACT_ON:
            return False
        if before in JOINS or before in DETERMINERS or before in MARKS or place - self.verb_at < 2:
            return False
        return place + 1 < len(self.norms) and (
            self.norms[place + 1] in AUX or is_past(self.norms[place + 1])
        )

    def _subject(self, place: int) -> bool:
        if place >= len(self.norms):
            return False
        norm = self.norms[place]
        if norm in SUBJECTS or norm in CARER:
            return True
        return norm in DETERMINERS and any(n in AUX or is_past(n) for n in self.norms[place + 1 : place + 5])

    def _starts(self, place: int) -> bool:
        """Whether a clause may begin here: a joining word, a subject, or a verb in the past."""
        for at in range(place, min(place + 3, len(self.norms))):
            norm = self.norms[at]
            if self._subject(at) or is_past(norm) or norm in ("did", "could", "would"):
                return True
            if norm not in JOINS and norm not in ADVERBS:
                return False
        return False


_LEADING = word_set("and but so because or plus then cos though although")


def quote(text: str, clause: Clause, *, keep: frozenset[str] = frozenset()) -> Quote:
    """The clause as words to be said back: no joining word before it, no mark after it."""
    words = clause.words
    first = 0
    while first < len(words) - 2 and words[first].norm in _LEADING - keep:
        first += 1
        while first < len(words) - 2 and words[first].norm in MARKS - {'"'}:
            first += 1
    return exact(text, words[first].start, words[-1].end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same place without marks that join at its ends."""
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    while start < end and text[start] in _EDGES:
        start += 1
    return start, end


_EDGES = frozenset(" ,;:-\n\t")


def exact(text: str, start: int, end: int) -> Quote:
    """The words of a place, joining marks at its ends left out."""
    start, end = trimmed(text, start, end)
    return Quote(text[start:end], start, end)

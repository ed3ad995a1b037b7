"""Signs that somebody may be at risk: explicit patterns over the whole answer, which no model can silence.

A pattern is written over words as words.py reads them (`he` is any child or name, `him` also *his* and *her*).
`~3` stands for up to three words of the same sentence; `HE`, `BODY` and the like are the classes below.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

from reflect.found import SafetySign
from reflect.listening.clauses import trimmed
from reflect.listening.words import Word


class Rule(NamedTuple):
    """A kind of sign; the words without one of which it cannot be there; what excuses it; what it looks like."""

    kind: str
    needs: frozenset[str]
    guards: tuple[str, ...]
    pattern: str


class Book(NamedTuple):
    """All of `safety.txt`."""

    classes: dict[str, str]
    guards: dict[str, str]
    rules: tuple[Rule, ...]


@cache
def book() -> Book:
    """The patterns, read when first needed."""
    held: dict[str, dict[str, str]] = {"=": {}, "-": {}}
    rules: list[Rule] = []
    for line in Path(__file__).with_name("safety.txt").read_text(encoding="utf-8").splitlines():
        if line[:1] in held:
            name, _, pattern = line[2:].partition(": ")
            # A class may be made of those above it.
            held[line[0]][name] = _spelt(pattern, held["="]) if line[0] == "=" else pattern
        elif not line.startswith("#"):
            kind, needs, guards, pattern = line.split(" | ", 3)
            rules.append(Rule(kind, frozenset(needs.split()), tuple(guards.split()), pattern))
    return Book(held["="], held["-"], tuple(rules))


_CLASS: Final = re.compile(r"\b[A-Z]{2,}\b")
_GAP: Final = re.compile(r"( ?)~(\d+)( ?)")
_ANY: Final = r"[^ .?!\n]+"


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern with its classes and gaps spelt out."""
    filled = _GAP.sub(_gap, _spelt(pattern, book().classes))
    return re.compile(rf"(?<![^ ])(?:{filled})(?![^ ])")


def _spelt(pattern: str, classes: dict[str, str]) -> str:
    """A pattern with each class that it names put in."""
    return _CLASS.sub(lambda m: f"(?:{classes[m.group()]})" if m.group() in classes else m.group(), pattern)


def _gap(found: re.Match[str]) -> str:
    """Up to so many words, with the spaces that belong to them."""
    before, most, after = found.groups()
    if before:
        return f"(?: {_ANY}){{0,{most}}}{after}"
    return f"(?:{_ANY} ){{0,{most}}}" if after else f"{_ANY}(?: {_ANY}){{0,{most}}}"


_STOPS: Final = (" . ", " ? ", " ! ")
# No further than this (characters, some 300 words) is looked for what excuses, however long nobody typed a stop.
_FAR: Final = 1500
# What turns out to be harmless is often told after the fright.
_TOLD_AFTER: Final = frozenset(("known", "fell", "fine-now", "mishap2", "eczema", "cat", "bramble"))


class Line:
    """The words of an answer as one line, with the way back to where they stand."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        self.text = " ".join(word.norm if word.norm != "\n" else "." for word in words)
        self.starts = [0, *accumulate(len(word.norm) + 1 for word in words)]
        self.vocabulary = frozenset(word.norm for word in words)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where in the answer the words from `start` to `end` of this line stand."""
        first = bisect_right(self.starts, start) - 1
        last = max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        return self.words[first].start, self.words[last].end

    def around(self, start: int, end: int, *, beyond: bool = False) -> str:
        """The sentence round a place and the one before; with `beyond`, the one after as well."""
        least, most = max(0, start - _FAR), min(len(self.text), end + _FAR)
        left = self._begin(least, self._begin(least, start))
        right = self._stop(end, most)
        return self.text[max(least, left + 1) : self._stop(right + 3, most) if beyond else right]

    def _begin(self, least: int, start: int) -> int:
        """Where the stop stands that the sentence before the place `start` follows; -1 where there is none."""
        return max(self.text.rfind(mark, least, max(least, start)) for mark in _STOPS)

    def _stop(self, start: int, most: int) -> int:
        """Where the sentence ends that holds the place `start`."""
        rights = [at for at in (self.text.find(mark, start, most) for mark in _STOPS) if at >= 0]
        return min(rights, default=most)


def find(text: str, line: Line) -> tuple[SafetySign, ...]:
    """Every sign in an answer, with the words that gave it, in the order told."""
    signs: dict[tuple[str, int, int], SafetySign] = {}
    for kind, start, end in _hits(line):
        at, to = trimmed(text, *line.span(start, end))
        signs.setdefault((kind, at, to), SafetySign(text[at:to], at, to, kind))
    return tuple(sorted(_apart(list(signs.values())), key=lambda sign: (sign.start, sign.kind)))


def _hits(line: Line) -> Iterator[tuple[str, int, int]]:
    for rule in book().rules:
        if line.vocabulary.isdisjoint(rule.needs):
            continue
        for hit in compiled(rule.pattern).finditer(line.text):
            if not _excused(rule, hit, line):
                yield rule.kind, hit.start(), hit.end()


def _excused(rule: Rule, hit: re.Match[str], line: Line) -> bool:
    guards = book().guards
    near = line.around(hit.start(), hit.end())
    wide = line.around(hit.start(), hit.end(), beyond=True)
    return any(
        compiled(guards[n]).search(wide if n in _TOLD_AFTER else near) is not None for n in rule.guards
    )


def is_a_saying(norms: Sequence[str]) -> bool:
    """Whether words only sound grave: "she'd die without her phone"."""
    return compiled(book().guards["saying"]).search(" ".join(norms)) is not None


def _apart(signs: list[SafetySign]) -> list[SafetySign]:
    """Of signs of one kind that share words, the first."""
    kept: list[SafetySign] = []
    for sign in sorted(signs, key=lambda s: (s.kind, s.start, -s.end)):
        if kept and kept[-1].kind == sign.kind and sign.start < kept[-1].end:
            continue
        kept.append(sign)
    return kept

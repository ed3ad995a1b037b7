"""An answer as words with their places, written one way: case, spelling, texting and dialect evened out.

Whether the child is a boy or a girl, and what anybody is called, is not in what comes out: *she* and *he* are
both `he`, *her*, *him* and *his* are `him`, and a name is `NAME`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reflect.listening.spelling import (
    MEANS,
    NAMES_AND_WORDS,
    NAMES_LIKE_WORDS,
    NOT_A_NAME,
    PROPER,
    word_set,
)

NAME: Final = "NAME"
ENDS: Final = frozenset(".!?\n")
MARKS: Final = frozenset('.!?\n,;:-"()')

_WORD: Final = re.compile(
    r"\d+(?:[.:]\d+)+|[^\W_]+(?:['’`][^\W_]+)*|[.!?…]+|\n+|[,;:]|[—–]|(?<=\s)-(?=\s)|[\"“”«»]|[()]"
)
_TAIL: Final = re.compile(r"(.+?)(n't|'(?:s|re|ve|ll|d|m))$")
_SHORT: Final = {"n't": "not", "'ve": "have", "'re": "are", "'m": "am", "'ll": "will"}
_STRAIGHT: Final = str.maketrans("’`", "''")
_CLOCK: Final = re.compile(r"\d{1,2}[.:]\d\d(?:am|pm)?|\d{1,2}(?:am|pm)|\d{1,2}ish")
_MARK: Final = {"…": ".", "—": "-", "–": "-", "“": '"', "”": '"', "«": '"', "»": '"'}


class Word(NamedTuple):
    """One word or mark: how it is read, and where it stands (`text[start:end]`)."""

    norm: str
    start: int
    end: int


def read(text: str) -> list[Word]:
    """The words and marks of `text`, in order. A contraction gives two words at one place."""
    shouted = text.isupper()
    raw = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]
    names = set() if shouted else _names(raw)
    out: list[Word] = []
    for token, start, end in raw:
        if not token[0].isalnum():
            out.append(Word(_mark(token), start, end))
            continue
        out.extend(Word(part, start, end) for part in _parts(token, names))
    return out


def _mark(token: str) -> str:
    first = token[0]
    if first == "\n":
        return "\n"
    if "?" in token:
        return "?"
    return _MARK.get(first, first)


def _parts(token: str, names: set[str]) -> tuple[str, ...]:
    lower = token.lower().translate(_STRAIGHT)
    if lower[0].isdigit():
        return ("CLOCK",) if _CLOCK.fullmatch(lower) else ("NUM",)
    known = MEANS.get(lower)
    if known is not None and token not in names:
        return known
    tail = _TAIL.match(lower)
    if tail is None:
        return (NAME,) if token in names else (lower,)
    stem, rest = tail.groups()
    rest = _SHORT.get(rest, rest)
    if token.translate(_STRAIGHT)[: len(stem)] in names:
        return NAME, rest
    return *MEANS.get(stem, (stem,)), rest


def _stem(token: str) -> str:
    return token.translate(_STRAIGHT).partition("'")[0]


def _names(raw: list[tuple[str, int, int]]) -> set[str]:
    """The words of `raw` that are names: capitals where no sentence begins, or an unknown word that acts."""
    found: set[str] = set()
    begins = True
    for place, (token, _, _) in enumerate(raw):
        if not token[0].isalnum():
            begins = begins or token[0] in '.!?…\n"“”«:—–('
            continue
        stem = _stem(token)
        if _named(stem, token, raw, place, begins):
            found.update((token, stem))
        begins = False
    return found


def _named(stem: str, token: str, raw: list[tuple[str, int, int]], place: int, begins: bool) -> bool:
    lower = stem.lower()
    if lower in NAMES_AND_WORDS and (begins or lower in PROPER):
        own = token != stem and lower not in PROPER
        return stem[0].isupper() and (own or _following(raw, place) in _ACTED)
    return _capital(stem) and (_acts(stem, token, raw, place) if begins else lower not in MEANS)


def _capital(stem: str) -> bool:
    """Whether a word has a name's capital: not a day's, and not that of a word in capitals."""
    return stem[0].isupper() and stem.lower() not in PROPER and not (len(stem) > 2 and stem.isupper())


_AFTER_A_NAME: Final = word_set(
    "is was has had will would can could does did doesn't didn't wouldn't couldn't won't isn't "
    "wasn't hasn't came went said says got goes gets comes likes loves hates knows thinks thought "
    "wanted wants ran sat threw told asked started kicked screamed cried hid fell broke bit took "
    "picked put gave looked stood walked always never just used and"
)


_ACTED: Final = word_set(
    "said says came went told threw ran sat got asked started cried hid took kicked screamed hates loves knows "
    "thinks thought wanted wants didn't wouldn't couldn't won't doesn't"
)


def _following(raw: list[tuple[str, int, int]], place: int) -> str:
    return raw[place + 1][0].lower().translate(_STRAIGHT) if place + 1 < len(raw) else ""


def _acts(stem: str, token: str, raw: list[tuple[str, int, int]], place: int) -> bool:
    lower = stem.lower()
    if lower in NOT_A_NAME or lower in MEANS or len(stem) < 2:
        return False
    if lower.endswith(("ed", "ing", "ly")) and lower not in NAMES_LIKE_WORDS:
        return False
    if token != stem and token[len(stem) + 1 :].lower() in ("s", "d", "ll"):
        return True
    return _following(raw, place) in _AFTER_A_NAME or (stem.isupper() and len(stem) == 2)

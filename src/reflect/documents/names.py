"""Likely full names: two or more words with capitals that are no ordinary words, or one behind a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from reflect.documents.ordinary import known, only_begins, ordinary, surname_too

# Small words that stand within a name.
_WITHIN: Final = (
    r"(?:ap|ab|ferch|verch|bin|ibn|bint|binti|binte|"
    r"de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|ten|y)"
)
# What an Arabic surname may begin with.
_ARTICLE: Final = "al|el|ul|ur|ad|as"
# A surname in small letters, behind what only ever stands before one.
_SMALL: Final = re.compile(
    r"(?<![\w\u0300-\u036f’'-])(?:mr|mrs|ms|mx)\.?\s+(?P<word>[^\W\d_][\w’'-]*\w)", re.IGNORECASE
)
_WITH_ARTICLE: Final = re.compile(rf"(?:{_ARTICLE})-[^\W\d_]")
_SENTENCE_ENDS: Final = '.!?:;\n«“"(…'


@cache
def _shape(word: str, title: str) -> re.Pattern[str]:
    part = rf"(?:(?-i:(?:[A-Z]\.)+)|(?:(?-i:{_ARTICLE})-)?{word})"
    return re.compile(
        rf"(?<![\w\u0300-\u036f’'-])(?:{title}[^\S\n]+)?{part}(?:[^\S\n]+(?:{_WITHIN}[^\S\n]+){{0,3}}{part})*",
        re.IGNORECASE,
    )


def names(text: str, word: str, title: str) -> Iterator[tuple[int, int]]:
    """Where each likely name begins and ends; `word` and `title` are the shapes of both."""
    titled = re.compile(title, re.IGNORECASE)
    for found in _shape(word, title).finditer(text):
        for run in _runs(found, titled):
            first, last = run[0], run[-1]
            start, end = found.start() + first.start(), found.start() + last.end()
            if known(text[start:end]):
                continue
            yield start, end - (2 if last.group().endswith(("'s", "’s")) else 0)
    for found in _SMALL.finditer(text):
        if found["word"][0].islower() and not ordinary(found["word"].capitalize()):
            yield found.span()


def _runs(found: re.Match[str], titled: re.Pattern[str]) -> Iterator[list[re.Match[str]]]:
    """The stretches of it that may be a name."""
    run: list[re.Match[str]] = []
    for word in re.finditer(r"\S+", found.group()):
        said = word.group()
        if titled.fullmatch(said):
            yield from _name(run)
            run = [word]
        elif run and (_inside(said) or _WITH_ARTICLE.match(said)):
            run.append(word)
        elif ordinary(said) and not (run and surname_too(said)) and not _forename(found, word):
            yield from _name(run)
            run = []
        elif not run and begins(found, word) and only_begins(said):
            continue
        else:
            run.append(word)
    yield from _name(run)


def _name(run: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    while run and _inside(run[-1].group()):
        run = run[:-1]
    if len(run) > 1:
        yield run


def _inside(said: str) -> bool:
    return re.fullmatch(_WITHIN, said) is not None


def _forename(found: re.Match[str], word: re.Match[str]) -> bool:
    """Whether it is a word that is a forename too, within a sentence and before another word with a capital."""
    return (
        word.group() in ("Will", "Christian") and word.end() < len(found.group()) and not begins(found, word)
    )


def begins(found: re.Match[str], word: re.Match[str]) -> bool:
    """Whether a word is the first of its sentence, whose capital tells nothing."""
    before = found.string[: found.start() + word.start()].rstrip(" \t")
    return not before or before[-1] in _SENTENCE_ENDS

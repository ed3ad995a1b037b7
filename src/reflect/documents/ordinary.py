"""Words that begin with a capital for another reason than being somebody's name."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

# Endings that a word may have which begins a sentence, and how long it is then at least; names have some too.
_BEGIN: Final = (("ing", 6), ("ed", 5), ("ly", 7))
_NAMES_TOO: Final = ("med", "yed", "eed", "aved", "fred", "hed", "beverly", "kimberly", "everly", "fleming")
_SURNAMES_TOO: Final = frozenset(("green", "day", "foster", "may", "church", "love", "head", "christian"))


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    lines = (Path(__file__).parent / "plain_words.txt").read_text(encoding="utf-8").splitlines()
    held = [word for line in lines if not line.startswith("#") for word in line.split()]
    phrases = frozenset(each.replace("_", " ") for each in held if "_" in each)
    return frozenset(each for each in held if "_" not in each), phrases


def _bare(word: str) -> str:
    return word.replace("’", "'").rstrip(".,;:!?'").lower()


def ordinary(word: str) -> bool:
    """Whether a word is no name by itself: it has no capital, or is an ordinary word that may have one."""
    bare = _bare(word)
    return not bare or not word[0].isupper() or bare in _words()[0]


def only_begins(word: str) -> bool:
    """Whether a word looks like one that only begins a sentence: “Keeping”, “Asked”, “Suddenly”."""
    bare = _bare(word)
    return not bare.endswith(_NAMES_TOO) and any(
        bare.endswith(ending) and len(bare) >= least for ending, least in _BEGIN
    )


def surname_too(word: str) -> bool:
    """Whether an ordinary word is a surname as well, behind a forename."""
    return _bare(word) in _SURNAMES_TOO


def known(words: str) -> bool:
    """Whether two or more words together are what everybody knows: a book, a shop, an office."""
    return " ".join(_bare(each) for each in words.split()) in _words()[1]

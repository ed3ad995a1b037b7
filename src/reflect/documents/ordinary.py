"""Words that begin with a capital for another reason than being somebody's name."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _words() -> frozenset[str]:
    lines = (Path(__file__).parent / "plain_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def ordinary(word: str) -> bool:
    """Whether a word is no name by itself: it has no capital, or is an ordinary word that may have one."""
    bare = word.replace("’", "'").rstrip(".,;:!?'")
    return not bare or not bare[0].isupper() or bare.lower() in _words()

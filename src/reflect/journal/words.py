"""Words to make a passphrase of."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def word_list() -> tuple[str, ...]:
    """2,048 plain English words: four to eight letters, easily spelled, nothing that could hurt."""
    return tuple(Path(__file__).with_name("words.txt").read_text(encoding="ascii").split())


def offer_words(n: int = 4) -> str:
    """`n` words drawn by chance, to write down and use as a passphrase.

    Each word adds 11 bits: four make 44, which at the cost of one guess (64 MiB of memory, an eighth of a
    second) would keep a thousand computers busy for about thirty years on average; five make 55.
    """
    # Imported here because words are offered once, and it is slow to load.
    import secrets

    words = word_list()
    return " ".join(secrets.choice(words) for _ in range(n))

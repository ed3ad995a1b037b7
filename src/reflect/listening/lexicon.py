"""The feelings lexicon, read once from `feelings.txt`: from a phrase's first word to the phrases."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from reflect.listening.spelling import word_set
from reflect.listening.words import NAME

POSS: Final = word_set("my our him their your the")
OBJ: Final = word_set("me us him them you NAME my")
_CLASSES: Final = {"POSS": POSS, "OBJ": OBJ}
# Who is meant by a word; words that may stand between a verb or a denial and its feeling.
CARER: Final = word_set("i we me us my our myself ourselves")
CHILD: Final = frozenset(("he", "him", "himself", NAME))
OTHER: Final = word_set("they them their who everyone everybody nobody someone somebody anybody anyone")
GRADES: Final = word_set(
    "a an the bit little so very really that too quite pretty proper right dead well all feel "
    "feeling felt be been being even ever exactly particularly especially any at in of cross "
    "angry sad or and was is am were say call it made make feels get got have had one i he we 's "
    "to much absolutely utterly totally completely rather extremely terribly fairly slightly properly as"
)
# People who are neither the carer nor the child.
KIN: Final = word_set(
    "husband wife partner mum dad nan grandad brother grandma auntie aunt uncle cousin friend mate fella hubby "
    "missus missis woman neighbour family people colleague social worker keyworker foster-carer teacher school "
    "staff team manager doctor nurse paramedic therapist driver"
)
PEOPLE: Final = word_set(
    "pupils students classmates teachers parents others neighbours class teenagers colleagues"
)
_SELF: Final = ("myself", "himself", "ourselves", "themselves")


class Phrase(NamedTuple):
    """A way to name a feeling, as words."""

    words: tuple[str, ...]
    family: str
    kind: str
    weak: bool = False


@cache
def phrases() -> dict[str, list[Phrase]]:
    """Every phrase by its first word, longest first."""
    table: dict[str, list[Phrase]] = {}
    path = Path(__file__).with_name("feelings.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        head, colon, tail = line.partition(":")
        if not colon or line.startswith("#"):
            continue
        family, kind = head.split()
        for written in tail.split(","):
            for words in _spelt_out(tuple(written.split())):
                weak = kind.endswith("?")
                table.setdefault(words[0], []).append(Phrase(words, family, kind.rstrip("?"), weak))
    for listed in table.values():
        listed.sort(key=lambda phrase: (phrase.weak, -len(phrase.words), phrase.words, phrase.kind != "to"))
    return table


@lru_cache(maxsize=20_000)
def beginning(first: str, second: str) -> tuple[Phrase, ...]:
    """The phrases that two words running may begin."""
    return tuple(
        phrase
        for phrase in phrases().get(first, ())
        if len(phrase.words) == 1 or second == phrase.words[1] or second in _CLASSES.get(phrase.words[1], ())
    )


def _spelt_out(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """`words`, with a class at the very beginning replaced by each of its members."""
    if words and words[0] in _CLASSES:
        return [(member, *words[1:]) for member in sorted(_CLASSES[words[0]])]
    if any("POSSself" in word for word in words):
        return [tuple(own if word == "POSSself" else word for word in words) for own in _SELF]
    return [words] if words else []


def matches(phrase: Phrase, norms: list[str], place: int) -> bool:
    """Whether `phrase` stands in `norms` from `place` on."""
    if place + len(phrase.words) > len(norms):
        return False
    for step, word in enumerate(phrase.words):
        found = norms[place + step]
        if found != word and not (word in _CLASSES and found in _CLASSES[word]):
            return False
    return True

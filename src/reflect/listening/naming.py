"""Whether words of the lexicon name a feeling where they stand: "I feel that", "he missed the bus" do not."""

from __future__ import annotations

from typing import Final, NamedTuple

from reflect.listening.facts import Facts
from reflect.listening.lexicon import CARER, CHILD, GRADES, OBJ, Phrase
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import ADVERBS, DETERMINERS

_FEEL: Final = word_set("feel feels felt feeling")
_STATE: Final = _FEEL | word_set(
    "was were is are am be been being 's 'd got get gets getting looked looks look seemed seems "
    "seem became went made make makes making left leaves sounded more less so too very really"
)


class At(NamedTuple):
    """A place in a clause, with the words on both sides of it."""

    norms: list[str]
    place: int
    before: str
    after: str


def names(phrase: Phrase, found: Facts, place: int, asked: str) -> bool:
    """Whether a phrase that stands here names a feeling, and not something else."""
    norms = found.norms
    before = norms[place - 1] if place else ""
    end = place + len(phrase.words)
    after = norms[end] if end < len(norms) else ""
    if phrase.kind == "feel":
        return _feels(norms, place)
    if phrase.kind == "to":
        return _upon(norms, end) and before not in ("to",)
    word = phrase.words[0] if len(phrase.words) == 1 else ""
    check = _CHECKS.get(word)
    if check is not None and not check(At(norms, place, before, after)):
        return _fragment(found, place, asked)
    if phrase.kind == "does":
        return _acts(before)
    return True


_OTHERWISE: Final = frozenset(
    [
        "used",
        "down",
        "low",
        "lost",
        "thrown",
        "odd",
        "funny",
        "moved",
        "love",
        "missing",
        "missed",
        "miss",
        "misses",
    ]
)


def _fragment(found: Facts, place: int, asked: str) -> bool:
    """Whether a word that need not be a feeling stands by itself as one: "Torn." "A bit calm, really." """
    norms = found.norms
    if norms[place] in _OTHERWISE and asked != "feelings":
        return False
    leads = all(norm in GRADES or norm in ADVERBS for norm in norms[:place])
    return (
        leads
        and found.subject == "none"
        and place <= 3
        and len(norms) - place <= (8 if asked == "feelings" else 6)
    )


def _feels(norms: list[str], place: int) -> bool:
    for at in range(place - 1, max(-1, place - 5), -1):
        if norms[at] in _FEEL:
            return True
        if norms[at] not in GRADES and norms[at] not in ADVERBS and norms[at] not in CHILD | CARER:
            return False
    return False


def _upon(norms: list[str], end: int) -> bool:
    return end < len(norms) and norms[end] in OBJ and norms[end] not in ("my",)


def _acts(before: str) -> bool:
    return before not in DETERMINERS or before == "him"


def _state(at: At) -> bool:
    return (
        at.before in _STATE
        or at.before in ADVERBS
        or (at.before in GRADES and at.before not in ("a", "the", "my"))
    )


def _felt(at: At) -> bool:
    return _feels(at.norms, at.place)


def _alone(at: At) -> bool:
    return _feels(at.norms, at.place) or (at.place == 0 and at.after in ("", ",", "and", "really"))


def _afraid(at: At) -> bool:
    if at.before != "am":
        return True
    rest = at.norms[at.place + 1 : at.place + 5]
    return at.after not in ("i", "not", "so", "we", "he", "it", "that") or "will" in rest or "might" in rest


def _love(at: At) -> bool:
    if at.after in ("to", "it", "doing", "going", "a", "nothing", "for") and at.before in ("would", "'d"):
        return False
    return (
        at.before not in (",", '"', "right", "my", "no", "okay", "well", "hello")
        and not (
            at.after in ("", ",", '"')
            and at.before not in ("of", "and", "with", "pure", "he", "i", "in", "the")
        )
    ) or len(at.norms) == 1


def _glad(at: At) -> bool:
    return at.after not in ("to",) or at.before in ("so", "was", "were")


def _happy(at: At) -> bool:
    return at.after not in ("to", "birthday", "christmas", "with")


def _miss(at: At) -> bool:
    return (
        at.after in OBJ
        or at.after in ("home", "my", "having", "being", "")
        or at.after in ("mum", "dad", "each")
    )


def _to_whom(at: At) -> bool:
    return _feels(at.norms, at.place) or (
        at.before in _STATE and at.before not in ("get", "gets", "got", "went", "been")
    )


def _hate(at: At) -> bool:
    return at.before != "would"


def _worry(at: At) -> bool:
    return not (
        at.before == "not"
        and at.place >= 2
        and at.norms[at.place - 2] == "do"
        and "i" not in at.norms[: at.place]
    )


_CHECKS: Final = {
    "afraid": _afraid, "love": _love, "happy": _happy, "glad": _glad, "pleased": _glad, "miss": _miss,
    "missed": _miss, "misses": _miss, "missing": _miss, "hate": _hate, "safe": _felt, "safer": _felt, "secure": _felt,
    "steady": _felt, "lost": _felt, "down": _felt, "low": _felt, "flat": _felt, "empty": _felt, "hollow": _felt,
    "broken": _felt, "blue": _felt, "used": _felt, "funny": _felt, "strange": _felt, "odd": _felt, "weird": _felt,
    "small": _felt, "daft": _felt, "stupid": _felt, "silly": _felt, "foolish": _felt, "awkward": _felt,
    "alone": _felt, "touched": _to_whom, "lucky": _felt, "moved": _felt, "shaken": _state, "content": _state,
    "comfortable": _felt, "lifted": _felt, "bursting": _state, "tender": _felt, "protective": _state,
    "hurt": _to_whom, "rejected": _to_whom, "stung": _alone, "ignored": _felt, "replaced": _felt, "invisible": _felt,
    "thrown": _felt, "floored": _felt, "torn": _to_whom, "mixed": _felt, "spent": _to_whom, "wrecked": _state,
    "helpless": _state, "struggling": _state, "judged": _felt, "threatened": _felt, "trapped": _felt,
    "forgotten": _felt, "abandoned": _felt, "isolated": _state, "tired": _state, "calm": _state, "calmer": _state,
    "relaxed": _state, "settled": _felt, "loss": _felt, "peace": _felt, "pressure": _felt, "temper": _felt,
    "warmth": _felt, "pleasure": _felt, "nerves": _felt, "bruised": _felt, "excited": _state,
    "hopeful": _state, "steadier": _felt, "tense": _state, "spitting": _felt, "hostile": _felt, "bitter": _state,
    "cross": _state, "sinking": _felt, "drowning": _state, "hunted": _felt, "burdened": _felt, "worry": _worry,
    "useless": _felt, "hopeless": _felt, "disliked": _felt, "offended": _state, "unwanted": _felt,
    "concerned": _state,
    "insecure": _state, "vulnerable": _felt, "tetchy": _state, "impatient": _state, "uncertain": _felt,
    "blessed": _felt, "grateful": _state, "fond": _state, "devoted": _state, "jolly": _state, "excitement": _felt,
    "melted": _alone, "cringe": _felt, "flapped": _felt, "crushed": _to_whom, "unsettled": _state, "bouncing": _felt,
    "raging": _state, "boiling": _to_whom, "bubbling": _felt, "unsafe": _felt, "wobbly": _felt, "clumsy": _felt,
}  # fmt: skip

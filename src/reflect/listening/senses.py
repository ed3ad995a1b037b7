"""Words that name a feeling in one sense and something else in another: what must stand beside them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from reflect.listening.lexicon import CARER, CHILD, GRADES, KIN, OBJ
from reflect.listening.spelling import word_set
from reflect.listening.vocabulary import ADVERBS, DETERMINERS
from reflect.listening.words import NAME

FEEL: Final = word_set("feel feels felt feeling")
_STATE: Final = FEEL | word_set(
    "was were is are am be been being 's 'd got get gets getting looked looks look seemed seems "
    "seem became went made make makes making left leaves sounded more less so too very really"
)


class At(NamedTuple):
    """A place in a clause, with the words on both sides of it."""

    norms: list[str]
    place: int
    before: str
    after: str


def feels(norms: list[str], place: int) -> bool:
    """Whether "feel" stands before it, with only what grades it between."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if norms[at] in FEEL:
            return True
        if norms[at] not in GRADES and norms[at] not in ADVERBS and norms[at] not in CHILD | CARER:
            return False
    return False


def _state(at: At) -> bool:
    return (
        at.before in _STATE
        or at.before in ADVERBS
        or (at.before in GRADES and at.before not in ("a", "the", "my"))
    )


def _worn(at: At) -> bool:
    """ "I'm spent", but "I spent an hour", "what we've done in a year"."""
    return _state(at) and at.before != "'d" and at.after not in DETERMINERS


def _cold(at: At) -> bool:
    return at.before in ("i", "we", "he", NAME, "just", "and", "all")


def _shame(at: At) -> bool:
    return at.before != "a" and at.after != "on"


def _choked(at: At) -> bool:
    return at.after != "on"


def _felt(at: At) -> bool:
    return feels(at.norms, at.place)


def _alone(at: At) -> bool:
    return feels(at.norms, at.place) or (
        at.place == 0 and at.after in ("", ",", "and", "really", "a", "though")
    )


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


# "Miss Okoro" is nobody missed.
_MISSES: Final = word_set("i we he they you NAME to not really will would 'll 'd still do did does and")


_AFTER_HIM: Final = (
    ADVERBS
    | KIN
    | word_set(
        ", and so too when at already like but because all every most more though if on then as in now much badly to "
        "while than for with terribly dreadfully something rotten loads"
    )
)


def _miss(at: At) -> bool:
    if at.after == NAME and at.before not in _MISSES:
        return False
    if (
        at.norms[at.place] == "miss"
        and at.after in ("it", "the", "")
        and at.before in ("i", "we", "he", "really")
    ):
        return True
    if at.norms[at.place] == "missed" and at.after == "him" and at.place + 2 < len(at.norms):
        # "Missed her so much", but "missed her bus".
        return at.norms[at.place + 2] in _AFTER_HIM
    return (
        at.after in OBJ or at.after in ("home", "my", "having", "being") or at.after in ("mum", "dad", "each")
    )


def _to_whom(at: At) -> bool:
    if "it" in at.norms[max(0, at.place - 3) : at.place]:
        return False
    return feels(at.norms, at.place) or (
        at.before in _STATE and at.before not in ("get", "gets", "got", "went", "been")
    )


def _hurt(at: At) -> bool:
    return _to_whom(at) or (
        at.before == "not" and at.place >= 2 and at.norms[at.place - 2] in ("was", "were")
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


_CHECKS: Final[dict[Callable[[At], bool], str]] = {
    _afraid: "afraid",
    _love: "love",
    _happy: "happy",
    _glad: "glad, pleased",
    _miss: "miss, missed, misses, missing",
    _hate: "hate",
    _felt: (
        "abandoned, alone, awkward, blessed, blue, bouncing, broken, bruised, bubbling, burdened, "
        "clumsy, comfortable, cringe, daft, disliked, down, empty, excitement, flapped, flat, "
        "floored, foolish, forgotten, funny, grounded, hollow, hopeless, hostile, hunted, "
        "ignored, invisible, judged, lifted, loss, lost, low, lucky, mixed, moved, nerves, odd, "
        "peace, pleasure, pressure, replaced, safe, safer, secure, settled, silly, sinking, "
        "small, spitting, steadier, steady, strange, stupid, temper, tender, threatened, thrown, "
        "trapped, uncertain, unsafe, unwanted, used, useless, vulnerable, warmth, weird, wobbly"
    ),
    _to_whom: "boiling, crushed, rejected, torn, touched",
    _state: (
        "bitter, bursting, calm, calmer, composed, concerned, content, cross, devoted, drowning, "
        "excited, fond, grateful, helpless, hopeful, impatient, insecure, isolated, jolly, "
        "offended, past it, protective, raging, rattled, relaxed, shaken, struggling, tense, "
        "tetchy, tired, unsettled, wrecked"
    ),
    _hurt: "hurt",
    _alone: "melted, stung",
    _worn: "done in, made up, spent",
    _cold: "went cold",
    _shame: "shame",
    _choked: "choked",
    _worry: "worry",
}
SENSES: Final = {words: check for check, listed in _CHECKS.items() for words in listed.split(", ")}
"""By the words: whether they name a feeling at a place."""

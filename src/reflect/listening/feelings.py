"""Feelings that the words name: which, whose, and whether they are denied. None that was not said."""

from __future__ import annotations

import re
from typing import Final

from reflect.events import Feeling, Whose
from reflect.listening.clauses import Clause
from reflect.listening.facts import Facts
from reflect.listening.lexicon import OBJ, Phrase, matches, phrases
from reflect.listening.vocabulary import ADVERBS, AUX, DETERMINERS
from reflect.listening.words import NAME, Word

CARER: Final = frozenset(["i", "we", "me", "us", "my", "our", "myself", "ourselves"])
CHILD: Final = frozenset(("he", "him", "himself", NAME))
OTHER: Final = frozenset(["they", "them", "their", "who", "everyone", "everybody", "nobody", "someone"])
_KIN: Final = frozenset(
    [
        "husband",
        "wife",
        "partner",
        "mum",
        "dad",
        "nan",
        "grandad",
        "brother",
        "social",
        "worker",
        "teacher",
        "school",
        "staff",
        "team",
        "manager",
        "doctor",
        "auntie",
        "uncle",
        "friend",
        "neighbour",
        "foster-carer",
        "therapist",
        "family",
        "colleague",
        "people",
    ]
)
_CHILD_NOUNS: Final = frozenset(
    ["lad", "child", "son", "grandson", "nephew", "baby", "one", "children", "toddler", "youngster"]
)
_FEEL: Final = frozenset(["feel", "feels", "felt", "feeling"])
_STATE: Final = _FEEL | frozenset(
    [
        "was",
        "were",
        "is",
        "are",
        "am",
        "be",
        "been",
        "being",
        "'s",
        "'d",
        "got",
        "get",
        "gets",
        "getting",
        "looked",
        "looks",
        "look",
        "seemed",
        "seems",
        "seem",
        "became",
        "went",
        "made",
        "make",
        "makes",
        "making",
        "left",
        "leaves",
        "sounded",
        "more",
        "less",
        "so",
        "too",
        "very",
        "really",
    ]
)
_DENIES: Final = frozenset(["not", "never", "no", "nothing", "without", "hardly", "neither", "nor", "none"])
_ENDS_DENIAL: Final = frozenset(
    ["but", "just", "only", "more", "though", "except", ".", ",", ";", "?", "because", "so"]
)
_GRADES: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "bit",
        "little",
        "so",
        "very",
        "really",
        "that",
        "too",
        "quite",
        "pretty",
        "proper",
        "right",
        "dead",
        "well",
        "all",
        "feel",
        "feeling",
        "felt",
        "be",
        "been",
        "being",
        "even",
        "ever",
        "exactly",
        "particularly",
        "especially",
        "any",
        "at",
        "in",
        "of",
        "cross",
        "angry",
        "sad",
        "or",
        "and",
        "was",
        "is",
        "am",
        "were",
        "say",
        "call",
        "it",
        "made",
        "make",
        "feels",
        "get",
        "got",
        "have",
        "had",
        "one",
        "i",
        "he",
        "we",
        "'s",
        "to",
    ]
)


def find(every: list[Facts], asked: str, section: str) -> list[Feeling]:
    """Every feeling that is named, in the order told. Quotes hold no place until `placed` gives the text."""
    out: list[Feeling] = []
    context = _Context(asked, section)
    for found in every:
        context.enter(found)
        _in_clause(found, context, out)
    return out


class _Context:
    """What came before, as far as whose feeling it is hangs on it."""

    def __init__(self, asked: str, section: str) -> None:
        self.asked = asked
        self.section = section
        self.sentence = -1
        self.owner: Whose = "carer" if asked in ("feelings", "help", "response") else "child"
        if asked == "incident":
            self.owner = "carer"
        self.found: Facts | None = None

    def enter(self, found: Facts) -> None:
        self.sentence = found.clause.sentence
        self.found = found


def _in_clause(found: Facts, context: _Context, out: list[Feeling]) -> None:
    table = phrases()
    norms = found.norms
    place = 0
    while place < len(norms):
        listed = table.get(norms[place], ())
        hit = next(
            (phrase for phrase in listed if matches(phrase, norms, place) and _counts(phrase, found, place, context.asked)),
            None,
        )
        if hit is None:
            place += 1
            continue
        end = place + len(hit.words)
        out.append(_feeling(hit, found, place, end, context))
        place = end


def _feeling(hit: Phrase, found: Facts, place: int, end: int, context: _Context) -> Feeling:
    words: tuple[Word, ...] = found.clause.words
    family = hit.family
    negated = _denied(found.norms, place, hit)
    if hit.words[0] == "not":
        negated = False
    return Feeling(
        "", words[place].start, words[end - 1].end, whose(hit, found, place, end, context), family, negated
    )


# ---------------------------------------------------------------- does it name a feeling


def _counts(phrase: Phrase, found: Facts, place: int, asked: str) -> bool:
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
    if check is not None and not check(norms, place, before, after):
        return _fragment(found, place, asked)
    if phrase.kind == "does":
        return _acts(norms, place, before)
    return True


_OTHERWISE: Final = frozenset("used down low lost thrown odd funny moved love missing missed miss misses".split())


def _fragment(found: Facts, place: int, asked: str) -> bool:
    """Whether a word that need not be a feeling stands by itself as one: "Torn." "A bit calm, really." """
    norms = found.norms
    if norms[place] in _OTHERWISE and asked != "feelings":
        return False
    leads = all(norm in _GRADES or norm in ADVERBS for norm in norms[:place])
    return leads and found.subject == "none" and place <= 3 and len(norms) - place <= (8 if asked == "feelings" else 6)


def _feels(norms: list[str], place: int) -> bool:
    for at in range(place - 1, max(-1, place - 5), -1):
        if norms[at] in _FEEL:
            return True
        if norms[at] not in _GRADES and norms[at] not in ADVERBS and norms[at] not in CHILD | CARER:
            return False
    return False


def _upon(norms: list[str], end: int) -> bool:
    return end < len(norms) and norms[end] in OBJ and norms[end] not in ("my",)


def _acts(norms: list[str], place: int, before: str) -> bool:
    return before not in DETERMINERS or before == "him"


def _state(norms: list[str], place: int, before: str, after: str) -> bool:
    return before in _STATE or before in ADVERBS or (before in _GRADES and before not in ("a", "the", "my"))


def _felt(norms: list[str], place: int, before: str, after: str) -> bool:
    return _feels(norms, place)


def _alone(norms: list[str], place: int, before: str, after: str) -> bool:
    return _feels(norms, place) or (place == 0 and after in ("", ",", "and", "really"))


def _afraid(norms: list[str], place: int, before: str, after: str) -> bool:
    if before != "am":
        return True
    rest = norms[place + 1 : place + 5]
    return after not in ("i", "not", "so", "we", "he", "it", "that") or "will" in rest or "might" in rest


def _love(norms: list[str], place: int, before: str, after: str) -> bool:
    if after in ("to", "it", "doing", "going", "a", "nothing", "for") and before in ("would", "'d"):
        return False
    return (
        before not in (",", '"', "right", "my", "no", "okay", "you-", "well", "hello")
        and not (
            after in ("", ",", '"') and before not in ("of", "and", "with", "pure", "he", "i", "in", "the")
        )
    ) or len(norms) == 1


def _glad(norms: list[str], place: int, before: str, after: str) -> bool:
    return after not in ("to",) or before in ("so", "was", "were")


def _happy(norms: list[str], place: int, before: str, after: str) -> bool:
    return after not in ("to", "birthday", "christmas", "with") and before not in ("quite-",)


def _miss(norms: list[str], place: int, before: str, after: str) -> bool:
    return after in OBJ or after in ("home", "my", "having", "being", "") or after in ("mum", "dad", "each")


def _to_whom(norms: list[str], place: int, before: str, after: str) -> bool:
    return _feels(norms, place) or (before in _STATE and before not in ("get", "gets", "got", "went", "been"))


def _hate(norms: list[str], place: int, before: str, after: str) -> bool:
    return before != "would"


def _safe(norms: list[str], place: int, before: str, after: str) -> bool:
    return _feels(norms, place)


def _worry(norms: list[str], place: int, before: str, after: str) -> bool:
    return not (before == "not" and place >= 2 and norms[place - 2] == "do" and "i" not in norms[:place])


_CHECKS: Final = {
    "afraid": _afraid, "love": _love, "happy": _happy, "glad": _glad, "pleased": _glad, "miss": _miss,
    "missed": _miss, "misses": _miss, "missing": _miss, "hate": _hate, "safe": _safe, "safer": _safe, "secure": _felt,
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
    "warmth": _felt, "pleasure": _felt, "nerves": _felt, "bruised": _felt, "small.": _felt, "excited": _state,
    "hopeful": _state, "steadier": _felt, "tense": _state, "spitting": _felt, "hostile": _felt, "bitter": _state,
    "cross": _state, "sinking": _felt, "drowning": _state, "hunted": _felt, "burdened": _felt, "worry": _worry,
    "useless": _felt, "hopeless": _felt, "disliked": _felt, "offended": _state, "unwanted": _felt, "concerned": _state,
    "insecure": _state, "vulnerable": _felt, "tetchy": _state, "impatient": _state, "uncertain": _felt,
    "blessed": _felt, "grateful": _state, "fond": _state, "devoted": _state, "jolly": _state, "excitement": _felt,
    "melted": _alone, "cringe": _felt, "flapped": _felt, "crushed": _to_whom, "unsettled": _state, "bouncing": _felt,
    "raging": _state, "boiling": _to_whom, "bubbling": _felt, "unsafe": _felt, "wobbly": _felt, "clumsy": _felt,
}  # fmt: skip


# ---------------------------------------------------------------- is it denied


def _denied(norms: list[str], place: int, hit: Phrase) -> bool:
    for at in range(place - 1, max(-1, place - 9), -1):
        norm = norms[at]
        if norm in _DENIES:
            return not _no_denial(norms, at, place)
        if norm in _ENDS_DENIAL:
            return False
        if norm not in _GRADES and norm not in ADVERBS and norm not in AUX and place - at > 3:
            return False
    return False


def _no_denial(norms: list[str], at: int, place: int) -> bool:
    between = norms[at + 1 : place]
    if norms[at] == "never" and any(word in ("so", "more", "as", "that") for word in between):
        return True
    if norms[at] == "no" and between and between[0] in ("wonder", "doubt", "idea"):
        return True
    if norms[at] == "not" and between[:1] in (["only"], ["just"], ["gonna"], ["half"], ["help"], ["tell"]):
        return True
    return norms[at] == "not" and ("lie" in between or "deny" in between)


# ---------------------------------------------------------------- whose is it


def whose(hit: Phrase, found: Facts, place: int, end: int, context: _Context) -> Whose:
    """Who has the feeling: the owner named in the words, else the nearest subject before them."""
    norms = found.norms
    if hit.kind == "to" and end < len(norms):
        return _who(norms[end], found) or "carer"
    if hit.kind == "idiom":
        for word, norm in zip(hit.words, norms[place:end], strict=True):
            if word not in ("POSS", "OBJ", "my", "i", "me"):
                continue
            if norm in ("my", "me", "our", "us", "i"):
                return "carer"
            if norm in ("him", "he"):
                return "child"
            if norm in ("their", "them"):
                return "other"
    made = _made(norms, place, found)
    if made is not None:
        return made
    for at in range(place - 1, -1, -1):
        norm = norms[at]
        if norm == "him" and at + 1 < len(norms) and norms[at + 1] in _KIN:
            return "other"
        if norm in _KIN and at and norms[at - 1] in DETERMINERS:
            return "other"
        if norm in _CHILD_NOUNS:
            return "child"
        owner = (
            _who(norm, found)
            if norm in ("i", "we", "he", NAME, "they", "you", "who", "everyone", "everybody")
            else None
        )
        if owner is not None:
            return owner
    return _without(found, context)


def _made(norms: list[str], place: int, found: Facts) -> Whose | None:
    """ "made me angry", "left him upset": the one it was done to."""
    for at in range(place - 1, max(-1, place - 5), -1):
        if (
            norms[at] in ("made", "makes", "make", "making", "left", "leaves", "leave", "got", "had")
            and at + 1 < place
        ):
            return _who(norms[at + 1], found)
    return None


def _who(norm: str, found: Facts) -> Whose | None:
    quoted = found.clause.quoted or '"' in found.norms
    if norm in CARER:
        return "carer"
    if norm in CHILD:
        return "child"
    if norm in OTHER:
        return "other"
    if norm == "you":
        return "child" if quoted or found.time == "past" or "say" in found.tags else "carer"
    return None


def _without(found: Facts, context: _Context) -> Whose:
    if found.carried in ("i", "we"):
        return "carer"
    if found.carried == "he":
        return "child"
    if context.asked in ("why", "description"):
        return "child"
    return "carer"


def placed(text: str, feelings: list[Feeling]) -> tuple[Feeling, ...]:
    """The same feelings with their exact words."""
    return tuple(
        Feeling(
            text[f.start : f.end], f.start, f.end, f.whose, f.family, f.negated or _no_after(text, f.end)
        )
        for f in feelings
    )


_SAID_NO: Final = re.compile(r"\s*[?,.]+\s*(?:no|nope|naw|never|not (?:really|at all|me))\s*(?:[.,!]|$)", re.IGNORECASE)


def _no_after(text: str, end: int) -> bool:
    """"Guilty? No." """
    return _SAID_NO.match(text, end) is not None


def clause_of(clauses: list[Clause], start: int) -> Clause | None:
    return next((clause for clause in clauses if clause.start <= start < clause.end), None)

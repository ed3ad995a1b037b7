"""How a carer meets a question: tells, does not know, would rather not, has nothing, never, told before."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from reflect.found import Feeling, Stance
from reflect.listening.facts import Facts
from reflect.listening.safety import Line, compiled
from reflect.listening.spelling import word_set

_SHORT: Final = 14
_LONGER: Final = 30


@cache
def _ways() -> dict[str, str]:
    """For each stance, every way of saying it as one pattern, from `stance.txt`."""
    ways: dict[str, list[str]] = {}
    for line in Path(__file__).with_name("stance.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            stance, _, pattern = line.partition(" | ")
            ways.setdefault(stance, []).append(pattern)
    return {stance: "|".join(patterns) for stance, patterns in ways.items()}


def _begins(stance: str, text: str) -> bool:
    return compiled(_ways()[stance]).match(text) is not None


def _says(stance: str, text: str) -> bool:
    return compiled(_ways()[stance]).search(text) is not None


def of(line: Line, every: list[Facts], *, vague: bool, carries: bool) -> Stance:
    """The stance of an answer. `vague`: no occasion is told; `carries`: a reason, an act or a feeling is in it."""
    count = sum(1 for found in every for norm in found.norms if norm[0].isalnum())
    text = _bare(line.text)
    if count == 0:
        return "nothing"
    if count <= _SHORT and (_begins("refuses", text) or (not carries and _says("refuses", text))):
        return "refuses"
    if count <= _LONGER and _says("told-before", text) and _points_back(text):
        return "told-before"
    if count <= _LONGER and vague and _says("never", text):
        return "never"
    if count <= _SHORT + 6 and vague and not carries and _says("unsure", text):
        return "unsure"
    if count <= _SHORT and vague and not carries and _says("nothing", text):
        return "nothing"
    return "tells"


# What is said around "don't know", "nothing" or "rather not" and tells no more.
_AROUND: Final = word_set(
    "a about again all alright am an and any anything apart are as at be been bit but can comes could did do does "
    "else ever fine for from get give go going got had has have here honest honestly how i idea if in is it just "
    "know let like lot love maybe me mean mind moment more much my next no not nothing now of off ok okay on one or "
    "other out particular particularly perhaps please pal question quite really right say see so some something "
    "sorry sort still sure tell thank thanks that the them then there these thing things think this though time "
    "to today tonight too us usual very was we well were what when where which who why will with would yet you "
    "your 'd 'll 'm 're 's 've n't nae nope pass prefer rather skip too yeah yes er erm um oh"
)
_TELLING: Final = 2


def says_no_more(line: Line) -> bool:
    """Whether an answer of one of the ways not to tell has nothing else in it: no two words that tell something."""
    text = _bare(line.text)
    for way in ("unsure", "refuses", "nothing"):
        text = compiled(_ways()[way]).sub(" ", text)
    left = [word for word in text.split() if word[0].isalnum() and word not in _AROUND]
    return len(left) < _TELLING


def _bare(text: str) -> str:
    return re.sub(
        r"^(?:(?:well|oh|um|er|erm|right|so|honestly|ah|ooh|hmm|eeh|look|sorry|to be honest|tbh|love|pet|,|\.|-) )+",
        "",
        text,
    )


_BACK: Final = re.compile(
    r"told you|\b(?:have|already|just|'ve) (?:already |just )?(?:told|said|answered|explained|mentioned)|"
    r"(?:like|as) i (?:say|said|told|mentioned|put)|already|before|above|"
    r"i (?:said|told)(?: that| it| so)?(?: [.,]|$)|"
    r"same as i"
)


def _points_back(text: str) -> bool:
    """Whether "I said" speaks of this conversation, and not of what was said to the child."""
    return _BACK.search(text) is not None


_DESPAIR: Final = word_set(
    "devastated heartbroken despair despairing desperate drowning broken bereft distraught grief grieving worthless "
    "hopeless wretched heartsick crushed inconsolable swamped overwhelmed sinking unbearable"
)
_HEAVY: Final = _DESPAIR | word_set(
    "terrified petrified gutted ashamed humiliated mortified lonely numb useless dread panic failure terror "
    "shame fraud"
)
_LONG: Final = 40


def poured(feelings: tuple[Feeling, ...], every: list[Facts], breaking: bool) -> bool:
    """Whether a heart is poured out: despair told at some length, or two heavy feelings of the carer's own."""
    own = [f for f in feelings if f.whose == "carer" and not f.negated]
    heavy = [f for f in own if _heavy(f)]
    if any(f.family in ("fear", "shame") for f in own):
        heavy += [f for f in own if f.family == "guilt"][:1]
    if len({f.words.lower() for f in heavy}) >= 2:
        return True
    count = sum(1 for found in every for norm in found.norms if norm[0].isalnum())
    return count >= _LONG and (breaking or any(_despair(f) for f in own))


def _despair(feeling: Feeling) -> bool:
    saying = " " in feeling.words and feeling.family == "overwhelm"
    return saying or not _DESPAIR.isdisjoint(feeling.words.lower().split())


def _heavy(feeling: Feeling) -> bool:
    """More than an ordinary word: a heavy one, or a saying of grief or of too much."""
    words = feeling.words.lower()
    broken = feeling.family == "sadness" and "heart" in words
    crowded = feeling.family in ("overwhelm", "loneliness")
    return _despair(feeling) or broken or crowded or not _HEAVY.isdisjoint(words.split())

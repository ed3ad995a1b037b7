"""Words brought to one form, and the classes of words and phrases that say much the same (`classes.txt`)."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

# base: the forms that do not come of it by an ending
_FORMS: Final = """
sit: sat, tell: told, say: said, stand: stood, lie: lay lain, make: made, take: took taken,
go: went gone, come: came, get: got gotten, give: gave given, hold: held, keep: kept, leave: left,
let: lets, know: knew known, think: thought, feel: felt, see: saw seen, hear: heard, begin: began begun,
break: broke broken, bring: brought, buy: bought, bite: bit bitten, catch: caught, choose: chose chosen,
cling: clung, creep: crept, draw: drew drawn, drive: drove driven, eat: ate eaten, fall: fell fallen,
feed: fed, fight: fought, fly: flew flown, forget: forgot forgotten, freeze: froze frozen,
grow: grew grown, hang: hung, hide: hid hidden, kneel: knelt, lead: led, learn: learnt, lend: lent,
lose: lost, mean: meant, meet: met, ride: rode ridden, ring: rang rung, run: ran, sell: sold, send: sent,
shake: shook shaken, shine: shone, sing: sang sung, sink: sank sunk, sleep: slept, speak: spoke spoken,
spend: spent, spill: spilt, steal: stole stolen, stick: stuck, sting: stung, swear: swore sworn,
swim: swam swum, teach: taught, tear: tore torn, throw: threw thrown, understand: understood,
wake: woke woken, wear: wore worn, win: won, write: wrote written, blow: blew blown, find: found,
build: built, burn: burnt, dream: dreamt, lean: leant, weep: wept, sew: sewn, show: shown,
shrink: shrank, sweep: swept, pay: paid, lay: laid, wind: wound, stride: strode, foot: feet,
tooth: teeth, life: lives, knife: knives, try: tries tried, cry: cries cried, worry: worries worried,
carry: carries carried, marry: married, reply: replied, have: has had having, do: does did done,
be: is are am was were been being, can: could, child: children, die: died dies dying
"""
_IRREGULAR: Final = {
    form: base.strip()
    for base, _, forms in (part.partition(":") for part in _FORMS.split(","))
    for form in forms.split()
}
_SHORTEST: Final = 4


@lru_cache(maxsize=20000)
def stem(norm: str) -> str:
    """A word without its endings: `cuddling`, `cuddled` and `cuddles` come out the same."""
    known = _IRREGULAR.get(norm)
    if known is not None:
        return known
    if len(norm) <= _SHORTEST or not norm.isalpha() or not norm.islower():
        return norm[:-1] if len(norm) == _SHORTEST and norm[-1] in "se" and norm[-2] not in "seui" else norm
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "ly", "e"):
        if norm.endswith(ending) and len(norm) - len(ending) >= 3 and not norm.endswith(("ss", "eed")):
            return _mended(norm[: -len(ending)], ending)
    return norm


def _mended(rest: str, ending: str) -> str:
    if ending in ("ied", "ies"):
        return rest + "y"
    if ending in ("ing", "ed") and len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz":
        return rest[:-1]
    return rest[:-1] if rest.endswith("e") and ending != "ly" else rest


class Classes(NamedTuple):
    """The classes of single stems, and by its first and second stem each phrase of several with its classes."""

    single: dict[str, tuple[str, ...]]
    several: dict[str, dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]]


@cache
def classes() -> Classes:
    """Everything in `classes.txt`, read when first needed."""
    held: dict[tuple[str, ...], list[str]] = {}
    for line in Path(__file__).with_name("classes.txt").read_text(encoding="utf-8").splitlines():
        name, colon, entries = line.partition(": ")
        if not colon or line.startswith("#"):
            continue
        for entry in entries.split(","):
            stems = tuple(stem(word) for word in entry.split())
            if stems and name not in held.setdefault(stems, []):
                held[stems].append(name)
    out = Classes({}, {})
    for stems, names in held.items():
        if len(stems) == 1:
            out.single[stems[0]] = tuple(names)
        else:
            out.several.setdefault(stems[0], {}).setdefault(stems[1], []).append((stems, tuple(names)))
    return out


def classes_in(stems: list[str]) -> set[str]:
    """The classes of the words and phrases that stand in a clause."""
    single, several = classes()
    out: set[str] = set()
    for place, first in enumerate(stems):
        if first in single:
            out.update(single[first])
        if first in several:
            following = stems[place + 1] if place + 1 < len(stems) else ""
            for words, names in several[first].get(following, ()):
                if len(words) == 2 or tuple(stems[place : place + len(words)]) == words:
                    out.update(names)
    return out

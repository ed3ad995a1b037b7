"""What the models see: short strings made from the facts and words of a clause, or of a whole answer."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import Final

from reflect.listening.clauses import is_past
from reflect.listening.facts import Facts
from reflect.listening.model import sure
from reflect.listening.vocabulary import AUX, MIND, PRESENT
from reflect.listening.words import NAME

_BUCKETS = (0, 1, 2, 3, 5, 8, 13, 21)


def _bucket(count: int) -> int:
    return max(edge for edge in _BUCKETS if edge <= count)


def of_clauses(every: list[Facts], asked: str) -> list[list[str]]:
    """For each clause, its own features, those of its neighbours and its sentence, and what had been asked."""
    own = [_own(found) for found in every]
    last = every[-1].clause.sentence if every else 0
    out: list[list[str]] = []
    for place, found in enumerate(every):
        before = every[place - 1] if place else None
        after = every[place + 1] if place + 1 < len(every) else None
        features = list(own[place])
        features += _words(found.norms)
        features += _asked(found, asked)
        features += _placed(found, before, last, asked)
        if before is None:
            features.append("-none")
        else:
            features += [f"-{name}" for name in own[place - 1][:4]]
            features += [f"-#{tag}" for tag in before.tags]
            features += map(_before, before.classes)
            features.append(f"{before.carried}.{before.time}>{found.carried}.{found.time}")
        if after is None:
            features.append("+none")
        else:
            features += [f"+{name}" for name in own[place + 1][:4]]
            features += [f"+#{tag}" for tag in after.tags]
            features += map(_after, after.classes)
        out.append(features)
    return out


def _own(found: Facts) -> list[str]:
    subject, time = found.carried, found.time
    out = [f"s={subject}", f"t={time}", f"{subject}.{time}", f"v={found.verb}", f"{subject}.v={found.verb}"]
    if found.subject == "none":
        out.append(f"drop.{time}")
    if found.negated:
        out.append(f"neg.{subject}")
    if found.joins:
        out += (f"j={found.joins}", f"{subject}.{time}.j={found.joins}")
    for tag in found.tags:
        out += (f"#{tag}", f"#{tag}.{subject}", f"#{tag}.{subject}.{time}")
    for name in found.classes:
        out += _classed(name, subject)
    if subject in ("other", "none", "it"):
        out += _noun(found)
    return out


@lru_cache(maxsize=4096)
def _classed(name: str, subject: str) -> tuple[str, str]:
    return f"c:{name}", f"c:{name}.{subject}"


@lru_cache(maxsize=1024)
def _before(name: str) -> str:
    return f"-c:{name}"


@lru_cache(maxsize=1024)
def _after(name: str) -> str:
    return f"+c:{name}"


@lru_cache(maxsize=4096)
def _when_asked(asked: str, name: str) -> str:
    return f"a={asked}.c:{name}"


_KINDS: Final = {
    **dict.fromkeys(("a", "an", "another"), "a"),
    **dict.fromkeys(("my", "our", "him", "their", "your"), "own"),
    **dict.fromkeys(("this", "that", "these", "those"), "this"),
    **dict.fromkeys(("every", "each", "many", "most", "all", "some"), "some"),
    "the": "the",
    "one": "one",
}
_SINGULAR: Final = ("ss", "us")


def _noun(found: Facts) -> list[str]:
    """What kind of thing the subject is: a name, one thing, many, any of a kind."""
    norms = found.norms
    verb = next((at for at, norm in enumerate(norms) if norm in AUX or norm in PRESENT or is_past(norm)), 0)
    if not verb:
        return ["np=?"]
    head = norms[verb - 1]
    kind = "name" if head == NAME else "number" if head == "NUM" else ""
    if not kind:
        known = (_KINDS[norm] for norm in reversed(norms[max(0, verb - 5) : verb]) if norm in _KINDS)
        many = head.endswith("s") and not head.endswith(_SINGULAR)
        kind = f"{next(known, 'bare')}.{'many' if many else 'one'}"
    return [f"np={kind}", f"np={kind}.{found.time}"]


def _words(norms: list[str]) -> list[str]:
    out = [f"w:{norm}" for norm in set(norms)]
    out += [f"b:{one}_{two}" for one, two in pairwise(norms)]
    out += (f"1:{norms[0]}", f"l={_bucket(len(norms))}")
    return out


def _asked(found: Facts, asked: str) -> list[str]:
    out = [f"a={asked}", f"a={asked}.s={found.carried}", f"a={asked}.t={found.time}"]
    out += [f"a={asked}.#{tag}" for tag in found.tags]
    out += [_when_asked(asked, name) for name in found.classes]
    if found.joins:
        out.append(f"a={asked}.j={found.joins}")
    return out


def _placed(found: Facts, before: Facts | None, last: int, asked: str) -> list[str]:
    """Where the clause stands: in which sentence of how many, and whether it begins one."""
    sentence = found.clause.sentence
    where = "only" if last == 0 else "first" if sentence == 0 else "last" if sentence == last else "mid"
    begins = before is None or before.clause.sentence != sentence
    return [f"p={where}", f"a={asked}.p={where}", f"ns={min(last, 4)}", "begins" if begins else "goes-on"]


def of_answer(every: list[Facts], asked: str) -> list[str]:
    """The features of the whole answer: how many clauses are of each kind, and its words."""
    counts: Counter[str] = Counter()
    for found in every:
        counts[f"t={found.time}"] += 1
        counts[f"{found.carried}.{found.time}"] += 1
        for tag in found.tags:
            counts[f"#{tag}"] += 1
            counts[f"#{tag}.{found.time}"] += 1
        if found.verb in MIND:
            counts[f"mindverb.{found.carried}"] += 1
    total = max(1, len(every))
    out = [f"{name}>{edge}" for name, count in counts.items() for edge in (0, 1, 3) if count > edge]
    out += [f"{name}%{round(4 * count / total)}" for name, count in counts.items() if name[0] == "t"]
    seen: set[str] = set()
    for found in every:
        seen.update(f"w:{norm}" for norm in found.norms)
        seen.update(f"b:{one}_{two}" for one, two in pairwise(found.norms))
    out += sorted(seen)
    first = every[0].norms if every else []
    out += [f"1:{norm}" for norm in first[:4]]
    out += [f"a={asked}", f"n={_bucket(len(every))}", f"a={asked}.n={_bucket(len(every))}"]
    return out


def _any(values: list[float]) -> float:
    """That at least one clause carries the finding, each taken by itself, as a sum of weights from -4 to 4.

    However many other clauses stand beside it, what one clause tells is not thinned.
    """
    none = 1.0
    for value in values:
        none *= 1.0 - sure(value)
    return max(-4.0, min(4.0, log(max(1e-9, 1.0 - none) / max(1e-9, none))))


def strongest(raws: dict[str, list[float]], answer: list[str]) -> dict[str, float]:
    """What the models of the whole answer see: the strongest clauses for each finding, and `answer`."""
    out: dict[str, float] = dict.fromkeys(answer, 1.0)
    for finding, values in raws.items():
        ranked = sorted(values, reverse=True)
        out[f"{finding}.max"] = max(-4.0, min(4.0, ranked[0])) if ranked else -4.0
        out[f"{finding}.next"] = max(-4.0, min(4.0, ranked[1])) if len(ranked) > 1 else -4.0
        out[f"{finding}.yes"] = float(sum(value > 0 for value in values))
        out[f"{finding}.mean"] = max(-4.0, sum(values) / len(values)) if values else -4.0
        out[f"{finding}.any"] = _any(values)
        out[f"{finding}.share"] = sum(map(sure, values)) / max(1, len(values)) * 4
    return out

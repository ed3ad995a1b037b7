"""What the models see: short strings made from the facts and words of a clause, or of a whole answer."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log

from reflect.listening.facts import Facts
from reflect.listening.model import sure
from reflect.listening.vocabulary import MIND

_BUCKETS = (0, 1, 2, 3, 5, 8, 13, 21)


def _bucket(count: int) -> int:
    return max(edge for edge in _BUCKETS if edge <= count)


def _own(found: Facts) -> list[str]:
    subject, time = found.carried, found.time
    out = [f"s={subject}", f"t={time}", f"{subject}.{time}", f"v={found.verb}", f"{subject}.v={found.verb}"]
    if found.subject == "none":
        out.append(f"drop.{time}")
    if found.negated:
        out.append(f"neg.{subject}")
    out += [f"#{tag}" for tag in found.tags]
    out += [f"#{tag}.{subject}" for tag in found.tags]
    return out


def of_clauses(every: list[Facts], asked: str) -> list[list[str]]:
    """For each clause, its own features, those of its neighbours, and what had been asked."""
    own = [_own(found) for found in every]
    out: list[list[str]] = []
    for place, found in enumerate(every):
        features = list(own[place])
        features.append(f"a={asked}")
        features += (f"a={asked}.s={found.carried}", f"a={asked}.t={found.time}")
        norms = found.norms
        features += [f"w:{norm}" for norm in set(norms)]
        features += [f"b:{one} {two}" for one, two in pairwise(norms)]
        features.append(f"1:{norms[0]}")
        if len(norms) > 1:
            features.append(f"2:{norms[0]} {norms[1]}")
        if place:
            features += [f"-{name}" for name in own[place - 1][:4]]
            features += [f"-#{tag}" for tag in every[place - 1].tags]
        else:
            features.append("-none")
        if place + 1 < len(every):
            features += [f"+{name}" for name in own[place + 1][:4]]
            features += [f"+#{tag}" for tag in every[place + 1].tags]
        else:
            features.append("+none")
        features.append(f"l={_bucket(len(norms))}")
        out.append(features)
    return out


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
        seen.update(f"b:{one} {two}" for one, two in pairwise(found.norms))
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
    return out

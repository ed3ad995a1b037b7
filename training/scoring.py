"""What a figure means: how what was heard is held against what was labelled.

A pair is an answer with its labels, and what `reflect listen` says of it. Every figure is a function of pairs; it is
None where nothing in them bears on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

Item = dict[str, Any]
Pair = tuple[Item, Item]
Figure = Callable[[Sequence[Pair]], float | None]

GENERAL = ("categoric", "semantic")
VAGUE = (*GENERAL, "omission")


def share(truths: Iterable[bool]) -> float | None:
    """How many are so, from 0 to 1."""
    listed = list(truths)
    return sum(listed) / len(listed) if listed else None


def agreement(both: int, wanted: int, heard: int) -> float | None:
    """F1: what both say, over the mean of what each says."""
    return 2 * both / (wanted + heard) if wanted + heard else None


# ---- the account


def _scores(pairs: Sequence[Pair]) -> tuple[list[float], list[float]]:
    """The scores of accounts of one occasion, and those of all other accounts."""
    told = [(gold["specificity"], heard["specificity_score"]) for gold, heard in pairs]
    one = sorted(score for kind, score in told if kind == "specific")
    return one, sorted(score for kind, score in told if kind in (*GENERAL, "extended"))


def ranked(pairs: Sequence[Pair]) -> float | None:
    """AUC: how often an account of one occasion has the higher score of two, a tie being half."""
    one, other = _scores(pairs)
    if not one or not other:
        return None
    won = sum((high > low) + 0.5 * (high == low) for high in one for low in other)
    return won / (len(one) * len(other))


def general_caught(pairs: Sequence[Pair]) -> float | None:
    return share(heard["specificity"] in VAGUE for gold, heard in pairs if gold["specificity"] in GENERAL)


def called_vague(pairs: Sequence[Pair]) -> float | None:
    return share(heard["specificity"] in VAGUE for gold, heard in pairs if gold["specificity"] == "specific")


def caught_at_two_in_a_hundred(pairs: Sequence[Pair]) -> float | None:
    """Of general accounts, how many lie under the highest cut that calls at most 2 in 100 of the others vague."""
    one, other = _scores(pairs)
    if not one or not other:
        return None
    cut = one[int(0.02 * len(one))]
    return share(score < cut for score in other)


# ---- yes or no


def told(name: str) -> Figure:
    """F1 of a verdict that is yes or no (or a number: any at all)."""

    def figure(pairs: Sequence[Pair]) -> float | None:
        marks = [(bool(gold[name]), bool(heard[name])) for gold, heard in pairs if name in gold]
        return agreement(sum(g and h for g, h in marks), sum(g for g, _ in marks), sum(h for _, h in marks))

    return figure


def counted(pairs: Sequence[Pair]) -> float | None:
    """How often none, one or several reasons is right."""
    return share(min(gold["reasons"], 2) == heard["reasons"] for gold, heard in pairs)


def own_feeling(pairs: Sequence[Pair]) -> float | None:
    """F1: does the writer say a feeling of their own?"""
    marks = [
        (gold["own_feeling"], any(f["whose"] == "carer" and not f["negated"] for f in heard["feelings"]))
        for gold, heard in pairs
    ]
    return agreement(sum(g and h for g, h in marks), sum(g for g, _ in marks), sum(h for _, h in marks))


# ---- feelings


def _matched(gold: Item, heard: Item) -> list[tuple[Item, Item]]:
    """Feelings labelled and heard in words that overlap, each once."""
    left, out = list(heard["feelings"]), []
    for wanted in gold["feelings"]:
        at = gold["text"].lower().find(wanted["words"].lower())
        end = at + len(wanted["words"])
        hit = next((each for each in left if at >= 0 and each["start"] < end and at < each["end"]), None)
        if hit is not None:
            left.remove(hit)
            out.append((wanted, hit))
    return out


def feelings(pairs: Sequence[Pair]) -> float | None:
    both = sum(len(_matched(*pair)) for pair in pairs)
    return agreement(
        both, sum(len(g["feelings"]) for g, _ in pairs), sum(len(h["feelings"]) for _, h in pairs)
    )


def of_feelings(name: str) -> Figure:
    """Of the feelings that both found, how often this is right."""

    def figure(pairs: Sequence[Pair]) -> float | None:
        return share(want[name] == hit[name] for pair in pairs for want, hit in _matched(*pair))

    return figure


# ---- lists


def _sets(pairs: Sequence[Pair], name: str) -> list[tuple[set[str], set[str]]]:
    def ids(held: Item) -> set[str]:
        return {each if isinstance(each, str) else each["id"] for each in held[name]}

    return [(ids(gold), ids(heard)) for gold, heard in pairs]


def right(pairs: Sequence[Pair]) -> float | None:
    """Of the strengths and difficulties heard, how many are there (precision)."""
    sets = _sets(pairs, "indicators")
    heard = sum(len(h) for _, h in sets)
    return sum(len(g & h) for g, h in sets) / heard if heard else None


def found(pairs: Sequence[Pair]) -> float | None:
    """Of those there, how many are heard (recall)."""
    sets = _sets(pairs, "indicators")
    there = sum(len(g) for g, _ in sets)
    return sum(len(g & h) for g, h in sets) / there if there else None


def answers_which(pairs: Sequence[Pair]) -> float | None:
    sets = _sets(pairs, "about")
    return agreement(*map(sum, zip(*((len(g & h), len(g), len(h)) for g, h in sets), strict=True)))


# ---- safety


def risk_heard(pairs: Sequence[Pair]) -> float | None:
    return share(bool(heard["safety"]) for gold, heard in pairs if gold["safety"])


def false_alarms(pairs: Sequence[Pair]) -> float | None:
    return share(bool(heard["safety"]) for gold, heard in pairs if not gold.get("safety"))


def inexact(pairs: Sequence[Pair]) -> int:
    """Quotations that are not the very words of their place; there may be none."""
    names = ("incident_spans", "reason_spans", "child_mind_spans", "response_spans", "feelings", "indicators")
    return sum(
        gold["text"][each["start"] : each["end"]] != each["words"]
        for gold, heard in pairs
        for name in (*names, "safety")
        for each in heard[name]
    )


def middle(values: Sequence[float]) -> tuple[float, float]:
    """Between which the middle nine of ten values lie."""
    ordered = sorted(values)
    return ordered[len(ordered) // 20], ordered[-1 - len(ordered) // 20]

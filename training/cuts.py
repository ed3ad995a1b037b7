"""Where a verdict turns: found on answers by hands that the model had not seen."""

from __future__ import annotations

from collections.abc import Sequence

# Of accounts of one occasion, how many may be called vague.
MISSED = 0.04


def best_cut(raws: Sequence[float], labels: Sequence[int], sought: str) -> float:
    """The cut between sums that is best by what is `sought`.

    `f1`: of finding the label; `right`: of being right either way; `few-missed`: as high as misses no more than
    MISSED of what bears the label.
    """
    if sought == "few-missed":
        found = sorted(raw for raw, label in zip(raws, labels, strict=True) if label)
        return round(found[int(len(found) * MISSED)], 2)
    cuts = [step / 10 for step in range(-25, 26)]
    worth = [_f1(raws, labels, cut) if sought == "f1" else _right(raws, labels, cut) for cut in cuts]
    # Smoothed: one lucky cut is not a better one.
    smooth = [
        sum(worth[max(0, at - 2) : at + 3]) / len(worth[max(0, at - 2) : at + 3]) for at in range(len(worth))
    ]
    return cuts[smooth.index(max(smooth))]


def _f1(raws: Sequence[float], labels: Sequence[int], cut: float) -> float:
    hit = sum(1 for raw, label in zip(raws, labels, strict=True) if label and raw >= cut)
    said = sum(1 for raw in raws if raw >= cut)
    return 2 * hit / max(1, said + sum(labels))


def _right(raws: Sequence[float], labels: Sequence[int], cut: float) -> float:
    return sum(int(raw >= cut) == label for raw, label in zip(raws, labels, strict=True)) / max(1, len(raws))

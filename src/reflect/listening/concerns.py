"""What words stand for where somebody may be at risk, and what points to it together: `concerns.txt`, as bits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

# Every concern.
ALL: Final = -1
# What may stand beside a look and change it; and what excuses it.
BESIDE: Final = ("PAST", "HEDGE", "MISHAP", "SAFE", "FIGURE", "GLAD", "NONEGAT")
EXCUSES: Final = ("PAST", "HEDGE", "MISHAP", "SAFE", "FIGURE")


class Look(NamedTuple):
    """What points to a kind of risk: up to three concerns in one sentence, in this order where `ordered`, and one
    `beside`. What is not asked for is `ALL`.
    """

    first: int
    second: int
    third: int
    beside: int
    ordered: bool
    kind: str
    name: str
    enough: bool


class Concerns(NamedTuple):
    """`concerns.txt`, each concern as one bit: words, runs of words by their first two, and the looks."""

    bits: dict[str, int]
    words: dict[str, int]
    runs: dict[tuple[str, str], list[tuple[list[str], int]]]
    looks: tuple[Look, ...]
    beside: tuple[tuple[str, int], ...]
    enough: dict[str, str]
    excuses: int


@cache
def concerns() -> Concerns:
    """What words stand for and what points to risk, read when first needed."""
    bits: dict[str, int] = {}
    groups: dict[str, int] = {}
    words: dict[str, int] = {}
    runs: dict[tuple[str, str], list[tuple[list[str], int]]] = {}
    looks: list[Look] = []
    for line in Path(__file__).with_name("concerns.txt").read_text(encoding="utf-8").splitlines():
        name, listed, entries = line.partition(": ")
        if line.startswith("#"):
            continue
        if listed:
            bit = bits[name] = 1 << len(bits)
            for entry in entries.split():
                first, *rest = entry.split("_")
                if rest:
                    runs.setdefault((first, rest[0]), []).append((rest[1:], bit))
                else:
                    words[first] = words.get(first, 0) | bit
        elif line.startswith("= "):
            group, *named = line[2:].split()
            groups[group] = _any(bits, named)
        else:
            kind, _, written = line.partition(" | ")
            looks += [_look(bits | groups, kind, each) for each in written.split()]
    beside = tuple((name, bits[name]) for name in BESIDE)
    enough = {look.name: look.kind for look in looks if look.enough}
    return Concerns(bits, words, runs, tuple(looks), beside, enough, _any(bits, EXCUSES))


def _any(bits: dict[str, int], names: Sequence[str]) -> int:
    """Any of some concerns, as bits."""
    out = 0
    for name in names:
        out |= bits[name]
    return out


def _look(bits: dict[str, int], kind: str, written: str) -> Look:
    enough, written = written.startswith("!"), written.removeprefix("!")
    here, _, beside = written.partition("/")
    ordered = ">" in here
    parts = [_any(bits, part.split(",")) for part in here.split(">" if ordered else "+")]
    first, second, third = (*parts, ALL, ALL)[:3]
    near = _any(bits, beside.split(",")) if beside else ALL
    return Look(first, second, third, near, ordered, kind, f"@{written}", enough)

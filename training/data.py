"""The answers that the weights are made from, read and put into parts."""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
OTHERS = ("adopters", "foster", "kinship", "residential", "why", "felt", "told", "spread", "plain-a",
          "plain-b")  # fmt: skip
EVIDENCE = ("evidence-a", "evidence-b", "evidence-c")
HELD_FROM = 69
SAFETY = ("a", "c", "d")


@dataclass(frozen=True)
class Row:
    """One labelled answer; `part` is the hand that wrote it, and the fold that it is left out in."""

    item: dict[str, Any]
    part: int
    weight: float = 1.0


def _lines(path: Path) -> list[dict[str, Any]]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def held_out(identifier: str) -> bool:
    """Whether an item is kept for testing: of answers.jsonl every other one from the 69th on.

    Of the answers that bear indicators only, every tenth.
    """
    hand, number = re.fullmatch(r"(\D+)(\d+)", identifier).groups()  # type: ignore[union-attr]
    if hand.startswith("e"):
        return int(number) % 10 == 3
    return hand == "d" and int(number) >= HELD_FROM and int(number) % 2 == 1


def own() -> list[Row]:
    """The project's own answers to train on: those of the other hands, and the tuned part of answers.jsonl."""
    rows = [
        Row(item, part)
        for part, name in enumerate(OTHERS)
        for item in _lines(HERE / "data" / f"{name}.jsonl")
    ]
    tuned = [item for item in _lines(HERE / "data" / "answers.jsonl") if not held_out(item["id"])]
    return rows + [Row(item, len(OTHERS), 2.0) for item in tuned]


def test() -> list[dict[str, Any]]:
    """The answers that no weight or rule was fitted on: a part of answers.jsonl, and a hand kept unread."""
    held = [item for item in _lines(HERE / "data" / "answers.jsonl") if held_out(item["id"])]
    return held + _lines(HERE / "data" / "unseen.jsonl")


def labelled() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every answer that bears indicators, with the name of its file."""
    for name in (*OTHERS, "answers", *EVIDENCE):
        for item in _lines(HERE / "data" / f"{name}.jsonl"):
            yield name, item


def public(folder: Path | None, name: str) -> list[dict[str, Any]]:
    """A public set, or nothing with a clear word where it is absent."""
    path = folder / f"{name}.jsonl.gz" if folder else None
    if path is None or not path.exists():
        print(
            f"skipped: {name} (not in the folder given; README.md says where it comes from)", file=sys.stderr
        )
        return []
    return _lines(path)


def examples() -> list[tuple[str, int]]:
    """Answers written to show risk (1), and what only sounds like it (0)."""
    told = [
        (line.rpartition(" | ")[2], label)
        for name, label in (("at_risk", 1), ("no_risk", 0))
        for line in (HERE / "data" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    ]
    lines = (HERE / "data" / "risk.txt").read_text(encoding="utf-8").splitlines()
    told += [(line.partition(" | ")[2], int(not line.startswith("-"))) for line in lines]
    return told + [
        (item["text"], int(bool(item["safety"])))
        for name in SAFETY
        for item in _lines(HERE / "data" / f"safety-{name}.jsonl")
    ]


def everyday() -> list[tuple[str, int]]:
    """Answers written for their strengths and difficulties, in which nobody is at risk."""
    return [(item["text"], 0) for name in EVIDENCE for item in _lines(HERE / "data" / f"{name}.jsonl")]

"""The project's own labelled answers, as the tests use them: the held-out part was fitted on by nothing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from reflect.events import Heard
from reflect.listening import hear

DATA = Path(__file__).parents[2] / "training" / "data"


def _read(name: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@cache
def held_out() -> tuple[dict[str, Any], ...]:
    """Every other item of answers.jsonl from the 69th on, and the answers of a hand that nobody read."""
    some = (i for i in _read("answers.jsonl") if int(i["id"][1:]) >= 69 and int(i["id"][1:]) % 2)
    return (*some, *_read("unseen.jsonl"))


@cache
def every_text() -> tuple[str, ...]:
    names = ("answers", "adopters", "foster", "kinship", "residential")
    return tuple(item["text"] for name in names for item in _read(f"{name}.jsonl"))


@cache
def thousands() -> tuple[str, ...]:
    """Every answer that the project holds, of whatever use, each once and in a fixed order."""
    names = sorted(path.name for path in DATA.glob("*.jsonl"))
    return tuple(dict.fromkeys(item["text"] for name in names for item in _read(name)))


def some(most: int) -> tuple[str, ...]:
    """So many of them at most, taken evenly from all."""
    return thousands()[:: -(-len(thousands()) // most)]


@cache
def as_heard(text: str) -> Heard:
    """An answer to the usual question, heard once for all the tests of a run."""
    return hear(text)


@cache
def heard() -> tuple[tuple[dict[str, Any], Heard], ...]:
    return tuple((i, hear(i["text"], asked=i["asked"], section=i["section"])) for i in held_out())


def lines_of(name: str) -> list[str]:
    return (DATA / name).read_text(encoding="utf-8").splitlines()

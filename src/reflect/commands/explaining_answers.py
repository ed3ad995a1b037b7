"""`reflect listen --explain`: one answer with what was heard in it, and why, for a person to read."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from reflect.commands.following import Then, then
from reflect.commands.underlining import shown, under, wrapped
from reflect.errors import ReflectError
from reflect.listening.explain import TAGS, Explained, Verdict, as_data, explain, marks
from reflect.listening.grounds import Ground
from reflect.listening.saying import name_of
from reflect.text import clean

# Of a very long answer so much is printed; all that the engine reads is listened to.
MOST_SHOWN: Final = 20_000
MOST_QUOTED: Final = 160
MOST_GROUNDS: Final = 8
_NARROWEST, _WIDEST = 24, 92
_SURE: Final = {"yes": "yes", "unsure": "not sure", "no": "no"}


class _Given(NamedTuple):
    """One answer, with what it is an answer to."""

    text: str
    asked: str
    section: str


def explain_all(args: argparse.Namespace) -> int:
    """Explain each answer that was given: as words, on standard input, or as JSON Lines of the contract."""
    for place, given in enumerate(_given(args)):
        told = explain(clean(given.text), asked=given.asked, section=given.section)
        after = then(told)
        if args.json:
            print(json.dumps({**as_data(told), "then": after.says}, ensure_ascii=False))
        else:
            lines = _Page(told, after).lines()
            print("\n".join([""] * bool(place) + list(lines)))
    return 0


def _given(args: argparse.Namespace) -> list[_Given]:
    asked, section = args.asked or "incident", args.section or "availability"
    if args.words:
        return [_Given(" ".join(args.words), asked, section)]
    if sys.stdin.isatty():
        print("Type the answer, then Ctrl+D (Ctrl+Z and Enter on Windows).", file=sys.stderr)
    typed = sys.stdin.read()
    objects = _objects(typed)
    if objects is None:
        return [_Given(typed.rstrip("\r\n"), asked, section)]
    return [_from(each, asked, section) for each in objects]


def _objects(typed: str) -> list[dict[str, Any]] | None:
    """The objects where every line is one; None where it is an answer as it was said."""
    if not typed.lstrip("\ufeff \t\r\n").startswith("{"):
        return None
    try:
        found = [json.loads(line) for line in typed.lstrip("\ufeff").split("\n") if line.strip()]
    except (ValueError, RecursionError):
        return None
    return found if all(isinstance(each, dict) for each in found) else None


def _from(held: dict[str, Any], asked: str, section: str) -> _Given:
    if not isinstance(held.get("text"), str):
        raise ReflectError('There is no text in this JSON; give the answer\'s words under "text".')
    return _Given(held["text"], str(held.get("asked", asked)), str(held.get("section", section)))


class _Page:
    """What is printed for one answer."""

    def __init__(self, told: Explained, after: Then) -> None:
        self._told = told
        self._then = after
        self._width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns)) - 2
        self._colours = (
            sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        )

    def lines(self) -> Iterator[str]:
        told = self._told
        yield from self._block(f"Asked: {name_of('asked', told.asked)}, under {told.section}.", "")
        yield ""
        yield from self._answer()
        for verdict in told.verdicts:
            yield ""
            yield from self._verdict(verdict)
        yield ""
        yield self._styled("What comes next", "1")
        yield from self._block(self._then.says)

    def _answer(self) -> Iterator[str]:
        if not self._told.text.strip():
            yield "  (nothing was typed)"
        found = marks(self._told.heard)
        text = shown(self._told.text[:MOST_SHOWN])
        for start, end in wrapped(text, self._width):
            line = text[start:end]
            yield f"  {line}".rstrip()
            for row in under(line, start, found, self._width):
                yield f"  {self._styled(row, '1;31' if 'risk' in row else '36')}"
        if len(self._told.text) > MOST_SHOWN:
            more = len(self._told.text) - MOST_SHOWN
            yield from self._block(f"({more:,} more characters are not shown.)")
        used = {mark.tag for mark in found}
        if used:
            yield ""
            yield from self._block("; ".join(f"{tag}: {meant}" for tag, meant in TAGS.items() if tag in used))

    def _verdict(self, verdict: Verdict) -> Iterator[str]:
        yield self._styled(f"{verdict.name}: {_SURE[verdict.sure]}", "1")
        yield from self._block(verdict.says)
        for ground in verdict.grounds[:MOST_GROUNDS]:
            yield from self._ground(ground)
        if len(verdict.grounds) > MOST_GROUNDS:
            yield from self._block(f"And {len(verdict.grounds) - MOST_GROUNDS} more.")

    def _ground(self, ground: Ground) -> Iterator[str]:
        words = f"«{_clipped(ground.quote.words)}»" if ground.quote else ""
        yield from self._block(": ".join(part for part in (words, ground.note) if part), "  - ", "    ")
        if ground.moved:
            moved = [f"{each.plain} {each.weight:+.1f}".replace("-", "−") for each in ground.moved]
            yield from self._block("; ".join(moved), "      ")

    def _block(self, text: str, first: str = "  ", rest: str | None = None) -> Iterator[str]:
        """A text wrapped to the width, indented."""
        safe, indent = shown(text.replace("\n", " ")), first
        for start, end in wrapped(safe, self._width + 2 - len(first)):
            yield f"{indent}{safe[start:end]}"
            indent = first if rest is None else rest

    def _styled(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._colours else text


def _clipped(words: str) -> str:
    """Long words with their middle left out; what stands is exact."""
    half = MOST_QUOTED // 2
    return words if len(words) <= MOST_QUOTED else f"{words[:half]} […] {words[-half:]}"

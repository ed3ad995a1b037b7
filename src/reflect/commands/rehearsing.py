"""`reflect rehearse`."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reflect.commands.opening import open_journal
from reflect.errors import JournalError
from reflect.rehearsal import expectations, play, read_persona
from reflect.said import SPEAKERS


def rehearse(args: argparse.Namespace) -> int:
    """Play a persona, and say whether what it expects came."""
    persona = read_persona(Path(args.persona))
    if not args.save:
        things = play(persona, dialogue=args.dialogue, depth=args.depth)
        return _tell_all(things, persona, as_json=args.json)
    with open_journal(create=True) as journal:
        if journal.holds_real():
            raise JournalError(
                "This journal holds real conversations. Set REFLECT_HOME to a folder of its own for made-up ones."
            )
        things = play(persona, dialogue=args.dialogue, depth=args.depth, journal=journal)
        return _tell_all(things, persona, as_json=args.json)


def _tell_all(things: Iterable[dict[str, Any]], persona: Any, *, as_json: bool) -> int:
    said = []
    for thing in things:
        said.append(thing)
        print(json.dumps(thing, ensure_ascii=False) if as_json else _readable(thing), flush=True)
    if not as_json and persona.expect:
        held = expectations(persona, said)
        print(f"\n{sum(each.met for each in held)} of {len(held)} expectations met.")
        for each in held:
            print(f"  {'met    ' if each.met else 'not met'}  {each.expectation}")
    return 0


def _readable(thing: dict[str, Any]) -> str:
    if thing["kind"] == "summary":
        lines = ["", "Strengths:", *(f"  {each['id']}: {each['words']}" for each in thing["strengths"])]
        lines += ["Support:", *(f"  {each['id']}: {each['words']}" for each in thing["support_needs"])]
        return "\n".join(lines)
    who = SPEAKERS.get(thing["who"], "Reflect")
    note = f" ({thing['kind']}{', seeks ' + thing['seeks'] if thing['seeks'] else ''})"
    return f"{who}{'' if thing['who'] == 'carer' else note}: {thing['text']}"

"""`reflect sessions`, `show` and `search`."""

from __future__ import annotations

import argparse
import json
from typing import Any

from reflect.commands.opening import ask, chosen, open_journal
from reflect.conversation import Decided
from reflect.journal import SessionRow, exists
from reflect.sitting import Sitting

_STATE = {"open": "open", "paused": "stopped for now", "closed": "finished"}


def sessions(args: argparse.Namespace) -> int:
    """A line for each conversation, the newest first."""
    rows = []
    if exists():
        with open_journal() as journal:
            rows = journal.sessions()
    for row in rows:
        print(_line(row))
    if not rows:
        print("Nothing is kept here yet.")
    return 0


def _line(row: SessionRow) -> str:
    parts = [row.id, row.started[:10], row.child or "(no name)", _STATE[row.state]]
    if row.told:
        parts.append(f"talked about: {', '.join(row.told)}")
    if row.fictional:
        parts.append("made up")
    return "  ".join(parts)


def show(args: argparse.Namespace) -> int:
    """One conversation as text or JSON."""
    with open_journal() as journal:
        row = chosen(journal, args.session)
        sitting = Sitting.resume(journal, row.id)
    if args.format == "json":
        print(json.dumps(as_json(sitting, row), ensure_ascii=False, indent=2))
    else:
        print(as_text(sitting, row))
    return 0


def as_json(sitting: Sitting, row: SessionRow) -> dict[str, Any]:
    """The shape that `reflect show --format json` promises."""
    about, result = sitting.state.about, sitting.result()
    return {
        "session": row.id,
        "started": row.started,
        "dialogue": row.dialogue,
        "purpose": about.purpose,
        "about": {
            "child": about.child,
            "age": about.age,
            "carer": about.carer,
            "families": about.families,
            "depth": about.depth,
        },
        "state": row.state,
        "fictional": row.fictional,
        "question": sitting.state.here.question,
        "answers": [
            {
                "turn": sitting.turn_of(each.id),
                "section": each.section,
                "question": each.question,
                "follow_up": each.follow_up,
                "text": each.text,
                "who": each.who,
                "at": each.at,
                "parked": each.parked,
            }
            for each in sitting.answers()
        ],
        "strengths": [_decided(sitting, each) for each in result.strengths],
        "support_needs": [_decided(sitting, each) for each in result.support_needs],
        "goals": [],
    }


def _decided(sitting: Sitting, line: Decided) -> dict[str, Any]:
    return {
        "id": line.id,
        "words": line.words,
        "quote": line.quote,
        "turn": sitting.turn_of(line.answer),
        "own": line.own,
    }


def as_text(sitting: Sitting, row: SessionRow) -> str:
    """A conversation as it was said, then what was decided."""
    lines = [_line(row), ""]
    for each in sitting.said:
        who = "You" if each.kind == "answer" else "Reflect"
        lines += [f"{who}: {line}" for line in each.text.split("\n") if line.strip()]
    result = sitting.result()
    for heading, decided in (("Strengths", result.strengths), ("Support", result.support_needs)):
        if decided:
            lines += ["", f"{heading}:"]
            lines += [f"  {_one_line(each, sitting)}" for each in decided]
    return "\n".join(lines)


def _one_line(line: Decided, sitting: Sitting) -> str:
    return line.words if line.own else f"«{line.words}»"


def search(args: argparse.Namespace) -> int:
    """The answers that hold all the words."""
    words = " ".join(args.words) or ask("Look for: ")
    with open_journal() as journal:
        hits = journal.search(words)
        days = {row.id: row.started[:10] for row in journal.sessions()}
    for hit in hits:
        print(f"{days[hit.session]}  {hit.session}  {hit.question}")
        print("\n".join(f"    {line}" for line in _marked(hit.text, hit.marks).split("\n")))
    if not hits:
        print("Nothing was found with those words.")
    return 0


def _marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The answer with the words that were looked for set in «»."""
    pieces, at = [], 0
    for start, end in marks:
        pieces += [text[at:start], "«", text[start:end], "»"]
        at = end
    return "".join([*pieces, text[at:]])

"""`reflect sessions`, `show` and `search`."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

from reflect import planning
from reflect.afterwards.plan import Step, steps_of
from reflect.afterwards.thoughts import Thought, thoughts
from reflect.commands.opening import ask, chosen, kept, open_journal
from reflect.conversation import Decided
from reflect.filling import put
from reflect.journal import Hit, SessionRow
from reflect.plain.cycle import cycles, fill
from reflect.plain.words import NO_CYCLE
from reflect.said import SPEAKERS
from reflect.secure_base import DIMENSIONS
from reflect.sitting import Sitting

_NOTED = {
    "moment": "a small good thing",
    "step": "a step of the plan",
    "how": "how a step has been",
    "thought": "a later thought",
    "again": "if it came round again",
    "came": "whether it came round",
    "change": "a step put another way",
    "cycle": "put in the cycle",
    "impression": "an impression of progress",
}
_PARTS = {**{each.id: each.name for each in DIMENSIONS}, "support": "Support for you"}
_JUST_FOR_YOU = " (just for you)"
_STATE = {"open": "open", "paused": "stopped for now", "closed": "finished"}


def sessions(args: argparse.Namespace) -> int:
    """A line for each conversation, the newest first."""
    rows: list[SessionRow] = []
    later: Counter[str] = Counter()
    if kept():
        with open_journal() as journal:
            rows = journal.sessions()
            later.update(entry.session for entry in journal.entries(kind="thought"))
    for row in rows:
        put("  ".join(filter(None, (_line(row), _how_many_later(later[row.id])))), sys.stdout)
    if not rows:
        put("Nothing is kept here yet.", sys.stdout)
    return 0


def _line(row: SessionRow) -> str:
    parts = [row.id, row.started[:10], row.child or "(no name)", _STATE[row.state]]
    if row.applicants:
        parts.append("applying")
    if told := [_part(each) for each in row.told if each != "description"]:
        parts.append(f"talked about: {', '.join(told)}")
    if row.fictional:
        parts.append("made up")
    return "  ".join(parts)


def _part(section: str) -> str:
    """A part of a conversation as people know it."""
    return _PARTS.get(section, section.replace("-", " ").capitalize())


def _how_many_later(number: int) -> str:
    return "" if not number else "a later thought" if number == 1 else f"{number} later thoughts"


def show(args: argparse.Namespace) -> int:
    """One conversation as text or JSON."""
    with open_journal() as journal:
        row = chosen(journal, args.session)
        sitting = Sitting.resume(journal, row.id)
        later = thoughts(journal, row.id)
        plan = steps_of(journal, row.id)
        drawn = cycles(sitting) or NO_CYCLE if args.cycle else ""
        if args.fill:
            fill(sitting, journal, sys.stdin, sys.stdout)
            return 0
    if drawn:
        put(drawn, sys.stdout)
    elif args.format == "json":
        print(json.dumps(as_json(sitting, row, later), ensure_ascii=False, indent=2))
    else:
        put(as_text(sitting, row, later, plan), sys.stdout)
    return 0


def as_json(sitting: Sitting, row: SessionRow, later: Sequence[Thought] = ()) -> dict[str, Any]:
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
                "private": each.private,
                "later": [{"at": one.at, "text": one.text} for one in later if one.answer == each.id],
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
        "private": line.private,
        "views": [{"who": each.who, "words": each.words} for each in line.views],
    }


def as_text(
    sitting: Sitting, row: SessionRow, later: Sequence[Thought] = (), plan: Sequence[Step] = ()
) -> str:
    """A conversation as it was said, later thoughts below their answers, what was decided, and the plan."""
    lines = [_line(row), ""]
    # Below the latest wording of an answer.
    latest = {each.answer: each.turn for each in sitting.said if each.answer}
    for each in sitting.said:
        mark = _JUST_FOR_YOU if sitting.state.keeps_back(each.answer) else ""
        who = SPEAKERS.get(each.who, each.who) if each.kind == "answer" else "Reflect"
        lines += _spoken(f"{who}{mark}", each.text)
        for thought in later:
            if latest.get(thought.answer) == each.turn:
                lines += _spoken(f"You, later ({thought.at[:10]}){mark}", thought.text)
    result = sitting.result()
    for heading, decided in (("Strengths", result.strengths), ("Support", result.support_needs)):
        if decided:
            lines += ["", f"{heading}:"]
            lines += [f"  {_one_line(each)}" for each in decided]
    for heading, told in planning.listed(plan, sitting.state.about):
        lines += ["", f"{heading}:", *(f"  {line}" for each in told for line in each.split("\n"))]
    return "\n".join(lines)


def _spoken(who: str, text: str) -> list[str]:
    return [f"{who}: {line}" for line in text.split("\n") if line.strip()]


def _one_line(line: Decided) -> str:
    return (line.words if line.own else f"«{line.words}»") + (_JUST_FOR_YOU if line.private else "")


def search(args: argparse.Namespace) -> int:
    """The answers, and what was noted, that hold all the words."""
    words = " ".join(args.words) or ask("Look for: ")
    with open_journal() as journal:
        hits = journal.search(words)
        rows = {row.id: row for row in journal.sessions()}
    for hit in hits:
        text = "\n".join(f"    {line}" for line in _marked(hit.text, hit.marks).split("\n"))
        put(f"{_where(hit, rows.get(hit.session))}\n{text}", sys.stdout)
    if not hits:
        put("Nothing was found with those words.", sys.stdout)
    return 0


def _where(hit: Hit, row: SessionRow | None) -> str:
    """The day it was begun, the conversation and the question; of what was noted, its own day and what it is."""
    made_up = "made up" if row and row.fictional else ""
    if hit.kind == "answer" and row:
        return "  ".join(filter(None, (row.started[:10], hit.session, hit.question, made_up)))
    return "  ".join(filter(None, (hit.at[:10], hit.session, _NOTED[hit.kind], made_up)))


def _marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The answer with the words that were looked for set in «»."""
    pieces, at = [], 0
    for start, end in marks:
        pieces += [text[at:start], "«", text[start:end], "»"]
        at = end
    return "".join([*pieces, text[at:]])

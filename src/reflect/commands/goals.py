"""`reflect goals`: the steps of the plan that are open, a child at a time."""

from __future__ import annotations

import argparse

from reflect import planning
from reflect.afterwards.plan import Step, all_steps
from reflect.commands.opening import open_journal
from reflect.events import About
from reflect.journal import exists


def goals(args: argparse.Namespace) -> int:
    """What was hoped for and is neither done nor dropped, the oldest first."""
    steps: list[Step] = []
    if exists():
        with open_journal() as journal:
            steps = [step for step in all_steps(journal) if step.open]
    for child in dict.fromkeys(step.child for step in steps):
        print("\n".join(_about(child, [step for step in steps if step.child == child])))
    if not steps:
        print("No goal is open.")
    return 0


def _about(child: str, steps: list[Step]) -> list[str]:
    """The child, then a heading for each sort and a line for each step, with how it has been since."""
    made_up = "  (made up)" if all(step.fictional for step in steps) else ""
    lines = [f"{child or '(no name)'}{made_up}"]
    for heading, told in planning.listed(steps, About(child=child)):
        lines += [f"  {heading}:", *(f"    {line}" for each in told for line in each.split("\n"))]
    return lines

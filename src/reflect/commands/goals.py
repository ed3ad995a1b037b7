"""`reflect goals`: the steps of the plan that are open, a child at a time; one put another way, or taken out."""

from __future__ import annotations

import argparse
import sys

from reflect import planning
from reflect.afterwards.plan import Step, all_steps, put_right
from reflect.commands.opening import ask, kept, open_journal
from reflect.errors import NotFound
from reflect.events import About
from reflect.filling import put
from reflect.journal import Journal
from reflect.text import clean


def goals(args: argparse.Namespace) -> int:
    """What was hoped for and is neither done nor dropped, the oldest first."""
    if args.change or args.remove:
        with open_journal() as journal:
            return _change(journal) if args.change else _remove(journal)
    steps: list[Step] = []
    if kept():
        with open_journal() as journal:
            steps = [step for step in all_steps(journal) if step.open]
    for child in dict.fromkeys(step.child for step in steps):
        put("\n".join(_about(child, [step for step in steps if step.child == child])), sys.stdout)
    if not steps:
        put("No goal is open.", sys.stdout)
    return 0


def _about(child: str, steps: list[Step]) -> list[str]:
    """The child, then a heading for each sort and a line for each step, with how it has been since."""
    made_up = "  (made up)" if all(step.fictional for step in steps) else ""
    lines = [f"{child or '(no name)'}{made_up}"]
    for heading, told in planning.listed(steps, About(child=child)):
        lines += [f"  {heading}:", *(f"    {line}" for each in told for line in each.split("\n"))]
    return lines


# ---------------------------------------------------------------- one of them


def _change(journal: Journal) -> int:
    """Put one step another way: a dated line of its own, beside how it was."""
    from reflect.commands.small_things import help_where_called_for

    step = _chosen(journal)
    if step is None:
        return 0
    _say("An empty line leaves a thing as it is.")
    told = {
        "what": _asked("What would help, as you see it now?", step.aim),
        "who": _asked("Who?", step.who),
        "by": _asked("By when?", step.by),
    }
    put_right(journal, step.id, **told)
    put("That's kept, with today's date. What you wrote before stays beside it.", sys.stdout)
    help_where_called_for(journal, step.child, *told.values())
    return 0


def _remove(journal: Journal) -> int:
    """Take one out that was put down by mistake, with what was noted of it."""
    step = _chosen(journal)
    if step is None:
        return 0
    sure = ask("It goes for good, with what was noted of it. Type “yes” to take it out: ")
    if sure.strip().casefold() not in ("yes", "y"):
        put("It stays in the plan.", sys.stdout)
        return 0
    journal.remove_entry(step.id)
    put("It is in the plan no more.", sys.stdout)
    return 0


def _chosen(journal: Journal) -> Step | None:
    """The step whose number is typed, of those that are open; None for none. Raises NotFound."""
    steps = [step for step in all_steps(journal) if step.open]
    if not steps:
        put("No goal is open.", sys.stdout)
        return None
    for number, step in enumerate(steps, 1):
        line = " ".join(planning.line(step, About(child=step.child)).split())
        _say(f"{number:>3}  {step.child or '(no name)'}: {line}")
    wanted = ask("Which one? (a number, or Enter for none)\n> ").strip()
    if not wanted:
        return None
    if not wanted.isdecimal() or not 0 < int(wanted) <= len(steps):
        raise NotFound("There is no step with that number; nothing has changed. Choose one that is listed.")
    return steps[int(wanted) - 1]


def _asked(question: str, now: str) -> str:
    """What is typed, or what stands there now."""
    shown = f" (now: {' '.join(now.split())})" if now else ""
    return clean(ask(f"{question}{shown}\n> ")).strip() or now


def _say(text: str) -> None:
    """To a person at the keyboard; what was asked for goes to standard output."""
    put(text, sys.stderr)

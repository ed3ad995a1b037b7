"""`reflect dialogue …`: list, check, show, diagram."""

from __future__ import annotations

import argparse
from pathlib import Path

from reflect.dialogue import available, load
from reflect.events import About


def list_all(args: argparse.Namespace) -> int:
    """The ids of all dialogues."""
    for each in available():
        print(each)
    return 0


def check(args: argparse.Namespace) -> int:
    """Every mistake in dialogues and prompts, a line each."""
    from reflect.dialogue_check import check as find

    found = find(Path(args.path) if args.path else None)
    for each in found:
        print(each)
    if not found:
        print("No mistakes found.")
    return 1 if found else 0


def show(args: argparse.Namespace) -> int:
    """A dialogue as text, worded for one child's age, one carer and one purpose."""
    from reflect.dialogue_check import read_through
    from reflect.voice import Voice

    about = About(args.about, args.age, args.carer, args.purpose, depth=args.depth)
    print(read_through(load(args.dialogue), Voice(), about, args.depth))
    return 0


def diagram(args: argparse.Namespace) -> int:
    """The map of a dialogue as Mermaid."""
    from reflect.dialogue_check import diagram as drawn

    print(drawn(load(args.dialogue)))
    return 0

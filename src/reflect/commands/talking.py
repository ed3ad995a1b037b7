"""`reflect talk --plain`."""

from __future__ import annotations

import argparse
import sys

from reflect.commands.opening import open_journal
from reflect.errors import ConversationError, NotFound
from reflect.events import About
from reflect.journal import Journal
from reflect.plain import Plain
from reflect.sitting import Sitting


def talk(args: argparse.Namespace) -> int:
    """Begin a conversation, or go on with the last one that is open, line by line."""
    if args.resume and not args.save:
        raise ConversationError(
            "Nothing is kept with --no-save, so there is nothing to resume. Leave one out."
        )
    if not args.save:
        return _run(_begun(args, None))
    with open_journal(create=not args.resume) as journal:
        return _run(_resumed(journal) if args.resume else _begun(args, journal))


def _run(sitting: Sitting) -> int:
    interactive = sys.stdin.isatty()
    return Plain(sitting, sys.stdin, sys.stdout, interactive=interactive).run()


def _begun(args: argparse.Namespace, journal: Journal | None) -> Sitting:
    about = About(
        child=(args.about or "").strip(),
        age=args.age or "",
        carer=args.carer or "",
        purpose=args.purpose or "",
        depth=args.depth,
    )
    return Sitting.begin(about, journal=journal, dialogue=args.dialogue, start=args.section or "")


def _resumed(journal: Journal) -> Sitting:
    still_open = [row for row in journal.sessions() if row.state != "closed"]
    if not still_open:
        raise NotFound("There is no conversation to go on with. Type “reflect talk” to begin one.")
    last = max(still_open, key=lambda row: row.touched)
    return Sitting.resume(journal, last.id)

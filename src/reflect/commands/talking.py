"""`reflect talk --plain`."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from reflect.commands.opening import open_journal
from reflect.conversation import Join
from reflect.dialogue import load
from reflect.errors import ConversationError, NotFound
from reflect.events import AGES, About
from reflect.journal import Journal
from reflect.plain import Plain
from reflect.plain.words import OR_LEAVE_IT
from reflect.said import BESIDE
from reflect.sitting import Sitting
from reflect.text import clean
from reflect.voice import context
from reflect.wording import choices, usual_voice

# The dialogue that is begun where no other is named; only this one turns on what it is for.
USUAL = "secure-base"


def talk(args: argparse.Namespace) -> int:
    """Begin a conversation, or go on with the last one that is open, line by line."""
    if args.resume and not args.save:
        raise ConversationError(
            "Nothing is kept with --no-save, so there is nothing to resume. Leave one out."
        )
    if not args.save:
        return _run(_begun(args, None), None)
    with open_journal(create=not args.resume) as journal:
        return _run(_resumed(journal, args.people) if args.resume else _begun(args, journal), journal)


def _run(sitting: Sitting, journal: Journal | None) -> int:
    interactive = sys.stdin.isatty()
    return Plain(sitting, sys.stdin, sys.stdout, interactive=interactive, journal=journal).run()


def _begun(args: argparse.Namespace, journal: Journal | None) -> Sitting:
    applying = load(args.dialogue).about == "applicants"
    if sys.stdin.isatty() and applying:
        args.about = args.about or _asked(
            "What shall I call you? A first name or a nickname will do; for two of you, both."
        )
        args.applicants = args.applicants or _how_many()
    elif sys.stdin.isatty():
        args.about = args.about or _asked("What shall I call the child? A nickname or initials will do.")
        args.age = args.age or _band()
        if args.dialogue == USUAL:
            args.purpose = args.purpose or _known(args.about, journal) or _purpose(args.about)
    about = About(
        child=clean(args.about or "").strip(),
        age="" if applying else args.age or "",
        carer=args.carer or "",
        purpose=args.purpose or "",
        depth=args.depth,
        applicants=args.applicants or "",
        plans=args.plans or "",
    )
    people = args.people if args.people is not None else BESIDE.get(about.purpose, ())
    if args.dialogue == USUAL and not about.purpose and set(people) - {"partner"}:
        about = replace(about, purpose="supervision")
    return Sitting.begin(
        about, journal=journal, dialogue=args.dialogue, start=args.section or "", people=people
    )


def _resumed(journal: Journal, people: tuple[str, ...] | None) -> Sitting:
    still_open = [row for row in journal.sessions() if row.state != "closed"]
    if not still_open:
        raise NotFound("There is no conversation to go on with. Type “reflect talk” to begin one.")
    last = max(still_open, key=lambda row: row.touched)
    sitting = Sitting.resume(journal, last.id)
    if people is not None:
        sitting.do(Join(people))
    return sitting


def _asked(question: str) -> str:
    print(f"Reflect: {question}\nReflect: {OR_LEAVE_IT}\nYou: ", end="", flush=True)
    return clean(sys.stdin.readline()).strip()


def _how_many() -> str:
    """One or two, chosen by its number; empty where it is left."""
    typed = _asked("And who is applying?\nReflect: 1. Just me\nReflect: 2. Two of us")
    return {"1": "one", "2": "two"}.get(typed, "")


def _known(child: str, journal: Journal | None) -> str:
    """What the last conversation about this child was for; empty where none was."""
    name = clean(child).strip()
    rows = journal.sessions(child=name) if journal and name else []
    return next((row.purpose for row in rows if not row.applicants), "")


def _purpose(child: str) -> str:
    """What it is for, chosen by its number; empty where it is left."""
    voice, given = usual_voice(), context(About(child=clean(child).strip()))
    purposes = choices("purpose", About())
    labels = (voice.word("facts", block, given) for block in purposes.values())
    listed = "\n".join(f"Reflect: {at}. {label}" for at, label in enumerate(labels, 1))
    typed = _asked(f"{voice.word('facts', 'purpose', given)}\n{listed}")
    return list(purposes)[int(typed) - 1] if typed in map(str, range(1, len(purposes) + 1)) else ""


def _band() -> str:
    """The age band, chosen by its number; empty where it is left."""
    listed = "\n".join(f"Reflect: {at}. {band}" for at, band in enumerate(AGES, 1))
    typed = _asked(f"Which is nearest in age?\n{listed}")
    return AGES[int(typed) - 1] if typed in map(str, range(1, len(AGES) + 1)) else ""

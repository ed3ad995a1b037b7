"""`reflect review`."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from time import monotonic

from reflect.commands.leaving import put_out, show_found, warning
from reflect.commands.opening import ask, open_journal
from reflect.documents import save
from reflect.errors import NotFound
from reflect.filling import put
from reflect.journal import Journal
from reflect.review import (
    Copy,
    Headings,
    Pack,
    Period,
    children,
    export,
    gather,
    headings,
    one_child,
    period,
    setting_for,
)
from reflect.review.leaving import found_in, shortened, without
from reflect.review.wording import ReviewWording
from reflect.text import clean
from reflect.voice import Voice


def review(args: argparse.Namespace) -> int:
    """A pack of a stretch of time, printed or in a file that only its owner can read."""
    when = period(args.start, args.end, today=date.today())  # noqa: DTZ011  the day on the wall
    voice = Voice()
    if args.plain and sys.stdin.isatty():
        return _plain(args, when)
    with open_journal() as journal:
        child = None if args.child is None else _child(journal, args.child)
        with _Progress() as progress:
            pack = gather(journal, when, child, whole=args.whole, tell=progress)
        laid_out = _headings(args, journal, pack, voice)
        pack = without(pack, _split(args.without))
        found = found_in(pack, ReviewWording(pack.children[0].about, voice).usual.hidden())
        if args.check:
            return show_found(found)
        if args.initials:
            pack = shortened(pack, found)
        made = export(pack, laid_out, args.format, voice, whole=args.whole)
        if args.output is None:
            put_out(made, args.format)
        else:
            path = save(args.output, made, args.format, name="review")
            put(f"Saved in {path}. This copy is not encrypted: keep it somewhere safe.", sys.stderr)
        if found and not args.initials:
            put(warning(len(found)), sys.stderr)
        journal.note_copy("review", child=child)
    return 0


def _plain(args: argparse.Namespace, when: Period) -> int:
    """The pack gone through line by line, then saved; where it was begun before, it may be carried on with."""
    from reflect.plain.reviewing import PlainReview
    from reflect.review.begun import Begins
    from reflect.review.going_through import GoingThrough
    from reflect.review.headings import headings_named

    with open_journal() as journal:
        there = children(journal)
        only = there[0] if len(there) == 1 else None
        child = only if args.child is None else _child(journal, args.child)
        plain = PlainReview(journal, sys.stdin, sys.stdout)
        begun = Begins(journal, child).read()
        carries = plain.carries_on(begun) if begun else False
        if carries is None:
            return 0
        if begun and carries:
            going = GoingThrough(journal, begun.period, child, headings_named(begun.headings))
            going.carry_on()
        else:
            pack = gather(journal, when, child)
            going = GoingThrough(journal, when, child, _headings(args, journal, pack, Voice()))
            going.begin_again()

        def saved(copy: Copy, form: str, place: Path | None) -> Path:
            path = copy.save(Path(args.output) if args.output else place, form)
            journal.note_copy("review", child=child)
            return path

        plain.run(going, saved, args.format if args.output else "")
    return 0


def _child(journal: Journal, given: str) -> str:
    name = clean(given or ask("About whom: ")).strip()
    if not name:
        raise NotFound("No name was given. Leave --child out for all children together.")
    return one_child(journal, name)


def _headings(args: argparse.Namespace, journal: Journal, pack: Pack, voice: Voice) -> Headings:
    """As asked for; else as the nation that is set and what the carer is to the child have it."""
    nation = args.nation if args.nation is not None else journal.setting("nation") or ""
    setting = args.setting if args.setting is not None else setting_for(pack.children[-1].about.carer)
    return headings(setting, nation, voice)


def _split(given: list[str] | None) -> set[str]:
    return {each.strip() for one in given or () for each in one.split(",") if each.strip()}


class _Progress:
    """How far the reading is, on a terminal only: at once, then at most ten times a second."""

    def __init__(self) -> None:
        self._shown = 0.0
        self._on = sys.stderr.isatty()

    def __enter__(self) -> _Progress:
        self._say("Reading what was kept…")
        return self

    def __call__(self, done: int, of: int) -> None:
        if monotonic() - self._shown > 0.1:
            self._say(f"Reading what was kept: {done} of {of}…")

    def __exit__(self, *_: object) -> None:
        self._say("")

    def _say(self, text: str) -> None:
        if self._on:
            # Back to the start of the line, and the rest of it wiped.
            sys.stderr.write(f"\r\x1b[K{text}")
            sys.stderr.flush()
            self._shown = monotonic()

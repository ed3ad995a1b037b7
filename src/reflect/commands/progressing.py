"""`reflect progress`: one child's steps over time, then and now."""

from __future__ import annotations

import argparse
import sys

from reflect.commands.leaving import put_out, show_found, warning
from reflect.commands.opening import ask, open_journal
from reflect.documents import Finding, save
from reflect.documents.progress_page import export_progress, wording_of
from reflect.documents.then_and_now import ThenAndNow, found_in, shortened, sittings, then_and_now
from reflect.errors import NotFound
from reflect.filling import put
from reflect.journal import Journal
from reflect.plain.over_time import as_text
from reflect.review.period import day
from reflect.text import clean
from reflect.voice import Voice

_FOR_PEOPLE = "text"


def progress(args: argparse.Namespace) -> int:
    """What was told of a child's progress, printed or in a file that only its owner can read."""
    first, last = (day(each).isoformat() if each.strip() else "" for each in (args.start, args.end))
    voice = Voice()
    with open_journal() as journal:
        child = _child(journal, args.about)
        told = then_and_now(journal, child, first=first, last=last).with_impressions(args.impressions)
        found = found_in(told, wording_of(told, voice).hidden())
        if args.check:
            return show_found(found)
        if args.initials:
            told = shortened(told, found)
        _out(args, told, found, voice)
        if args.format != _FOR_PEOPLE or args.output:
            journal.note_copy("progress", child=child)
    return 0


def _out(args: argparse.Namespace, told: ThenAndNow, found: list[Finding], voice: Voice) -> None:
    if args.format == _FOR_PEOPLE:
        made: str | bytes = as_text(told, wording_of(told, voice))
    else:
        made = export_progress(told, args.format, voice)
    if args.output is None:
        put_out(made, args.format)
    else:
        form = "txt" if args.format == _FOR_PEOPLE else args.format
        path = save(args.output, made, form, name="then-and-now")
        put(f"Saved in {path}. This copy is not encrypted: keep it somewhere safe.", sys.stderr)
    leaves = args.output is not None or args.format != _FOR_PEOPLE
    if leaves and found and not args.initials:
        put(warning(len(found)), sys.stderr)


def _child(journal: Journal, given: str | None) -> str:
    """The child that is named, the only one there is, or the one that is chosen. Raises NotFound."""
    rows = [each for each in journal.sessions() if each.child]
    names = list(dict.fromkeys(each.child for each in rows if sittings(journal, each.child)))
    wanted = clean(given or "").strip()
    if not wanted and len(names) > 1:
        put("\n".join(f"{number:>3}  {name}" for number, name in enumerate(names, 1)), sys.stderr)
        wanted = clean(ask("About whom: ")).strip()
        if wanted.isdecimal() and 0 < int(wanted) <= len(names):
            return names[int(wanted) - 1]
    if not wanted and names:
        return names[0]
    chosen = next((each for each in names if each.casefold() == wanted.casefold()), None)
    if chosen is None:
        raise NotFound(
            "Nothing is kept here of how such a child is getting on. "
            "Begin with “reflect talk --dialogue progress”."
        )
    return chosen

"""`reflect export`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from reflect.commands.opening import chosen as chosen_session
from reflect.commands.opening import open_journal
from reflect.documents import Choice, Finding, SummaryData, chosen, find, save, with_initials
from reflect.documents import export as document
from reflect.documents.choosing import answers
from reflect.documents.of_sitting import summary_of
from reflect.documents.then_and_now import with_progress
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.filling import put
from reflect.sitting import Sitting
from reflect.voice import Voice, context

_SORTS = {
    "name": "a name",
    "school": "a school",
    "address": "an address",
    "postcode": "a postcode",
    "birth": "a date of birth",
    "phone": "a phone number",
    "email": "an email address",
    "number": "an NHS or insurance number",
    "plate": "a car's number",
}


def export(args: argparse.Namespace) -> int:
    """One conversation's summary as a document, printed or in a file that only its owner can read."""
    with open_journal() as journal:
        row = chosen_session(journal, args.session)
        sitting = Sitting.resume(journal, row.id)
        data = chosen(with_progress(summary_of(sitting), journal), _choice(args))
        voice = Voice()
        if args.list:
            return _list(data)
        found = find(data, Wording(data.about, voice).hidden())
        if args.check:
            return show_found(found)
        if args.initials:
            data = with_initials(data, found)
        made = document(data, args.format, voice, fit_to=args.fit or 0)
        if args.output is None:
            put_out(made, args.format)
        else:
            path = save(args.output, made, args.format)
            put(f"Saved in {path}. This copy is not encrypted: keep it somewhere safe.", sys.stderr)
        if found and not args.initials:
            put(warning(len(found)), sys.stderr)
        if kept_back := sitting.kept_back():
            given = context(sitting.state.about, count=kept_back)
            put(voice.word("summary", "kept_back", given), sys.stderr)
        journal.note_copy(args.format, session=row.id)
    return 0


def _choice(args: argparse.Namespace) -> Choice:
    return Choice(_split(args.only), _split(args.without), _split(args.also))


def _split(given: Iterable[str] | None) -> frozenset[str]:
    return frozenset(each.strip() for one in given or () for each in one.split(",") if each.strip())


def _list(data: SummaryData) -> int:
    for each in answers(data):
        words = " ".join(each.text.split())
        put(f"{each.name:>4}  {each.question:<28}  {words[:60]}{'…' if len(words) > 60 else ''}", sys.stdout)
    return 0


def show_found(found: list[Finding]) -> int:
    """What may tell who somebody is: each with what would stand for it, and how often it is there."""
    for each in found:
        times = "once" if len(each.places) == 1 else f"{len(each.places)} times"
        put(f"{_SORTS[each.sort]}: {each.words} → {each.instead} ({times})", sys.stdout)
    if not found:
        put(
            "No full name, address, school, date of birth or number was found. "
            "Only shapes are looked for: read it through yourself too.",
            sys.stdout,
        )
    return 1 if found else 0


def warning(count: int) -> str:
    """Said of a copy in which somebody may be known by so many things."""
    what = "1 thing" if count == 1 else f"{count} things"
    return (
        f"In this copy {what} may tell who somebody is, such as a full name. "
        "--check shows what; --initials puts initials there."
    )


def put_out(made: str | bytes, format_: str) -> None:
    """A document to standard output; bytes never to a terminal. Raises `DocumentError`."""
    if isinstance(made, str):
        sys.stdout.write(made if made.endswith("\n") else made + "\n")
    elif sys.stdout.isatty():
        raise DocumentError(f"A {format_} file can't be shown here; say where to write it, with -o FILE.")
    else:
        sys.stdout.buffer.write(made)
        sys.stdout.buffer.flush()

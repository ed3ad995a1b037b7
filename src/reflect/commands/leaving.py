"""`reflect export`."""

from __future__ import annotations

import argparse
import sys

from reflect.commands.opening import chosen, open_journal
from reflect.documents import export as document
from reflect.documents import save
from reflect.documents.of_sitting import summary_of
from reflect.sitting import Sitting


def export(args: argparse.Namespace) -> int:
    """One conversation's summary as a document, printed or in a file that only its owner can read."""
    with open_journal() as journal:
        row = chosen(journal, args.session)
        text = document(summary_of(Sitting.resume(journal, row.id)), args.format)
        if args.output is None:
            sys.stdout.write(text if text.endswith("\n") else text + "\n")
        else:
            path = save(args.output, text, args.format)
            print(f"Saved in {path}. This copy is not encrypted: keep it somewhere safe.", file=sys.stderr)
        journal.note_copy(args.format, session=row.id)
    return 0

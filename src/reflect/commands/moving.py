"""`reflect journal export` and `import`: everything as plain JSON, for whoever leaves or comes back."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from reflect.commands.opening import kept, open_journal
from reflect.documents.save import save
from reflect.errors import JournalError
from reflect.filling import put
from reflect.journal.carrying import TakenIn
from reflect.moving import everything, kept_back, read, take_in


def export(args: argparse.Namespace) -> int:
    """Everything in one file that anybody can read; only where that was asked for in so many words."""
    if not args.plain:
        raise JournalError(
            "The file would not be encrypted. Add --plain if that is what you want; "
            "“reflect journal backup” writes an encrypted one."
        )
    with open_journal() as journal:
        target, whole = _a_file(args.file), everything(journal)
        if private := kept_back(whole):
            these = "One answer that goes" if private == 1 else f"{private} answers that go"
            put(
                f"{these} in no document will be in this file too, marked private: it is everything.",
                sys.stdout,
            )
        target = save(target, whole, "json")
        journal.note_copy("plain export")
    put(f"Everything that is kept here is now in {target}.", sys.stdout)
    put(
        "It is not encrypted: anybody who has this file can read it. Delete it when you no longer need it.",
        sys.stdout,
    )
    return 0


def _a_file(name: str) -> Path:
    path = Path(name)
    if path.is_dir():
        raise JournalError(f"{path} is a folder. Give the file a name as well.")
    return path


def bring_in(args: argparse.Namespace) -> int:
    """Take such a file in, into the journal that is here or a new one; all of it or nothing."""
    # Looked at first: for a file that is no good nobody is asked for a passphrase.
    found = read(Path(args.file))
    new = not kept()
    with open_journal(create=True) as journal:
        try:
            taken = take_in(journal, found)
        except BaseException:
            if new:
                journal.forget_all()
            raise
        made_up = journal.made_up
    _tell(taken)
    if made_up:
        put("Everything in this journal is made up. Write nothing real in it.", sys.stdout)
    return 0


def _tell(taken: TakenIn) -> None:
    came = [
        _counted(taken.sessions, "conversation"),
        _counted(taken.continued, "conversation that had gone on", "conversations that had gone on"),
        _counted(taken.entries, "thing noted", "things noted"),
    ]
    told = [each for each in came if each]
    put(f"Taken in: {', '.join(told)}." if told else "There was nothing new in that file.", sys.stdout)
    if taken.here_already:
        put(f"Here already, and not doubled: {taken.here_already}.", sys.stdout)
    if taken.differing:
        put(
            f"{_counted(taken.differing, 'conversation')} went on differently here than in that file, and "
            "stayed as here. Keep the file if you need what it says.",
            sys.stdout,
        )
        if taken.left:
            put(f"What was noted beside stayed out too: {_counted(taken.left, 'thing')}.", sys.stdout)
    put("The file itself is still there, and anybody who has it can read it.", sys.stdout)


def _counted(number: int, one: str, more: str = "") -> str:
    if not number:
        return ""
    return f"1 {one}" if number == 1 else f"{number} {more or one + 's'}"

"""`reflect journal …`: passphrase, backup, restore, forget, check."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reflect.commands.opening import ask, ask_passphrase, kept, open_journal
from reflect.errors import JournalError, NotFound
from reflect.filling import put
from reflect.home import journal_home
from reflect.journal import Copy, Forgotten, Journal, forget_all
from reflect.journal import restore as bring_back

NEW_VARIABLE = "REFLECT_NEW_PASSPHRASE"


def passphrase(args: argparse.Namespace) -> int:
    """Lock the same journal with another passphrase."""
    import os

    old = ask_passphrase("Passphrase now: ")
    with Journal.open(old) as journal:
        given = os.environ.get(NEW_VARIABLE)
        new = given if given is not None else _typed_twice()
        journal.change_passphrase(old, new)
    put("The passphrase is changed. Backups made before still open with the old one.", sys.stdout)
    return 0


def _typed_twice() -> str:
    import getpass

    if not sys.stdin.isatty():
        raise JournalError(
            f"The new passphrase can't be asked for here. Run this in a terminal, or set {NEW_VARIABLE}."
        )
    first = getpass.getpass("New passphrase: ")
    if getpass.getpass("And once more: ") != first:
        raise JournalError("The two weren't the same. Nothing was changed; try again.")
    return first


def backup(args: argparse.Namespace) -> int:
    """An encrypted copy of everything, in one file."""
    with open_journal() as journal:
        journal.backup(Path(args.file))
    put(f"Backed up to {args.file}. It opens with the passphrase of today.", sys.stdout)
    put(
        "To move to another computer, install Reflect there, take this file along and type "
        "“reflect journal restore FILE”: it asks for the passphrase and for nothing else.",
        sys.stdout,
    )
    return 0


def restore(args: argparse.Namespace) -> int:
    """Bring a backup back; never over a journal that stands, unless asked."""
    if kept() and not args.replace:
        raise JournalError(
            "There is already a journal here. Nothing was changed. "
            "Add --replace to have the backup in its place; what is here now is then gone."
        )
    bring_back(Path(args.file), ask_passphrase("Passphrase of the backup: "), replace=args.replace)
    put("The backup is back in place. Type “reflect” to open it.", sys.stdout)
    return 0


def check(args: argparse.Namespace) -> int:
    """Look whether all is sound."""
    with open_journal() as journal:
        found = journal.check()
    for each in found:
        put(each, sys.stdout)
    if not found:
        put("The journal is sound.", sys.stdout)
    return 1 if found else 0


def forget(args: argparse.Namespace) -> int:
    """Forget one conversation, all about one child, or everything; for good."""
    if (args.session is not None) + (args.child is not None) + args.all != 1:
        raise JournalError("Say what to forget: a conversation's id, --child, or --all.")
    if args.all:
        return _forget_all(args)
    with open_journal() as journal:
        if args.child is not None:
            return _forget_child(journal, args.child or ask("Whose: "), args)
        if not _sure("Forget this conversation for good?", args):
            return 1
        _tell(journal.forget_session(args.session))
    return 0


def _forget_child(journal: Journal, name: str, args: argparse.Namespace) -> int:
    if not name.strip():
        raise NotFound("No name was given. Nothing was forgotten.")
    if not _sure(f"Forget all about {name} for good?", args):
        return 1
    gone = journal.forget_child(name)
    if len(gone.children) < 2:
        _tell(gone)
        return 0
    put("More than one name matches; nothing was forgotten:", sys.stdout)
    for child in gone.children:
        put(f"  {child}", sys.stdout)
    return 1


def _forget_all(args: argparse.Namespace) -> int:
    if not kept():
        put("Nothing is kept here.", sys.stdout)
        return 0
    if not _sure(f"Forget everything that is kept in {journal_home()} for good?", args):
        return 1
    forget_all()
    put(
        "Everything that was kept here is gone. Backups and saved copies elsewhere are not; delete them yourself.",
        sys.stdout,
    )
    return 0


def _sure(question: str, args: argparse.Namespace) -> bool:
    """In a terminal a person is asked once more; a script has said so by running this."""
    if args.yes or not sys.stdin.isatty():
        return True
    if ask(f"{question} Type yes: ").strip().casefold() == "yes":
        return True
    put("Nothing was forgotten.", sys.stdout)
    return False


def _tell(gone: Forgotten) -> None:
    sessions = "1 conversation" if gone.sessions == 1 else f"{gone.sessions} conversations"
    noted = "1 thing noted" if gone.entries == 1 else f"{gone.entries} things noted"
    told = [what for what, count in ((sessions, gone.sessions), (noted, gone.entries)) if count]
    put(f"Forgotten: {' and '.join(told)}, with all drafts, and all their words in the search.", sys.stdout)
    _tell_copies(gone.copies)


def _tell_copies(copies: Sequence[Copy]) -> None:
    if not copies:
        put("No backup or saved copy of it was made from here.", sys.stdout)
        return
    put("These may still hold it, wherever they were put; delete them yourself:", sys.stdout)
    for each in copies:
        put(f"  {each.kind}, {each.at[:10]}", sys.stdout)

"""Opening the journal for a command, asking for what only a person may type."""

from __future__ import annotations

import getpass
import os
import sys

from reflect.errors import NoJournal, NoPassphrase, NotFound, WrongPassphrase
from reflect.filling import filled, put
from reflect.home import choose_journal, has_name, is_chosen, shared
from reflect.journal import Journal, SessionRow, exists

VARIABLE = "REFLECT_PASSPHRASE"
SEVERAL = (
    "More than one person keeps a journal here. Say which is meant: reflect --journal NAME, "
    "or set REFLECT_JOURNAL."
)
NOT_TOGETHER = "That name and that passphrase open no journal here. Nothing has changed. Try them again."


def open_journal(*, create: bool = False) -> Journal:
    """The journal, open. `create` makes one where none is kept yet.

    The passphrase is asked for without showing it, or taken from REFLECT_PASSPHRASE (scripts and tests).
    """
    if kept():
        return _opened(ask_passphrase("Passphrase: "))
    if not create and has_name():
        # Whoever guesses at names is told no more than whoever guesses at passphrases.
        ask_passphrase("Passphrase: ")
        raise WrongPassphrase(NOT_TOGETHER)
    if not create:
        raise NoJournal("Nothing is kept here yet. Type “reflect” to begin.")
    return Journal.create(new_passphrase())


def kept() -> bool:
    """Whether the journal that is meant is kept here; where several are, it is asked for first.

    None is listed. Raises NoJournal where it can't be asked and was not said.
    """
    if shared() and not is_chosen():
        _ask_whose(also_without=exists())
    return exists()


def _ask_whose(*, also_without: bool) -> None:
    if not sys.stdin.isatty():
        if also_without:
            return
        raise NoJournal(SEVERAL)
    or_none = ", or only Enter for the one without a name" if also_without else ""
    name = ask(f"Whose journal? Type its name{or_none}: ")
    if not name.strip() and not also_without:
        raise NoJournal(SEVERAL)
    choose_journal(name)


def _opened(passphrase: str) -> Journal:
    try:
        return Journal.open(passphrase)
    except WrongPassphrase as error:
        if has_name():
            raise WrongPassphrase(NOT_TOGETHER) from error
        raise


def ask_passphrase(prompt: str) -> str:
    """A passphrase, from the environment or the keyboard; NoPassphrase where there is neither."""
    given = os.environ.get(VARIABLE)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise NoPassphrase(
            f"The passphrase can't be asked for here. Run this in a terminal, or set {VARIABLE}."
        )
    return getpass.getpass(prompt)


def new_passphrase() -> str:
    """A new passphrase, typed twice; four words are offered to write down."""
    if os.environ.get(VARIABLE) is not None or not sys.stdin.isatty():
        return ask_passphrase("")
    from reflect.journal import offer_words

    put("Choose a passphrase. If it's lost, nobody can open what you wrote.", sys.stderr)
    put(f"Four words you could write down and use: {offer_words()}", sys.stderr)
    while True:
        first = getpass.getpass("New passphrase: ")
        if not first.strip():
            put("It can't be empty.", sys.stderr)
        elif getpass.getpass("And once more: ") != first:
            put("The two weren't the same. Try again.", sys.stderr)
        else:
            return first


def ask(prompt: str) -> str:
    """One line that is better not in a shell's history."""
    if sys.stdin.isatty():
        print(filled(prompt, sys.stderr), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().rstrip("\n")


def chosen(journal: Journal, session: str | None) -> SessionRow:
    """The session with this id, or the last one begun."""
    if session:
        return journal.session(session)
    rows = journal.sessions(limit=1)
    if not rows:
        raise NotFound("No conversation is kept here yet. Type “reflect” to begin one.")
    return rows[0]

"""`reflect match`: sheets for matching side by side."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reflect.commands.leaving import put_out
from reflect.commands.opening import ask
from reflect.errors import MatchingError
from reflect.text import clean

if TYPE_CHECKING:
    from reflect.matching.match import Match

_MOST_FILES = 3
_ENDINGS = {".txt": "text", ".md": "md", ".html": "html", ".pdf": "pdf", ".docx": "docx", ".json": "json"}


def match(args: argparse.Namespace) -> int:
    """Write a sheet; or lay sheets side by side. Only files are read for that, and never a journal."""
    if args.write:
        from reflect.commands.matching_sheets import write

        return write(args)
    if not 1 < len(args.files) <= _MOST_FILES:
        raise MatchingError(
            "Name a child's sheet, and one or two of carers: “reflect match child.json carers.json”. "
            "“reflect match --help” tells how to write them."
        )
    from reflect.matching.match import Match
    from reflect.matching.reading import read_all

    made = Match(read_all([Path(each) for each in args.files]))
    if args.support:
        _ask_support(made)
    form = form_of(args, "text")
    if args.output is None:
        put_out(made.document(form), form)
    else:
        say_saved(made.save(args.output, form))
    return 0


def form_of(args: argparse.Namespace, usual: str) -> str:
    """The format that is named; else what the file's name says; else the usual one."""
    named: str | None = args.format
    return named or _ENDINGS.get(Path(args.output or "").suffix.casefold(), usual)


def say_saved(path: Path) -> None:
    """Where a copy is, and that it is not locked."""
    print(f"Saved in {path}. This copy is not encrypted: keep it somewhere safe.", file=sys.stderr)


def _ask_support(made: Match) -> None:
    """What would help, who and by when: for each part, until nothing more is typed for it."""
    from reflect.matching.form import PLACES
    from reflect.matching.names import name_of

    _say(made.says("own_support"))
    for place in PLACES:
        while True:
            what = _typed(f"\n{name_of(place, made.voice)}. What would help? (Enter: nothing more here)")
            if not what:
                break
            made.add(place, what, _typed("Who?"), _typed("By when?"))


def _typed(question: str) -> str:
    return clean(ask(f"{question}\n> ")).strip()


def _say(text: str) -> None:
    """To a person at the keyboard; what was asked for goes to standard output."""
    print(text, file=sys.stderr)

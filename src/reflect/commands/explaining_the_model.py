"""`reflect explain`: the pages about the model, listed, read, or made into a document."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path
from typing import Final

from reflect.errors import DocumentError
from reflect.explained import Page, Shelf, lines, usual_shelf
from reflect.explained.text import WIDTH, wrap
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

PAPER: Final = ("md", "html", "pdf", "docx")
NOT_THERE: Final = 1


def explain(args: argparse.Namespace) -> int:
    """The list; a page, found by any of its words; or all of them. 1 where there is no page of that word."""
    shelf = usual_shelf()
    word = " ".join(args.words)
    page = shelf.find(word) if word else None
    if word and page is None:
        return _not_there(shelf, word)
    wanted = (page,) if page else shelf.pages
    if args.format or args.output:
        _deliver(shelf, wanted, args)
    elif page or args.all:
        print("\n\n".join("\n".join(lines(each, shelf, _width())) for each in wanted))
    else:
        _list(shelf)
    return 0


def _list(shelf: Shelf) -> None:
    longest = max(len(each.id) for each in shelf.pages)
    for each in shelf.pages:
        print(f"{each.id:<{longest}}  {each.title}")
    told = (
        "“reflect explain WORD” shows one: by its name here, or by a word such as anger, contact or autism."
    )
    print("\n".join(["", *wrap(told, _width()), "", *wrap(f"{ACKNOWLEDGEMENT} {INDEPENDENT}", _width())]))


def _not_there(shelf: Shelf, word: str) -> int:
    near = " or ".join(f"“{each}”" for each in shelf.near(word))
    offered = f"Did you mean {near}? " if near else ""
    print(f"There is no page for “{word}”. {offered}“reflect explain” lists them all.", file=sys.stderr)
    return NOT_THERE


def _deliver(shelf: Shelf, wanted: tuple[Page, ...], args: argparse.Namespace) -> None:
    """In the file named; printed where nothing is named and it can be read as text or goes to a program."""
    from reflect.documents.model_pages import explained
    from reflect.documents.save import save

    form = args.format or _form(args.output)
    made = explained(wanted, shelf, form)
    if args.output is None and isinstance(made, str):
        print(made.rstrip("\n"))
    elif args.output is None and not sys.stdout.isatty():
        sys.stdout.buffer.write(bytes(made))  # type: ignore[arg-type]
        sys.stdout.buffer.flush()
    else:
        print(f"Saved in {save(args.output, made, form)}.", file=sys.stderr)


def _form(output: str) -> str:
    """The format that the ending of a file's name tells."""
    form = Path(output).suffix.removeprefix(".").lower()
    if form not in PAPER:
        raise DocumentError(
            f"Which kind of file? End its name in one of: {', '.join(PAPER)}, or say --format."
        )
    return form


def _width() -> int:
    return min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)

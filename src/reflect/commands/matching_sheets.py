"""`reflect match --write`: lines chosen one by one for a sheet, which is then a file of its own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reflect.commands.leaving import put_out
from reflect.commands.matching import form_of, say_saved
from reflect.commands.matching_choosing import choose, place
from reflect.commands.opening import ask, kept, open_journal
from reflect.errors import DocumentError, MatchingError, NotFound
from reflect.home import has_name
from reflect.journal import Journal
from reflect.text import clean

if TYPE_CHECKING:
    from reflect.matching.choosing import Choosing
    from reflect.matching.form import Side


def write(args: argparse.Namespace) -> int:
    """Choose lines for one side, and save them as a sheet."""
    if args.files or args.support:
        raise MatchingError("With --write no sheet is read; leave the files and --support out.")
    if not (kept() or has_name()):
        _write(args, None, args.about or "")
        return 0
    with open_journal() as journal:
        _write(args, journal, _whose(journal, args.write, args.about))
    return 0


def _write(args: argparse.Namespace, journal: Journal | None, whose: str) -> None:
    from reflect.matching.choosing import Choosing

    # Looked at first: nobody is to choose lines for a file that can't be written.
    form = form_of(args, "json")
    if form == "text":
        raise MatchingError("A sheet can be json, pdf, docx, html or md. Choose one of these.")
    if args.output and Path(args.output).expanduser().is_file():
        raise MatchingError(
            "There is a file of that name already, and it was left as it is. Choose another name."
        )
    chosen = Choosing(args.write, journal, whose)
    if args.list:
        _list(chosen)
        return
    if args.lines is None:
        choose(chosen, args.dimension)
    else:
        place(chosen, args.lines)
    _ask_labels(chosen, args.owner, asks=args.lines is None)
    if args.initials:
        for finding, done in chosen.found():
            if not done:
                chosen.shorten(finding.words)
    saved = None
    if args.output is None and not sys.stdout.isatty():
        put_out(chosen.document(form), form)
    else:
        saved = _saved(chosen, args.output, form)
        say_saved(saved)
    _note(journal, chosen)
    _say_names(chosen)
    _help(journal, chosen)
    if chosen.made_up and chosen.side == "child" and saved is not None and form == "json":
        _say_made_up(saved)


def _saved(chosen: Choosing, path: str | None, form: str) -> Path:
    """Where it is saved; what was chosen is not lost for a name that can't be written."""
    while True:
        try:
            return chosen.save(path, form)
        except DocumentError as error:
            if not sys.stdin.isatty():
                raise
            _say(str(error))
            path = ask("Another name for the file: ").strip() or None


def _note(journal: Journal | None, chosen: Choosing) -> None:
    from reflect.small.whose import note_copy

    if journal is not None:
        note_copy(journal, "matching", chosen.whose)


def _help(journal: Journal | None, chosen: Choosing) -> None:
    """The page of help that typed words call for, once they are where they were to go."""
    from reflect import helping

    page = helping.page_for(*(each.words for each in chosen.on_sheet()))
    if page:
        _say(f"\n{helping.worded(page, chosen.about, journal)}")


def _whose(journal: Journal, side: Side, given: str | None) -> str:
    """Whose lines: those named, the only ones there are, or the ones that are chosen. Raises NotFound."""
    from reflect.matching.offered import owners
    from reflect.small.whose import children

    names = [*(owners(journal) if side == "carers" else []), *children(journal)]
    wanted = clean(given or "").strip()
    if not wanted and len(names) > 1:
        _say("\n".join(f"{number:>3}  {name}" for number, name in enumerate(names, 1)))
        wanted = clean(ask("Whose lines? (a number, or a name)\n> ")).strip()
        if wanted.isdecimal() and 0 < int(wanted) <= len(names):
            return names[int(wanted) - 1]
    if not wanted:
        return names[0] if len(names) == 1 else ""
    known = next((each for each in names if each.casefold() == wanted.casefold()), None)
    if known is None:
        raise NotFound("Nothing is kept here under that name. Look at “reflect sessions” for who there is.")
    return known


def _list(chosen: Choosing) -> None:
    for number, line in enumerate(chosen.lines, 1):
        words = " ".join(line.words.split())
        print(f"{number:>3}  {line.place:<18}{line.sort:<9}{line.come_from:<10}{line.at[:10]}  {words}")
    if not chosen.lines:
        print(chosen.says("nothing_kept"))


# ---------------------------------------------------------------- whose sheet


def _ask_labels(chosen: Choosing, owner: str | None, *, asks: bool) -> None:
    """Whose sheet it is, and the child's initials: what is there already stays at Enter."""
    if owner:
        chosen.owner = clean(owner)
    elif asks and chosen.on_sheet():
        chosen.owner = _kept_or_typed(chosen.says("whose_sheet"), chosen.owner)
    if asks and chosen.on_sheet():
        question = chosen.says("whose_child" if chosen.side == "child" else "whose_child_too")
        chosen.child = _kept_or_typed(question, chosen.child)


def _kept_or_typed(question: str, now: str) -> str:
    return clean(ask(f"\n{question}{f' (Enter: {now})' if now else ''}\n> ")).strip() or now


def _say_names(chosen: Choosing) -> None:
    left = [each for each, done in chosen.found() if not done]
    if left:
        _say(chosen.says("leaving"))
        _say("\n".join(f"  {each.words} could be {each.instead}" for each in left))
        _say("--initials puts that in.")


def _say_made_up(saved: Path) -> None:
    """How to try it: the other sheet lies with the made-up year."""
    from reflect.matching.made_up import made_up_carers

    couple = made_up_carers()
    if couple is not None:
        _say(f"To try it beside a made-up couple: reflect match {saved} {couple}")


def _say(text: str) -> None:
    print(text, file=sys.stderr)

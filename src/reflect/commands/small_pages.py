"""`reflect card`, `page` and `sheet`: one page to take away."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from reflect.commands.opening import ask, open_journal
from reflect.commands.small_things import whose
from reflect.errors import DocumentError
from reflect.filling import put
from reflect.text import clean

if TYPE_CHECKING:
    from reflect.journal import Journal
    from reflect.small.leaflet import Kind, Leaflet

# What is typed to put a line on a page: a letter for its heading, and other words for it where one likes.
_LETTERS: Final[dict[str, dict[str, str]]] = {
    "card": {"w": "worry", "h": "helps", "d": "hinders"},
    "memory": {"y": "glad"},
}
_HOW: Final = {
    "card": "w: how worry shows · h: what helps · d: what doesn't help · Enter: leave it out",
    "memory": "y: put it on the page · Enter: leave it out",
}
_DONE: Final = "done"
_OTHER_WORDS: Final = "To put it in other words, type them after the letter. “done” leaves out all the rest."
_NOT_BY_ITSELF: Final = (
    "These words aren't on the page. Type the letter alone to put them there all the same."
)
_OWN: Final = "A line of your own? The letter and the words; Enter when there is none."


def card(args: argparse.Namespace) -> int:
    """A card for whoever minds the child."""
    return _leaflet("card", args)


def page(args: argparse.Namespace) -> int:
    """A page for the child."""
    return _leaflet("memory", args)


def sheet(args: argparse.Namespace) -> int:
    """A sheet for pen and tea."""
    from reflect.said import About
    from reflect.small.sheet import ALL
    from reflect.small.sheet import sheet as made

    wanted = ALL if args.dimension == "all" else (args.dimension,)
    about = About(age=args.age or "", carer=args.carer or "")
    _deliver(made(wanted, args.format, about), args, "sheet")
    return 0


def _leaflet(kind: Kind, args: argparse.Namespace) -> int:
    from reflect.small.leaflet import NAMES, Leaflet
    from reflect.small.whose import note_copy

    with open_journal() as journal:
        child = whose(journal, args.child)
        leaflet = Leaflet(kind, journal, child)
        if args.list:
            return _list(leaflet)
        if args.lines is None:
            _choose(leaflet, journal)
        else:
            _place(leaflet, args.lines)
        if args.initials:
            for finding, _ in leaflet.found():
                leaflet.shorten(finding.words)
        _deliver(leaflet.document(args.format), args, NAMES[kind])
        note_copy(journal, kind, child)
    _say_names(leaflet, done=args.initials)
    if args.format == "pdf" and (pages := leaflet.pages()) > 1:
        _say(f"It takes {pages} pages. With fewer or shorter lines it would be one.")
    return 0


def _list(leaflet: Leaflet) -> int:
    for number, line in enumerate(leaflet.lines, 1):
        put(
            f"{number:>3}  {leaflet.suggested(number - 1) or '-':<8}{line.at[:10]}  {_one_line(line.words)}",
            sys.stdout,
        )
    if not leaflet.lines:
        put(leaflet.says("nothing_kept"), sys.stdout)
    return 0


# ---------------------------------------------------------------- choosing


def _choose(leaflet: Leaflet, journal: Journal) -> None:
    """Each line is shown, and goes on the page only where that is typed."""
    _say(leaflet.says("offered" if leaflet.lines else "nothing_kept"))
    _say(f"{_HOW[leaflet.kind]}\n{_OTHER_WORDS}")
    offered = len(leaflet.lines)
    for number in range(offered):
        _say(f"\n{number + 1} of {offered}  «{leaflet.lines[number].words}»")
        heading, words = _listened(leaflet, journal)
        if heading == _DONE:
            break
        if heading:
            leaflet.place(number, heading, words)
    while True:
        _say(f"\n{_OWN}")
        heading, words = _listened(leaflet, journal)
        if heading in ("", _DONE):
            return
        if words:
            leaflet.add(heading, words)


def _listened(leaflet: Leaflet, journal: Journal) -> tuple[str, str]:
    """What was typed; words that call for a page of help only where they are to stand there all the same."""
    from reflect import helping

    heading, words = _typed(leaflet.kind)
    page = helping.page_for(words)
    while page:
        _say(f"\n{helping.worded(page, leaflet.about, journal)}\n\n{_NOT_BY_ITSELF}")
        heading, instead = _typed(leaflet.kind)
        page, words = helping.page_for(instead), instead or words
    return heading, words


def _typed(kind: str) -> tuple[str, str]:
    """A heading and other words; no heading for an empty line. Asked again where the letter is not known.

    The heading is `_DONE` where all that is left is to be left out.
    """
    while True:
        line = clean(ask("> ")).strip()
        if line.removeprefix("/").casefold() == _DONE:
            return _DONE, ""
        letter, _, words = line.partition(" ")
        heading = _LETTERS[kind].get(letter.casefold().rstrip(":"), "")
        if heading or not line:
            return heading, words.strip()
        _say(f"I didn't follow that. {_HOW[kind]}")


def _place(leaflet: Leaflet, given: str) -> None:
    """Lines by number, "4:helps"; a page with one heading needs no name of it."""
    from reflect.small.leaflet import HEADINGS

    for each in filter(None, (part.strip() for part in given.split(","))):
        number, _, heading = each.partition(":")
        usual = HEADINGS[leaflet.kind][0] if len(HEADINGS[leaflet.kind]) == 1 else ""
        if not number.strip().isdecimal():
            raise DocumentError("A line is named by its number from --list, such as 4:helps.")
        leaflet.place(int(number) - 1, heading.strip() or usual)


# ---------------------------------------------------------------- the copy


def _say_names(leaflet: Leaflet, *, done: bool) -> None:
    found = leaflet.found()
    if done or not found:
        return
    _say(leaflet.says("leaving"))
    _say("\n".join(f"  {each.words} could be {each.instead}" for each, _ in found))
    _say("--initials puts that in.")


def _deliver(made: str | bytes, args: argparse.Namespace, name: str) -> None:
    """In the file named; printed where it goes to another program; else in the folder one is in."""
    from reflect.documents.save import save

    text = isinstance(made, str)
    if args.output is None and (text or not sys.stdout.isatty()):
        if isinstance(made, str):
            sys.stdout.write(made if made.endswith("\n") else made + "\n")
        else:
            sys.stdout.buffer.write(made)
            sys.stdout.buffer.flush()
        return
    path = save(args.output, made, args.format, name=name)
    _say(f"Saved in {path}. This copy is not encrypted: keep it somewhere safe.")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _say(text: str) -> None:
    put(text, sys.stderr)

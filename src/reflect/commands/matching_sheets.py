"""`reflect match --write`: lines chosen one by one for a sheet, which is then a file of its own."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from reflect.commands.leaving import put_out
from reflect.commands.matching import form_of, say_saved
from reflect.commands.opening import ask, open_journal
from reflect.errors import MatchingError, NotFound
from reflect.journal import Journal, exists
from reflect.text import clean

if TYPE_CHECKING:
    from reflect.matching.choosing import Choosing
    from reflect.matching.form import Side, Sort

_LETTERS: Final[dict[str, Sort]] = {"n": "needs", "b": "brings", "s": "support"}
_HOW: Final[dict[Side, str]] = {
    "child": "n: what the child needs · s: what support would help · Enter: leave it out",
    "carers": "b: what we would bring · s: what support would help · Enter: leave it out",
}
_MORE: Final = (
    "To put it in other words, type them after the letter. For another part: “n:acceptance”. “next” goes on to "
    "the next part, “done” leaves out all the rest."
)
_OWN: Final = (
    "A line of your own? Letter, part and words, such as “{letter}:acceptance …”; Enter when there is none."
)
_DONE: Final = "done"
_NEXT: Final = "next"


def write(args: argparse.Namespace) -> int:
    """Choose lines for one side, and save them as a sheet."""
    if args.files or args.support:
        raise MatchingError("With --write no sheet is read; leave the files and --support out.")
    if not exists():
        _write(args, None, args.about or "")
        return 0
    with open_journal() as journal:
        _write(args, journal, _whose(journal, args.write, args.about))
    return 0


def _write(args: argparse.Namespace, journal: Journal | None, whose: str) -> None:
    from reflect.matching.choosing import Choosing

    chosen = Choosing(args.write, journal, whose)
    if args.list:
        _list(chosen)
        return
    if args.lines is None:
        _choose(chosen, args.dimension)
    else:
        _place(chosen, args.lines)
    _ask_labels(chosen, args.owner, asks=args.lines is None)
    if args.initials:
        for finding, done in chosen.found():
            if not done:
                chosen.shorten(finding.words)
    form = form_of(args, "json")
    if form == "text":
        raise MatchingError("A sheet can be json, pdf, docx, html or md. Choose one of these.")
    if args.output is None:
        put_out(chosen.document(form), form)
    else:
        say_saved(chosen.save(args.output, form))
    _note(journal, chosen)
    _say_names(chosen)
    _help(journal, chosen)
    if chosen.made_up:
        _say_made_up(args, form)


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


# ---------------------------------------------------------------- choosing


def _choose(chosen: Choosing, only: str | None) -> None:
    """Each line is shown, and goes on the sheet only where that is typed."""
    from reflect.matching.names import name_of

    _say(chosen.says(f"offered_{chosen.side}" if chosen.lines else "nothing_kept"))
    _say(f"{chosen.says('held_back')}\n{_HOW[chosen.side]}\n{_MORE}")
    offered = [each for each in enumerate(chosen.lines) if only in (None, each[1].place)]
    passed = ""
    for at, (number, line) in enumerate(offered, 1):
        if line.place == passed:
            continue
        _say(
            f"\n{at} of {len(offered)} · {name_of(line.place, chosen.voice)} · {line.at[:10]}\n«{line.words}»"
        )
        while True:
            sort, place, words = _typed(chosen.side)
            if sort not in (_DONE, _NEXT, "") and not _put(chosen, number, place or line.place, sort, words):
                continue
            break
        passed = line.place if sort == _NEXT else ""
        if sort == _DONE:
            break
    _own_lines(chosen, only)


def _put(chosen: Choosing, number: int, place: str, sort: str, words: str) -> bool:
    try:
        chosen.put(number, place, _LETTERS[sort], words)
    except MatchingError as error:
        _say(str(error))
        return False
    return True


def _own_lines(chosen: Choosing, only: str | None) -> None:
    _say(f"\n{chosen.says(f'own_{chosen.side}')}")
    while True:
        _say(_OWN.format(letter=_HOW[chosen.side][0]))
        sort, place, words = _typed(chosen.side)
        if sort in ("", _DONE):
            return
        if sort == _NEXT or not words:
            continue
        try:
            chosen.add(place or only or "else", _LETTERS[sort], words)
        except MatchingError as error:
            _say(str(error))


def _typed(side: Side) -> tuple[str, str, str]:
    """A letter, a part and other words; no letter for an empty line. Asked again where it is not known."""
    from reflect.matching.form import PLACES, SORTS

    while True:
        line = clean(ask("> ")).strip()
        if not line:
            return "", "", ""
        if line.removeprefix("/").casefold() in (_DONE, _NEXT):
            return line.removeprefix("/").casefold(), "", ""
        mark, _, words = line.partition(" ")
        letter, _, place = mark.casefold().partition(":")
        if _LETTERS.get(letter) in SORTS[side] and place in ("", *PLACES):
            return letter, place, words.strip()
        _say(f"I didn't follow that. {_HOW[side]}\nThe parts: {', '.join(PLACES)}.")


def _place(chosen: Choosing, given: str) -> None:
    """Lines by number: "4", "4:support", "4:acceptance", "4:acceptance:support"."""
    for each in filter(None, (part.strip() for part in given.split(","))):
        number, *more = (one.strip() for one in each.split(":"))
        if not number.isdecimal() or not 0 < int(number) <= len(chosen.lines):
            raise MatchingError("A line is named by its number from --list, such as 4 or 4:support.")
        line = chosen.lines[int(number) - 1]
        place, sort = line.place, line.sort
        for one in more:
            named = next((known for known in chosen.sorts if known == one), None)
            place, sort = (place, named) if named else (one, sort)
        chosen.put(int(number) - 1, place, sort)


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


def _say_made_up(args: argparse.Namespace, form: str) -> None:
    """How to try it: the other sheet lies with the made-up year."""
    if form != "json" or args.output is None or args.write != "child":
        return
    from reflect.matching.made_up import made_up_carers

    couple = made_up_carers()
    if couple is not None:
        _say(f"To try it beside a made-up couple: reflect match {args.output} {couple}")


def _say(text: str) -> None:
    print(text, file=sys.stderr)

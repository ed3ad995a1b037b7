"""`reflect moment` and `reflect again`: one line kept in twenty seconds, and one occasion thought about again."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from reflect.commands.opening import ask, open_journal
from reflect.errors import NotFound
from reflect.filling import put
from reflect.journal import Journal
from reflect.text import clean

if TYPE_CHECKING:
    from reflect.afterwards.again import Again
    from reflect.small.occasions import Occasion

_CAME = {"yes": "it came round", "not-yet": "not yet"}
_LONGEST = 100


def moment(args: argparse.Namespace) -> int:
    """Keep a small good thing, or list them."""
    from reflect.afterwards.moments import add_moment
    from reflect.helping import page_for

    if args.list:
        return _moments(args)
    with open_journal(create=True) as journal:
        text = " ".join(args.words) or asked("moment_ask")
        child = whose(journal, args.child)
        add_moment(journal, child, text)
        put(worded("moment_kept_only" if page_for(text) else "moment_kept"), sys.stdout)
        help_where_called_for(journal, child, text)
    return 0


def _moments(args: argparse.Namespace) -> int:
    from reflect.afterwards.moments import moments

    with open_journal() as journal:
        child = None if args.child is None else known(journal, args.child)
        found = moments(journal, child)
    for each in reversed(found):
        made_up = "  made up" if each.fictional else ""
        text = "\n".join(f"    {line}" for line in each.text.split("\n"))
        put(f"{each.at[:10]}  {each.child}{made_up}\n{text}", sys.stdout)
    if not found:
        put(worded("moment_none"), sys.stdout)
    return 0


def again(args: argparse.Namespace) -> int:
    """Ask whether what was thought about came round; then take one occasion, where one is wanted."""
    from reflect.small.occasions import occasions

    with open_journal() as journal:
        child = whose(journal, args.child)
        if args.list:
            return _agains(journal, child)
        if _ask_whether(journal, child):
            return 0
        told = occasions(journal, child)
        if not told:
            put(worded("again_none"), sys.stdout)
            return 0
        _think_again(journal, child, told)
    return 0


def _agains(journal: Journal, child: str) -> int:
    from reflect.afterwards.again import agains

    found = agains(journal, child)
    for each in found:
        came = [
            f"  {one.at[:10]}  {_CAME[one.outcome]}{f': {one.words}' if one.words else ''}"
            for one in each.came
        ]
        put("\n".join([*_shown(journal, each), *came]), sys.stdout)
    if not found:
        put(
            "Nothing was written yet. “reflect again” takes one time and asks what you might try.", sys.stdout
        )
    return 0


def _ask_whether(journal: Journal, child: str) -> bool:
    """Whether each came round, of those written before today and not asked about today.

    True where a page of help followed: then nothing more is asked.
    """
    from reflect.afterwards.again import say_came, to_ask

    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0).isoformat()
    for each in to_ask(journal, child, since=today):
        _say("\n".join(_shown(journal, each)))
        answer = asked("came_round", "(yes, not yet, or Enter to leave it)").strip().casefold()
        told = ""
        if answer in ("yes", "y"):
            told = asked("came_how")
            say_came(journal, each.id, "yes", told)
            _say(worded("came_yes"))
        elif answer in ("not yet", "not-yet", "no", "n"):
            told = asked("came_meanwhile")
            say_came(journal, each.id, "not-yet", told)
            _say(worded("came_not_yet"))
        if help_where_called_for(journal, child, told):
            return True
    return False


def _think_again(journal: Journal, child: str, told: list[Occasion]) -> None:
    from reflect.afterwards.again import add_again

    for number, each in enumerate(told, 1):
        _say(f"{number:>3}  {each.at[:10]}  «{_glimpse(each.text)}»")
    wanted = asked("again_which", "(a number, or Enter for none)").strip()
    if not wanted:
        return
    if not wanted.isdecimal() or not 0 < int(wanted) <= len(told):
        raise NotFound("There is no time with that number; nothing was kept. Choose one that is listed.")
    chosen = told[int(wanted) - 1]
    _say(f"«{chosen.text}»")
    might_try = asked("again_try", child=child)
    message = asked("again_message", child=child)
    add_again(journal, chosen.session, chosen.answer, might_try=might_try, message=message)
    put(worded("again_kept"), sys.stdout)
    help_where_called_for(journal, child, might_try, message)


def _shown(journal: Journal, each: Again) -> list[str]:
    """One of them: when, the occasion as it was told, what might be tried, and the message."""
    from reflect.small.occasions import told_in

    occasion = told_in(journal, each.session, each.answer)
    lines = [f"{each.at[:10]}  {each.child}{'  made up' if each.fictional else ''}"]
    lines += [f"  «{_glimpse(occasion)}»"] if occasion else []
    lines += [f"  What you might try: {each.might_try}"] if each.might_try else []
    return lines + ([f"  What it would tell: {each.message}"] if each.message else [])


# ---------------------------------------------------------------- what is asked


def worded(block: str, child: str = "") -> str:
    """One fixed line of the small things."""
    from reflect.said import About
    from reflect.voice import context
    from reflect.wording import usual_voice

    return usual_voice().word("small", block, context(About(child)))


def asked(block: str, hint: str = "", *, child: str = "") -> str:
    """What is typed at one of the small things' questions, on one line."""
    return clean(ask(f"{worded(block, child)}{f' {hint}' if hint else ''}\n> "))


def help_where_called_for(journal: Journal, child: str, *texts: str) -> bool:
    """Print the page of help that these words call for, once they are kept. False where they call for none."""
    from reflect import helping
    from reflect.small.whose import about_child

    page = helping.page_for(*texts)
    if page:
        put(f"\n{helping.worded(page, about_child(journal, child), journal)}", sys.stdout)
    return bool(page)


def whose(journal: Journal, given: str | None) -> str:
    """Which child: the one named, the only one there is, or the one that is chosen. Raises NotFound."""
    from reflect.small.whose import called, children

    if given and given.strip():
        return called(journal, clean(given))
    names = children(journal)
    if len(names) == 1:
        return names[0]
    if names:
        _say("\n".join(f"{number:>3}  {name}" for number, name in enumerate(names, 1)))
    hint = "(a number, or a name)" if names else "A nickname or initials will do."
    typed = asked("whose", hint).strip()
    if typed.isdecimal() and 0 < int(typed) <= len(names):
        return names[int(typed) - 1]
    if not typed:
        raise NotFound("No child was named, and nothing was kept. Say which one, by number or by name.")
    return called(journal, typed)


def known(journal: Journal, given: str) -> str:
    """The spelling that is kept of a name. Raises NotFound where nothing is kept about that child."""
    from reflect.small.whose import called, children

    name = called(journal, clean(given))
    if name not in children(journal):
        raise NotFound(
            "Nothing is kept about a child of that name. Look at “reflect sessions” for who there is."
        )
    return name


def _glimpse(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _say(text: str) -> None:
    """To a person at the keyboard; what was asked for goes to standard output."""
    put(text, sys.stderr)

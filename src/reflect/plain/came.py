"""Before a conversation, line by line: whether a time that was thought about has come round again."""

from __future__ import annotations

from typing import Final

from reflect.afterwards.again import say_came
from reflect.entries import Came
from reflect.errors import ReflectError
from reflect.events import About
from reflect.journal import Journal
from reflect.plain import words
from reflect.plain.planning import Lines
from reflect.small.occasions import told_in
from reflect.small.waiting import one_to_ask
from reflect.voice import context
from reflect.wording import usual_voice

_OUTCOMES: Final[dict[str, Came]] = {
    **dict.fromkeys(("yes", "y", "it did", "it came round"), "yes"),
    **dict.fromkeys(("not yet", "no", "n", "not"), "not-yet"),
}
_ASKED: Final[dict[Came, tuple[str, str]]] = {
    "yes": ("came_how", "came_yes"),
    "not-yet": ("came_meanwhile", "came_not_yet"),
}


def ask_whether(lines: Lines, journal: Journal, about: About) -> bool:
    """Ask about one, no more. Nothing of it is shown before somebody says yes.

    False where somebody wants to stop after a page of help.
    """
    again = one_to_ask(journal, about.child) if about.child else None
    if again is None or not lines.agrees(f"{_word('came_open', about)}\n{words.YES_OR_LEAVE}"):
        return True
    told = told_in(journal, again.session, again.answer)
    lines.tell("\n".join(f"«{each}»" for each in (told, again.might_try, again.message) if each))
    typed = lines.ask(f"{_word('came_round', about)}\n{words.CAME_CHOICES}")
    outcome = _OUTCOMES.get((typed.words or typed.command).casefold().strip(" .!")) if typed else None
    if outcome is None:
        return True
    asked, thanks = _ASKED[outcome]
    more = lines.ask(_word(asked, about))
    told = more.words if more else ""
    try:
        say_came(journal, again.id, outcome, told)
    except ReflectError as error:
        lines.tell(str(error))
        return True
    lines.tell(_word(thanks, about))
    return not lines.helps(journal, about, told) or lines.goes_on(about)


def _word(block: str, about: About) -> str:
    return usual_voice().word("small", block, context(about))

"""How it has been with what was hoped for last time, line by line, before a conversation. All of it can be left."""

from __future__ import annotations

from typing import Final, Literal

from reflect import planning
from reflect.afterwards.plan import Step, put_right, say_how, to_ask
from reflect.entries import Outcome
from reflect.errors import ReflectError
from reflect.events import About
from reflect.journal import Journal
from reflect.plain import words
from reflect.plain.planning import STOP, Lines

_OUTCOMES: Final[dict[str, Outcome]] = {
    "done": "done",
    "it's done": "done",
    "going on": "going-on",
    "going": "going-on",
    "changed": "changed",
    "it has changed": "changed",
    "dropped": "dropped",
    "let it go": "dropped",
}
Other = Literal["leave-this", "leave-all", "right", "remove"]


def ask_after(lines: Lines, journal: Journal, about: About, since: str) -> bool:
    """How it has been with what was hoped for last time. Nothing of it is shown before somebody says yes.

    `since` is when this conversation began. False where somebody wants to stop after a page of help.
    """
    left = to_ask(journal, about.child, since)[::-1] if about.child else []
    if not left or not lines.agrees(f"{planning.word('something_open', about)}\n{words.YES_OR_LEAVE}"):
        return True
    for step in left:
        told = _ask_one(lines, journal, step, about, left[0].session)
        if told is None:
            return True
        if lines.helps(journal, about, told):
            return lines.goes_on(about)
    return True


def _ask_one(lines: Lines, journal: Journal, step: Step, about: About, newest: str) -> str | None:
    """How one has been: the words that were noted of it, if any; None where the rest is to be left."""
    outcome = _outcome(lines, planning.asked_how(step, about, newest))
    if outcome == "leave-this":
        return ""
    if outcome == "leave-all":
        return None
    if outcome == "right":
        return _put_right(lines, journal, step, about)
    if outcome == "remove":
        return _remove(lines, journal, step)
    return _note(lines, journal, step, outcome, about)


def _outcome(lines: Lines, asked: str) -> Outcome | Other:
    while True:
        typed = lines.ask(f"{asked}\n{words.HOW_CHOICES}")
        if typed is None:
            return "leave-all"
        word = (typed.command or typed.words).casefold().strip(" .!")
        if not word:
            return "leave-this"
        if word in _OUTCOMES:
            return _OUTCOMES[word]
        if typed.command in STOP:
            return "leave-all"
        if typed.command in ("right", "remove"):
            return "right" if typed.command == "right" else "remove"
        asked = words.NOT_A_CHOICE


def _note(lines: Lines, journal: Journal, step: Step, outcome: Outcome, about: About) -> str | None:
    """The words that were noted; None where the rest is to be left."""
    typed = lines.ask(planning.word("how_changed" if outcome == "changed" else "how_words", about))
    try:
        say_how(journal, step.id, outcome, typed.words if typed else "")
    except ReflectError as error:
        lines.tell(str(error))
        return None
    lines.tell(planning.word("how_thanks", about))
    return typed.words if typed else None


def _put_right(lines: Lines, journal: Journal, step: Step, about: About) -> str | None:
    """How it is put from now on, beside how it was. The words; None where the rest is to be left."""
    now = {"what": step.aim, "who": step.who, "by": step.by}
    asked = {"what": words.PUT_NOW, "who": planning.word("who", about), "by": planning.word("by", about)}
    for name, block in asked.items():
        typed = lines.ask(words.as_it_is(block, now[name]))
        if typed is None or typed.command in STOP:
            break
        now[name] = typed.words or now[name]
    try:
        put_right(journal, step.id, **now)
    except ReflectError as error:
        lines.tell(str(error))
        return None
    lines.tell(planning.word("how_thanks", about))
    return "\n".join(now.values())


def _remove(lines: Lines, journal: Journal, step: Step) -> str | None:
    """Take it out, where somebody says so once more. None where the rest is to be left."""
    if not lines.agrees(words.SURE_TO_REMOVE):
        return ""
    try:
        journal.remove_entry(step.id)
    except ReflectError as error:
        lines.tell(str(error))
        return None
    lines.tell(words.REMOVED)
    return ""

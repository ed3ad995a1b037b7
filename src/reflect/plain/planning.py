"""The plan line by line: made at the end of a conversation, asked after before the next. An empty line leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from reflect import helping, planning
from reflect.afterwards.plan import Step, add_step, say_how, steps_of, to_ask
from reflect.entries import Outcome
from reflect.errors import ReflectError
from reflect.events import About
from reflect.journal import Journal
from reflect.plain import words
from reflect.plain.typed import Keyboard, Typed
from reflect.sitting import Sitting

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
_YES: Final = frozenset({"yes", "y", "yes please", "go on", "show", "ok"})
_STOP: Final = frozenset({"leave", "done", "pause", "stop", "skip", "later"})
_KNOWN: Final = _STOP | frozenset(_OUTCOMES) | _YES


@dataclass(frozen=True, slots=True)
class Lines:
    """How something is said, and how a line is waited for; `help_page` is whom to ring."""

    tell: Callable[[str], None]
    prompt: Callable[[], None]
    keyboard: Keyboard
    help_page: Callable[[], str]

    def ask(self, text: str) -> Typed | None:
        """The line typed to this; None at the end of input. Help may be looked at in between."""
        self.tell(text)
        while True:
            self.prompt()
            typed = self.keyboard.words()
            if typed is None or not typed.command or typed.command in _KNOWN:
                return typed
            self.tell(self.help_page() if typed.command == "help" else words.UNKNOWN_AT_PLAN)
            self.tell(text)

    def helps(self, journal: Journal, about: About, *typed: str) -> bool:
        """Tell the page of help that these words call for, once they are kept. False where they call for none."""
        page = helping.page_for(*typed)
        if page:
            self.tell(helping.worded(page, about, journal))
        return bool(page)

    def goes_on(self, about: About) -> bool:
        """After a page of help: whether somebody wants to go on, which is not taken for granted."""
        return self.agrees(f"{planning.word('after_help', about)}\n{words.YES_OR_STOP}")

    def agrees(self, text: str) -> bool:
        """Whether somebody says yes."""
        typed = self.ask(text)
        return typed is not None and (typed.words or typed.command).casefold().strip(" .!") in _YES


# ---------------------------------------------------------------- making it


def make_plan(lines: Lines, sitting: Sitting, journal: Journal) -> None:
    """Ask what would help, who and by when, one thing at a time; each step is on disk before the next is asked."""
    about = sitting.state.about
    left = planning.left_to_plan(journal, sitting.session, sitting.result())
    if not left or not lines.agrees(f"{planning.word('begin', about)}\n{words.YES_OR_LEAVE}"):
        return
    lines.tell(words.HOW_TO_PLAN)
    for item in left:
        if not _ask_one(lines, sitting, journal, item):
            break
    _show(lines, steps_of(journal, sitting.session), about)


def _ask_one(lines: Lines, sitting: Sitting, journal: Journal, item: planning.Item) -> bool:
    """One thing. False where the rest is to be left."""
    about = sitting.state.about
    told: list[str] = []
    for block in (planning.asked(item, about), planning.word("who", about), planning.word("by", about)):
        typed = lines.ask(block)
        if typed is None or typed.command in _STOP:
            # What was told of this one already stays told.
            _keep(lines, sitting, journal, item, told)
            return False
        told.append(typed.words)
        if len(told) == 1 and not told[0]:
            return True
    return _keep(lines, sitting, journal, item, told)


def _keep(lines: Lines, sitting: Sitting, journal: Journal, item: planning.Item, told: Sequence[str]) -> bool:
    """Keep it on disk. False where a page of help was told: then the rest is left for now."""
    if not any(told):
        return True
    what, who, by = (*told, "", "", "")[:3]
    try:
        add_step(
            journal,
            sitting.state.about.child,
            item.sort,
            need=item.need,
            what=what,
            who=who,
            by=by,
            session=sitting.session,
            answer=item.answer,
        )
    except ReflectError as error:
        lines.tell(str(error))
        return True
    return not lines.helps(journal, sitting.state.about, *told)


def _show(lines: Lines, steps: Sequence[Step], about: About) -> None:
    lines.tell(planning.word("kept" if steps else "nothing", about))
    for heading, told in planning.listed(steps, about):
        lines.tell("\n".join([f"{heading}:", *(f"  {each}" for each in told)]))


# ---------------------------------------------------------------- asking after it


def ask_after(lines: Lines, journal: Journal, about: About, since: str) -> bool:
    """How it has been with what was hoped for last time. Nothing of it is shown before somebody says yes.

    `since` is when this conversation began. False where somebody wants to stop after a page of help.
    """
    left = to_ask(journal, about.child, since)[::-1] if about.child else []
    if not left or not lines.agrees(f"{planning.word('something_open', about)}\n{words.YES_OR_LEAVE}"):
        return True
    for step in left:
        outcome = _outcome(lines, planning.asked_how(step, about, left[0].session))
        if outcome == "leave-all":
            return True
        if outcome == "leave-this":
            continue
        told = _note(lines, journal, step, outcome, about)
        if told is None:
            return True
        if lines.helps(journal, about, told):
            return lines.goes_on(about)
    return True


def _outcome(lines: Lines, asked: str) -> Outcome | Literal["leave-this", "leave-all"]:
    while True:
        typed = lines.ask(f"{asked}\n{words.HOW_CHOICES}")
        if typed is None:
            return "leave-all"
        word = (typed.command or typed.words).casefold().strip(" .!")
        if not word:
            return "leave-this"
        if word in _OUTCOMES:
            return _OUTCOMES[word]
        if typed.command in _STOP:
            return "leave-all"
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

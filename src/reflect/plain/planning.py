"""The plan line by line, at the end of a conversation. An empty line leaves a thing for now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from reflect import helping, planning
from reflect.afterwards.plan import Step, add_step, page_of, steps_of
from reflect.errors import ReflectError
from reflect.events import About
from reflect.journal import Journal
from reflect.plain import words
from reflect.plain.typed import Keyboard, Typed
from reflect.sitting import Sitting

_YES: Final = frozenset({"yes", "y", "yes please", "go on", "show", "ok"})
STOP: Final = frozenset({"leave", "done", "pause", "stop", "skip", "later"})
KNOWN_AFTER: Final = frozenset({"done", "going", "changed", "dropped", "right", "remove"})
"""What can be typed after a slash where it is asked how something has been."""
_KNOWN: Final = STOP | _YES | KNOWN_AFTER
_TOLD: Final = ("what", "who", "by")


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
    page = page_of(sitting.session, item.sort, item.need)
    asked = (planning.asked(item, about), planning.word("who", about), planning.word("by", about))
    # What was told of it before the program was stopped.
    told = [each for each in journal.drafts.read(page).values() if each][:2]
    if told:
        lines.tell(words.begun(asked[0], told))
    for block in asked[len(told) :]:
        typed = lines.ask(block)
        if typed is None or typed.command in STOP:
            # What was told of this one already stays told.
            _keep(lines, sitting, journal, item, told)
            return False
        told.append(typed.words)
        # Where it can't be written the keeping of the whole says so.
        with suppress(ReflectError):
            journal.drafts.keep(page, dict(zip(_TOLD, told, strict=False)), session=sitting.session)
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
        journal.drafts.clear(page_of(sitting.session, item.sort, item.need))
    except ReflectError as error:
        lines.tell(str(error))
        return True
    return not lines.helps(journal, sitting.state.about, *told)


def _show(lines: Lines, steps: Sequence[Step], about: About) -> None:
    lines.tell(planning.word("kept" if steps else "nothing", about))
    for heading, told in planning.listed(steps, about):
        lines.tell("\n".join([f"{heading}:", *(f"  {each}" for each in told)]))

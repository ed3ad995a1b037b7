"""What the pages for a review pack say: their buttons and small messages."""

from __future__ import annotations

from datetime import date
from typing import Final

from reflect.tui import words

REVIEW: Final = "Make a review pack"
EVERYBODY: Final = "Everybody"
WHOM: Final = "About whom?"
WHICH_TIME: Final = "Which time?"
WHICH_SETTING: Final = "What is it for?"
WHICH_NATION: Final = "In which nation?"
BEGIN: Final = "Begin"
READING: Final = "Reading what was kept…"
NOBODY_YET: Final = "Nothing has been kept yet. Start a conversation first."
OTHER_DAYS: Final = "Other days"
FIRST_DAY: Final = "First day"
LAST_DAY: Final = "Last day"
DAY_HINT: Final = "31/3/2026"
USE_DAYS: Final = "Use these days"
NO_SETTING: Final = "Nothing in particular"
NO_NATION: Final = "I'd rather not say"
NATIONS: Final = {
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern-ireland": "Northern Ireland",
}

KEEP: Final = "Yes, keep it"
CHANGE: Final = "Change the words"
LEAVE_OUT: Final = "Leave it out this time"
THE_ONE_BEFORE: Final = "Back to the one before"
KEEP_REST: Final = "Keep all the rest as they are"
STOP_FOR_TODAY: Final = "Stop for today, and go on another day"
USE_WORDS: Final = "Use these words"
NEVER_MIND: Final = "Leave it as it was"
CAME_FROM: Final = "This came from:"
IN_YOUR_WORDS: Final = "How would you put it now? It is for this pack only; what you kept stays as it is."
NOTHING_WRITTEN: Final = "There is nothing written yet. Type a few words first."
BEGUN_ALREADY: Final = "A pack is begun already"
BEGIN_AGAIN: Final = "Begin again"
STILL_TYPED: Final = "Your words are still in the box, and not kept. Do that once more to leave them."

KEEP_HOPE: Final = "Keep it"
GO_ON: Final = "Go on"
KEPT_HOPE: Final = "Kept. You can add another, or go on."
NOTHING_TYPED: Final = "There is nothing in the box yet. Type a few words, or go on."
LAST_LOOK: Final = "A last look, and save"


def whom(child: str | None) -> str:
    """About whom, as a thing to choose."""
    return f"About: {EVERYBODY if child is None else child or 'the child'}"


def time(start: date, end: date) -> str:
    """Which time, as a thing to choose."""
    return f"From {day(start)} to {day(end)}"


def what_for(setting: str, nation: str) -> str:
    """What it is for, as a thing to choose."""
    return f"For: {setting_name(setting)}" + (f", {NATIONS.get(nation, nation)}" if nation else "")


def setting_name(setting: str) -> str:
    """A setting by the name of its file; a service may have added one."""
    return setting.replace("-", " ").capitalize() if setting else NO_SETTING


def carry_on(when: date, start: date, end: date) -> str:
    """To go on with a pack that was begun, as a thing to choose."""
    return f"Carry on with the pack of {day(when)}, {time(start, end)[0].lower()}{time(start, end)[1:]}"


def day(when: date) -> str:
    """A day as it is said everywhere."""
    return words.day(when.isoformat())


def how_far(at: int, of: int) -> str:
    """Which of the kept lines this is, and how many come after it."""
    return f"{at} of {of}, {f'{of - at} left after it' if at < of else 'the last one'}"


def as_kept(line: str, *, own: bool) -> str:
    """A line as it stands in the pack."""
    return line if own else f"«{line}»"


def reading(done: int, of: int) -> str:
    """How far the reading is."""
    return f"Reading what was kept: {done} of {of}…"


def hoped(hope: str) -> str:
    """One hope in a list."""
    return f"● {hope}"


def keep_part(left: int) -> str:
    """All that are left of one part."""
    return f"Keep the {left} that are left of this part"

"""What a review pack says line by line, besides the fixed lines of `prompts/…/review`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

HOW_TO: Final = (
    "Type “keep”, “leave”, or “words” and how you would put it now. “part” keeps all that are left of a part, "
    "“rest” all that are left. “back” is the one before, “pause” leaves it for another day."
)
CAME_FROM: Final = "This came from:"
CARRY_OR_AGAIN: Final = "Type “carry on” or “begin again”."
EMPTY_GOES_ON: Final = "One on each line. An empty line goes on."
KEPT: Final = "Kept. You can add another."
NOT_HERE: Final = (
    "I don't know that one. There are /pause and /help. To begin with a slash of your own, type two."
)
WAITS: Final = "It waits for you as it is."
FOUND: Final = "This may tell who somebody is. In this copy there could stand:"
SHORTEN: Final = "Type the numbers of those to shorten, or “all”. An empty line leaves them as they are."
WHERE: Final = "In which folder? An empty line takes the one you are in."


def begun_already(when: date, start: date, end: date) -> str:
    """That a pack was begun, and what can be done."""
    return (
        f"A pack is begun already, on {_day(when)}, of the time from {_day(start)} to {_day(end)}.\n"
        f"{CARRY_OR_AGAIN}"
    )


def which_form(forms: Sequence[str]) -> str:
    """Which kind of file."""
    return (
        f"Which kind of file? Type {', '.join(forms[:-1])} or {forms[-1]}. “pause” leaves it for another day."
    )


def saved_in(path: Path) -> str:
    """Where it is."""
    return f"Saved in {path}."


def how_far(at: int, of: int) -> str:
    """Which of the kept lines this is, and how many come after it."""
    return f"{at} of {of}, {f'{of - at} left after it' if at < of else 'the last one'}"


def _day(when: date) -> str:
    return f"{when.day} {when:%B} {when.year}"

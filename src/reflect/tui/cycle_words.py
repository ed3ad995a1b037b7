"""What is said where a gap of the caregiving cycle is filled: only the buttons and small messages."""

from __future__ import annotations

from typing import Final

from reflect.tui.words import day

FILL: Final = "Put it in my words"
FILL_NEXT: Final = "Fill a gap"
TAKE_AWAY: Final = "Take these words away"
TAKE_AWAY_SURE: Final = "Those words are gone for good then. Press the button once more if you mean it."
KEEP: Final = "Keep it in the cycle"
NOT_NOW: Final = "Leave it a gap"
EMPTY: Final = "There is nothing in the box yet. Type a few words, or leave it a gap."
UNKNOWN: Final = "I don't know that one. Here you can type /fill, /back, /help or /hide."
PUT_IN_UNKNOWN: Final = "I don't know that one. Here you can type /keep, /back, /help or /hide."


def put_in_on(moment: str) -> str:
    """When something was put in."""
    return f"put in later, on {day(moment)}"


def before(name: str) -> str:
    """What is put above the words of the step before."""
    return f"{name[0].upper()}{name[1:]}:"

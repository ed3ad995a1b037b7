"""What the pages of a summary say: what may be kept, the whole answer, the caregiving cycle."""

from __future__ import annotations

from typing import Final

from reflect.secure_base import dimension
from reflect.tui.words import SECTIONS

SUMMARY_HEADING: Final = "The summary"
BEFORE_SUMMARY: Final = "It can wait: many people find it easier on another day."
ANOTHER_DAY: Final = "Leave this for another day"
LOOK_NOW: Final = "Look at it now"
KEEP: Final = "Keep it"
OWN_WORDS: Final = "Put it in my words"
LEAVE_OUT: Final = "Leave it out"
ADD_STRENGTH: Final = "Add a strength of my own"
ADD_NEED: Final = "Add something that would help"
GO_AND_SAVE: Final = "A last look, and save"
IN_NO_COPY: Final = "Your words are in the list here. No copy has them."
KEEP_THESE: Final = "Keep these words"
NEVER_MIND: Final = "Leave it as it was"
IN_YOUR_WORDS: Final = "How would you put it?"
ADD_HINTS: Final = {"strength": "What goes well?", "support-need": "What would help?"}
WHOLE_ANSWER: Final = "See the whole answer"
WHOLE_ANSWER_HEADING: Final = "The whole answer"
CYCLE_SHORT: Final = "Cycle"
SHOW_CYCLE: Final = "The caregiving cycle of a time you told"
TYPE_IT: Final = "Type /keep, /words, /leave or /whole, then F2 or Ctrl+G."
UNKNOWN_AT_SUMMARY: Final = (
    "I don't know that one. Here you can type /keep, /words, /leave, /whole, /private, /strength, /support, "
    "/plan, /cycle, /explain, /help or /hide."
)
ALL_DECIDED: Final = "That's all of them. You can add something of your own, or go on to what comes next."
STRENGTHS: Final = "Strengths you have kept"
NEEDS: Final = "What would help"
CYCLE_HEADING: Final = "The caregiving cycle"
NO_CYCLE: Final = "There is no one time told here yet, so there is no cycle to show."
NOT_TOLD: Final = "not told"
TOLD_WITH_FIRST: Final = "told in the words of the first step"
ROUND_AGAIN: Final = "and round to the first again"


def section_line(section: str) -> str:
    """A part of the conversation with the benefit that the model gives it."""
    found = dimension(section)
    return f"{found.name} · {found.benefit}" if found else SECTIONS.get(section, "")

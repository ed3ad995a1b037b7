"""What the pages about a child's progress say: then and now, and impressions from 0 to 10."""

from __future__ import annotations

from typing import Final

PROGRESS: Final = "progress"
"""The dialogue that these pages follow."""

THEN_AND_NOW: Final = "Then and now"
# Where there is little room beside other buttons.
THEN_AND_NOW_SHORT: Final = "Steps"
BETWEEN: Final = "In between"
NOTHING: Final = "Nothing has been told yet of how this child is getting on."
OF_WHOM: Final = "Whose steps?"
UNKNOWN_HERE: Final = "I don't know that one. Here you can type /back, /help or /hide."
GIVE: Final = "A number beside the words, if you like"
HEADING: Final = "An impression, if you like"
HOW_TO: Final = "Left and right move the dot, or type a number. Enter takes it. Tab goes on."
WITH_WORDS: Final = "A few words with it, if you like:"
KEEP: Final = "Keep it"
LEAVE_THIS: Final = "Leave this one"
LEAVE_REST: Final = "Leave the rest"
NO_NUMBER: Final = "There is no number chosen yet. Choose one, or leave this one."
NO_NUMBER_SHOWN: Final = "no number chosen"
STEPS: Final = "Steps you have kept"
NEXT: Final = "What may help next"
ADD_STEP: Final = "Add a step of my own words"
ADD_NEXT: Final = "Add something that may help next"
ADD_HINTS: Final = {"strength": "What step was it?", "support-need": "What may help next?"}

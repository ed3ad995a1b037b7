"""The conversation: three pure functions over plain data.

`decide` listens and says what follows from a command, `evolve` adds an event to the state and never listens,
`turns` says what is being said. No file, no screen, no wording.
"""

from reflect.conversation.commands import (
    Add,
    Answer,
    AskAlso,
    Back,
    Begin,
    Choose,
    Close,
    Command,
    Finish,
    GoOn,
    Include,
    Join,
    Keep,
    KeepBack,
    Leave,
    Note,
    Pause,
    Resume,
    Revisit,
    Skip,
    View,
    Words,
)
from reflect.conversation.decide import decide
from reflect.conversation.evolve import evolve, replay
from reflect.conversation.going_on import offered
from reflect.conversation.path import families, next_section, open_sections, told_sections
from reflect.conversation.result import Decided, Result, result
from reflect.conversation.state import AnswerRecord, Place, Stage, State
from reflect.conversation.turns import HELP, lines_of, turns

__all__ = [
    "HELP",
    "Add",
    "Answer",
    "AnswerRecord",
    "AskAlso",
    "Back",
    "Begin",
    "Choose",
    "Close",
    "Command",
    "Decided",
    "Finish",
    "GoOn",
    "Include",
    "Join",
    "Keep",
    "KeepBack",
    "Leave",
    "Note",
    "Pause",
    "Place",
    "Result",
    "Resume",
    "Revisit",
    "Skip",
    "Stage",
    "State",
    "View",
    "Words",
    "decide",
    "evolve",
    "families",
    "lines_of",
    "next_section",
    "offered",
    "open_sections",
    "replay",
    "result",
    "told_sections",
    "turns",
]

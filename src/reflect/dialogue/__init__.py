"""Dialogues read into models: what is asked and when, without a word of how it is said.

    load("secure-base")    a dialogue of this project
    source("secure-base")  its text, to be kept beside a session
    parse(text)            that text again, as a model
    available()            the ids of all there are

What cannot be read raises `DialogueError`, with file, line and what to do.
"""

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import Dialogue, FollowUp, Question, Section, When, block_of, follow_up_block
from reflect.dialogue.reading import available, load, parse, source

__all__ = [
    "Code",
    "Dialogue",
    "FollowUp",
    "Mistake",
    "Question",
    "Section",
    "When",
    "available",
    "block_of",
    "follow_up_block",
    "load",
    "parse",
    "source",
]

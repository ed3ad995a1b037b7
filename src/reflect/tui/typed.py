"""What is typed to be done, not said: "/back", "/change availability.why"; "//" begins an answer with a slash."""

from __future__ import annotations

from typing import Final, NamedTuple

# The word after the slash, and the action it stands for.
ACTIONS: Final = {
    "back": "back",
    "skip": "skip",
    "change": "change",
    "pause": "pause",
    "private": "keep_back",
    "stop": "pause",
    "help": "help",
    "hide": "hide",
    "explain": "explain",
    "go": "go_on",
    "continue": "go_on",
    "more": "say_more",
    "part": "another_part",
    "parts": "another_part",
    "choose": "another_part",
    "summary": "summary",
    "home": "home",
    "quit": "leave",
    "keep": "keep",
    "words": "words",
    "leave": "leave_out",
    "whole": "whole",
    "answer": "whole",
    "strength": "strength",
    "support": "support",
    "plan": "plan",
    "cycle": "cycle",
    "done": "done",
    "going": "going_on",
    "changed": "changed",
    "dropped": "dropped",
    "answering": "answering",
    "also": "also",
    "who": "who",
    "together": "together",
    "notes": "notes",
    "present": "present",
}


class Typed(NamedTuple):
    """An action with the rest of what was typed. `action` is empty where the word is not known."""

    action: str
    rest: str


def command(text: str) -> Typed | None:
    """The command that `text` is, or None where it is an answer. Only a single line can be a command."""
    line = text.strip()
    if not line.startswith("/") or line.startswith("//") or "\n" in line:
        return None
    word, _, rest = line[1:].partition(" ")
    return Typed(ACTIONS.get(word.casefold(), ""), rest.strip())


def answer(text: str) -> str:
    """The answer that `text` is: the first of two slashes at its beginning only kept it from being a command."""
    return text.replace("//", "/", 1) if text.lstrip().startswith("//") else text

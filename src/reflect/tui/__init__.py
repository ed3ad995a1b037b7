"""The screen: Reflect in a terminal window.

run()                                  the screen, from its first page
run(begin=Begin(about="Kai"))          a conversation at once
run(resume=True)                       the last open one, at its very question
run(save=False)                        nothing is kept
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

COULD_NOT = 2


@dataclass(frozen=True, slots=True)
class Begin:
    """What a conversation begins with; an empty string is a thing not told."""

    about: str = ""
    age: str = ""
    carer: str = ""
    purpose: str = ""
    depth: str = "full"
    section: str = ""
    dialogue: str = "secure-base"


def run(*, save: bool = True, resume: bool = False, begin: Begin | None = None) -> int:
    """Show the screen until it is closed. Returns the exit code: 0 done, 2 could not.

    Raises NotFound where `resume` is asked for and there is nothing to go back to.
    """
    from reflect.tui import words

    if os.environ.get("TERM") == "dumb" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        print(words.DUMB_TERMINAL, file=sys.stderr)
        return COULD_NOT
    from reflect.tui.running import show

    return show(save=save, resume=resume, begin=begin)

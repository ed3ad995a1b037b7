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
# Then the window is in a browser, and what starts this speaks in packets.
IN_BROWSER = "reflect.tui.in_browser:InBrowser"
# Textual's other settings are for those who write programs with it: a log of every key, a picture of the screen.
_HOW_IT_LOOKS = frozenset({"DRIVER", "COLOR_SYSTEM", "FPS", "ANIMATIONS", "DIM_FACTOR", "SMOOTH_SCROLL"})


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
    applicants: str = ""
    plans: str = ""


def run(
    *,
    save: bool = True,
    resume: bool = False,
    begin: Begin | None = None,
    people: tuple[str, ...] = (),
    present: bool = False,
) -> int:
    """Show the screen until it is closed. Returns the exit code: 0 done, 2 could not.

    `people` (see `said.PEOPLE`) sit beside the carer; `present` shows the question alone and large.

    Raises NotFound where `resume` is asked for and there is nothing to go back to.
    """
    from reflect.tui import words

    shown = os.environ.get("TERM") != "dumb" and sys.stdin.isatty() and sys.stdout.isatty()
    if not shown and os.environ.get("TEXTUAL_DRIVER") != IN_BROWSER:
        print(words.DUMB_TERMINAL, file=sys.stderr)
        return COULD_NOT
    for name in [each for each in os.environ if each.startswith("TEXTUAL")]:
        if name.removeprefix("TEXTUAL_") not in _HOW_IT_LOOKS:
            del os.environ[name]
    from reflect.tui.running import show

    return show(save=save, resume=resume, begin=begin, people=people, present=present)

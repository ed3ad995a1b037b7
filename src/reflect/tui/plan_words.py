"""What the pages for the plan say: what was hoped for, and a step of it put another way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reflect.tui.words import BY_WHEN, WHO, about_child, day

if TYPE_CHECKING:
    from reflect.afterwards.plan import How, Put, Step

ALL: Final = "What you hoped for"
NONE_YET: Final = "Nothing has been put down yet. What would help is asked at the end of a conversation."
STEP: Final = "A step of the plan"
CHANGE: Final = "Put it another way"
TAKE_OUT: Final = "Take it out of the plan"
TAKE_OUT_SURE: Final = "Yes, take it out for good"
TAKES_WITH_IT: Final = "What was noted of it goes too. It can't be brought back from here."
HOW_NOW: Final = "How would you put it now? What you wrote before stays beside it, with its day."
KEEP_IT: Final = "Keep it"
KEPT: Final = "That's kept, with today's date."
NO_MORE: Final = "It is in the plan no more."
NO_LONGER: Final = "no longer open"
BEFORE: Final = "Before that:"
OUTCOMES: Final = {"done": "done", "going-on": "going on", "changed": "changed", "dropped": "let go"}


def step_entry(step: Step, told: str) -> tuple[str, str]:
    """A step as an entry of a list: about whom and since when; then how it is put."""
    marks = [about_child(step.child), day(step.at)]
    marks += [] if step.open else [NO_LONGER]
    marks += ["made up"] if step.fictional else []
    return " · ".join(marks), " ".join(told.split())


def put_before(put: Put) -> str:
    """How a step was put on an earlier day."""
    who = f"{WHO}: {put.who}" if put.who else ""
    by = f"{BY_WHEN}: {put.by}" if put.by else ""
    return f"{day(put.at)}: {' · '.join(filter(None, (put.what, who, by)))}"


def how_line(how: How) -> str:
    """How it has been, as told on a day."""
    return f"{day(how.at)}: {OUTCOMES[how.outcome]}{f'. {how.words}' if how.words else ''}"

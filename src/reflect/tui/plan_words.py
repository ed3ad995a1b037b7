"""What the pages for the plan say: made, asked after the next time, and put another way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reflect.tui.words import about_child, day

if TYPE_CHECKING:
    from reflect.afterwards.plan import How, Put, Step

# ---------------------------------------------------------------- made at the end of a conversation, asked after
PLAN: Final = "A small plan of what comes next"
PLAN_AGAIN: Final = "Look at the plan again"
PLAN_HEADING: Final = "A small plan"
WHO: Final = "Who"
BY_WHEN: Final = "By when"
PUT_IN_PLAN: Final = "Put it in the plan"
LEAVE_FOR_NOW: Final = "Leave it for now"
LEAVE_THIS_ONE: Final = "Leave this one for now"
LEAVE_REST: Final = "Leave the rest for now"
TAKE_LINE_OUT: Final = "Take it out of the plan"
THAT_WILL_DO: Final = "That will do"
PUT_LINE_RIGHT: Final = "Put a line right, or take it out"
TAKE_UP_LEFT: Final = "Take up what was left for now"
WHICH_LINE: Final = "Which one?"
PLAN_BY_NUMBER: Final = "Here a number chooses, or Tab and Enter."
UNKNOWN_AT_PLAN: Final = (
    "I don't know that one. Here you can type /keep, /leave, /back, /explain, /help or /hide."
)
LAST_TIME: Final = "Last time"
NOT_NOW: Final = "Not now"
SHOW_ME: Final = "Show me"
HOWS: Final = {
    "done": "It's done",
    "going-on": "It's going on",
    "changed": "It has changed",
    "dropped": "I've let it go",
}
NOTE_IT: Final = "Note it"
HOW_BY_WORD: Final = "Type /done, /going, /changed, /dropped or /skip, then F2 or Ctrl+G."

# ---------------------------------------------------------------- looked at, and put another way
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

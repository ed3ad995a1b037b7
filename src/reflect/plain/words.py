"""The few words that the plain conversation needs of its own, and how typed choices are understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reflect.conversation import Choose, Command, Finish, GoOn, Pause
from reflect.secure_base import dimension
from reflect.sitting import Sitting

HOW_TO: Final = (
    "Write as much as you like; an empty line sends it. You can also type /back, /skip, /pause, /help, /change "
    "or /explain. /private keeps your last answer just for you, out of every document."
)
HOW_TO_DECIDE: Final = (
    "Type /keep, /leave, or /words and how you would put it. /whole shows the whole answer. /pause leaves it for "
    "another day."
)
ADD_YOUR_OWN: Final = (
    "Is there one you would add? Type /strength or /support and your own words, or an empty line to go on. "
    "/cycle shows the caregiving cycle of a time you told."
)
YES_OR_LEAVE: Final = "Type “yes”, or an empty line to leave it for now."
YES_OR_STOP: Final = "Type “yes”, or an empty line to stop here."
HOW_TO_PLAN: Final = "An empty line leaves a thing for now. /leave leaves all the rest."
HOW_CHOICES: Final = (
    "Type “done”, “going on”, “changed” or “dropped”. An empty line leaves this one, /leave all of them. "
    "/right puts it another way, /remove takes it out."
)
PUT_NOW: Final = "How would you put it now? What you wrote before stays beside it, with its day."
SURE_TO_REMOVE: Final = (
    "It goes for good, with what was noted of it. Type “yes”, or an empty line to leave it."
)
REMOVED: Final = "It is in the plan no more."
CAME_CHOICES: Final = "Type “yes” or “not yet”, or an empty line to leave it for now."
UNKNOWN_AT_PLAN: Final = (
    "I don't know that one. There are /leave and /help. To begin with a slash of your own, type two."
)
NO_CYCLE: Final = "There is no one time told here yet, so there is no cycle to show."
IN_NO_COPY: Final = "Your words are kept in the list. No copy has them."
NOT_TOLD: Final = "not told"
TOLD_WITH_FIRST: Final = "told in the words of the first step"
ROUND_AGAIN: Final = "and round to the first again"
NOT_A_CHOICE: Final = "I didn't follow that. Nothing is lost."
NO_ANSWER_YET: Final = "There is no answer yet to keep just for you."
NOT_JUST_NOW: Final = "That can't be done just here. Nothing has changed."
UNKNOWN_COMMAND: Final = (
    "I don't know that one. There are /back, /skip, /pause, /help, /change, /explain and /private. To begin an "
    "answer with a slash, type two."
)
OTHER_PAGES: Final = (
    "/explain and a word shows another page, such as /explain anger. /explain all lists them."
)
A_NUMBER_TO_TEN: Final = (
    "Type a number from 0 to 10, or an empty line to leave this one. /leave leaves all the rest."
)
OR_LEAVE_IT: Final = "An empty line leaves it open."
A_NUMBER: Final = "Type a number, or an empty line to leave it."
TRY_AGAIN: Final = "Your words are still here. Press Enter to try again."


def choices(sitting: Sitting) -> str:
    """What can be typed where a part has ended."""
    said = ["Type “go on”, “stop”, or “finish” for the summary."]
    if sitting.stage != "holding":
        names = ", ".join(sitting.section_name(each) for each in sitting.open_sections())
        said += [f"Or the name of a part: {names}."] if names else []
    return " ".join(said)


def choice(sitting: Sitting, typed: str) -> Command | None:
    """The command that somebody means at a bridge; None where it is not plain."""
    word = typed.casefold().strip(" .!“”\"'")
    if word in ("go on", "go", "yes", "y", "on", "continue", "next"):
        return GoOn()
    if word in ("stop", "no", "n", "stop here", "pause", "quit"):
        return Pause()
    if word in ("finish", "summary", "done"):
        return Finish()
    for section in sitting.open_sections():
        if word in (section, sitting.section_name(section).casefold()):
            return Choose(section)
    return None


def as_it_is(asked: str, now: str) -> str:
    """A question about what is written already."""
    return f"{asked}\nAs it is: «{now}». An empty line leaves it so." if now else asked


def begun(asked: str, told: Sequence[str]) -> str:
    """What was told of a thing before the program was stopped."""
    return "\n".join([asked, *(f"You had written: «{each}»" for each in told)])


def section_line(section: str, name: str) -> str:
    """A part with the benefit that the model gives it."""
    found = dimension(section)
    return f"{found.name}, {found.benefit}" if found else name


def no_such_page(word: str, near: Sequence[str]) -> str:
    """That no page about the model has this word, with what comes near."""
    offered = " or ".join(f"“{each}”" for each in near)
    return f"There is no page for “{word}”. {f'Did you mean {offered}? ' if near else ''}/explain all lists them."


def which_to_change(asked: Sequence[str]) -> str:
    return f"Type /change and one of these: {', '.join(asked)}."

"""What the buttons and small messages say: everything here that is not said by the conversation itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from reflect import said
from reflect.secure_base import section_of

if TYPE_CHECKING:
    from reflect.journal import Hit, SessionRow

NAME: Final = "Reflect"

# ---------------------------------------------------------------- who is speaking
SPEAKERS: Final = {"assistant": "Reflect", "reflect": "Reflect", **said.SPEAKERS}


def speaker(who: str) -> str:
    """The name put above what somebody said."""
    return SPEAKERS.get(who, who)


# ---------------------------------------------------------------- talking
CONTINUE: Final = "Continue"
BACK: Final = "Back"
SKIP: Final = "Skip"
CHANGE: Final = "Change"
PAUSE: Final = "Pause"
HELP: Final = "Help"
HIDE: Final = "Hide"
EXPLAIN: Final = "Explain"

GO_ON: Final = "Go on"
STOP_HERE: Final = "Stop here"
ANOTHER_PART: Final = "Another part"
SUMMARY: Final = "Look at the summary"
SAY_MORE: Final = "Say more"
FINISHED: Final = "Finish here"

ANSWER_HINT: Final = "Type here. Enter starts a new line; F2 or Ctrl+G goes on."
HOW_TO_GO_ON: Final = "F2 or Ctrl+G goes on."
SUMMARY_SHORT: Final = "Summary"
CHOOSE_KEYS: Final = "Tab and Enter, or the number"
CONTINUE_KEYS: Final = "F2 or Ctrl+G"
SAVED: Final = "saved just now"
NOT_KEPT: Final = "nothing is kept"
READ_ON: Final = "Page Down shows the rest of the page."
MORE_BELOW: Final = "There is more below: Page Down."
WAITING: Final = "one moment…"
EMPTY_ANSWER: Final = "There is nothing in the box yet. You can type a few words, or choose Skip."
UNKNOWN_COMMAND: Final = (
    "I don't know that one. You can type /back, /skip, /change, /pause, /private, /explain, /help or /hide. "
    "To begin an answer with a slash, type two."
)
CHOOSE_FIRST: Final = "Just now there is something to choose. The buttons below say what."
NOTHING_TO_CHANGE: Final = "There is nothing to change yet."
JUST_FOR_YOU: Final = "just for you"
KEEP_BACK: Final = "Just for me"
KEEP_BACK_NO_MORE: Final = "Not just for me"
NO_ANSWER_YET: Final = "There is no answer yet to keep just for you."
CHANGE_WHICH: Final = "Which answer would you like to change?"
NOT_SAVED: Final = "Your words are still in the box. Press Continue to try again."
STILL_IN_BOX: Final = "Your words are still in the box."

TOLD_HEADING: Final = "You've told"
TOLD_PARTS: Final = {
    "account": "what happened",
    "thinking": "why",
    "action": "what you did",
    "feeling": "how it felt",
    "message": "the message",
}
SECTIONS: Final = {
    "description": "To begin",
    "availability": "Availability",
    "sensitivity": "Sensitivity",
    "acceptance": "Acceptance",
    "co-operation": "Co-operation",
    "family-membership": "Family membership",
    "support": "Support for you",
}


def part(number: int, of: int) -> str:
    """Where in the conversation this part stands."""
    return f"part {number} of {of}"


# ---------------------------------------------------------------- when something goes wrong
CRASHED_KEPT: Final = (
    "Something went wrong in Reflect, and it has closed. What you had sent is saved, and what you were typing "
    "is too, but for the last second or two. Start Reflect again to go on from there."
)
CRASHED_NOT_KEPT: Final = "Something went wrong in Reflect, and it has closed. Nothing was kept."


def crash_log(path: str) -> str:
    """Where to look, for somebody who wants to help."""
    return f"What kind of fault it was, and none of your words, is in {path}."


DUMB_TERMINAL: Final = (
    "This window can't show Reflect's screen. Use: reflect talk --plain\n"
    "It is the same conversation, line by line."
)


# ---------------------------------------------------------------- leaving, help, hiding
HOME: Final = "Back to the start"
CLOSE: Final = "Close Reflect"
HELP_PAGE: Final = "Help and support"
HOW_TO_LEAVE: Final = "To stop, choose Pause. To close Reflect, press Ctrl+Q."
NOT_HERE: Final = "That can't be done just here."
GO_BACK: Final = "Go back"
FACT_HEADING: Final = "Before we go on"
RATHER_NOT: Final = "I'd rather not say"
WHICH_PART: Final = "Which part would you like to talk about?"

OWN_NUMBER: Final = (
    "Who would you ring first? Your social worker, or your service's out-of-hours line, perhaps. "
    "Type the number and press Enter. It will stand at the top of this page from now on."
)
WHICH_NATION: Final = "Which nation are you in? Then only the numbers for there are shown."
OWN_NUMBER_HINT: Final = "a name and a number"
HELP_ALWAYS: Final = (
    "If a child or anybody else is in danger now, ring 999.\n\n"
    "If a child needs help and it is not urgent, ring your social worker or your local council.\n\n"
    "Reflect has told nobody. To tell somebody is yours to do."
)
KEYS: Final = """\
Keys, wherever you are:
  F6 or Ctrl+R   help and support
  F8 or Ctrl+O   hide the screen
  F10 or Ctrl+E  the model, explained
  Ctrl+Q         close Reflect

While you talk:
  F2 or Ctrl+G   continue
  F3 or Ctrl+B   back
  F4 or Ctrl+L   skip
  F7 or Ctrl+T   change an answer
  F5 or Ctrl+P   pause
  F9 or Ctrl+N   keep your last answer just for you
  Page Up        read what was said

Or type the word and then Continue:
  /back /skip /change /pause /private /explain /help /hide

Tab moves from button to button. Enter presses one."""

HIDDEN: Final = "Type the passphrase and press Enter."
SHOW_TYPED: Final = "Show what I type"
COVER_TYPED: Final = "Cover it again"
IN_USE: Final = "Reflect is open in another window already. Close that one first, then try again here."
HIDDEN_PLAIN: Final = "Press Enter to go on."
WRONG_PASSPHRASE: Final = (
    "That isn't the passphrase. Capital letters and spaces count. Nothing has changed; try again when you're "
    "ready."
)


def glimpse(text: str, longest: int = 120) -> str:
    """The first words of something, on one line."""
    line = " ".join(text[: longest * 2].split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


# ---------------------------------------------------------------- coming in


NOTHING_OPEN: Final = "There is no conversation to go back to. Type: reflect talk"

ABOUT_HEADING: Final = "Who is it about?"
WHICH_CHILD: Final = "What shall we call the child? A nickname or initials will do."
NICKNAME_HINT: Final = "for example: K, or Kai"
HOW_OLD: Final = "And how old, roughly? You can go by how old the child seems, if that fits better."
AGES: Final = {
    "0-18 months": "A baby, up to 18 months",
    "19 months-4": "19 months to 4 years",
    "5-10": "5 to 10 years",
    "11-18": "11 to 18 years",
}

# ---------------------------------------------------------------- the first page
WHO_HEADING: Final = "Who is here?"
WHO_IS_HERE: Final = (
    "Last time this was for somebody to look at with you. Who is here today? Nothing from earlier is shown "
    "until you say so."
)
JUST_ME: Final = "Just me"
WE_MAY_SEE: Final = "Somebody is with me, and may see it"
SHOW_NOTHING: Final = "Show nothing from earlier, and begin afresh"
HELLO_AGAIN: Final = "Hello again."
CONTINUE_THERE: Final = "Go on where you left off"
NEW: Final = "Start a new conversation"
LOOK: Final = "Look at what was said"
SMALL_THINGS: Final = "Small things"
SETTINGS: Final = "Settings"
SETTINGS_AND_FORGETTING: Final = "Settings, and what to forget"
FORGET_SOMETHING: Final = "Forget something"
MOVED_ON: Final = "A child has moved on, or something to forget"

ABOUT_WHOM: Final = "Who would you like to think about?"
ANOTHER_CHILD: Final = "Somebody else"
HOW_MUCH: Final = "One part is a fair sitting. You can stop anywhere."
TEN_MINUTES: Final = "Just a few questions, ten minutes or so"
ONE_THING: Final = "Just one thing from today, five minutes"
FROM_THE_BEGINNING: Final = "From the beginning"
CHOOSE_A_PART: Final = "One part that I choose"


def about_child(child: str) -> str:
    """A child as an entry of a list."""
    return child or "the child"


def about_session(row: SessionRow) -> str:
    """Whom a conversation is about, as an entry of a list: a child, or people who apply to care for one."""
    return f"{row.child or 'you'}, applying" if row.applicants else about_child(row.child)


def day(moment: str) -> str:
    """A date as it is said, of an ISO 8601 moment."""
    at = datetime.fromisoformat(moment)
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def month_name(month: str) -> str:
    """The name of a month that begins an ISO 8601 moment."""
    return _MONTHS[int(month[5:7]) - 1]


# fmt: off
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
# fmt: on


def left_off(row: SessionRow) -> str:
    """Where the last conversation stands."""
    part_of = SECTIONS.get(section_of(row.question), "")
    where = f", at “{part_of}”" if part_of else ""
    what = "applying to care for a child" if row.applicants else row.child or "a child"
    return f"Last time you were thinking about {what}{where}, on {day(row.touched)}."


# ---------------------------------------------------------------- looking back
SEARCH_HINT: Final = "Words to look for, then Enter"
NOTHING_YET: Final = "There is nothing here yet."
GO_ON_WITH_IT: Final = "Go on with it"
STATES: Final = {"open": "not finished", "paused": "not finished", "closed": "finished"}


def session_entry(row: SessionRow) -> tuple[str, str]:
    """A conversation as an entry of a list: whom and when; then what was talked about."""
    told = ", ".join(SECTIONS[each] for each in row.told if each in SECTIONS and each != "description")
    state = "made up" if row.fictional else STATES[row.state]
    return f"{about_session(row)} · {day(row.started)}", f"{told or 'just begun'} ({state})"


def hit_entry(hit: Hit) -> tuple[str, str]:
    """An answer that was found: which part and when; then the words around the first place."""
    start = max(0, (hit.marks[0][0] if hit.marks else 0) - 40)
    before = "…" if start else ""
    section = SECTIONS.get(hit.question.partition(".")[0], "")
    return f"{section} · {day(hit.at)}", f"{before}{glimpse(hit.text[start:])}"


def found(number: int) -> str:
    """How many answers hold the words."""
    if not number:
        return "No answer has those words. Nothing typed, then Enter, shows everything again."
    return "One answer has those words." if number == 1 else f"{number} answers have those words."


# ---------------------------------------------------------------- settings
SETTING_NAMES: Final = {
    "theme": "How the screen looks",
    "spacing": "How far apart things stand",
    "nation": "Which nation you are in (it decides which numbers the help page shows)",
    "own_number": "Who you would ring first",
}
SETTING_VALUES: Final = {
    "theme": {"dark": "Dark", "light": "Light", "contrast": "High contrast"},
    "spacing": {"": "As it comes", "roomy": "Further apart"},
    "nation": {
        "england": "England",
        "scotland": "Scotland",
        "wales": "Wales",
        "northern-ireland": "Northern Ireland",
    },
}
KEPT_NUMBER: Final = "It stands at the top of the help page now."

# ---------------------------------------------------------------- moving on, forgetting
MOVED_ON_FIRST: Final = (
    "What shall Reflect forget? If something should be handed over with the child, save a copy of it first: "
    "go back, and choose “Look at what was said”."
)
EVERYTHING: Final = "Everything that is kept here"
LEAVE_AS_IS: Final = "Leave it as it is"
FORGET_IT: Final = "Forget it for good"
_COPIES: Final = {
    "backup": "a backup",
    "review": "a review",
    "card": "a card",
    "memory": "a page for the child",
}


def sure(child: str | None) -> str:
    """Asked once more before anything is forgotten."""
    what = f"everything about {child}" if child else "everything that is kept here, about every child"
    return f"This forgets {what}. It can't be brought back from here."


def gone(sessions: int, entries: int, copies: Sequence[tuple[str, str]]) -> str:
    """What was forgotten, and what may survive."""
    talks = "one conversation" if sessions == 1 else f"{sessions} conversations"
    noted = "one thing that was noted" if entries == 1 else f"{entries} things that were noted"
    noted += " (small good things, later thoughts, the plan)"
    told = " and ".join(each for each, count in ((talks, sessions), (noted, entries)) if count) or talks
    what = f"{told[0].upper()}{told[1:]} {'is' if sessions + entries == 1 else 'are'} forgotten."
    if not copies:
        return f"{what} No copy of it was ever made with Reflect."
    made = "\n".join(f"  {_COPIES.get(kind, 'a copy')}, {day(at)}" for kind, at in copies)
    return f"{what} These copies were made, and may still be where they were put:\n{made}"


WHICH_FORMAT: Final = "What kind of file?"


def ticked(what: str, held: bool) -> str:
    """Something that can be in the copy or not."""
    return f"{'●' if held else '○'} {what}"

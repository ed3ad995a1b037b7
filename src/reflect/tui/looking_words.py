"""What is said where one looks back: the timeline, the search, the star by period, later thoughts."""

from __future__ import annotations

from datetime import date
from typing import Final

from reflect.entries import Entry
from reflect.journal import SessionRow
from reflect.secure_base import CYCLE, dimension
from reflect.tui.words import SECTIONS, about_child, about_session, day, glimpse, month_name

# ---------------------------------------------------------------- the timeline
HEADING: Final = "Look back"
SEARCH_HINT: Final = "Type words to look for, or choose below"
NOTHING_YET: Final = "There is nothing here yet. What you talk about will stand here, by its days."
NOTHING_OF_CHILD: Final = "There is nothing about this child yet."
NOTHING_TYPED: Final = "There is no word in that to look for."
UNKNOWN: Final = (
    "I don't know that one. Here you can type /star, /child, /month, /all, /back, /explain, /help or /hide."
)
EVERYONE: Final = "Everyone"
WHOM: Final = "About whom?"
WHICH_MONTH: Final = "From which month back?"
FROM_TODAY: Final = "From the latest"
THE_STAR: Final = "The star"
A_MONTH: Final = "A month"
MADE_UP: Final = "Made up: nobody here is real."
NO_MONTH: Final = "There is no month to choose yet."

MARKS: Final = {
    "session": "●",
    "moment": "◆",
    "step": "→",
    "how": "→",
    "thought": "+",
    "again": "↺",
    "came": "↺",
    "change": "→",
    "cycle": "○",
    "impression": "◦",
}
_SORTS: Final = {
    "moment": "a small good thing",
    "step": "a step of the plan",
    "how": "how a step has been",
    "thought": "a later thought",
    "again": "if it came round again",
    "came": "whether it came round",
    "change": "a step put another way",
    "cycle": "put in the cycle",
    "impression": "an impression of progress",
}
_OUTCOMES: Final = {
    "done": "done",
    "going-on": "going on",
    "changed": "changed",
    "dropped": "dropped",
    "yes": "it did",
    "not-yet": "not yet",
}
_FAMILIES: Final = {"": "", "birth-family": "birth family", "this-family": "this family"}
_PLACES: Final = {step.id: step.name for step in CYCLE}
_STATES: Final = {"open": "not finished", "paused": "not finished", "closed": "finished"}
_DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NAMES: Final = {
    "text": "",
    "need": "What would help",
    "what": "What is planned",
    "who": "Who",
    "by": "By when",
    "words": "",
    "might_try": "What might be tried",
    "message": "The message it would give",
}


def about(child: str | None) -> str:
    """Whom the timeline is about."""
    return EVERYONE if child is None else about_child(child)


def month_heading(moment: str) -> str:
    """The month a moment lies in, with its year."""
    return f"{month_name(moment)} {moment[:4]}"


def day_mark(moment: str) -> str:
    """The day as it is marked on the timeline, always as wide: the months have a heading of their own."""
    at = date.fromisoformat(moment[:10])
    return f"{_DAYS[at.weekday()]} {at.day:>2}"


def talked_about(row: SessionRow) -> str:
    """What a conversation talked about, in a line."""
    return ", ".join(SECTIONS[each] for each in row.told if each in SECTIONS and each != "description")


def sitting_entry(row: SessionRow) -> tuple[str, str]:
    """A conversation on the timeline: about whom and how it stands; then what was talked about."""
    made_up = ", made up" if row.fictional else ""
    return f"{about_session(row)} · {_STATES[row.state]}{made_up}", talked_about(row) or "just begun"


def noted_entry(entry: Entry) -> tuple[str, str]:
    """Something noted, on the timeline: about whom and what it is; then its first words."""
    made_up = ", made up" if entry.fictional else ""
    words = glimpse(next(filter(None, noted_words(entry)), ""))
    told = f"«{words}»" if words else ""
    return (
        f"{about_child(entry.child)} · {_SORTS[entry.kind]}{made_up}",
        ": ".join(filter(None, (outcome(entry), told))),
    )


def noted_words(entry: Entry) -> list[str]:
    """What a person typed in an entry, the most telling first."""
    order = ("text", "what", "words", "might_try", "need", "message", "who", "by")
    return [entry.values[name] for name in order if entry.values.get(name)]


def noted_sort_of(kind: str) -> str:
    """What an entry of a kind is, as a heading."""
    sort = _SORTS[kind]
    return f"{sort[0].upper()}{sort[1:]}"


def outcome(entry: Entry) -> str:
    """How something has been, or where in the cycle it stands, or of what it is, where the entry says so."""
    if entry.kind == "impression":
        return impression(entry.values)
    return _OUTCOMES.get(entry.values.get("outcome", ""), _PLACES.get(entry.values.get("place", ""), ""))


def impression(told: dict[str, str]) -> str:
    """What an impression is of, and the number that somebody gave it."""
    found = dimension(told["dimension"])
    name = ", ".join(filter(None, (found.name if found else "", _FAMILIES[told["family"]])))
    return f"{name}, {told['value']} (0 to 10)"


# ---------------------------------------------------------------- the search
def found(number: int, more: bool) -> str:
    """How many hold the words; `more` where further down there are others."""
    if not number:
        return "Nothing has those words. Without any words, everything is shown again."
    if more:
        return "The latest that have those words. Further down there are more."
    return "One thing has those words." if number == 1 else f"{number} have those words."


def found_in(child: str, section: str, moment: str, fictional: bool) -> str:
    """Where words were found."""
    made_up = "made up" if fictional else ""
    return " · ".join(filter(None, (about_child(child), section, day(moment), made_up)))


# ---------------------------------------------------------------- the star by period
STAR_HEADING: Final = "What was talked about"
STAR_MEANS: Final = "A filled dot: talked about then. An open one: not then. It means no more than that."
STAR_NOTHING: Final = "Nothing was talked about yet. The star fills as you talk."
NOT_THEN: Final = "Nothing was talked about in those months."
EARLIER: Final = "Earlier"
LATER: Final = "Later"
CHOOSE_MONTHS: Final = "Choose months"
BY_QUARTER: Final = "By quarter"
CHOOSE_SOME: Final = "Choose one month or more: Enter takes it in or out."
STAR_UNKNOWN: Final = (
    "I don't know that one. Here you can type /earlier, /later, /months, /back, /explain, /help or /hide."
)

# ---------------------------------------------------------------- reading, and a later thought
ADD_THOUGHT: Final = "Add a thought"
TAKE_AWAY: Final = "Take it away"
TAKE_AWAY_SURE: Final = "It is gone for good then. Press the button once more if you mean it."
TAKEN_AWAY: Final = "That thought is taken away."
NO_ANSWERS: Final = "There is no answer here yet."
HOW_TO_MARK: Final = "Up and Down go from answer to answer."
MARKED: Final = "this answer"
MARKED_THOUGHT: Final = "this thought"
LOOKED_FOR: Final = "what you looked for"
THOUGHT_HEADING: Final = "A later thought"
THOUGHT_OF: Final = "What was said stays as it is. Your thought stands beside it, with today's date."
THOUGHT_HINT: Final = "How do you see it now? Enter starts a new line; F2 or Ctrl+G keeps it."
KEEP_THOUGHT: Final = "Keep it beside the answer"
NOT_NOW: Final = "Not now"
THOUGHT_EMPTY: Final = "There is nothing in the box yet. Type your thought, or choose Not now."
THOUGHT_KEPT: Final = "Kept beside the answer."
THOUGHT_UNKNOWN: Final = "I don't know that one. Here you can type /keep, /back, /explain, /help or /hide."
READ_WHOLE: Final = "Read it in its place"
SEE_PLAN: Final = "See the whole plan"
READ_UNKNOWN: Final = (
    "I don't know that one. Here you can type /thought, /private, /summary, /cycle, /go, /back, /explain, /help or "
    "/hide."
)
NOTED_UNKNOWN: Final = (
    "I don't know that one. Here you can type /read, /change, /back, /explain, /help or /hide."
)


def answered(section: str, moment: str) -> str:
    """Which answer it is that a thought is added to."""
    return " · ".join(filter(None, (SECTIONS.get(section, ""), day(moment) if moment else "")))


def later(kind: str, moment: str, place: str = "") -> str:
    """What is put above a later thought, what might be tried if it came round again, or a place of the cycle."""
    sort = "You, later" if kind == "thought" else noted_sort_of(kind)
    return " · ".join(filter(None, (sort, _PLACES.get(place), day(moment))))


def sitting_heading(row: SessionRow) -> str:
    """The line above a conversation that is read again."""
    return f"{about_session(row)} · {day(row.started)} · {_STATES[row.state]}"

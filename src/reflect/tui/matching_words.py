"""What the screens of matching say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reflect.secure_base import dimension
from reflect.tui.words import day, glimpse

if TYPE_CHECKING:
    from reflect.matching.form import SheetLine
    from reflect.matching.offered import Offered

HEADING: Final = "What a child needs, what carers bring"
SIDES: Final = {"child": "What the child needs", "carers": "What we would bring"}
WRITE: Final = {"child": "Write what a child needs", "carers": "Write what we would bring"}
BESIDE: Final = "Lay two sheets side by side"
WHOSE_LINES: Final = {"child": "Which child?", "carers": "Whose lines are these?"}
NOBODY: Final = "Start with no lines"
ELSE: Final = "Anything else that matters"

# ---------------------------------------------------------------- one sheet
PUT_AS: Final = {
    "needs": "Put it on: what the child needs",
    "brings": "Put it on: what we would bring",
    "support": "Put it on: what support would help",
}
SORTS: Final = {
    "needs": "what the child needs",
    "brings": "what we would bring",
    "support": "what support would help",
}
CAME_FROM: Final = {
    "strength": "a strength you kept",
    "need": "what would help, kept",
    "moment": "a small good thing",
    "answer": "an answer",
    "own": "a line of your own",
}
OTHER_PART: Final = "Under another part"
WHICH_PART: Final = "Under which part?"
LEAVE_OFF: Final = "Leave it off"
OWN_LINE: Final = "A line of my own"
LOOK_AND_SAVE: Final = "Look, and save"
NOT_SAVED_YET: Final = "What you put on it is in no file yet. Do that once more to leave it."
NOTHING_ON_IT: Final = "There is nothing on it yet. Open a part, and choose a line or write one."
TO_GO_BESIDE: Final = "To go beside another sheet (JSON)"


def place_name(place: str) -> str:
    """A dimension, or the place for anything else."""
    model = dimension(place)
    return model.name if model else ELSE


def place_entry(place: str, on_it: int, offered: int) -> tuple[str, str]:
    """A part as an entry of a list: how many lines are on the sheet there, and how many may be chosen."""
    count = "no line on it yet" if not on_it else "1 line on it" if on_it == 1 else f"{on_it} lines on it"
    return place_name(place), f"  {count} · {offered} to choose from"


def line_entry(line: Offered, placed: SheetLine | None) -> tuple[str, str]:
    """A line as an entry of a list: a dot where it is on the sheet; then where it stands or came from."""
    shown = glimpse(placed.words if placed else line.words, 160)
    quoted = shown if placed and placed.words != line.words else f"«{shown}»"
    if placed:
        return f"● {quoted}", f"  {where(placed.place, placed.sort)}"
    return f"○ {quoted}", f"  {came_from(line)}"


def where(place: str, sort: str) -> str:
    """Where a line stands on the sheet."""
    return f"{place_name(place)} · {SORTS[sort]}"


def came_from(line: Offered) -> str:
    """What a line was, and when."""
    return " · ".join(filter(None, (CAME_FROM[line.come_from], day(line.at) if line.at else "")))


def whose_entry(name: str, applying: bool) -> str:
    """Whose lines may be chosen: one's own as carers, or kept about a child who is with one."""
    return f"{name} (applying)" if applying else f"Kept lines about {name}"


# ---------------------------------------------------------------- side by side
WHICH_FILES: Final = "Each sheet is a file whose name ends in .json. Where are they?"
CHILD_FILE: Final = "The child's sheet"
CARERS_FILE: Final = "The carers' sheet"
MORE_CARERS: Final = "Another carers' sheet, if there is one"
NO_FILE: Final = "Give the place of a child's sheet, and of a carers' sheet."
SHOW: Final = "Show them"
WHAT_WOULD_HELP: Final = "What would help"
HELPS: Final = (("what", "What"), ("who", "Who"), ("by", "By when"))
PUT_DOWN: Final = "Put it down"
TAKE_LAST_OFF: Final = "Take the last one off"
STEPS_NOT_SAVED: Final = "What would help is in no file yet. Do that once more to leave it."
TAKEN_OFF: Final = "The last one is taken off."
NOT_PUT_DOWN: Final = "What you typed is not put down yet. Do that once more to leave it."


def put_down(place: str, so_far: int) -> str:
    """That it stands under a part now."""
    count = "1 so far" if so_far == 1 else f"{so_far} so far"
    return f"That stands under {place_name(place)} now: {count}. There is room for another."

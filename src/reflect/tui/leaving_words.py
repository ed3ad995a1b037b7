"""What the page of a last look says: what leaves, what may tell who somebody is, and the file."""

from __future__ import annotations

from typing import Final

from reflect.tui.words import glimpse, ticked

LAST_LOOK_HEADING: Final = "A last look"
PUT_IN: Final = "Put it in"
TAKE_OUT: Final = "Take it out again"
FORMS: Final = {
    "pdf": "To print or send (PDF)",
    "docx": "To go on writing in (Word)",
    "html": "To read in a browser (HTML)",
    "md": "Plain text (Markdown)",
    "json": "For a program (JSON)",
}
WHAT_LEAVES: Final = "What is in this copy? A filled dot is in. Choose one to leave it out."
BY_ANSWER: Final = "Choose answer by answer"
FOUND: Final = "This may tell who somebody is. Choose one to put what stands beside it in this copy."
NOTHING_FOUND: Final = (
    "No full name, address, school, date of birth or number was found. Reflect can only look for their shapes, "
    "so look too."
)
SHORTEN_ALL: Final = "Do that for all of them"
FORM_ROOM: Final = 2_000
WHICH_FOLDER: Final = "In which folder?"
LOOK_WHERE: Final = "This is how and where it will be saved. F2, or the same button once more, saves it."
SAVE_COPY: Final = "Save a copy"
CHANGE_LINE: Final = "Change a line"
DONE: Final = "I'm done"


def shortened(full: str, short: str, done: bool) -> str:
    """Words that were found, and what may stand for them."""
    return ticked(f"{glimpse(short, 16)} for «{glimpse(full, 26)}»", done)


def answer(name: str, text: str) -> str:
    """An answer by what it is chosen by, or what was put in a cycle later."""
    words = f"«{glimpse(text, 40)}»"
    return f"put in the cycle: {words}" if name.startswith("later-") else words


def fits(room: int) -> str:
    """Whether every part is to fit a form."""
    return ticked(f"Fit each part to a form ({FORM_ROOM:,} characters)", bool(room))


def set_apart(text: str) -> str:
    """An answer that a page of help followed: it stays out unless it is put in."""
    return f"This is left out, because a page of help came after it: «{glimpse(text)}»"


def saved_in(path: str) -> str:
    """Where the copy is, and that it is not locked."""
    return f"Saved in {path}. The copy isn't locked: keep it somewhere safe."

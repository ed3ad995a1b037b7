"""What the buttons and small messages say where two people or more sit at one screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

# ---------------------------------------------------------------- who is here
WHO_HEADING: Final = "Who is here?"
WHO_IS_HERE: Final = (
    "Who is here beside the carer? Choose each of them. Nothing from earlier is shown until you go on."
)
WHO_NOW: Final = "Who is here beside the carer now? Choose each of them, or choose again whoever has gone."
WHOSE_IT_IS: Final = (
    "What is typed here stays the carer's, on this computer. Even so, a service or a court may ask for it."
)
PEOPLE: Final = {
    "partner": "My partner, or someone else from home",
    "social-worker": "A social worker",
    "keyworker": "A key worker",
    "team": "Others in the team",
}
JUST_ME: Final = "It's just me: go on"
GO_ON: Final = "Go on"
BESIDE_ME: Final = "Sit down together, two or more"
LARGE_FROM_HERE: Final = "Go on, and show it large"

# ---------------------------------------------------------------- who is speaking
NAMES: Final = {
    "carer": "The carer",
    "partner": "The partner",
    "social-worker": "The social worker",
    "keyworker": "The key worker",
    "team": "The team",
}
_SHORT: Final = {each: name.removeprefix("The ") for each, name in NAMES.items()}
OTHER: Final = "Switch"
ALSO: Final = "Also"
ALSO_LONG: Final = "Ask the other too"
NOTES_SHORT: Final = "Notes"
WHO_SHORT: Final = "Who"
WHO_LONG: Final = "Who is here"
NOBODY_ELSE: Final = "Nobody else is here. Type /who to say who is."
ALL_HAVE_SPOKEN: Final = "Everybody here has answered the last one, or was asked."
NOT_THEIRS: Final = "An answer stays with whoever gave it. Type a new one, or leave this as it is."
JOINED: Final = {True: "That's noted.", False: "It's just you now."}


def answering(who: str, *, short: bool) -> str:
    """Whose answer is being typed."""
    return f"Answering: {_SHORT[who]}" if short else f"{NAMES[who]} is answering"


# ---------------------------------------------------------------- since last time
SINCE: Final = "Since last time"
SHOW_THEM: Final = "Show them"
NOT_TODAY: Final = "Not today"


def small_things_since(count: int, day: str) -> str:
    """How many small good things were noted since; not a word of them."""
    things = "one small good thing" if count == 1 else f"{count} small good things"
    since = f" since {day}" if day else ""
    return f"The carer has noted {things}{since}. Would the carer like to show them?"


# ---------------------------------------------------------------- going through it together
TOGETHER: Final = "Go through these together"
TOGETHER_AGAIN: Final = "Go through these together again"
TOGETHER_HEADING: Final = "Together"
SEE_IT_SO: Final = "Do you both see it so?"
ALL_SEE_IT_SO: Final = "Do you all see it so?"
AGREED: Final = "Yes, we see it so"
LEAVE_THIS: Final = "Leave this one"
LEAVE_REST: Final = "Leave the rest"
HOW_ELSE: Final = "How does it look from there? It will stand beside the carer's words."
PUT_BESIDE: Final = "Put it beside"
SORTS: Final = {"strength": "A strength", "support-need": "What would help"}
BY_NUMBER: Final = "Here a number chooses, or Tab and Enter."


def differently(who: str) -> str:
    """That one of them sees it another way."""
    return f"{NAMES[who]} sees it differently"


def one_of(number: int, of: int) -> str:
    """How far along."""
    return f"{number} of {of}"


def view(who: str, words: str) -> str:
    """How one of them sees a line."""
    return f"{NAMES[who]}: «{words}»" if words else f"{NAMES[who]} sees it so too"


# ---------------------------------------------------------------- the notes for the service
NOTES: Final = "Notes for the service"
WHAT_NOTES_ARE: Final = (
    "These are the worker's notes, not the carer's. They never go into the carer's journal. They are held only "
    "while Reflect is open, and are gone when it closes, unless they are saved to a file."
)
CARERS_OWN: Final = (
    "What the carer typed stays the carer's. A service or a court may still ask for it, and for these notes "
    "too."
)
SAVE_NOTES: Final = "Save to a file"
NOTES_NAME: Final = "What shall the file be called? Better without a name in it."
NOTES_FOLDER: Final = "In which folder? Your own stick is best."
NOTES_FORMS: Final = {
    "docx": "To go on writing in (Word)",
    "txt": "Plain text",
    "md": "Plain text with headings (Markdown)",
}
ON_THIS_COMPUTER: Final = (
    "That folder is on this computer. It may be the carer's, and others may open the file. Your own stick would "
    "be better. Press the same once more to put it there all the same."
)
NO_NOTES: Final = "There is nothing in the notes yet."
SHARED_SCREEN: Final = (
    "The screen is shown large, perhaps to others. Do that once more to show the notes on it."
)
UNSAVED_HEADING: Final = "Notes that are not saved"
UNSAVED: Final = (
    "There are notes for the service that are in no file. If Reflect is closed now, they are gone."
)
OPEN_NOTES: Final = "Look at the notes"
LEAVE_NOTES: Final = "Close without them"


def saved_in(path: str) -> str:
    """Where the notes are, and that the file is not locked."""
    return f"Saved in {path}. It isn't locked: whoever has the file can read it."


# ---------------------------------------------------------------- shown large
PRESENT: Final = "Show it large"
PRESENT_NO_MORE: Final = "Not large"
ASIDE: Final = "You could also talk about this:"

KEYS: Final = """\
Where two or more sit together:
  F11 or Ctrl+Y  who is answering; alone, who is here
  Ctrl+K         ask another here the same
  F12 or Ctrl+U  notes for the service
  Ctrl+D         who is here
  Ctrl+F         show it large; Shift+F8 too

Or type: /answering /also /notes /who /present"""


def list_names(people: Sequence[str]) -> str:
    """Several people in a line."""
    names = [NAMES[each] for each in people]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else ""

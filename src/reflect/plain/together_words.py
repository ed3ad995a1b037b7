"""What the plain conversation says where two people or more sit at one screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reflect import said

SPEAKERS: Final = said.SPEAKERS
_NAMES: Final = {
    "carer": "the carer",
    "partner": "the partner",
    "social-worker": "the social worker",
    "keyworker": "the key worker",
    "team": "the team",
}
HOW_TO: Final = (
    "Somebody is here beside the carer. /who partner says that the next answer is the partner's. /also asks the "
    "other the same. /here says who is here. /notes is for the worker's own notes for the service."
)
WHOSE_IT_IS: Final = "What is typed here stays the carer's. Even so, a service or a court may ask for it."
NOBODY_ELSE: Final = "Nobody else is here. Type /here and who: partner, social worker, keyworker, team."
ALL_HAVE_SPOKEN: Final = "Everybody here has answered the last one, or was asked."
SORTS: Final = {"strength": "A strength", "support-need": "What would help"}
SEE_IT_SO: Final = {False: "Do you both see it so?", True: "Do you all see it so?"}
HOW_TO_SEE: Final = (
    "Type “yes”, or who sees it differently and how, such as “partner: not at night”. An empty line leaves it, "
    "/leave all the rest."
)
AND_THE_OTHERS: Final = "And the others? Type “yes”, or who and how, or an empty line."
NOTES: Final = (
    "These notes are the worker's. They never go into the carer's journal, and are gone when this closes unless "
    "they are saved. Write them now; an empty line ends them."
)
NOTED: Final = (
    "They are held in memory. Type /notes save and a file's name to save them, ending in .docx, .md or .txt."
)
NOTHING_NOTED: Final = "There are no notes."
NAME_A_FILE: Final = "Type /notes save and the name of a file, better on your own stick."
UNSAVED: Final = (
    "There are notes for the service that are in no file. Type a file's name to save them, or an empty line to let "
    "them go."
)
GONE: Final = "The notes were not saved, and are gone."


def here(people: Sequence[str]) -> str:
    """Who is here."""
    names = [_NAMES[each] for each in ("carer", *people)]
    return f"Here: {', '.join(names)}."


def answering(who: str) -> str:
    """Whose the next answer is."""
    return f"The next answer is {_NAMES[who]}'s."


def since(count: int) -> str:
    """How many small good things were noted since last time; not a word of them."""
    things = "one small good thing" if count == 1 else f"{count} small good things"
    return f"The carer has noted {things} since last time. Type “yes” to show them, or an empty line to leave it."


def saved_in(path: str, *, elsewhere: bool) -> str:
    """Where the notes are, that they are not locked, and whose computer it may be."""
    told = f"Saved in {path}. It isn't locked: whoever has the file can read it."
    return (
        told
        if elsewhere
        else f"{told} It is on this computer, which may be the carer's: better on your own stick."
    )

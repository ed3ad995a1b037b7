"""What the pages say that lead to another kind of sitting, and what is known of each kind."""

from __future__ import annotations

from typing import Final, NamedTuple


class Kind(NamedTuple):
    """One kind of sitting: a dialogue's id, its title, what it is for, and whether it is about those who apply."""

    dialogue: str
    title: str
    what: str
    applicants: bool


KINDS: Final = "Another kind of sitting"
WHICH_KIND: Final = "What would you like to do?"

# What a sitting is for, chosen before it begins.
WHAT_FOR: Final = "What is it for?"
BROUGHT_HERE: Final = "What has brought you here? I ask what fits. If nothing special has, take the first."


def what_for(label: str) -> str:
    """The way to that page, with what was chosen there."""
    return f"{WHAT_FOR} {label}" if label else WHAT_FOR


APPLYING: Final = "Before we begin"
CALLED: Final = "What shall I call you? A first name or a nickname will do; for two of you, both."
CALLED_HINT: Final = "for example: Sam, or Jo and Sam"
HOW_MANY: Final = "And who is applying?"
JUST_ME: Final = "Just me"
TWO_OF_US: Final = "Two of us"
HOW_LONG: Final = "It need not be done at one go. One part is a fair sitting, and you can stop anywhere."
MAIN_QUESTIONS: Final = "The main questions of each part"
ALL_QUESTIONS: Final = "All the questions, over a few sittings"
YOURS: Final = (
    "What you write is yours until you hand it over. Whoever assesses you will form a view of their own. "
    "There is no pass or fail here, and no score."
)

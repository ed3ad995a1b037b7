"""What an author can get wrong: one code for each kind, and a mistake with its place and its remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    """The kinds of mistake; `meaning` says in one sentence what each stands for."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Code:
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    UNREADABLE = "UNREADABLE", "A file or folder is not there, is too big, or is not plain UTF-8 text."
    BAD_YAML = (
        "BAD-YAML",
        "The dialogue file is not well-formed: an indent, a tab, a colon or a quotation mark.",
    )
    DUPLICATE_KEY = "DUPLICATE-KEY", "The same key stands twice in one place."
    UNKNOWN_KEY = "UNKNOWN-KEY", "A key that dialogues do not have."
    MISSING_KEY = "MISSING-KEY", "A key that must be there is not."
    BAD_VALUE = "BAD-VALUE", "A value that is not one of the words allowed there, or not of the right shape."
    DUPLICATE_ID = "DUPLICATE-ID", "Two sections, questions or follow-ups have the same id, or share a block."
    UNKNOWN_QUESTION = "UNKNOWN-QUESTION", "A condition names a question that does not exist."
    LATER_QUESTION = "LATER-QUESTION", "A condition names a question that has not been asked by then."
    NEVER_ASKED = "NEVER-ASKED", "A question that can never come up."
    NEVER_REACHED = "NEVER-REACHED", "A follow-up that can never come up."
    OFF_THE_QUESTION = "OFF-THE-QUESTION", "A follow-up listens for something that its question does not ask."
    NO_WORDING = "NO-WORDING", "Something that is asked or said has no block to say it with."
    UNUSED_BLOCK = "UNUSED-BLOCK", "A block that nothing ever says."
    BAD_TEMPLATE = "BAD-TEMPLATE", "A prompt file that cannot be read as a template."
    OUTSIDE_BLOCK = "OUTSIDE-BLOCK", "Words stand outside every block, where they are never said."
    UNKNOWN_NAME = "UNKNOWN-NAME", "A block uses a name that it is not given."
    TOO_LONG = "TOO-LONG", "A sentence of more than 25 words, or a block of more than 60."
    NOT_ONE_QUESTION = (
        "NOT-ONE-QUESTION",
        "A question or follow-up that has no question mark, or more than one.",
    )
    UNWANTED_QUESTION = "UNWANTED-QUESTION", "A question mark where nothing is to be asked."
    EXCLAMATION = "EXCLAMATION", "An exclamation mark."
    NOTHING_SAID = "NOTHING-SAID", "A block that comes out empty for somebody."
    OVERRIDES_NOTHING = "OVERRIDES-NOTHING", "A service's template or block has no counterpart to override."
    OUT_OF_STEP = "OUT-OF-STEP", "Two languages do not hold the same templates and blocks."


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One mistake of an author: where it is, what it is and what to do. `line` counts from 1."""

    file: str
    line: int
    code: Code
    what: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.code.value} {self.what}; {self.remedy}"

"""A sheet for matching, and the file that it is: a few lines that their owner chose, and nothing beside them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Final, Literal

from reflect.secure_base import DIMENSIONS
from reflect.text import REPLACEMENT, clean

Side = Literal["child", "carers"]
Sort = Literal["needs", "brings", "support"]

MARK: Final = "a sheet for matching, from Reflect"
VERSION: Final = 1
NOTE: Final = (
    "This file is not locked: anybody who has it can read it. It holds only lines that its owner chose. Keep it "
    "somewhere safe, and delete it when it is no longer needed. “reflect match” reads it."
)

ELSE: Final = "else"
"""Where a line stands that belongs to no dimension."""
PLACES: Final = (*(each.id for each in DIMENSIONS), ELSE)

SORTS: Final[dict[Side, tuple[Sort, ...]]] = {"child": ("needs", "support"), "carers": ("brings", "support")}
"""What a line can be on each side."""

MOST_LINES: Final = 200
LONGEST: Final = 2_000
LONGEST_LABEL: Final = 80

# Marks that turn the words after them round, so that a text reads otherwise than it is written.
_TURNING: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One chosen line: where it stands, what it is, and its words."""

    place: str
    sort: Sort
    words: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one file holds. `owner` is what its owner is called there, `child` initials (carers may have none),
    `day` as 2026-11-21; `made_up` where nobody in it is real."""

    side: Side
    owner: str
    child: str
    day: str
    lines: tuple[SheetLine, ...]
    made_up: bool = False

    def at(self, place: str, sort: Sort) -> tuple[str, ...]:
        """The words that stand at a place, as one sort, in order."""
        return tuple(each.words for each in self.lines if each.place == place and each.sort == sort)


def fit_for_a_file(text: str) -> str:
    """The text as it can stand in a sheet: what cannot be shown, or turns words round, is U+FFFD."""
    return _TURNING.sub(REPLACEMENT, clean(text))


def written(sheet: Sheet) -> str:
    """The sheet as JSON."""
    whole: dict[str, Any] = {
        "about this file": NOTE,
        "what": MARK,
        "version": VERSION,
        "side": sheet.side,
        "owner": sheet.owner,
        "child": sheet.child,
        "day": sheet.day,
        "made up": sheet.made_up,
        "lines": [{"dimension": each.place, "as": each.sort, "words": each.words} for each in sheet.lines],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"

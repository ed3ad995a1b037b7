"""What the pages about the model say besides themselves: their buttons and small messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

EXPLAINED: Final = "The model, explained"
WORD_HINT: Final = "a word, such as anger or contact, then Enter"
ALL_PAGES: Final = "All pages"
CLOSE_PAGES: Final = "Close these pages"
SEE: Final = "See also"
SOURCE: Final = "Source"


def no_such_page(word: str, near: Sequence[str]) -> str:
    """That no page has this word, with what comes near."""
    offered = " or ".join(f"“{each}”" for each in near)
    return f"There is no page for “{word}”." + (f" Did you mean {offered}?" if near else "")

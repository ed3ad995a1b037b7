"""What the summary of a talk about a child's progress offers besides: then and now, and an impression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reflect.tui import over_time
from reflect.tui import progress_words as words

if TYPE_CHECKING:
    from reflect.journal import Journal
    from reflect.tui.talking import Talking

Acts = tuple[tuple[str, str], ...]
ADD: Final[Acts] = ((words.ADD_STEP, "add('strength')"), (words.ADD_NEXT, "add('support-need')"))
HEADINGS: Final = (words.STEPS, words.NEXT)


def follows(sitting: Talking) -> bool:
    """Whether a talk followed a child's progress."""
    return bool(sitting.state.dialogue == words.PROGRESS)


def over_time_acts(sitting: Talking, journal: Journal | None) -> Acts:
    """What was told before beside it, where there is something; and an impression, where none was given."""
    if journal is None or not sitting.keeps or not follows(sitting):
        return ()
    found: Acts = ()
    if over_time.has_earlier(journal, sitting.session):
        found = ((words.THEN_AND_NOW, "then_and_now"),)
    if over_time.left_to_give(journal, sitting.session, sitting.state.about):
        found = (*found, (words.GIVE, "impressions"))
    return found

"""The small good things that the carer noted since the child was last talked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reflect.afterwards.moments import Moment
    from reflect.journal import Journal
    from reflect.tui.engine import Engine

_AMONG = 200


def noted_since(journal: Journal, child: str, engine: Engine) -> tuple[list[Moment], str]:
    """What was noted since the last sitting about this child began, oldest first, and the day of that sitting.

    What calls for a page of help is not among it: that is not for a list of good things.
    """
    from reflect.afterwards.moments import moments

    begun = [
        row.started for row in journal.sessions(limit=_AMONG) if row.child == child and not row.applicants
    ]
    last = max(begun, default="")
    since = [each for each in moments(journal, child, first=last[:10]) if each.at > last]
    return [each for each in since if not engine.help_called_for(each.text)], last

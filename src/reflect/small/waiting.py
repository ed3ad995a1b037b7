"""Which of the times thought about again is asked about next. Light to import."""

from __future__ import annotations

from datetime import datetime

from reflect.afterwards.again import Again, to_ask
from reflect.journal import Journal


def one_to_ask(journal: Journal, child: str, now: datetime | None = None) -> Again | None:
    """Of those written before today that wait, the one not asked about for longest; at most one a day."""
    today = (now or datetime.now().astimezone()).replace(hour=0, minute=0, second=0, microsecond=0)
    waiting = to_ask(journal, child, today.isoformat())
    return min(waiting, key=_asked_last, default=None)


def _asked_last(again: Again) -> float:
    return datetime.fromisoformat(again.came[-1].at if again.came else again.at).timestamp()

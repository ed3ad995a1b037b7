"""The days that a review looks back over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from reflect.errors import DocumentError

_BRITISH: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both of them included."""

    start: date
    end: date

    def holds(self, moment: str) -> bool:
        """Whether an ISO 8601 moment lies within, by the day it was where it was written."""
        return self.start.isoformat() <= moment[:10] <= self.end.isoformat()


def period(start: str = "", end: str = "", *, today: date) -> Period:
    """The days between two as typed; the year up to `end`, or up to today, where they are left out.

    Raises `DocumentError` for what is no day, and where the end comes before the start.
    """
    last = day(end) if end.strip() else today
    first = day(start) if start.strip() else year_up_to(last)
    if first > last:
        raise DocumentError("The last day of that time comes before its first. Change one of the two.")
    return Period(first, last)


def day(typed: str) -> date:
    """A day typed as 2026-03-31 or 31/3/2026. Raises `DocumentError`."""
    written = typed.strip()
    british = _BRITISH.fullmatch(written)
    try:
        if british:
            return date(int(british[3]), int(british[2]), int(british[1]))
        return date.fromisoformat(written)
    except ValueError:
        raise DocumentError("That is no day. Type it as 31/3/2026, or as 2026-03-31.") from None


def year_up_to(last: date) -> date:
    """The first day of the twelve months that end with `last`."""
    try:
        return last.replace(year=last.year - 1) + timedelta(days=1)
    except ValueError:  # the 29th of February
        return date(last.year - 1, 3, 1)

"""Looking back over a journal: its timeline, and which months and children it holds anything of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect.journal import timeline
from reflect.journal.store import Store

if TYPE_CHECKING:
    from reflect.journal.records import SessionRow
    from reflect.journal.timeline import Page, Place


class Past:
    """What was, by its days."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, before: Place | None = None, limit: int = 50, child: str | None = None) -> Page:
        """Sessions and entries, the latest first, a page at a time: of what stands before a place, or all."""
        return timeline.page(self._store, before, limit, child)

    def sessions_within(self, first: str, until: str, child: str | None = None) -> list[SessionRow]:
        """The sessions begun from one month ("2026-10") until another, no part of it, the earliest first."""
        return timeline.sessions_within(self._store, first, until, child)

    def months(self, child: str | None = None) -> list[str]:
        """The months in which anything is dated ("2026-11"), the latest first."""
        return timeline.months(self._store, child)

    def sitting_months(self, child: str | None = None) -> list[str]:
        """The months in which a session was begun ("2026-11"), the latest first."""
        return timeline.sitting_months(self._store, child)

    def children(self) -> list[str]:
        """The names of the children that anything is about, each once whatever its case."""
        return timeline.children(self._store)

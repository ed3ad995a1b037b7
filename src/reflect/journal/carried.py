"""What a journal holds, whole, to be carried to another one and taken in there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reflect.journal import carrying
from reflect.journal.carrying import CarriedEntry, CarriedSession, TakenIn
from reflect.journal.store import Store


class Carried:
    """Out of this journal, and into it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def session(self, session_id: str) -> CarriedSession:
        """One session whole. Raises NotFound."""
        return carrying.session(self._store, session_id)

    def entries(self) -> list[CarriedEntry]:
        """Every entry, in the order in which they were noted."""
        return carrying.entries(self._store)

    def settings(self) -> dict[str, str]:
        """What a person set for themselves, by name."""
        return carrying.settings(self._store)

    def take_in(
        self,
        sessions: Iterable[CarriedSession],
        entries: Iterable[CarriedEntry],
        settings: Mapping[str, str],
    ) -> TakenIn:
        """Take in what was carried and is not here yet, all of it or nothing. What is here stays as it is.

        A session that is here and went on there goes on here too. An entry comes after the one that it tells
        of. Raises NotFound for an entry beside what is neither here nor carried.
        """
        return carrying.take_in(self._store, sessions, entries, settings)

"""What is half typed: one row a page, written over as somebody types, and gone when it is kept.

    drafts.keep("moment", {"text": "She hum"})
    drafts.read("moment")                        {"text": "She hum"}
    drafts.clear("moment")

It is gone, too, with the session, the entry or the child that it is about; what names none of them goes whenever
anything is forgotten. A conversation is a page like another.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

import apsw

from reflect.journal.entering import not_noted
from reflect.journal.store import Store
from reflect.journal.writing import fold_name, not_found, now
from reflect.text import clean


def beside(session_id: str, answer: int) -> str:
    """The page on which a later thought beside an answer is typed."""
    return f"thought/{session_id}/{answer}"


class Drafts:
    """The drafts of a journal, by the page that they are typed on. A method may raise a JournalError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(
        self, page: str, typed: Mapping[str, str], *, child: str = "", session: str = "", entry: int = 0
    ) -> None:
        """Keep what is typed, by the name of its box, in place of what was kept; nothing typed clears it.

        It goes with the `session`, the `entry` and the `child` that are named. Raises NotFound for a session
        or an entry that is not here.
        """
        told = {name: clean(text) for name, text in typed.items()}
        with self._store.change() as db:
            if any(told.values()):
                _put(db, page, told, child, session, entry)
            else:
                db.execute("DELETE FROM draft WHERE page = ?", (page,))

    def read(self, page: str) -> dict[str, str]:
        """What was typed there and not kept, by the name of its box; empty where nothing was."""
        body = self._store.value("SELECT body FROM draft WHERE page = ?", page)
        return dict(json.loads(body)) if body else {}

    def clear(self, page: str) -> None:
        """It is kept, or given up."""
        self.keep(page, {})


def _put(db: apsw.Connection, page: str, typed: dict[str, str], child: str, session: str, entry: int) -> None:
    number = None
    if session:
        number = db.execute("SELECT number FROM session WHERE id = ?", (session,)).get
        if number is None:
            raise not_found()
    if entry and db.execute("SELECT 1 FROM entry WHERE number = ?", (entry,)).get is None:
        raise not_noted()
    db.execute(
        "INSERT OR REPLACE INTO draft (page, session, entry, child_folded, body, at) VALUES (?, ?, ?, ?, ?, ?)",
        (
            *(page, number, entry or None, fold_name(child)),
            *(json.dumps(typed, ensure_ascii=False, separators=(",", ":")), now()),
        ),
    )

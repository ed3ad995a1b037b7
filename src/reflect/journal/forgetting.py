"""Forgetting, and what it cannot reach.

What was forgotten is afterwards in no table, no index, no free page and no log of the journal.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

import apsw

from reflect.errors import JournalUnwritable, NotFound
from reflect.journal.records import Copy, Forgotten
from reflect.journal.store import Store
from reflect.journal.writing import fold_name, not_found

# No setting of a person's has an empty name.
_UNSCRUBBED: Final = ""


def forget_session(store: Store, session_id: str) -> Forgotten:
    """Raises NotFound."""
    numbers = [number for (number,) in store.rows("SELECT number FROM session WHERE id = ?", session_id)]
    if not numbers:
        raise not_found()
    return _forget(store, numbers, ())


def forget_child(store: Store, name: str, exactly: bool) -> Forgotten:
    """Raises NotFound. Forgets nothing where `name` matches more than one spelling and `exactly` is false."""
    if exactly:
        found = store.rows("SELECT number, child FROM session WHERE child = ?", name)
    else:
        found = store.rows("SELECT number, child FROM session WHERE child_folded = ?", fold_name(name))
    children = tuple(sorted({child for _, child in found}))
    if not found or not name.strip():
        raise NotFound("No session is about a child of that name. “reflect sessions” lists the names.")
    if len(children) > 1:
        return Forgotten(0, children, ())
    return _forget(store, [number for number, _ in found], children)


def note_copy(store: Store, kind: str, sessions: list[int] | None, at: str) -> None:
    """Remember that a copy was made: of these sessions, or (None) of all there are by now."""
    with store.change() as db:
        upto = "(SELECT coalesce(max(number), 0) FROM session)" if sessions is None else "0"
        db.execute(f"INSERT INTO copy (kind, at, upto) VALUES (?, ?, {upto})", (kind, at))
        copy = db.last_insert_rowid()
        db.executemany("INSERT INTO copied VALUES (?, ?)", [(number, copy) for number in sessions or ()])


def copies(store: Store, sessions: list[int] | None) -> tuple[Copy, ...]:
    """The copies that hold any of these sessions, or (None) every copy, the oldest first."""
    if sessions is None:
        return tuple(Copy(*row) for row in store.rows("SELECT kind, at FROM copy ORDER BY number"))
    found: dict[int, Copy] = {}
    for session in sessions:
        for number, kind, at in store.rows(
            "SELECT number, kind, at FROM copy WHERE upto >= ?1"
            " UNION SELECT number, kind, at FROM copied JOIN copy ON number = copy WHERE session = ?1",
            session,
        ):
            found[number] = Copy(kind, at)
    return tuple(found[number] for number in sorted(found))


def numbers_of(store: Store, session: str | None, child: str | None) -> list[int] | None:
    """The numbers of one session or of all about one child; None where neither is named. Raises NotFound."""
    if session is None and child is None:
        return None
    if session is not None:
        rows = store.rows("SELECT number FROM session WHERE id = ?", session)
    else:
        rows = store.rows("SELECT number FROM session WHERE child_folded = ?", fold_name(child or ""))
    if not rows:
        raise NotFound("There is no such session or child. “reflect sessions” lists those that there are.")
    return [number for (number,) in rows]


def _forget(store: Store, numbers: list[int], children: tuple[str, ...]) -> Forgotten:
    survive = copies(store, numbers)
    with store.change() as db:
        db.executemany("DELETE FROM session WHERE number = ?", [(number,) for number in numbers])
        db.execute("DELETE FROM dialogue WHERE number NOT IN (SELECT content FROM session)")
        # To take single answers out of the index costs 6 ms each; to make it anew, half a second for 60,000.
        db.execute("INSERT INTO found (found) VALUES ('rebuild')")
        mark_unscrubbed(db)
    scrub(store)
    return Forgotten(len(numbers), children, survive)


def mark_unscrubbed(db: apsw.Connection) -> None:
    """Have what is deleted with this change cleaned up behind, at the next opening if not before."""
    db.execute("INSERT OR REPLACE INTO setting VALUES (?, '')", (_UNSCRUBBED,))


def scrub(store: Store) -> None:
    """Clean up behind what was just deleted. Raises JournalUnwritable where that has to wait."""
    try:
        _scrub(store)
    except JournalUnwritable as error:
        raise JournalUnwritable(
            "It is forgotten, but there was no room to clean up behind it. "
            "Make some room, then start Reflect again: it will clean up then."
        ) from error


def finish_scrubbing(store: Store) -> None:
    """Clean up behind an earlier forgetting that was stopped or had no room; without room still, leave it."""
    if store.value("SELECT 1 FROM setting WHERE name = ?", _UNSCRUBBED):
        with suppress(JournalUnwritable):
            _scrub(store)


def _scrub(store: Store) -> None:
    """Write the file anew, so that no freed page and no log keeps what was deleted."""
    store.rows("VACUUM")
    store.settle()
    store.rows("DELETE FROM setting WHERE name = ?", _UNSCRUBBED)

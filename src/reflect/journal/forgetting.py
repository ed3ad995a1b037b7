"""Forgetting, and what it cannot reach.

What was forgotten is afterwards in no table, no index, no free page and no log of the journal.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final, NamedTuple

import apsw

from reflect.errors import JournalUnwritable, NotFound
from reflect.journal.records import Copy, Forgotten
from reflect.journal.store import Store
from reflect.journal.writing import fold_name, not_found

# No setting of a person's has an empty name.
_UNSCRUBBED: Final = ""

_SPELLINGS: Final = (
    "SELECT child FROM session WHERE {0} = ?1 UNION SELECT child FROM entry WHERE {0} = ?1 ORDER BY child"
)
# Of a child that nothing was sent about yet.
_HALF_TYPED: Final = "SELECT 1 FROM draft WHERE session IS NULL AND child_folded = ? AND child_folded <> ''"
# Entries, and those that say how these have been.
_WITH_LATER: Final = (
    "WITH meant AS (SELECT number FROM entry WHERE {0})"
    " SELECT number FROM entry WHERE number IN meant OR of IN meant"
)
_NEWEST: Final = (
    "(SELECT coalesce(max(number), 0) FROM session), (SELECT coalesce(max(number), 0) FROM entry)"
)
_HOLD_SESSION: Final = (
    "SELECT number, kind, at FROM copy WHERE upto >= ?1"
    " UNION SELECT number, kind, at FROM copied JOIN copy ON number = copy WHERE session = ?1"
)
_HOLD_ENTRY: Final = (
    "SELECT number, kind, at FROM copy WHERE upto_entry >= ?1"
    " UNION SELECT number, kind, at FROM copied_entry JOIN copy ON number = copy WHERE entry = ?1"
)


class Reach(NamedTuple):
    """What is meant, by the numbers of the journal's rows."""

    sessions: list[int]
    entries: list[int]


def forget_session(store: Store, session_id: str) -> Forgotten:
    """Raises NotFound."""
    return _forget(store, _of_session(store, session_id), ())


def forget_child(store: Store, name: str, exactly: bool) -> Forgotten:
    """Raises NotFound. Forgets nothing where `name` matches more than one spelling and `exactly` is false."""
    column, value = ("child", name) if exactly else ("child_folded", fold_name(name))
    children = (
        tuple(child for (child,) in store.rows(_SPELLINGS.format(column), value)) if name.strip() else ()
    )
    if not children and store.value(_HALF_TYPED, fold_name(name)):
        return _forget(store, Reach([], []), (name,))
    if not children:
        raise NotFound("Nothing is kept about a child of that name. “reflect sessions” lists the names.")
    if len(children) > 1:
        return Forgotten(0, children, ())
    return _forget(store, _about(store, column, value), children)


def note_copy(store: Store, kind: str, reach: Reach | None, at: str) -> None:
    """Remember that a copy was made: of these, or (None) of all there is by now."""
    upto = _NEWEST if reach is None else "0, 0"
    with store.change() as db:
        db.execute(f"INSERT INTO copy (kind, at, upto, upto_entry) VALUES (?, ?, {upto})", (kind, at))
        copy = db.last_insert_rowid()
        if reach is not None:
            db.executemany("INSERT INTO copied VALUES (?, ?)", [(each, copy) for each in reach.sessions])
            db.executemany("INSERT INTO copied_entry VALUES (?, ?)", [(each, copy) for each in reach.entries])


def copies(store: Store, reach: Reach | None) -> tuple[Copy, ...]:
    """The copies that hold any of these, or (None) every copy, the oldest first."""
    if reach is None:
        return tuple(Copy(*row) for row in store.rows("SELECT kind, at FROM copy ORDER BY number"))
    found: dict[int, Copy] = {}
    for numbers, sql in ((reach.sessions, _HOLD_SESSION), (reach.entries, _HOLD_ENTRY)):
        for each in numbers:
            found |= {number: Copy(kind, at) for number, kind, at in store.rows(sql, each)}
    return tuple(found[number] for number in sorted(found))


def reach_of(store: Store, session: str | None, child: str | None) -> Reach | None:
    """One session, or all about one child, with its entries; None where neither is named. Raises NotFound."""
    if session is not None:
        return _of_session(store, session)
    if child is None:
        return None
    reach = _about(store, "child_folded", fold_name(child))
    if reach == Reach([], []):
        raise NotFound("There is no such session or child. “reflect sessions” lists those that there are.")
    return reach


def _of_session(store: Store, session_id: str) -> Reach:
    sessions = _numbers(store, "SELECT number FROM session WHERE id = ?", session_id)
    if not sessions:
        raise not_found()
    return Reach(sessions, _numbers(store, _WITH_LATER.format("session = ?"), sessions[0]))


def _about(store: Store, column: str, value: str) -> Reach:
    """All about a child: its sessions, what was noted beside them, and what was noted by its name."""
    sessions = f"SELECT number FROM session WHERE {column} = ?1"
    entries = _WITH_LATER.format(f"{column} = ?1 OR session IN ({sessions})")
    return Reach(_numbers(store, sessions, value), _numbers(store, entries, value))


def _numbers(store: Store, sql: str, value: str | int) -> list[int]:
    return [number for (number,) in store.rows(sql, value)]


def _forget(store: Store, reach: Reach, children: tuple[str, ...]) -> Forgotten:
    survive = copies(store, reach)
    with store.change() as db:
        for table, numbers in zip(("session", "entry"), reach, strict=True):
            db.executemany(f"DELETE FROM {table} WHERE number = ?", [(number,) for number in numbers])
        # What is half typed and names nobody may be about what goes.
        names = {"", *map(fold_name, children)}
        db.executemany(
            "DELETE FROM draft WHERE session IS NULL AND child_folded = ?", [(each,) for each in names]
        )
        db.execute("DELETE FROM dialogue WHERE number NOT IN (SELECT content FROM session)")
        # To take single answers out of the index costs 6 ms each; to make it anew, half a second for 60,000.
        for index in ("found", "noted"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
        mark_unscrubbed(db)
    scrub(store)
    return Forgotten(len(reach.sessions), children, survive, len(reach.entries))


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

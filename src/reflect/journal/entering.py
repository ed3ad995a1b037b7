"""Entries: what is noted beside and beyond the sessions, one at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime
from typing import Final

import apsw

from reflect.entries import BESIDE_AN_ANSWER, CHOICES, SPEAKS_OF, WORDS, Entry, Kind, fields
from reflect.errors import NotFound
from reflect.journal.forgetting import mark_unscrubbed, scrub
from reflect.journal.store import Row, Store
from reflect.journal.writing import fold_name, not_found
from reflect.text import clean

ENTRIES: Final = (
    "SELECT entry.number, kind, entry.child, coalesce(session.id, ''), answer, at, body, of, entry.fictional"
    " FROM entry LEFT JOIN session ON session.number = entry.session"
)


def add(
    store: Store,
    kind: Kind,
    child: str,
    values: Mapping[str, str],
    *,
    session: str,
    answer: int,
    fictional: bool,
    at: str,
) -> Entry:
    """Write one entry. Raises NotFound, and ValueError for values that its kind does not have."""
    told = _told(kind, values)
    # What is no moment would stand nowhere among the rest.
    datetime.fromisoformat(at)
    with store.change() as db:
        known = _spelling(db, clean(child))
        number = insert(db, os.urandom(16).hex(), kind, known, told, session, answer, fictional, at)
    return one(store, number)


def insert(
    db: apsw.Connection,
    mark: str,
    kind: Kind,
    child: str,
    values: Mapping[str, str],
    session: str,
    answer: int,
    fictional: bool,
    at: str,
) -> int:
    """The row of one entry and its words in the index; its number. `mark` names it wherever it is carried."""
    number = _session_number(db, session, answer, beside=kind in BESIDE_AN_ANSWER)
    earlier = SPEAKS_OF.get(kind)
    of = _earlier(db, earlier, values[earlier]) if earlier else None
    body = {name: value for name, value in values.items() if name != earlier}
    words = "\n".join(filter(None, (values[name] for name in WORDS[kind])))
    db.execute(
        "INSERT INTO entry (mark, kind, child, child_folded, session, answer, of, at, body, text, fictional)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(mark, kind, child, fold_name(child), number, answer, of, at),
            *(json.dumps(body, ensure_ascii=False, separators=(",", ":")), words, fictional),
        ),
    )
    made = db.last_insert_rowid()
    db.execute("INSERT INTO noted (rowid, text) VALUES (?, ?)", (made, words))
    return made


def listed(store: Store, kind: str, child: str, session: str) -> list[Entry]:
    """The entries, oldest first; an empty word asks for all."""
    wanted = {"kind = ?": kind, "entry.child_folded = ?": fold_name(child), "session.id = ?": session}
    asked = {clause: value for clause, value in wanted.items() if value}
    where = f" WHERE {' AND '.join(asked)}" if asked else ""
    rows = store.rows(f"{ENTRIES}{where} ORDER BY unixepoch(at), entry.number", *asked.values())
    return [entry_of(row) for row in rows]


def one(store: Store, number: int) -> Entry:
    """One entry. Raises NotFound."""
    rows = store.rows(f"{ENTRIES} WHERE entry.number = ?", number)
    if not rows:
        raise not_noted()
    return entry_of(rows[0])


def remove(store: Store, number: int) -> None:
    """Take an entry away for good, with what was said later of how it has been. Raises NotFound."""
    with store.change() as db:
        gone = db.execute("SELECT number, text FROM entry WHERE number = ?1 OR of = ?1", (number,)).fetchall()
        if not gone:
            raise not_noted()
        # The index holds no text of its own: to take words out it must be told what they were.
        db.executemany("INSERT INTO noted (noted, rowid, text) VALUES ('delete', ?, ?)", gone)
        db.execute("DELETE FROM entry WHERE number = ?", (number,))
        mark_unscrubbed(db)
    scrub(store)


def not_noted() -> NotFound:
    """The error for an entry that is not there."""
    return NotFound("That is no longer kept here. It may have been forgotten.")


def _told(kind: Kind, values: Mapping[str, str]) -> dict[str, str]:
    """All values of the kind, cleaned; ValueError for one too many or one that is not among its choices."""
    if kind not in WORDS:
        raise ValueError(f"there is no kind of entry called {kind}")
    if unknown := values.keys() - set(fields(kind)):
        raise ValueError(f"{kind} has no {', '.join(sorted(unknown))}")
    told = {name: clean(values.get(name, "")) for name in fields(kind)}
    for name, choices in CHOICES[kind].items():
        if told[name] not in choices:
            raise ValueError(f"{kind}.{name} is one of {', '.join(choices)}")
    return told


def _spelling(db: apsw.Connection, child: str) -> str:
    """The child's name as it is known already, where there is one spelling of it: “kai” is Kai."""
    known = db.execute(
        "SELECT child FROM session WHERE child_folded = ?1 UNION SELECT child FROM entry WHERE child_folded = ?1",
        (fold_name(child),),
    ).fetchall()
    return str(known[0][0]) if len(known) == 1 else child


def _session_number(db: apsw.Connection, session: str, answer: int, *, beside: bool) -> int | None:
    if not session or (beside and not answer):
        if answer or beside:
            raise ValueError("to stand beside an answer takes a session and an answer")
        return None
    found = db.execute("SELECT number FROM session WHERE id = ?", (session,)).fetchone()
    if found is None:
        raise not_found()
    if (
        answer
        and not db.execute("SELECT 1 FROM answer WHERE session = ? AND id = ?", (*found, answer)).fetchone()
    ):
        raise NotFound("There is no such answer in that conversation.")
    return int(found[0])


def _earlier(db: apsw.Connection, kind: Kind, number: str) -> int:
    if not number.isdecimal() or not number.isascii():
        raise ValueError(f"{kind} is the id of an entry")
    if db.execute("SELECT 1 FROM entry WHERE number = ? AND kind = ?", (int(number), kind)).fetchone():
        return int(number)
    raise not_noted()


def entry_of(row: Row) -> Entry:
    """The entry of a row of `ENTRIES`."""
    number, kind, child, session, answer, at, body, of, fictional = row
    values: dict[str, str] = {} if of is None else {SPEAKS_OF[kind]: str(of)}
    values.update(json.loads(body))
    return Entry(number, kind, child, session, answer, at, values, bool(fictional))

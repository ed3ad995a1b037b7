"""Sessions, written append by append."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import apsw

from reflect.errors import NotFound
from reflect.journal.codec import NEVER_KEPT, encode, storable
from reflect.journal.records import Standing
from reflect.journal.store import Store
from reflect.said import About, Said

if TYPE_CHECKING:
    from reflect.events import Event

_NOTED: Final = {
    fact: f"UPDATE session SET {fact} = ? WHERE number = ?" for fact in ("child", "age", "carer", "purpose")
}


# The page on which a session goes on.
_TALK: Final = "(SELECT 'talk/' || id FROM session WHERE number = ?1)"


def fold_name(name: str) -> str:
    """One form for all ways of writing a name that differ in case, spaces or how accents are typed."""
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).split())


def now() -> str:
    """This moment, ISO 8601 with the offset of the place."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def instant(at: str) -> float:
    """A moment as a number that orders moments of any offset; what is no moment comes before all."""
    try:
        return datetime.fromisoformat(at).timestamp()
    except (ValueError, OverflowError, OSError):
        return float("-inf")


def begin(store: Store, session_id: str, about: About, dialogue_text: str, fictional: bool, at: str) -> None:
    """Make room for a session. Where it stands already, nothing changes."""
    with store.change() as db:
        begin_in(db, session_id, about, dialogue_text, fictional, at)


def begin_in(
    db: apsw.Connection, session_id: str, about: About, dialogue_text: str, fictional: bool, at: str
) -> None:
    """The same, as a part of a change."""
    digest = hashlib.sha256(dialogue_text.encode()).digest()
    db.execute("INSERT OR IGNORE INTO dialogue (hash, text) VALUES (?, ?)", (digest, dialogue_text))
    db.execute(
        "INSERT OR IGNORE INTO session"
        " (id, content, child, child_folded, age, carer, purpose, started, touched, fictional)"
        " SELECT ?, number, ?, ?, ?, ?, ?, ?, ?, ? FROM dialogue WHERE hash = ?",
        (
            *(session_id, about.child, fold_name(about.child), about.age, about.carer, about.purpose),
            *(at, at, fictional, digest),
        ),
    )


def append(
    store: Store,
    session_id: str,
    seq: int,
    events: Sequence[Event],
    said: Sequence[Said],
    standing: Standing | None,
    at: str,
) -> bool:
    """One append, whole and on disk, or not at all. False where this `seq` was written before."""
    with store.change() as db:
        return append_in(db, session_id, seq, events, said, standing, at)


def append_in(
    db: apsw.Connection,
    session_id: str,
    seq: int,
    events: Sequence[Event],
    said: Sequence[Said],
    standing: Standing | None,
    at: str,
) -> bool:
    """The same, as a part of a change."""
    bodies = [encode(event) for event in storable(events)]
    number, appends = _numbered(db, session_id)
    if seq <= appends:
        return False
    if seq != appends + 1:
        raise ValueError(f"append {seq} where {appends + 1} comes next")
    for place, body in enumerate(bodies):
        db.execute("INSERT INTO event VALUES (?, ?, ?, ?)", (number, seq, place, body))
    for place, each in enumerate(said):
        if each.kind not in NEVER_KEPT:
            _say(db, number, seq, place, each)
    for event in events:
        _carry(db, number, event)
    db.execute(
        "UPDATE session SET appends = ?, events = events + ?, touched = ? WHERE number = ?",
        (seq, len(bodies), at, number),
    )
    if standing is not None:
        db.execute(
            "UPDATE session SET state = ?, question = ?, told = ? WHERE number = ?",
            (standing.state, standing.question, " ".join(standing.told), number),
        )
    return True


def keep_draft(store: Store, session_id: str, question: str, text: str, at: str) -> None:
    """Keep what was typed so far in place of what was kept before; an empty text keeps nothing."""
    with store.change() as db:
        keep_draft_in(db, session_id, question, text, at)


def keep_draft_in(db: apsw.Connection, session_id: str, question: str, text: str, at: str) -> None:
    """The same, as a part of a change."""
    number, _ = _numbered(db, session_id)
    if text:
        db.execute(
            "INSERT OR REPLACE INTO draft (page, session, body, at)"
            f" VALUES ({_TALK}, ?1, json_object('question', ?2, 'text', ?3), ?4)",
            (number, question, text, at),
        )
    else:
        _clear_draft(db, number)


def _clear_draft(db: apsw.Connection, number: int) -> None:
    db.execute(f"DELETE FROM draft WHERE page = {_TALK}", (number,))


def drop_unbegun(store: Store) -> None:
    """Forget sessions that ended before their first word, as a program stopped just then leaves them."""
    unbegun = (
        "appends = 0 AND number NOT IN (SELECT session FROM draft WHERE session IS NOT NULL)"
        " AND number NOT IN (SELECT session FROM entry WHERE session IS NOT NULL)"
    )
    if store.value(f"SELECT count(*) FROM session WHERE {unbegun}"):
        with store.change() as db:
            db.execute(f"DELETE FROM session WHERE {unbegun}")


def _say(db: apsw.Connection, number: int, seq: int, place: int, said: Said) -> None:
    db.execute(
        "INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, seq, place, said.turn, said.who, said.kind, said.section, said.question),
            *(said.text, said.seeks, said.answer),
        ),
    )


def _carry(db: apsw.Connection, number: int, event: Event) -> None:
    """What an event changes beside the list of events."""
    # Late: the first paint writes nothing.
    from reflect.events import Answered, Begun, Changed, Noted

    match event:
        case Answered():
            _reword(db, number, event.id, event.text, event.at, event.question)
        case Changed():
            _reword(db, number, event.id, event.text, event.at)
        case Begun(dialogue=dialogue):
            db.execute("UPDATE session SET dialogue = ? WHERE number = ?", (dialogue, number))
        case Noted(fact=fact, value=value) if fact in _NOTED:
            db.execute(_NOTED[fact], (value, number))
            if fact == "child":
                db.execute("UPDATE session SET child_folded = ? WHERE number = ?", (fold_name(value), number))
                # What was noted beside it goes by the same name, or forgetting the child would miss it.
                db.execute(
                    "UPDATE entry SET child = ?, child_folded = ? WHERE session = ?",
                    (value, fold_name(value), number),
                )
        case _:
            return


def _reword(db: apsw.Connection, number: int, answer: int, text: str, at: str, question: str = "") -> None:
    """Give an answer its latest words, in the index too, and clear the draft that they came from."""
    _clear_draft(db, number)
    for place, before in db.execute(
        "SELECT number, text FROM answer WHERE session = ? AND id = ?", (number, answer)
    ).fetchall():
        # The index holds no text of its own: to take words out it must be told what they were.
        db.execute("INSERT INTO found (found, rowid, text) VALUES ('delete', ?, ?)", (place, before))
        db.execute("UPDATE answer SET text = ?, at = ? WHERE number = ?", (text, at, place))
        db.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (place, text))
        return
    db.execute(
        "INSERT INTO answer (session, id, question, at, text) VALUES (?, ?, ?, ?, ?)",
        (number, answer, question, at, text),
    )
    db.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (db.last_insert_rowid(), text))


def _numbered(db: apsw.Connection, session_id: str) -> tuple[int, int]:
    row: Any = db.execute("SELECT number, appends FROM session WHERE id = ?", (session_id,)).fetchone()
    if row is None:
        raise not_found()
    return row[0], row[1]


def not_found() -> NotFound:
    """The error for a session that is not there."""
    return NotFound("There is no such session. “reflect sessions” lists those that there are.")

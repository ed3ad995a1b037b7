"""Sessions, written append by append and read back."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import apsw

from reflect.errors import JournalDamaged, NotFound
from reflect.events import About, Answered, Begun, Changed, Event, Noted, Said
from reflect.journal.codec import NEVER_KEPT, UnreadableEvent, decode, encode, storable
from reflect.journal.records import Draft, SessionRow, Standing
from reflect.journal.store import Store

_LISTED: Final = "id, child, age, carer, purpose, dialogue, started, touched, state, question, told, fictional FROM session"
_SAID: Final = "turn, who, kind, section, question, text, seeks, answer"
_NOTED: Final = {
    fact: f"UPDATE session SET {fact} = ? WHERE number = ?" for fact in ("child", "age", "carer", "purpose")
}


def fold_name(name: str) -> str:
    """One form for all the ways of writing a name that differ only in case, spaces or how accents are typed."""
    return " ".join(unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold()).split())


def now() -> str:
    """This moment, ISO 8601 with the offset of the place."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def begin(store: Store, session_id: str, about: About, dialogue_text: str, fictional: bool, at: str) -> None:
    """Make room for a session. Where it stands already, nothing changes."""
    digest = hashlib.sha256(dialogue_text.encode()).digest()
    with store.change() as db:
        db.execute("INSERT OR IGNORE INTO dialogue (hash, text) VALUES (?, ?)", (digest, dialogue_text))
        db.execute(
            "INSERT OR IGNORE INTO session"
            " (id, content, child, child_folded, age, carer, purpose, started, touched, fictional)"
            " SELECT ?, number, ?, ?, ?, ?, ?, ?, ?, ? FROM dialogue WHERE hash = ?",
            (session_id, about.child, fold_name(about.child), about.age, about.carer, about.purpose)
            + (at, at, fictional, digest),
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
    # Whatever cannot be written is found before anything is.
    bodies = [encode(event) for event in storable(events)]
    with store.change() as db:
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


def _say(db: apsw.Connection, number: int, seq: int, place: int, said: Said) -> None:
    db.execute(
        "INSERT INTO said VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, said.turn, seq, place, said.who, said.kind, said.section, said.question)
        + (said.text, said.seeks, said.answer),
    )


def _carry(db: apsw.Connection, number: int, event: Event) -> None:
    """What an event changes beside the list of events."""
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
        case _:
            return


def _reword(db: apsw.Connection, number: int, answer: int, text: str, at: str, question: str = "") -> None:
    """Give an answer its latest words, in the index too, and clear the draft that they came from."""
    db.execute("DELETE FROM draft WHERE session = ?", (number,))
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


def appends(store: Store, session_id: str) -> int:
    """How many appends a session holds; the next is one more. Raises NotFound."""
    return int(_one(store, "SELECT appends FROM session WHERE id = ?", session_id))


def events(store: Store, session_id: str) -> list[Event]:
    """All that happened, in order. Raises NotFound, and JournalDamaged for an event that cannot be read."""
    number = _number(store, session_id)
    bodies = store.rows("SELECT body FROM event WHERE session = ? ORDER BY seq, place", number)
    try:
        return [decode(body) for (body,) in bodies]
    except UnreadableEvent as error:
        raise JournalDamaged(
            "A part of this session cannot be read. Restore a backup, or try “reflect journal check”."
        ) from error


def said(store: Store, session_id: str, last: int | None, before: int | None) -> list[Said]:
    """What was said, in order: all, or the `last` so many, of the turns `before` a turn."""
    rows = store.rows(
        f"SELECT {_SAID} FROM said WHERE session = ? AND turn < ? ORDER BY turn DESC, seq DESC, place DESC LIMIT ?",
        _number(store, session_id),
        2**62 if before is None else before,
        -1 if last is None else last,
    )
    return [
        Said(turn, who, kind, section, question, text, seeks, answer)
        for turn, who, kind, section, question, text, seeks, answer in reversed(rows)
    ]


def dialogue_text(store: Store, session_id: str) -> str:
    """The dialogue that a session began with. Raises NotFound."""
    sql = "SELECT text FROM dialogue JOIN session ON content = dialogue.number WHERE id = ?"
    return str(_one(store, sql, session_id))


def listed(store: Store, limit: int | None, child: str | None) -> list[SessionRow]:
    """The sessions, the one begun last first."""
    where = "" if child is None else " WHERE child_folded = ?"
    values = () if child is None else (fold_name(child),)
    rows = store.rows(
        f"SELECT {_LISTED}{where} ORDER BY number DESC LIMIT ?", *values, -1 if limit is None else limit
    )
    return [_listed_row(row) for row in rows]


def one_listed(store: Store, session_id: str) -> SessionRow:
    """One session as in the list. Raises NotFound."""
    rows = store.rows(f"SELECT {_LISTED} WHERE id = ?", session_id)
    if not rows:
        raise _not_found()
    return _listed_row(rows[0])


def keep_draft(store: Store, session_id: str, question: str, text: str, at: str) -> None:
    """Keep what was typed so far in place of what was kept before; an empty text keeps nothing."""
    with store.change() as db:
        number, _ = _numbered(db, session_id)
        if text:
            db.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)", (number, question, text, at))
        else:
            db.execute("DELETE FROM draft WHERE session = ?", (number,))


def read_draft(store: Store, session_id: str) -> Draft | None:
    rows = store.rows("SELECT question, text, at FROM draft WHERE session = ?", _number(store, session_id))
    return Draft(*rows[0]) if rows else None


def holds_real(store: Store) -> bool:
    """Whether any session is about a real child."""
    return bool(store.value("SELECT EXISTS (SELECT 1 FROM session WHERE NOT fictional)"))


def drop_unbegun(store: Store) -> None:
    """Forget sessions that ended before their first word: a program that was stopped just then leaves them."""
    unbegun = "appends = 0 AND number NOT IN (SELECT session FROM draft)"
    if store.value(f"SELECT count(*) FROM session WHERE {unbegun}"):
        with store.change() as db:
            db.execute(f"DELETE FROM session WHERE {unbegun}")


def _listed_row(row: tuple) -> SessionRow:  # type: ignore[type-arg]
    *plain, told, fictional = row
    return SessionRow(*plain, tuple(told.split()), bool(fictional))


def _numbered(db: apsw.Connection, session_id: str) -> tuple[int, int]:
    for number, appends in db.execute(
        "SELECT number, appends FROM session WHERE id = ?", (session_id,)
    ).fetchall():
        return int(number), int(appends)
    raise _not_found()


def _number(store: Store, session_id: str) -> int:
    return int(_one(store, "SELECT number FROM session WHERE id = ?", session_id))


def _one(store: Store, sql: str, session_id: str) -> object:
    rows = store.rows(sql, session_id)
    if not rows:
        raise _not_found()
    return rows[0][0]


def _not_found() -> NotFound:
    return NotFound("There is no such session. “reflect sessions” lists those that there are.")

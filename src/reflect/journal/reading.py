"""Sessions, read back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from reflect.errors import JournalDamaged
from reflect.journal.codec import UnreadableEvent, decode
from reflect.journal.records import Draft, SessionRow
from reflect.journal.store import Row, Store
from reflect.journal.writing import fold_name, not_found
from reflect.said import Said

if TYPE_CHECKING:
    from reflect.events import Event

# Whether a session is about people who apply to care for a child, by the dialogue it began with.
OF_APPLICANTS: Final = (
    "content IN (SELECT number FROM dialogue WHERE instr(text, char(10) || 'about: applicants'))"
)
SESSIONS: Final = (
    "SELECT id, child, age, carer, purpose, dialogue, started, touched, state, question, told, fictional,"
    f" {OF_APPLICANTS} FROM session"
)
SAID: Final = "turn, who, kind, section, question, text, seeks, answer"


def appends(store: Store, session_id: str) -> int:
    """How many appends a session holds; the next is one more. Raises NotFound."""
    return int(_one(store, "SELECT appends FROM session WHERE id = ?", session_id))


def events(store: Store, session_id: str) -> list[Event]:
    """All that happened, in order. Raises NotFound, and JournalDamaged for an event that cannot be read."""
    number = _number(store, session_id)
    bodies = store.rows("SELECT body FROM event WHERE session = ? ORDER BY seq, place", number)
    with readable():
        return [decode(body) for (body,) in bodies]


@contextmanager
def readable() -> Iterator[None]:
    """A block in which an event that cannot be read is a JournalDamaged."""
    try:
        yield
    except UnreadableEvent as error:
        raise JournalDamaged(
            "A part of this session cannot be read. Restore a backup, or try “reflect journal check”."
        ) from error


def said(store: Store, session_id: str, last: int | None, before: int | None) -> list[Said]:
    """What was said, in order: all, or the `last` so many, of the turns `before` a turn."""
    rows = store.rows(
        f"SELECT {SAID} FROM said WHERE session = ? AND turn < ? ORDER BY seq DESC, place DESC LIMIT ?",
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


def read_draft(store: Store, session_id: str) -> Draft | None:
    """What was typed and not yet given as an answer. Raises NotFound."""
    sql = "SELECT body ->> 'question', body ->> 'text', at FROM draft WHERE page = 'talk/' || ?"
    rows = store.rows(sql, session_id)
    if not rows:
        _number(store, session_id)
    return Draft(*rows[0]) if rows else None


def listed(store: Store, limit: int | None, child: str | None) -> list[SessionRow]:
    """The sessions, the one begun last first."""
    where = "" if child is None else " WHERE child_folded = ?"
    values = () if child is None else (fold_name(child),)
    rows = store.rows(
        f"{SESSIONS}{where} ORDER BY unixepoch(started) DESC, number DESC LIMIT ?",
        *values,
        -1 if limit is None else limit,
    )
    return [session_of(row) for row in rows]


def one_listed(store: Store, session_id: str) -> SessionRow:
    """One session as in the list. Raises NotFound."""
    rows = store.rows(f"{SESSIONS} WHERE id = ?", session_id)
    if not rows:
        raise not_found()
    return session_of(rows[0])


def holds_real(store: Store) -> bool:
    """Whether any session or entry is about a real child."""
    real = "SELECT 1 FROM session WHERE NOT fictional UNION ALL SELECT 1 FROM entry WHERE NOT fictional"
    return bool(store.value(f"SELECT EXISTS ({real})"))


def session_of(row: Row) -> SessionRow:
    """The session of a row of `SESSIONS`."""
    listed = SessionRow(*row)
    told = tuple(row[10].split())
    return listed._replace(told=told, fictional=bool(row[11]), applicants=bool(row[12]))


def _number(store: Store, session_id: str) -> int:
    return int(_one(store, "SELECT number FROM session WHERE id = ?", session_id))


def _one(store: Store, sql: str, session_id: str) -> Any:
    rows = store.rows(sql, session_id)
    if not rows:
        raise not_found()
    return rows[0][0]

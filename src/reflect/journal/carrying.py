"""Sessions and entries whole, to be carried out of one journal and taken into another.

What is here already is known again: a session by its id, an entry by its mark. So nothing is taken in twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import apsw

from reflect.entries import SPEAKS_OF, Kind
from reflect.events import Event
from reflect.journal import entering, reading, writing
from reflect.journal.codec import decode, encode
from reflect.journal.drafting import beside
from reflect.journal.records import Draft, Standing
from reflect.journal.store import Store
from reflect.said import About, Said


class Append(NamedTuple):
    """What was kept at once: what happened, and what was said."""

    events: tuple[Event, ...]
    said: tuple[Said, ...]


class CarriedSession(NamedTuple):
    """A session with all that belongs to it. `thoughts` are later thoughts being typed, by their answer."""

    id: str
    about: About
    dialogue_text: str
    started: str
    touched: str
    fictional: bool
    standing: Standing
    appends: tuple[Append, ...]
    draft: Draft | None
    thoughts: dict[int, str]


class CarriedEntry(NamedTuple):
    """An entry by its `mark`, the same in every journal. `of` is the mark of an earlier one that it tells of."""

    mark: str
    kind: Kind
    child: str
    session: str
    answer: int
    of: str
    at: str
    values: dict[str, str]
    fictional: bool


class TakenIn(NamedTuple):
    """What came in: new sessions and entries, sessions that had gone on elsewhere, and what was here already.

    `differing` sessions have gone another way here than there: they stay as they are, and the `left` entries
    that are noted beside them there stay out.
    """

    sessions: int = 0
    continued: int = 0
    entries: int = 0
    here_already: int = 0
    differing: int = 0
    left: int = 0


_NOT_CARRIED: Final = frozenset({"", "made-up"})


def session(store: Store, session_id: str) -> CarriedSession:
    """One session whole. Raises NotFound, and JournalDamaged for one that cannot be read."""
    row = reading.one_listed(store, session_id)
    return CarriedSession(
        id=row.id,
        about=About(row.child, row.age, row.carer, row.purpose),
        dialogue_text=reading.dialogue_text(store, session_id),
        started=row.started,
        touched=row.touched,
        fictional=row.fictional,
        standing=Standing(row.state, row.question, row.told),
        appends=_appends(store, session_id),
        draft=reading.read_draft(store, session_id),
        thoughts=_thoughts(store, session_id),
    )


def _thoughts(store: Store, session_id: str) -> dict[int, str]:
    """Later thoughts that are being typed, by the answer that they stand beside."""
    rows = store.rows(
        "SELECT answer.id, draft.body ->> 'text' FROM draft JOIN session ON session.number = draft.session"
        " JOIN answer ON answer.session = draft.session"
        " WHERE session.id = ? AND page = 'thought/' || session.id || '/' || answer.id ORDER BY answer.id",
        session_id,
    )
    return dict(rows)


def _appends(store: Store, session_id: str) -> tuple[Append, ...]:
    events: dict[int, list[Event]] = {}
    said: dict[int, list[Said]] = {}
    with reading.readable():
        for seq, body in store.rows(f"SELECT seq, body {_OF_SESSION.format('event')}", session_id):
            events.setdefault(seq, []).append(decode(body))
    for seq, *fields in store.rows(f"SELECT seq, {reading.SAID} {_OF_SESSION.format('said')}", session_id):
        said.setdefault(seq, []).append(Said(*fields))
    last = reading.appends(store, session_id)
    return tuple(Append(tuple(events.get(seq, ())), tuple(said.get(seq, ()))) for seq in range(1, last + 1))


_OF_SESSION: Final = "FROM {0} WHERE session = (SELECT number FROM session WHERE id = ?) ORDER BY seq, place"


def entries(store: Store) -> list[CarriedEntry]:
    """Every entry, the one noted first first: one that tells of another comes after it."""
    rows = store.rows(
        "SELECT entry.mark, entry.kind, entry.child, coalesce(session.id, ''), entry.answer,"
        " coalesce(earlier.mark, ''), entry.at, entry.body, entry.fictional"
        " FROM entry LEFT JOIN session ON session.number = entry.session"
        " LEFT JOIN entry AS earlier ON earlier.number = entry.of ORDER BY entry.number"
    )
    return [
        CarriedEntry(mark, kind, child, session, answer, of, at, json.loads(body), bool(fictional))
        for mark, kind, child, session, answer, of, at, body, fictional in rows
    ]


def settings(store: Store) -> dict[str, str]:
    """What a person set for themselves, by name."""
    rows = store.rows("SELECT name, value FROM setting ORDER BY name")
    return {name: value for name, value in rows if name not in _NOT_CARRIED}


def take_in(
    store: Store,
    sessions: Iterable[CarriedSession],
    noted: Iterable[CarriedEntry],
    chosen: Mapping[str, str],
) -> TakenIn:
    """Take in what is not here, all of it or nothing. A setting that is made here stays as it is.

    An entry comes after the one that it tells of. Raises NotFound for one beside what is neither here nor
    among the sessions.
    """
    with store.change() as db:
        beside_others = db.execute("SELECT 1 FROM session").fetchone() is not None
        found = [(each.id, _take_session(db, each)) for each in sessions]
        differing = frozenset(id for id, how in found if how == "differing")  # noqa: A001
        count = [_take_entry(db, each, differing) for each in noted]
        db.executemany("INSERT OR IGNORE INTO setting VALUES (?, ?)", list(chosen.items()))
        if beside_others:
            _put_in_order(db)
    hows = [how for _, how in found]
    return TakenIn(
        sessions=hows.count("new"),
        continued=hows.count("continued"),
        entries=count.count("new"),
        here_already=hows.count("here") + count.count("here"),
        differing=len(differing),
        left=count.count("left"),
    )


def _take_session(db: apsw.Connection, carried: CarriedSession) -> str:
    """Whether it was new, continued, here already or differing."""
    row = db.execute("SELECT number, appends FROM session WHERE id = ?", (carried.id,)).fetchone()
    number, here = row or (None, 0)
    if number is not None and not _same_way(_bodies(db, number), carried.appends):
        return "differing"
    if number is not None and here >= len(carried.appends):
        return "here"
    if number is None:
        about, text = carried.about, carried.dialogue_text
        writing.begin_in(db, carried.id, about, text, carried.fictional, carried.started)
    for seq, append in enumerate(carried.appends[here:], here + 1):
        writing.append_in(db, carried.id, seq, append.events, append.said, carried.standing, carried.touched)
    if carried.draft is not None:
        writing.keep_draft_in(db, carried.id, *carried.draft)
    for answer, text in carried.thoughts.items():
        db.execute(
            "INSERT OR IGNORE INTO draft (page, session, body, at)"
            " SELECT ?, number, json_object('text', ?), ? FROM session WHERE id = ?",
            (beside(carried.id, answer), text, carried.touched, carried.id),
        )
    return "new" if number is None else "continued"


def _bodies(db: apsw.Connection, number: int) -> list[list[Any]]:
    """The events of a session as they were written, by append."""
    found: dict[int, list[Any]] = {}
    for seq, body in db.execute(
        "SELECT seq, body FROM event WHERE session = ? ORDER BY seq, place", (number,)
    ):
        found.setdefault(seq, []).append(json.loads(body))
    return [found.get(seq, []) for seq in range(1, max(found, default=0) + 1)]


def _same_way(here: list[list[Any]], there: Sequence[Append]) -> bool:
    """Whether one of the two is the beginning of the other."""
    return all(
        bodies == [json.loads(encode(event)) for event in append.events if event.stored]
        for bodies, append in zip(here, there, strict=False)
    )


def _take_entry(db: apsw.Connection, carried: CarriedEntry, differing: frozenset[str]) -> str:
    """Whether it was new, here already or left out."""
    if db.execute("SELECT 1 FROM entry WHERE mark = ?", (carried.mark,)).fetchone():
        return "here"
    values = dict(carried.values)
    if carried.kind in SPEAKS_OF:
        earlier = db.execute("SELECT number FROM entry WHERE mark = ?", (carried.of,)).fetchone()
        if earlier is None:
            return "left"
        values[SPEAKS_OF[carried.kind]] = str(earlier[0])
    if carried.session in differing:
        return "left"
    entering.insert(
        db,
        carried.mark,
        carried.kind,
        carried.child,
        values,
        carried.session,
        carried.answer,
        carried.fictional,
        carried.at,
    )
    return "new"


def _put_in_order(db: apsw.Connection) -> None:
    """Number the answers by the day of their sessions, since search shows the newest by number."""
    db.execute(
        "CREATE TEMP TABLE placed (was INTEGER PRIMARY KEY, now INTEGER);"
        "INSERT INTO placed SELECT answer.number, row_number() OVER"
        " (ORDER BY unixepoch(started), session.number, answer.id)"
        " FROM answer JOIN session ON session.number = answer.session;"
        "UPDATE answer SET number = -(SELECT now FROM placed WHERE was = number);"
        "UPDATE answer SET number = -number;"
        "INSERT INTO found (found) VALUES ('rebuild');"
        "DROP TABLE placed"
    )

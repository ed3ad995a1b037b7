"""Whether a journal is whole, told in plain words and without a word of an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator

from reflect.entries import SPEAKS_OF, WORDS
from reflect.errors import JournalDamaged, JournalError
from reflect.journal.codec import UnreadableEvent, decode
from reflect.journal.store import Store


def check(store: Store) -> list[str]:
    """What is wrong, a sentence each; nothing where all is well."""
    findings = []
    for look in (_pages, _indexes, _sequences, _bodies, _entries):
        try:
            findings += list(look(store))
        except JournalDamaged as error:
            findings.append(str(error))
            break
    return findings


def _pages(store: Store) -> Iterator[str]:
    if [line for (line,) in store.rows("PRAGMA integrity_check(1)")] != ["ok"]:
        yield "The journal file is not whole. Restore a backup."
    if store.rows("PRAGMA foreign_key_check"):
        yield "Something is kept of a session that is not there. Restore a backup."


def _indexes(store: Store) -> Iterator[str]:
    for index, what in (("found", "the answers"), ("noted", "what was noted")):
        try:
            store.rows(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except JournalError:
            yield f"Search may miss words: its index does not match {what}. Restore a backup."


def _sequences(store: Store) -> Iterator[str]:
    for session, missing in store.rows(
        "SELECT id, events - (SELECT count(*) FROM event WHERE session = number) AS missing FROM session"
        " WHERE missing <> 0 ORDER BY number"
    ):
        kind = "missing" if missing > 0 else "too many"
        yield f"Session {session}: {abs(missing)} of its events are {kind}. Restore a backup."


def _bodies(store: Store) -> Iterator[str]:
    for session, seq, body in store.rows(
        "SELECT id, seq, body FROM event JOIN session ON number = session ORDER BY number, seq, place"
    ):
        try:
            decode(body)
        except UnreadableEvent as error:
            yield f"Session {session}: what happened at step {seq} cannot be read ({error})."


def _entries(store: Store) -> Iterator[str]:
    for number, at, kind, answer, body, of, stands in store.rows(
        "SELECT number, at, kind, answer, body, of,"
        " answer = 0 OR (session, answer) IN (SELECT session, id FROM answer) FROM entry ORDER BY number"
    ):
        if not _readable(kind, body, of):
            yield f"What was noted on {at[:10]} (number {number}) cannot be read. Restore a backup."
        if not stands:
            yield f"What was noted on {at[:10]} stands beside answer {answer}, which is missing. Restore a backup."


def _readable(kind: str, body: str, of: int | None) -> bool:
    try:
        values = json.loads(body)
    except ValueError:
        return False
    if (
        kind not in WORDS
        or not isinstance(values, dict)
        or not all(isinstance(value, str) for value in values.values())
    ):
        return False
    return (kind in SPEAKS_OF) == (of is not None)

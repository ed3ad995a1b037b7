"""Whether a journal is whole, told in plain words and without a word of an answer."""

from __future__ import annotations

from collections.abc import Iterator

from reflect.errors import JournalDamaged, JournalError
from reflect.journal.codec import UnreadableEvent, decode
from reflect.journal.store import Store


def check(store: Store) -> list[str]:
    """What is wrong, a sentence each; nothing where all is well."""
    findings = []
    for look in (_pages, _index, _sequences, _bodies):
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


def _index(store: Store) -> Iterator[str]:
    try:
        store.rows("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)")
    except JournalError:
        yield "Search may miss words: its index does not match the answers. Restore a backup."


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

"""Full-text search over answers, in their latest wording, and over entries."""

from __future__ import annotations

from heapq import merge
from itertools import islice
from typing import Final

from reflect.journal.records import Hit
from reflect.journal.store import Store
from reflect.journal.writing import fold_name, instant

# Control characters never come through the one door for text, so these can mark where a word was found.
_OPEN: Final = "\x01"
_SHUT: Final = "\x02"
_MOST_WORDS: Final = 40


def search(store: Store, words: str, limit: int, child: str | None) -> list[Hit]:
    """The answers and entries that hold every one of `words`, the newest first; no words find nothing."""
    query = _query(words)
    if not query:
        return []
    folded = None if child is None else fold_name(child)
    answers = _answers(store, query, limit, folded)
    entries = _entries(store, query, limit, folded)
    # Each list keeps its own order: an answer that was given new words stays where it was told.
    return list(islice(merge(answers, entries, key=lambda hit: instant(hit.at), reverse=True), limit))


def _answers(store: Store, query: str, limit: int, child: str | None) -> list[Hit]:
    rows = store.rows(
        "SELECT session.id, answer.id, answer.question, at, child, highlight(found, 0, ?1, ?2)"
        " FROM found JOIN answer ON answer.number = found.rowid"
        " JOIN session ON session.number = answer.session"
        " WHERE found MATCH ?3 AND (?5 IS NULL OR session.child_folded = ?5) ORDER BY found.rowid DESC LIMIT ?4",
        *(_OPEN, _SHUT, query, limit, child),
    )
    return [
        Hit(session, answer, question, at, *_marks(marked), child=child)
        for session, answer, question, at, child, marked in rows
    ]


def _entries(store: Store, query: str, limit: int, child: str | None) -> list[Hit]:
    rows = store.rows(
        "SELECT coalesce(session.id, ''), answer, at, kind, entry.number, entry.child,"
        " highlight(noted, 0, ?1, ?2)"
        " FROM noted JOIN entry ON entry.number = noted.rowid"
        " LEFT JOIN session ON session.number = entry.session"
        " WHERE noted MATCH ?3 AND (?5 IS NULL OR entry.child_folded = ?5)"
        " ORDER BY unixepoch(at) DESC, entry.number DESC LIMIT ?4",
        *(_OPEN, _SHUT, query, limit, child),
    )
    return [
        Hit(session, answer, "", at, *_marks(marked), kind=kind, entry=number, child=child)
        for session, answer, at, kind, number, child, marked in rows
    ]


def _query(words: str) -> str:
    """What was typed, as data: each word quoted, so that nothing in it is a sign; the last is a beginning."""
    quoted = [
        '"' + word.replace('"', '""') + '"'
        for word in words.replace("\0", " ").split()[:_MOST_WORDS]
        if any(map(str.isalnum, word))
    ]
    return " AND ".join(quoted) + " *" if quoted else ""


def _marks(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its markers, and where they stood."""
    text, *pieces = marked.split(_OPEN)
    marks = []
    for piece in pieces:
        word, _, rest = piece.partition(_SHUT)
        marks.append((len(text), len(text) + len(word)))
        text += word + rest
    return text, tuple(marks)

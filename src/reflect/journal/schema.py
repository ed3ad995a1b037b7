"""The tables, and how a journal of an older Reflect becomes one of this."""

from __future__ import annotations

from typing import Final

import apsw

from reflect.errors import JournalError

_FIRST: Final = """
CREATE TABLE dialogue (
    number INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL
);
CREATE TABLE session (
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again: a backup covers all up to a number
    id TEXT NOT NULL UNIQUE,
    content INTEGER NOT NULL REFERENCES dialogue,
    dialogue TEXT NOT NULL DEFAULT '',
    child TEXT NOT NULL, child_folded TEXT NOT NULL,
    age TEXT NOT NULL, carer TEXT NOT NULL, purpose TEXT NOT NULL,
    started TEXT NOT NULL, touched TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open', question TEXT NOT NULL DEFAULT '', told TEXT NOT NULL DEFAULT '',
    fictional INTEGER NOT NULL,
    appends INTEGER NOT NULL DEFAULT 0, events INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX session_child ON session (child_folded);
CREATE INDEX session_content ON session (content);
CREATE TABLE event (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    seq INTEGER NOT NULL, place INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (session, seq, place)
) WITHOUT ROWID;
CREATE TABLE said (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    seq INTEGER NOT NULL, place INTEGER NOT NULL, turn INTEGER NOT NULL,
    who TEXT NOT NULL, kind TEXT NOT NULL, section TEXT NOT NULL, question TEXT NOT NULL,
    text TEXT NOT NULL, seeks TEXT NOT NULL, answer INTEGER NOT NULL,
    PRIMARY KEY (session, seq, place)
) WITHOUT ROWID;
CREATE TABLE answer (
    number INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    id INTEGER NOT NULL, question TEXT NOT NULL, at TEXT NOT NULL, text TEXT NOT NULL,
    UNIQUE (session, id)
);
CREATE VIRTUAL TABLE found USING fts5 (
    text, content='answer', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
INSERT INTO found (found, rank) VALUES ('secure-delete', 1);
CREATE TABLE draft (
    session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    question TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL
);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE copy (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL, at TEXT NOT NULL,
    upto INTEGER NOT NULL DEFAULT 0  -- a backup holds every session up to this number
);
CREATE TABLE copied (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    copy INTEGER NOT NULL REFERENCES copy ON DELETE CASCADE,
    PRIMARY KEY (session, copy)
) WITHOUT ROWID;
"""

_ENTRIES: Final = """
CREATE TABLE entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used again, like a session's
    mark TEXT NOT NULL UNIQUE,  -- the same wherever the entry is carried, so that none is taken in twice
    kind TEXT NOT NULL,
    child TEXT NOT NULL, child_folded TEXT NOT NULL,
    session INTEGER REFERENCES session ON DELETE CASCADE,
    answer INTEGER NOT NULL DEFAULT 0,
    of INTEGER REFERENCES entry ON DELETE CASCADE,  -- the earlier entry whose way on it tells
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    text TEXT NOT NULL,  -- all that a person typed in it, as search shows it
    fictional INTEGER NOT NULL
);
CREATE INDEX entry_child ON entry (child_folded);
CREATE INDEX entry_session ON entry (session);
CREATE INDEX entry_of ON entry (of);
CREATE VIRTUAL TABLE noted USING fts5 (
    text, content='entry', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);
INSERT INTO noted (noted, rank) VALUES ('secure-delete', 1);
ALTER TABLE copy ADD COLUMN upto_entry INTEGER NOT NULL DEFAULT 0;  -- likewise of the entries
CREATE TABLE copied_entry (
    entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
    copy INTEGER NOT NULL REFERENCES copy ON DELETE CASCADE,
    PRIMARY KEY (entry, copy)
) WITHOUT ROWID;
CREATE INDEX session_started ON session (unixepoch(started));
"""

_LOOKING_BACK: Final = """
CREATE INDEX session_child_started ON session (child_folded, unixepoch(started));
CREATE INDEX entry_at ON entry (unixepoch(at));
CREATE INDEX entry_child_at ON entry (child_folded, unixepoch(at));
CREATE TABLE beside (  -- a later thought that is being typed: gone with its session, or when it is kept
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    answer INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (session, answer)
) WITHOUT ROWID;
"""

_DRAFTS: Final = """
CREATE TABLE half_typed (  -- one row a page on which something is typed and not kept yet
    page TEXT PRIMARY KEY,
    session INTEGER REFERENCES session ON DELETE CASCADE,
    entry INTEGER REFERENCES entry ON DELETE CASCADE,
    child_folded TEXT NOT NULL DEFAULT '',  -- empty where nobody has been named yet
    body TEXT NOT NULL, at TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO half_typed (page, session, body, at)
    SELECT 'talk/' || id, session, json_object('question', draft.question, 'text', text), at
    FROM draft JOIN session ON number = session;
INSERT INTO half_typed (page, session, body, at)
    SELECT 'thought/' || id || '/' || answer, session, json_object('text', text), touched
    FROM beside JOIN session ON number = session;
DROP TABLE draft;
DROP TABLE beside;
ALTER TABLE half_typed RENAME TO draft;
CREATE INDEX draft_session ON draft (session);
CREATE INDEX draft_entry ON draft (entry);
"""

# The step to version n stands at place n - 1. A step that has been released is never changed.
STEPS: Final = (_FIRST, _ENTRIES, _LOOKING_BACK, _DRAFTS)


def migrate(connection: apsw.Connection) -> None:
    """Bring the tables up to date, each step whole or not at all. Raises JournalError for a newer journal."""
    version = connection.pragma("user_version")
    if version > len(STEPS):
        raise JournalError("This journal was written by a newer Reflect. Install the newer one to open it.")
    for number, step in enumerate(STEPS[version:], version + 1):
        with connection:
            connection.execute(step)
            connection.pragma("user_version", number)

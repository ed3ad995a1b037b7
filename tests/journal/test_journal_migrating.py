"""A journal of an older Reflect is brought up to date whole, or left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import AT, PASSPHRASE, begin, create, reopen, tell, texts

from reflect.errors import JournalError
from reflect.events import Added, Kept
from reflect.journal import Copy, restore, schema

OLDER = Path(__file__).with_name("older")

LATER = "ALTER TABLE session ADD COLUMN later TEXT NOT NULL DEFAULT 'new'"


def test_a_later_step_is_taken_once_and_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with create(tmp_path / "home") as journal:
        begin(journal, "s1")
        tell(journal, "s1", "from before")
        journal.backup(tmp_path / "backup")
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, LATER))
    restore(tmp_path / "backup", PASSPHRASE, tmp_path / "restored")
    for home in ("home", "restored", "home"):
        with reopen(tmp_path / home) as journal:
            assert texts(journal, "s1") == ["from before"]
            assert journal._store.value("SELECT later FROM session") == "new"
            assert journal.check() == []


def test_a_journal_from_before_there_were_entries_opens_and_keeps_everything(tmp_path: Path) -> None:
    # A backup as the first Reflect wrote it.
    restore(OLDER / "first.backup", PASSPHRASE, tmp_path)
    for _ in range(2):
        with reopen(tmp_path) as journal:
            assert [(row.id, row.child, row.state) for row in journal.sessions()] == [
                ("s2", "Ayo", "open"),
                ("s1", "Kai", "open"),
            ]
            assert texts(journal, "s1") == ["We sat on the stairs."]
            assert journal.events("s1")[-2:] == [
                Kept("strength", "availability.time", 1, 3, 20),
                Added("support-need", "a night off"),
            ]
            assert [each.text for each in journal.said("s2")] == ["What happened?", "In the café."]
            draft = journal.read_draft("s1")
            assert draft is not None
            assert draft.text == "half a thought"
            assert journal.setting("nation") == "wales"
            assert journal.copies(session="s1") == (Copy("html", AT),)
            assert [hit.text for hit in journal.search("cafe") if hit.kind == "answer"] == ["In the café."]
            assert journal.check() == []
            journal.add_entry("moment", "Ayo", {"text": "He laughed at the café."})
    with reopen(tmp_path) as journal:
        assert len(journal.entries(child="ayo")) == 2
        assert journal.forget_child("Ayo").entries == 2


_AS_IT_WAS = """
DROP TABLE draft;
CREATE TABLE draft (
    session INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    question TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL
);
CREATE TABLE beside (
    session INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
    answer INTEGER NOT NULL, text TEXT NOT NULL,
    PRIMARY KEY (session, answer)
) WITHOUT ROWID;
INSERT INTO draft SELECT number, 'availability.why', 'half an "answer"', started FROM session;
INSERT INTO beside SELECT number, 1, 'half a thought' FROM session;
PRAGMA user_version = 3
"""


def test_what_was_half_typed_is_there_after_the_drafts_moved(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        tell(journal, "s1", "He hid.")
        for sql in _AS_IT_WAS.split(";\n"):
            journal._store.rows(sql)
    for _ in range(2):
        with reopen(tmp_path) as journal:
            assert journal.read_draft("s1") == ("availability.why", 'half an "answer"', AT)
            assert journal.drafts.read("thought/s1/1") == {"text": "half a thought"}
            assert journal.check() == []


def test_a_step_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
    with monkeypatch.context() as patch:
        patch.setattr(
            schema, "STEPS", (*schema.STEPS, LATER + "; DELETE FROM session; SELECT no_such_function()")
        )
        with pytest.raises(JournalError):
            reopen(tmp_path)
    with reopen(tmp_path) as journal:
        assert len(journal.sessions()) == 1
        assert journal.check() == []

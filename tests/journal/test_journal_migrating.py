"""A journal of an older Reflect is brought up to date whole, or left as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import PASSPHRASE, begin, create, reopen, tell, texts

from reflect.errors import JournalError
from reflect.journal import restore, schema

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

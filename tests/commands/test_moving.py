"""`reflect journal export` and `import`, and a backup taken to another computer."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from journal_helpers import PASSPHRASE, begin, create, reopen, tell, texts

from reflect.cli import main
from reflect.journal import exists

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a conversation about Fern is kept."""
    home = tmp_path / "here"
    with create(home) as journal:
        begin(journal, "s1")
        tell(journal, "s1", "We sat on the stairs.")
        journal.add_entry("moment", "Kai", {"text": "He laughed."})
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    return home


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`reflect` with what it keeps in a folder: how it ended, what it said, and of what it complained."""

    def run(home: Path, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.setenv("REFLECT_HOME", str(home))
        code = main(arguments)
        return (code, *capsys.readouterr())

    return run


def test_a_backup_needs_nothing_but_its_passphrase_at_another_computer(
    home: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle, elsewhere = str(tmp_path / "bundle"), tmp_path / "elsewhere"
    code, said, _ = run(home, "journal", "backup", bundle)
    assert code == 0
    assert "To move to another computer" in said
    assert "reflect journal restore" in said
    monkeypatch.setenv("REFLECT_PASSPHRASE", "not these words")
    assert run(elsewhere, "journal", "restore", bundle)[0] == 2
    assert not exists(elsewhere)
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    assert run(elsewhere, "journal", "restore", bundle)[0] == 0
    with reopen(elsewhere) as journal:
        assert texts(journal, "s1") == ["We sat on the stairs."]
        assert [each.values["text"] for each in journal.entries()] == ["He laughed."]
    code, _, complaint = run(elsewhere, "journal", "restore", bundle)
    assert code == 2
    assert "--replace" in complaint
    assert run(elsewhere, "journal", "restore", bundle, "--replace")[0] == 0


def test_everything_goes_out_in_one_private_file_that_is_said_to_be_readable(
    home: Path, tmp_path: Path, run: Run
) -> None:
    target = tmp_path / "everything.json"
    code, said, _ = run(home, "journal", "export", "--plain", str(target))
    assert code == 0
    assert "anybody who has this file can read it" in said
    assert os.name == "nt" or stat.S_IMODE(target.stat().st_mode) == 0o600
    (session,) = json.loads(target.read_text(encoding="utf-8"))["sessions"]
    assert [each["text"] for each in session["answers"]] == ["We sat on the stairs."]
    before = target.read_bytes()
    assert run(home, "journal", "export", "--plain", str(target))[0] == 2
    assert target.read_bytes() == before
    # What is forgotten later may still be in that file, and that is said.
    assert "plain export" in run(home, "journal", "forget", "--child", "Kai")[1]


def test_nothing_goes_out_unasked_or_without_the_passphrase(
    home: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "everything.json"
    code, _, complaint = run(home, "journal", "export", str(target))
    assert code == 2
    assert "--plain" in complaint
    assert run(home, "journal", "export", "--plain", str(tmp_path))[0] == 2
    monkeypatch.setenv("REFLECT_PASSPHRASE", "not these words")
    assert run(home, "journal", "export", "--plain", str(target))[0] == 2
    assert not target.exists()


def test_what_went_out_comes_in_at_another_place_and_is_never_doubled(
    home: Path, tmp_path: Path, run: Run
) -> None:
    target, elsewhere = str(tmp_path / "everything.json"), tmp_path / "elsewhere"
    run(home, "journal", "export", "--plain", target)
    code, said, _ = run(elsewhere, "journal", "import", target)
    assert code == 0
    assert "Taken in: 1 conversation, 1 thing noted." in said
    code, said, _ = run(elsewhere, "journal", "import", target)
    assert code == 0
    assert "nothing new" in said
    with reopen(elsewhere) as journal:
        assert [row.id for row in journal.sessions()] == ["s1"]
        assert len(journal.entries()) == 1


def test_a_file_that_is_no_good_is_refused_and_leaves_no_journal_behind(
    home: Path, tmp_path: Path, run: Run
) -> None:
    target = tmp_path / "letter.json"
    target.write_text('{"Dear": "all"}' + " " * 1_000_000)
    code, _, complaint = run(tmp_path / "elsewhere", "journal", "import", str(target))
    assert code == 2
    assert len(complaint.splitlines()) == 1
    assert "damaged" in complaint
    assert not (tmp_path / "elsewhere").exists()


def test_a_child_of_whom_only_a_moment_is_kept_can_be_forgotten(home: Path, run: Run) -> None:
    with reopen(home) as journal:
        journal.add_entry("moment", "Ayo", {"text": "She waved."})
    code, said, _ = run(home, "journal", "forget", "--child", "ayo")
    assert code == 0
    assert "Forgotten: 1 thing noted" in said

"""A document in its file: for its owner only, whole or not there, never over another."""

from __future__ import annotations

import errno
import os
import stat
from datetime import date
from pathlib import Path

import pytest

from reflect.documents import save
from reflect.errors import DocumentError

DAY = date(2026, 11, 21)


def test_the_name_tells_nothing_but_the_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    first = save(None, "words", "html", day=DAY)
    second = save(None, "more words", "html", day=DAY)
    assert (first.name, second.name) == ("reflection-2026-11-21.html", "reflection-2026-11-21-2.html")
    assert first.read_text("utf-8") == "words"
    assert save(tmp_path, "x", "md", day=DAY).name == "reflection-2026-11-21.md"
    assert save(tmp_path, "x", "md", day=DAY, name="card").name == "card-2026-11-21.md"


def test_only_its_owner_can_read_it_whatever_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        path = save(tmp_path / "mine.md", "words", "md")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_is_exactly_the_text(tmp_path: Path) -> None:
    text = "é 👩‍👧\nline\n"
    assert save(tmp_path / "a.md", text, "md").read_bytes() == text.encode("utf-8")
    assert save(tmp_path / "a.pdf", b"\x00\x01", "pdf").read_bytes() == b"\x00\x01"


def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "there.md"
    path.write_text("older", "utf-8")
    with pytest.raises(DocumentError, match="already"):
        save(path, "newer", "md")
    assert path.read_text("utf-8") == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_comes_at_the_last_moment_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "there.md"
    real = os.fsync

    def meanwhile(number: int) -> None:
        real(number)
        path.write_text("another's", "utf-8")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(DocumentError, match="already"):
        save(path, "mine", "md")
    assert path.read_text("utf-8") == "another's"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_to_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link.md").symlink_to(tmp_path / "elsewhere.md")
    with pytest.raises(DocumentError, match="already"):
        save(tmp_path / "link.md", "words", "md")
    assert not (tmp_path / "elsewhere.md").exists()


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"There is no folder .* make it, or choose another"):
        save(tmp_path / "nowhere" / "a.md", "words", "md")


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EDQUOT, "no room left"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "may not write"),
        (errno.ENAMETOOLONG, "shorter"),
        (errno.EIO, "could not be saved"),
    ],
)
def test_what_goes_wrong_is_said_plainly_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, says: str
) -> None:
    def fails(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(DocumentError, match=says) as caught:
        save(tmp_path / "a.md", "SECRET WORDS", "md")
    assert "SECRET" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_where_there_are_no_hard_links_it_is_saved_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_here(*_: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", none_here)
    path = save(tmp_path / "a.md", "words", "md")
    assert path.read_text("utf-8") == "words"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a\0b.md", "a" * 400 + ".md"])
def test_a_name_that_cannot_be_is_said_plainly(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentError, match="name"):
        save(f"{tmp_path}/{name}", "words", "md")


def test_what_an_end_in_the_middle_left_is_cleared_away_by_the_next_copy(tmp_path: Path) -> None:
    left, other, going_on = (
        tmp_path / name
        for name in (
            ".reflection-0e1d504bfdd2e10b.part",
            ".reflection-mine.part",
            ".reflection-29702970e6a517f8.part",
        )
    )
    for each in (left, other, going_on):
        each.write_text("half of it", "utf-8")
    for each in (left, other):
        os.utime(each, (0, 0))
    save(tmp_path / "a.md", "words", "md")
    assert sorted(tmp_path.iterdir()) == sorted([going_on, other, tmp_path / "a.md"])

"""What is carried from one journal to another comes in whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import begin, create, tell
from test_journal_trouble import full, mounted, posix

from reflect.errors import JournalUnwritable, NotFound


def test_what_cannot_all_come_in_stays_out(tmp_path: Path) -> None:
    with create(tmp_path / "home") as journal, create(tmp_path / "other") as other:
        begin(journal, "s1")
        begin(journal, "s2")
        journal.add_entry("moment", "Kai", {"text": "He laughed."})
        journal.add_entry("step", "Kai", {"sort": "own", "what": "a course"}, session="s2")
        with pytest.raises(NotFound):
            other.carried.take_in(
                [journal.carried.session("s1")], journal.carried.entries(), {"nation": "wales"}
            )
        assert (other.sessions(), other.entries(), other.carried.settings()) == ([], [], {})
        assert other.check() == []
        both = [journal.carried.session(each) for each in ("s1", "s2")]
        assert other.carried.take_in(both, journal.carried.entries(), {"nation": "wales"}).entries == 2


@posix
def test_on_a_full_disk_nothing_comes_in_and_it_can_be_tried_again(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "4m"), create(tmp_path / "home") as journal, create(disk / "home") as other:
        begin(journal, "s1")
        for number in range(40):
            tell(journal, "s1", f"answer {number} " + "and so on " * 400)
        carried = [journal.carried.session("s1")]
        with full(disk), pytest.raises(JournalUnwritable, match="room"):
            other.carried.take_in(carried, [], {})
        assert other.sessions() == []
        assert other.check() == []
        assert other.carried.take_in(carried, [], {}).sessions == 1
        assert other.events("s1") == journal.events("s1")

"""`reflect review`."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from reflect.journal import Journal
from tests.commands.running import Reflect

TUESDAY = "Last Tuesday Kai fell off the wall and I sat on the step with him till he had done crying.\n\n"


@pytest.fixture
def kept(reflect: Reflect) -> Reflect:
    """A conversation about Kai, and a small good thing; another child has only that."""
    reflect("talk", "--plain", "--about", "Kai", "--age", "5-10", "--carer", "foster", typed=TUESDAY * 3)
    with Journal.open(reflect.passphrase or "", reflect.home) as journal:
        journal.add_entry("moment", "Kai", {"text": "He laughed at breakfast."})
        journal.add_entry("moment", "Ola Obi", {"text": "Ola Obi found her shoe."})
    return reflect


def test_a_pack_is_printed_for_the_child_that_is_asked_for(kept: Reflect) -> None:
    whole = kept("review")
    assert whole.returncode == 0, whole.stderr
    assert {"## About Kai", "## About Ola Obi"} <= set(whole.stdout.split("\n"))
    assert "1 thing may tell who somebody is" in whole.stderr
    one = kept("review", "--child", "--format", "json", "--nation", "scotland", typed="kai\n")
    held = json.loads(one.stdout)
    assert [each["child"] for each in held["children"]] == ["Kai"]
    assert held["headings"]["name"] == "fostering-scotland"
    with Journal.open(kept.passphrase or "", kept.home) as journal:
        assert [each.kind for each in journal.copies(child="Kai")] == ["review", "review"]


def test_a_pack_is_saved_for_its_owner_only_with_initials_where_wished(kept: Reflect, tmp_path: Path) -> None:
    path = tmp_path / "review.html"
    done = kept("review", "--format", "html", "--initials", "-o", str(path))
    assert done.returncode == 0
    assert "not encrypted" in done.stderr
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "Obi" not in path.read_text("utf-8")
    again = kept("review", "--format", "html", "-o", str(path))
    assert again.returncode == 2
    assert "left as it is" in again.stderr


def test_what_cannot_be_done_is_said_in_a_sentence_with_no_word_of_anybody(kept: Reflect) -> None:
    for arguments, said in (
        (("--from", "yesterday"), "31/3/2026"),
        (("--from", "2020-01-01", "--to", "2020-12-31"), "Nothing was kept of that time"),
        (("--child", "Zed"), "No child of that name"),
        (("--setting", "farming"), "There are: adoption"),
        (("--without", "weather"), "There are: moments"),
    ):
        done = kept("review", *arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert done.stdout == ""
        assert "wall" not in done.stderr

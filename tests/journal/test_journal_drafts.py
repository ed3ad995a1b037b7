"""What is half typed on a page is there again, until it is kept or what it is about is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from journal_helpers import begin, create, key_of, laid_open, reopen, tell

from reflect.errors import NotFound
from reflect.journal import Journal


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        begin(journal, "s1")
        tell(journal, "s1", "He hid.")
        yield journal


def test_the_last_of_it_is_there_at_the_next_opening_and_gone_when_it_is_cleared(tmp_path: Path) -> None:
    with create(tmp_path / "home") as journal:
        journal.drafts.keep("moment", {"text": "She hu"})
        journal.drafts.keep("moment", {"text": "She hummed [in] «the» bath\n🎈"})
        journal.drafts.keep("plan/s1/own", {"what": "A choir", "who": ""})
    with reopen(tmp_path / "home") as journal:
        assert journal.drafts.read("moment") == {"text": "She hummed [in] «the» bath\n🎈"}
        journal.drafts.clear("moment")
        journal.drafts.keep("plan/s1/own", {"what": "", "who": ""})
    with reopen(tmp_path / "home") as journal:
        assert journal.drafts.read("moment") == journal.drafts.read("plan/s1/own") == {}


def test_it_goes_with_the_session_the_entry_or_the_child_that_it_is_about(journal: Journal) -> None:
    step = journal.add_entry("step", "Fern", {"sort": "own", "what": "A choir"})
    drafts = journal.drafts
    drafts.keep("talk of it", {"text": "a"}, session="s1")
    drafts.keep("step", {"text": "b"}, entry=step.id)
    drafts.keep("hope", {"text": "c"}, child="Fern")
    drafts.keep("other", {"text": "e"}, child="Ayo")
    journal.remove_entry(step.id)
    assert drafts.read("step") == {}
    journal.forget_session("s1")
    assert drafts.read("talk of it") == {}
    drafts.keep("moment", {"text": "d"})
    journal.add_entry("moment", "Fern", {"text": "She hummed."})
    journal.forget_child("fern")
    assert drafts.read("hope") == drafts.read("moment") == {}, "it may be about anybody, so about her"
    assert drafts.read("other") == {"text": "e"}


def test_an_answer_clears_only_its_own_draft(journal: Journal) -> None:
    journal.draft("s1", "availability.why", "perhaps")
    journal.drafts.keep("thought/s1/1", {"text": "later"}, session="s1")
    tell(journal, "s1", "Perhaps he was cold.")
    assert journal.read_draft("s1") is None
    assert journal.drafts.read("thought/s1/1") == {"text": "later"}


def test_nothing_can_be_typed_beside_what_is_not_here(journal: Journal) -> None:
    with pytest.raises(NotFound):
        journal.drafts.keep("a", {"text": "x"}, session="nowhere")
    with pytest.raises(NotFound):
        journal.drafts.keep("a", {"text": "x"}, entry=99)
    assert journal.drafts.read("a") == {}


def test_what_no_text_may_hold_does_not_keep_the_rest_from_being_kept(journal: Journal) -> None:
    journal.drafts.keep("moment", {"text": "She \ud800 hummed\0"})
    assert journal.drafts.read("moment") == {"text": "She \ufffd hummed\ufffd"}


def test_words_that_were_half_typed_about_a_forgotten_child_are_in_no_file(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        begin(journal, "s1")
        journal.drafts.keep("hope", {"text": "The marmalade draft"}, child="Kai")
        journal.drafts.keep("moment", {"text": "The gooseberry draft"})
    assert b"marmalade" in laid_open(tmp_path, key, tmp_path)
    with reopen(tmp_path) as journal:
        journal.forget_child("kai")
    plain = laid_open(tmp_path, key, tmp_path)
    assert b"marmalade" not in plain
    assert b"gooseberry" not in plain


def test_a_child_of_whom_nothing_but_half_typed_words_is_here_can_be_forgotten(journal: Journal) -> None:
    journal.drafts.keep("begin/secure-base//Ayo", {"text": "He hid"}, child="Ayo")
    assert journal.forget_child("ayo").sessions == 0
    assert journal.drafts.read("begin/secure-base//Ayo") == {}
    for nobody in ("ayo", ""):
        with pytest.raises(NotFound):
            journal.forget_child(nobody)
    assert journal.sessions()

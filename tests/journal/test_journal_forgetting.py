"""Forget means gone: from the tables, the index, the free pages and the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from journal_helpers import (
    ABOUT,
    AT,
    CHEAP,
    PASSPHRASE,
    begin,
    create,
    database,
    key_of,
    laid_open,
    reopen,
    spoken,
    tell,
    texts,
)

from reflect.errors import NotFound
from reflect.events import About, Added, Changed
from reflect.journal import Copy, Forgotten, Journal, exists, forget_all

# No two begin alike, nor like a word that stays: the index writes a word only from where it first differs.
SECRETS = ("brambleton", "cvennerdale", "dwithernsea", "fjoxbridge", "gzanderling", "hqwerstone")


def fill(journal: Journal) -> None:
    """Two sessions about Kai that say every secret word, and one about Ayo that says none."""
    begin(journal, "kai-1", About(child="Kaizephyr"), dialogue="dialogue of kaizephyr")
    begin(journal, "ayo", About(child="Ayo"), dialogue="dialogue of both")
    begin(journal, "kai-2", About(child="Kaizephyr"), dialogue="dialogue of both")
    for word in SECRETS[:3]:
        tell(journal, "kai-1", f"we went to {word} and back " * 30)
        tell(journal, "ayo", "we went to the park and back " * 30)
        tell(journal, "kai-2", f"we stayed at {word} until noon")
    journal.append("kai-1", 5, [Changed(1, f"it was {SECRETS[3]}", AT), Added("strength", SECRETS[4])])
    journal.draft("kai-2", "availability.why", f"perhaps {SECRETS[5]}")


def traces(plain: bytes) -> set[str]:
    # The index leaves out what a word shares with the one before it: nothing here shares two letters.
    return {word for word in SECRETS if word[2:].encode() in plain}


def test_without_forgetting_every_word_is_there_to_be_found(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        fill(journal)
    assert traces(laid_open(tmp_path, key, tmp_path)) == set(SECRETS)


def test_a_forgotten_child_is_nowhere_in_the_decrypted_file_or_the_log(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        fill(journal)
        gone = journal.forget_child("KAIZEPHYR")
        assert gone == Forgotten(2, ("Kaizephyr",), ())
        log = database(tmp_path).with_name("journal.db-wal")
        # What follows clearing up is a mark that it is done, and no page of what was.
        assert log.stat().st_size < 5 * 4096
        for word in SECRETS:
            assert journal.search(word) == []
        assert [row.id for row in journal.sessions()] == ["ayo"]
        assert len(texts(journal, "ayo")) == 3
        assert len(journal.search("park")) == 3
        assert journal.check() == []
    plain = laid_open(tmp_path, key, tmp_path)
    assert traces(plain) == set()
    assert b"aizephyr" not in plain
    assert b"dialogue of both" in plain


def test_a_forgotten_session_is_gone_and_another_about_the_same_child_is_not(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        fill(journal)
        assert journal.forget_session("kai-1").sessions == 1
        assert [row.id for row in journal.sessions()] == ["kai-2", "ayo"]
        assert journal.search(SECRETS[0])[0].session == "kai-2"
        with pytest.raises(NotFound):
            journal.events("kai-1")
    plain = laid_open(tmp_path, key, tmp_path)
    assert traces(plain) == {*SECRETS[:3], SECRETS[5]}
    assert b"dialogue of kaizephyr" not in plain


def test_words_that_were_changed_leave_the_index(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        tell(journal, "s1", SECRETS[0])
        journal.append("s1", 3, [Changed(1, "nothing")])
        blocks = b"".join(block for (block,) in journal._store.rows("SELECT block FROM found_data"))
    assert SECRETS[0][2:].encode() not in blocks


def test_a_name_spelled_in_two_ways_is_listed_and_nothing_forgotten(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1", About(child="Kai"))
        begin(journal, "s2", About(child="KAI"))
        begin(journal, "s3", About(child="Kaiden"))
        assert journal.forget_child("kai") == Forgotten(0, ("KAI", "Kai"), ())
        assert len(journal.sessions()) == 3
        assert journal.forget_child("Kai", exactly=True).sessions == 1
        assert journal.forget_child("kai").children == ("KAI",)
        assert [row.child for row in journal.sessions()] == ["Kaiden"]


@pytest.mark.parametrize("name", ["Ka", "Kaid", "", "  "])
def test_a_part_of_a_name_or_no_name_forgets_nothing(tmp_path: Path, name: str) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1", About(child="Kai"))
        begin(journal, "s2", About(child=""))
        with pytest.raises(NotFound):
            journal.forget_child(name)
        assert len(journal.sessions()) == 2


def test_a_name_matches_whatever_its_case_accents_as_typed_and_spaces(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1", About(child="Zoë  Straße"))
        assert journal.forget_child(" ZOE\u0308 STRASSE ").sessions == 1


def test_forgetting_everything_leaves_no_file(tmp_path: Path) -> None:
    journal = create(tmp_path)
    fill(journal)
    journal.note_copy("pdf", session="kai-1", at=AT)
    assert journal.forget_all() == Forgotten(3, (), (Copy("pdf", AT),))
    assert list(tmp_path.iterdir()) == []
    assert not exists(tmp_path)
    Journal.create("another", tmp_path, cost=CHEAP).close()


def test_everything_can_be_forgotten_without_the_passphrase(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        fill(journal)
    database(tmp_path).write_bytes(b"damaged")
    forget_all(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_survives_elsewhere_is_told(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "kai-1", About(child="Kai"))
        begin(journal, "ayo", About(child="Ayo"))
        journal.note_copy("html", session="ayo", at="2026-03-01T10:00:00+00:00")
        journal.note_copy("backup", at="2026-03-02T10:00:00+00:00")
        begin(journal, "kai-2", About(child="Kai"))
        journal.note_copy("review", child="kai", at="2026-03-03T10:00:00+00:00")
        kinds = [copy.kind for copy in journal.copies(child="KAI")]
        assert kinds == ["backup", "review"]
        assert [copy.kind for copy in journal.copies(session="kai-2")] == ["review"]
        gone = journal.forget_child("Kai")
        assert [copy.kind for copy in gone.copies] == kinds
        # A copy stays known when what it holds is forgotten here, but no longer of whom it was.
        assert [copy.kind for copy in journal.copies()] == ["html", "backup", "review"]
        begin(journal, "later", About(child="Later"))
        assert journal.copies(session="later") == ()


def test_forgetting_that_was_stopped_before_it_had_cleaned_up_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reflect.journal import forgetting

    def stop(store: object) -> None:
        raise KeyboardInterrupt

    journal = create(tmp_path)
    key = key_of(journal)
    fill(journal)
    with monkeypatch.context() as patch:
        patch.setattr(forgetting, "_scrub", stop)
        with pytest.raises(KeyboardInterrupt):
            journal.forget_child("Kaizephyr")
    assert journal._store.value("PRAGMA freelist_count") > 0
    journal.close()
    with reopen(tmp_path) as journal:
        assert [row.id for row in journal.sessions()] == ["ayo"]
        assert journal._store.value("PRAGMA freelist_count") == 0
    assert traces(laid_open(tmp_path, key, tmp_path)) == set()
    with Journal.open(PASSPHRASE, tmp_path) as journal:
        assert journal.check() == []


def test_the_words_of_a_journal_of_many_sessions_go_too(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        for number in range(40):
            name = f"s{number}"
            begin(journal, name, ABOUT if number % 2 else About(child="Other"))
            extra = f" {SECRETS[number % 6]}" if number % 2 else ""
            said = [spoken(2, f"common words {number}{extra}", 1)]
            journal.append(name, 2, [], said)
            tell(journal, name, f"common words {number}{extra}")
        journal.forget_child("Kai")
        assert len(journal.search("common")) == 20
        assert journal.check() == []
    assert traces(laid_open(tmp_path, key, tmp_path)) == set()

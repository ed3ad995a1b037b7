"""Entries are kept as they were typed, found, forgotten and carried with the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_helpers import AT, PASSPHRASE, begin, create, key_of, laid_open, reopen, tell, texts
from test_journal_trouble import full, mounted, posix

from reflect.entries import CHOICES, WORDS, Entry, Kind
from reflect.errors import JournalInUse, JournalUnwritable, NotFound
from reflect.events import About, Noted
from reflect.journal import Forgotten, Journal, restore
from reflect.text import clean

# None begins like another, nor like a word that stays: the index leaves out what a word shares with the last.
SECRETS = ("brambleton", "cvennerdale", "dwithernsea", "fjoxbridge", "gzanderling", "hqwerstone", "jmarrowby")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        begin(journal, "s1")
        tell(journal, "s1", "We sat on the stairs.")
        yield journal


def moment(journal: Journal, text: str, child: str = "Kai", **more: Any) -> Entry:
    return journal.add_entry("moment", child, {"text": text}, **more)


def step(journal: Journal, what: str, child: str = "Kai", **more: Any) -> Entry:
    return journal.add_entry("step", child, {"sort": "support", "what": what}, **more)


def how(journal: Journal, of: Entry, words: str) -> Entry:
    return journal.add_entry("how", of.child, {"step": str(of.id), "outcome": "done", "words": words})


# ---------------------------------------------------------------- kept


def test_each_kind_comes_back_as_it_was_given_from_the_disk(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        answer = tell(journal, "s1", "We sat on the stairs.")
        plan = step(journal, "a night off", session="s1", at=AT)
        again = journal.add_entry("again", "Kai", {"might_try": "Wait."}, session="s1", answer=answer)
        made = [
            plan,
            how(journal, plan, "It helped."),
            moment(journal, "He laughed.", fictional=True),
            journal.add_entry("thought", "Kai", {"text": "He was tired."}, session="s1", answer=answer),
            again,
            journal.add_entry("came", "Kai", {"again": str(again.id), "outcome": "not-yet"}),
        ]
    assert plan == Entry(
        id=plan.id,
        kind="step",
        child="Kai",
        session="s1",
        answer=0,
        at=AT,
        values={"sort": "support", "need": "", "what": "a night off", "who": "", "by": ""},
        fictional=False,
    )
    with reopen(tmp_path) as journal:
        assert sorted(journal.entries(), key=lambda each: each.id) == sorted(made, key=lambda each: each.id)
        assert journal.check() == []


def test_entries_are_had_by_kind_child_and_session_the_oldest_first(journal: Journal) -> None:
    late = moment(journal, "later", at="2026-05-01T08:00:00+01:00")
    early = moment(journal, "earlier", at="2026-05-01T07:30:00+00:00", child="Zoë")
    # Half past eight in summer is before eight in winter: the offset counts.
    first = moment(journal, "first", at="2026-05-01T07:50:00+01:00")
    beside = step(journal, "a night off", session="s1", at="2026-06-01T08:00:00+01:00")
    assert journal.entries() == [first, late, early, beside]
    assert journal.entries(kind="moment", child=" KAI ") == [first, late]
    assert journal.entries(child="ZOE\u0308") == [early]
    assert journal.entries(session="s1") == [beside]
    assert journal.entries(kind="step", child="Zoë") == []


def test_a_name_is_spelled_as_it_is_known(journal: Journal) -> None:
    assert moment(journal, "one", child="kai ").child == "Kai"
    assert moment(journal, "one", child="Ayo").child == "Ayo"


def test_what_was_noted_beside_a_session_goes_by_the_name_that_the_session_gets(journal: Journal) -> None:
    begin(journal, "s2", About())
    step(journal, "a night off", child="", session="s2")
    journal.append("s2", 2, [Noted("child", "Ayo")])
    assert [each.session for each in journal.entries(child="ayo")] == ["s2"]


@pytest.mark.parametrize(
    ("kind", "values", "place"),
    [
        ("moment", {"text": "x", "mood": "y"}, {}),
        ("step", {"sort": "other"}, {}),
        ("how", {"step": "one", "outcome": "done"}, {}),
        ("thought", {"text": "x"}, {}),
        ("moment", {"text": "x"}, {"answer": 1}),
        ("moment", {"text": "x"}, {"at": "last Tuesday"}),
        ("diary", {"text": "x"}, {}),
    ],
)
def test_what_its_kind_does_not_have_is_refused(
    journal: Journal, kind: Any, values: dict[str, str], place: dict[str, Any]
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        journal.add_entry(kind, "Kai", values, **place)
    assert journal.entries() == []


def test_an_entry_stands_beside_nothing_that_is_not_there(journal: Journal) -> None:
    small = moment(journal, "not a step")
    for kind, values, place in (
        ("thought", {"text": "x"}, {"session": "s9", "answer": 1}),
        ("thought", {"text": "x"}, {"session": "s1", "answer": 9}),
        ("how", {"step": "99", "outcome": "done"}, {}),
        ("how", {"step": str(small.id), "outcome": "done"}, {}),
    ):
        with pytest.raises(NotFound):
            journal.add_entry(kind, "Kai", values, **place)  # type: ignore[arg-type]
    assert journal.entries() == [small]


AWKWARD = st.text(st.characters(codec="utf-8"), max_size=80).map(clean) | st.sampled_from(
    ["‮right to left", "<b>*[/]</b>", "=1+1", "👋🏽", "ŵyr", "a\n\nb", "x" * 20_000]
)
ANY: dict[Kind, st.SearchStrategy[dict[str, str]]] = {
    kind: st.fixed_dictionaries(
        dict.fromkeys(WORDS[kind], AWKWARD)
        | {name: st.sampled_from(among) for name, among in CHOICES[kind].items()}
    )
    for kind in ("moment", "step", "again")
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_was_typed_comes_back_code_point_for_code_point(
    journal: Journal, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(sorted(ANY)))
    values = data.draw(ANY[kind])
    made = journal.add_entry(kind, "Kai", values, session="s1", answer=1)
    assert made.values == values
    assert made in journal.entries(kind=kind)
    words = "\n".join(filter(None, (values[name] for name in WORDS[kind])))
    assert [hit.text for hit in journal.search(words) if hit.kind != "answer"] in ([], [words])
    journal.remove_entry(made.id)
    assert journal.entries() == []


# ---------------------------------------------------------------- found


def test_each_hit_names_what_it_is(journal: Journal) -> None:
    journal.add_entry("thought", "Kai", {"text": "The stairs are his place."}, session="s1", answer=1)
    plan = journal.add_entry("step", "Kai", {"sort": "own", "what": "sit there", "who": "me, on the stairs"})
    hits = journal.search("stairs")
    assert {(hit.kind, hit.session, hit.answer, hit.text) for hit in hits} == {
        ("step", "", 0, "sit there\nme, on the stairs"),
        ("thought", "s1", 1, "The stairs are his place."),
        ("answer", "s1", 1, "We sat on the stairs."),
    }
    assert {hit.child for hit in hits} == {"Kai"}
    assert [hit.entry for hit in hits if hit.kind == "step"] == [plan.id]
    for hit in hits:
        assert [hit.text[start:end] for start, end in hit.marks] == ["stairs"]


def test_the_newest_come_first_whatever_they_are(journal: Journal) -> None:
    moment(journal, "stairs in spring", at="2026-04-01T10:00:00+01:00")
    moment(journal, "stairs in winter", at="2026-01-01T10:00:00+00:00")
    found = [hit.text for hit in journal.search("stairs")]
    assert found == ["stairs in spring", "We sat on the stairs.", "stairs in winter"]
    assert [hit.text for hit in journal.search("stairs", limit=2)] == found[:2]


# ---------------------------------------------------------------- gone


def traces(plain: bytes) -> set[str]:
    return {word for word in SECRETS if word[2:].encode() in plain}


def fill(journal: Journal) -> None:
    """What is noted of Kaizephyr says every secret, what is noted of Ayo none."""
    begin(journal, "kai-1", About(child="Kaizephyr"))
    begin(journal, "ayo", About(child="Ayo"))
    answer = tell(journal, "kai-1", "we went to the park")
    plan = step(journal, SECRETS[0] * 3, "Kaizephyr", session="kai-1")
    how(journal, plan, f"it was {SECRETS[1]}")
    moment(journal, f"we laughed at {SECRETS[2]}", "Kaizephyr")
    journal.add_entry("thought", "Kaizephyr", {"text": SECRETS[3]}, session="kai-1", answer=answer)
    again = journal.add_entry("again", "Kaizephyr", {"might_try": SECRETS[4]}, session="kai-1", answer=answer)
    journal.add_entry("came", "Kaizephyr", {"again": str(again.id), "outcome": "yes", "words": SECRETS[5]})
    moment(journal, f"{SECRETS[6]} again", "Kaizephyr")
    for text in ("we laughed in the park", "it was the sea"):
        moment(journal, text, "Ayo")


def test_a_forgotten_child_takes_every_entry_along(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        fill(journal)
        before = laid_open_now(journal, key, tmp_path)
        assert traces(before) == set(SECRETS)
        assert journal.forget_child("KAIZEPHYR") == Forgotten(1, ("Kaizephyr",), (), 7)
        assert [journal.search(word) for word in SECRETS] == [[]] * len(SECRETS)
        assert len(journal.search("park")) == 1
        assert [each.child for each in journal.entries()] == ["Ayo", "Ayo"]
        assert journal.check() == []
    plain = laid_open(tmp_path, key, tmp_path)
    assert traces(plain) == set()
    assert b"aizephyr" not in plain


def laid_open_now(journal: Journal, key: bytes, scratch: Path) -> bytes:
    """A backup stands for the open file."""
    journal._store.settle()
    target = scratch / "copy" / "journal"
    target.mkdir(parents=True)
    journal._store.copy_into(target / "journal.db")
    plain = laid_open(scratch / "copy", key, scratch)
    (target / "journal.db").unlink()
    return plain


def test_a_forgotten_session_takes_what_was_noted_beside_it_and_what_was_said_of_that(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        fill(journal)
        assert journal.forget_session("kai-1").entries == 5
        assert {each.kind for each in journal.entries()} == {"moment"}
        assert journal.check() == []
    assert traces(laid_open(tmp_path, key, tmp_path)) == {SECRETS[2], SECRETS[6]}


def test_a_child_of_whom_only_entries_are_kept_can_be_forgotten(journal: Journal) -> None:
    moment(journal, "He laughed.", "Ayo")
    journal.backup(journal.home.parent / "backup", at=AT)
    assert [copy.kind for copy in journal.copies(child="Ayo")] == ["backup"]
    gone = journal.forget_child("ayo")
    assert (gone.sessions, gone.entries, gone.children) == (0, 1, ("Ayo",))
    assert [copy.kind for copy in gone.copies] == ["backup"]
    with pytest.raises(NotFound):
        journal.forget_child("Ayo")
    assert texts(journal, "s1") == ["We sat on the stairs."]


def test_a_copy_made_of_a_child_is_told_of_when_its_entries_are_forgotten(journal: Journal) -> None:
    moment(journal, "He laughed.", "Ayo")
    journal.note_copy("card", child="Ayo", at=AT)
    moment(journal, "He sang.", "Bea")
    assert [copy.kind for copy in journal.copies(child="Ayo")] == ["card"]
    assert journal.copies(child="Bea") == ()


def test_what_is_removed_is_gone_from_the_file_with_what_was_said_of_it(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        key = key_of(journal)
        plan = step(journal, SECRETS[0])
        how(journal, plan, SECRETS[1])
        moment(journal, "it stays")
        journal.remove_entry(plan.id)
        assert [each.values["text"] for each in journal.entries()] == ["it stays"]
        assert journal.search(SECRETS[1]) == []
        assert journal.check() == []
        with pytest.raises(NotFound):
            journal.remove_entry(plan.id)
        assert moment(journal, "a new one").id > plan.id + 1
    assert traces(laid_open(tmp_path, key, tmp_path)) == set()


# ---------------------------------------------------------------- with the rest


def test_a_backup_carries_entries(journal: Journal, tmp_path: Path) -> None:
    plan = step(journal, "a night off", session="s1")
    how(journal, plan, "It helped.")
    journal.backup(tmp_path / "backup")
    kept = journal.entries()
    restore(tmp_path / "backup", PASSPHRASE, tmp_path / "elsewhere")
    with reopen(tmp_path / "elsewhere") as other:
        assert other.entries() == kept
        assert [hit.kind for hit in other.search("helped")] == ["how"]


def test_a_journal_with_nothing_but_a_moment_is_a_real_one(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        assert not journal.holds_real()
        moment(journal, "made up", fictional=True)
        assert not journal.holds_real()
        moment(journal, "He laughed.")
        assert journal.holds_real()


def test_the_check_finds_entries_that_cannot_be_read_or_stand_beside_nothing(journal: Journal) -> None:
    small = moment(journal, "He laughed.", at=AT)
    thought = journal.add_entry("thought", "Kai", {"text": "x"}, session="s1", answer=1, at=AT)
    journal._store.rows("UPDATE entry SET body = '[]' WHERE number = ?", small.id)
    journal._store.rows("UPDATE entry SET answer = 7 WHERE number = ?", thought.id)
    journal._store.rows("UPDATE entry SET text = 'other words' WHERE number = ?", small.id)
    findings = "\n".join(journal.check())
    assert f"2026-03-01 (number {small.id}) cannot be read" in findings
    assert "beside answer 7" in findings
    assert "index does not match what was noted" in findings
    assert "laughed" not in findings


WRITER = """
import sys
from pathlib import Path
from reflect.journal import Journal
with Journal.open(sys.argv[2], Path(sys.argv[1])) as journal:
    for number in range(100_000):
        journal.add_entry("moment", "Kai", {"text": f"moment {number} " + "and so on " * (number * 37 % 400)})
        print(number, flush=True)
"""


@posix
def test_a_second_program_waits_outside_and_nothing_acknowledged_is_lost_when_the_first_is_killed(
    tmp_path: Path,
) -> None:
    create(tmp_path).close()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path), PASSPHRASE], stdout=subprocess.PIPE, text=True
    )
    with writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(40)]
        with pytest.raises(JournalInUse):
            reopen(tmp_path)
        writer.kill()
        told += writer.stdout.readlines()
    acknowledged = max(int(line) for line in told if line.endswith("\n"))
    with reopen(tmp_path) as journal:
        numbers = [int(each.values["text"].split()[1]) for each in journal.entries()]
        assert numbers in (list(range(acknowledged + 1)), list(range(acknowledged + 2)))
        assert journal.check() == []


def until_refused(journal: Journal) -> int:
    for number in range(3000):
        try:
            moment(journal, "and so on " * 500)
        except JournalUnwritable:
            return number
    raise AssertionError("never refused")


@posix
def test_on_a_full_disk_an_entry_is_kept_whole_or_refused_and_can_be_given_again(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    with mounted(disk, "3m"), create(disk / "home") as journal:
        first = moment(journal, "first")
        with full(disk):
            kept = 1 + until_refused(journal)
            with pytest.raises(JournalUnwritable, match="room"):
                moment(journal, "and so on " * 500)
            assert len(journal.entries()) == kept
            assert journal.check() == []
        moment(journal, "after")
        journal.remove_entry(first.id)
        assert len(journal.entries()) == kept
        assert journal.check() == []


def test_entries_are_private_to_the_owner_of_the_journal(journal: Journal) -> None:
    moment(journal, "marmalade on the carpet")
    for path in journal.home.rglob("*"):
        if path.is_file():
            assert b"marmalade" not in path.read_bytes()
            assert os.name == "nt" or path.stat().st_mode & 0o077 == 0

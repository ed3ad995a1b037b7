"""What is kept of a session comes back exactly, and what must not be kept does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from journal_helpers import (
    ABOUT,
    AT,
    answered,
    begin,
    create,
    key_of,
    laid_open,
    reopen,
    spoken,
    tell,
    texts,
)

from reflect.errors import NotFound
from reflect.events import (
    About,
    Added,
    Asked,
    Changed,
    HelpShown,
    Kept,
    LeftOut,
    Line,
    Noted,
    Offered,
    Proposal,
    Resumed,
    Said,
)
from reflect.journal import Standing
from reflect.text import clean

AWKWARD = [
    "[/] [bold]he said[/bold] {{ child }} {% endif %} $HOME `ls`",
    "tab\tand\nnew lines\n\n\nand spaces   ",
    "e\u0301 and \u00e9, a\u0308\u0323, \u1e69 s\u0323\u0307",
    "\u202bשלום\u202c مرحبا \u200f\u200e",
    "👨‍👩‍👧‍👦 🏳️‍🌈 𝔘𝔫𝔦 \U0010fffd \ufeffbom",
    "'; DROP TABLE answer; -- \" \\ \\u0041",
    " ",
    "\ufffd",
]


def test_everything_that_may_be_kept_comes_back_after_closing(tmp_path: Path) -> None:
    kept = [
        answered(1, "He came out of the front room."),
        Noted("carer", "kinship"),
        Kept("strength", "availability.alert", 1, 0, 7, "He came"),
        LeftOut(1, 3, 7),
        Added("support-need", "an evening off"),
        Changed(1, "He came out.", AT),
    ]
    said = [spoken(2, "He came out of the front room.", 1), spoken(3, "Thank you.")]
    with create(tmp_path) as journal:
        begin(journal, "s1")
        journal.append("s1", 2, kept, said, Standing("paused", "availability.why", ("description",)), at=AT)
    with reopen(tmp_path) as journal:
        assert journal.events("s1")[2:] == kept
        assert journal.said("s1")[1:] == said
        assert journal.dialogue_text("s1") == "the dialogue"
        row = journal.session("s1")
    assert (row.child, row.age, row.carer, row.purpose) == ("Kai", "5-10", "kinship", "supervision")
    assert (row.dialogue, row.state, row.question, row.told) == (
        "secure-base",
        "paused",
        "availability.why",
        ("description",),
    )
    assert (row.started, row.touched, row.fictional) == (AT, AT, False)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.sampled_from(AWKWARD), st.text(min_size=1, max_size=200)).map(clean))
def test_text_comes_back_code_point_for_code_point(tmp_path: Path, text: str) -> None:
    home = tmp_path / "awkward"
    with reopen(home) if home.exists() else create(home) as journal:
        if not journal.sessions():
            begin(journal, "s1")
        journal.draft("s1", "availability.incident", text)
        draft = journal.read_draft("s1")
        assert draft is not None
        assert draft.text == text
        tell(journal, "s1", text)
    with reopen(home) as journal:
        assert texts(journal, "s1")[-1] == text
        assert journal.said("s1", last=1)[0].text == text


def test_an_append_that_was_kept_and_not_acknowledged_is_not_kept_twice(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        assert journal.append("s1", 2, [answered(1, "once")], [spoken(2, "once", 1)]) is True
        assert journal.append("s1", 2, [answered(1, "again")], [spoken(2, "again", 1)]) is False
        assert texts(journal, "s1") == ["once"]
        assert journal.appends("s1") == 2


def test_an_append_out_of_order_keeps_nothing(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        with pytest.raises(ValueError, match="append 4 where 2"):
            journal.append("s1", 4, [answered(1, "too early")])
        assert texts(journal, "s1") == []


def test_a_draft_is_one_and_its_answer_clears_it(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        begin(journal, "s2")
        journal.draft("s1", "availability.incident", "It'd be last")
        journal.draft("s1", "availability.incident", "It'd be last Tuesday", at=AT)
        journal.draft("s2", "availability.incident", "of another session")
        assert journal.read_draft("s1") == ("availability.incident", "It'd be last Tuesday", AT)
        tell(journal, "s1", "It'd be last Tuesday.")
        assert journal.read_draft("s1") is None
        journal.draft("s2", "availability.incident", "")
        assert journal.read_draft("s2") is None


def test_changing_an_answer_clears_the_draft(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        tell(journal, "s1", "first")
        journal.draft("s1", "availability.incident", "better")
        journal.append("s1", 3, [Changed(1, "better")])
        assert journal.read_draft("s1") is None


def test_a_long_transcript_is_read_in_windows(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        for number in range(2, 31):
            tell(journal, "s1", f"answer {number}")
        assert [said.turn for said in journal.said("s1", last=3)] == [28, 29, 30]
        assert [said.turn for said in journal.said("s1", last=3, before=28)] == [25, 26, 27]
        assert len(journal.said("s1")) == 30


def test_what_was_said_stays_in_the_order_it_was_said_in(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        # Pages of help are not kept, so the turns have gaps, and a program may count them anew.
        journal.append("s1", 2, [answered(1, "first")], [spoken(5, "first", 1), spoken(6, "Thank you.")])
        journal.append("s1", 3, [answered(2, "second")], [spoken(4, "second", 2), spoken(5, "Right.")])
        assert [each.text for each in journal.said("s1")[1:]] == ["first", "Thank you.", "second", "Right."]
        assert [each.text for each in journal.said("s1", last=2)] == ["second", "Right."]


def test_sessions_are_listed_the_last_begun_first(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1")
        begin(journal, "s2", About(child="Ayo"))
        begin(journal, "s3")
        tell(journal, "s1", "touched last")
        assert [row.id for row in journal.sessions()] == ["s3", "s2", "s1"]
        assert [row.id for row in journal.sessions(limit=2)] == ["s3", "s2"]
        assert [row.id for row in journal.sessions(child=" KAI ")] == ["s3", "s1"]


def test_a_session_that_was_stopped_before_its_first_word_is_not_listed_again(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        journal.begin("empty", ABOUT, "the dialogue")
        journal.begin("drafted", ABOUT, "the dialogue")
        journal.draft("drafted", "description", "He lo")
    with reopen(tmp_path) as journal:
        assert [row.id for row in journal.sessions()] == ["drafted"]


def test_a_dialogue_is_kept_once_however_many_sessions_began_with_it(tmp_path: Path) -> None:
    dialogue = "asked: incident\n" * 500
    with create(tmp_path) as journal:
        key = key_of(journal)
        for number in range(5):
            begin(journal, f"s{number}", dialogue=dialogue)
        begin(journal, "other", dialogue="another")
        assert journal.dialogue_text("s4") == dialogue
        assert journal.dialogue_text("other") == "another"
    assert laid_open(tmp_path, key, tmp_path).count(b"asked: incident") < 2 * 500


def test_what_is_heard_offered_or_shown_as_help_is_nowhere_in_the_decrypted_file(tmp_path: Path) -> None:
    secret = Line("safety", "tpl-qqsafe", "blk-qqsafe", "availability", "qqquestion")
    events = [
        answered(1, "plain words"),
        HelpShown(1, page="qqpage"),
        Offered(Proposal("strength", "qqindicator", 1, 0, 5, "qqwords")),
        Resumed(
            (secret, Line("proposal", "qqtpl", "qqblk"), Line("question", "kept-template", "kept-block"))
        ),
    ]
    said = [
        spoken(2, "plain words", 1),
        Said(3, "assistant", "safety", "availability", "qqsafety", "qqhelpline"),
        Said(4, "assistant", "proposal", "availability", "qqproposal", "qqmaybe"),
        Said(5, "assistant", "question", "availability", "availability.why", "And why?"),
    ]
    with create(tmp_path) as journal:
        key = key_of(journal)
        begin(journal, "s1")
        journal.append("s1", 2, events, said)
        assert journal.events("s1")[2:] == [
            answered(1, "plain words"),
            HelpShown(1),
            Resumed((Line("question", "kept-template", "kept-block"),)),
        ]
        assert [each.turn for each in journal.said("s1")] == [1, 2, 5]
    plain = laid_open(tmp_path, key, tmp_path)
    assert b"qq" not in plain
    assert b"kept-template" in plain
    assert b"plain words" in plain


def test_nothing_typed_can_be_read_in_any_file(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        begin(journal, "s1", About(child="Zebedee"))
        tell(journal, "s1", "The marmalade story")
        journal.draft("s1", "availability.why", "The marmalade draft")
        while_open = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    closed = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    for word in (b"marmalade", b"Zebedee", b"availability", b"SQLite format", b"CREATE TABLE"):
        assert word not in while_open + closed
    names = [file.name for file in tmp_path.rglob("*")]
    assert not any("Zebedee" in name for name in names)


def test_files_and_folders_are_for_their_owner_only(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with create(home) as journal:
        begin(journal, "s1")
        for path in (home, *home.rglob("*")):
            assert path.stat().st_mode & 0o077 == 0, path


def test_settings_are_kept_and_forgotten(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        assert journal.setting("nation") is None
        journal.set_setting("nation", "wales")
        journal.set_setting("nation", "scotland")
    with reopen(tmp_path) as journal:
        assert journal.setting("nation") == "scotland"
        journal.set_setting("nation", None)
        assert journal.setting("nation") is None


def test_a_session_that_is_not_there_says_so(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        for ask in (
            lambda: journal.events("none"),
            lambda: journal.said("none"),
            lambda: journal.session("none"),
            lambda: journal.dialogue_text("none"),
            lambda: journal.read_draft("none"),
            lambda: journal.draft("none", "q", "text"),
            lambda: journal.append("none", 1, [answered(1, "text")]),
            lambda: journal.forget_session("none"),
            lambda: journal.copies(child="none"),
        ):
            with pytest.raises(NotFound, match="no such session"):
                ask()


def test_a_journal_with_only_made_up_sessions_holds_nothing_real(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        journal.begin("made-up", ABOUT, "the dialogue", fictional=True)
        assert not journal.holds_real()
        assert journal.session("made-up").fictional
        begin(journal, "s1")
        assert journal.holds_real()


def test_the_journal_loads_nothing_heavy() -> None:
    import subprocess
    import sys

    code = (
        "import sys, reflect.journal; "
        "print([m for m in ('pydantic', 'jinja2', 'textual', 'transitions', 'argon2', 'platformdirs', 'yaml')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_append_waits_for_the_disk(tmp_path: Path) -> None:
    with create(tmp_path) as journal:
        settings = {name: journal._store.value(f"PRAGMA {name}") for name in ("synchronous", "journal_mode")}
    # 2 is FULL: only then is what has returned on disk and not merely on its way there.
    assert settings == {"synchronous": 2, "journal_mode": "wal"}


def test_drafts_and_answers_may_come_from_several_threads(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with create(tmp_path) as journal, ThreadPoolExecutor(4) as threads:
        for number in range(4):
            begin(journal, f"s{number}")

        def work(number: int) -> None:
            for count in range(20):
                journal.draft(f"s{number}", "q", f"draft {count}")
                tell(journal, f"s{number}", f"answer {count}")
                assert len(journal.search(f"answer {count}")) >= 1

        list(threads.map(work, range(4)))
        assert all(len(texts(journal, f"s{number}")) == 20 for number in range(4))
        assert journal.check() == []


def test_without_its_cipher_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reflect.errors import JournalError
    from reflect.journal import store

    def give_none(connection: object, key: bytes) -> None:
        pass

    monkeypatch.setattr(store, "_give_key", give_none)
    with pytest.raises(JournalError, match="cannot be encrypted"):
        create(tmp_path / "home")
    assert [path for path in (tmp_path / "home").rglob("*") if path.is_file()] == []


def test_an_asked_event_keeps_its_lines_in_order(tmp_path: Path) -> None:
    lines = tuple(Line("question", "availability", f"block{number}") for number in range(5))
    with create(tmp_path) as journal:
        begin(journal, "s1")
        journal.append("s1", 2, [Asked("availability.why", "reasons", lines)])
        assert journal.events("s1")[-1] == Asked("availability.why", "reasons", lines)

"""Everything out as plain JSON and in again: the same, never doubled, all or nothing."""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_helpers import CHEAP, PASSPHRASE, answered, begin, create, spoken, tell, texts

from reflect.afterwards import again, moments, plan, thoughts
from reflect.conversation import (
    Answer,
    Close,
    Command,
    Finish,
    GoOn,
    Include,
    KeepBack,
    Pause,
    Resume,
    Skip,
)
from reflect.errors import JournalDamaged, JournalError, JournalUnwritable, ReflectError
from reflect.events import About, Added, Changed, HelpShown, Kept
from reflect.journal import MADE_UP, Journal, Standing
from reflect.journal.carrying import TakenIn
from reflect.moving import everything, kept_back, read, take_in
from reflect.moving.form import checksum
from reflect.rehearsal import play, read_persona
from reflect.sitting import Sitting
from reflect.text import clean

PERSONAS = Path(__file__).parent.parent / "rehearsals"


def fill(journal: Journal) -> None:
    """Two sessions with all that may belong to one, and an entry of each kind."""
    begin(journal, "s1")
    tell(journal, "s1", "We sat on the stairs.")
    tell(journal, "s1", "He had a bruise.")
    more = [
        HelpShown(2),
        Kept("strength", "availability.time", 1, 3, 20),
        Added("support-need", "a night off"),
    ]
    journal.append("s1", 4, more, [], Standing("paused", "availability.why", ("description", "availability")))
    journal.append("s1", 5, [Changed(1, "We sat on the top stair.", "2026-03-02T08:00:00+00:00")])
    journal.draft("s1", "availability.why", "perhaps")
    journal.drafts.keep("thought/s1/1", {"text": "half a later thought"}, session="s1")
    begin(journal, "s2", About(child="Zoë"), dialogue="another dialogue")
    step = plan.add_step(journal, "Kai", "support", need="a night off", what="Saturdays", session="s1")
    plan.say_how(journal, step.id, "going-on", "Two so far.")
    moments.add_moment(journal, "Ayo", "She waved.")
    thoughts.add_thought(journal, "s1", 1, "I was frightened too.")
    wait = again.add_again(journal, "s1", 1, might_try="Wait.", message="I can wait.")
    again.say_came(journal, wait.id, "not-yet")
    journal.set_setting("nation", "wales")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with create(tmp_path / "home") as journal:
        fill(journal)
        yield journal


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Journal]:
    """An empty journal."""
    with create(tmp_path / "other") as journal:
        yield journal


def carried(journal: Journal, folder: Path) -> Path:
    target = folder / "everything.json"
    target.write_text(everything(journal), encoding="utf-8")
    return target


# ---------------------------------------------------------------- the same


def test_what_came_out_and_went_in_comes_out_the_same(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    taken = take_in(other, read(carried(journal, tmp_path)))
    assert (taken.sessions, taken.entries, taken.here_already) == (2, 6, 0)
    assert everything(other) == everything(journal)
    assert other.check() == []
    assert other.events("s2") == journal.events("s2")
    for session in ("s1", "s2"):
        assert other.said(session) == journal.said(session)
        assert other.session(session) == journal.session(session)
        assert other.dialogue_text(session) == journal.dialogue_text(session)
    assert other.read_draft("s1") == journal.read_draft("s1")
    assert other.drafts.read("thought/s1/1") == {"text": "half a later thought"}
    assert [hit.kind for hit in other.search("stair")] == ["answer"]
    assert other.setting("nation") == "wales"


HARM = "He told me his mum's boyfriend hits him with a belt."


def with_a_page_of_help(journal: Journal, *then: Command) -> Sitting:
    """A conversation with an answer that a page of help followed, and what was done then."""
    sitting = Sitting.begin(About(child="Kai", age="5-10"), journal=journal)
    sitting.do(Answer("He loves ducks, he does every voice off the telly and he watches everybody."))
    sitting.do(Answer(HARM))
    assert sitting.stage == "helping"
    for each in then:
        sitting.do(each)
    return sitting


def test_a_conversation_goes_on_where_it_stood(tmp_path: Path, other: Journal) -> None:
    with create(tmp_path / "home") as journal:
        sitting = Sitting.begin(About(child="Kai", age="5-10"), journal=journal)
        sitting.do(Answer("He loves ducks, and he watches everybody."))
        sitting.do(Answer("On Monday he cut his knee on the step and I washed it."))
        sitting.do(KeepBack(2))
        was = Sitting.resume(journal, sitting.session)
        target = carried(journal, tmp_path)
    take_in(other, read(target))
    resumed = Sitting.resume(other, sitting.session)
    assert resumed.state == was.state
    assert [each.private for each in resumed.answers()] == [False, True]
    assert resumed.now() == was.now()
    assert resumed.do(Pause())


@pytest.mark.parametrize(
    "then", [(), (Pause(),), (GoOn(),), (Pause(), Resume()), (Finish(), Close())], ids=str
)
def test_that_a_page_of_help_was_shown_is_in_no_file(
    tmp_path: Path, other: Journal, then: tuple[Command, ...]
) -> None:
    with create(tmp_path / "home") as journal:
        sitting = with_a_page_of_help(journal, *then)
        text = everything(journal)
        target = carried(journal, tmp_path)
        # Nothing is new in it, here where it came from.
        assert take_in(journal, read(target)) == TakenIn(here_already=1)
    for sign in (
        "HelpShown",
        "SetApart",
        "apart",
        "safety",
        "help_",
        "_help",
        "That may be enough",
        "ring someone",
    ):
        assert sign not in text, sign
    take_in(other, read(target))
    assert everything(other) == text
    resumed = Sitting.resume(other, sitting.session)
    assert [(each.text == HARM, each.private) for each in resumed.answers()] == [(False, False), (True, True)]
    if resumed.stage == "paused":
        resumed.do(Resume())
    # The rest of that occasion is not asked, there as here.
    while resumed.stage in ("asking", "holding", "choosing"):
        resumed.do(GoOn() if resumed.stage != "asking" else Skip())
        assert resumed.section != "availability" or resumed.stage != "asking"


def test_put_back_among_what_leaves_it_is_like_any_other(tmp_path: Path, other: Journal) -> None:
    with create(tmp_path / "home") as journal:
        sitting = with_a_page_of_help(journal, Include(2))
        take_in(other, read(carried(journal, tmp_path)))
        assert not Sitting.resume(other, sitting.session).answers()[1].withheld
        sitting.do(KeepBack(2))
        sitting.do(Include(2, False))
        sitting.do(KeepBack(2, False))
        taken = take_in(other, read(carried(journal, tmp_path)))
        assert (taken.continued, taken.differing) == (1, 0)
        assert Sitting.resume(other, sitting.session).answers()[1].withheld


def test_a_file_of_an_earlier_reflect_is_taken_in(tmp_path: Path, other: Journal) -> None:
    with create(tmp_path / "home") as journal:
        sitting = with_a_page_of_help(journal)
        whole = json.loads(everything(journal))
        events = whole["sessions"][0]["happened"][2]["events"]
        events[1:] = [{"event": "SetApart", "answer": 2}]
        whole["checksum"] = checksum(whole)
        target = tmp_path / "earlier.json"
        target.write_text(json.dumps(whole), encoding="utf-8")
        assert take_in(journal, read(target)) == TakenIn(here_already=1)
    take_in(other, read(target))
    assert Sitting.resume(other, sitting.session).stage == "helping"


def test_how_many_answers_are_private_can_be_said_before_it_is_written(tmp_path: Path) -> None:
    with create(tmp_path / "home") as journal:
        sitting = with_a_page_of_help(journal, GoOn())
        assert kept_back(everything(journal)) == 1
        sitting.do(KeepBack(1))
        text = everything(journal)
    assert kept_back(text) == 2
    assert [each["private"] for each in json.loads(text)["sessions"][0]["answers"]] == [True, True]
    assert "no document that Reflect saves has them" in json.loads(text)["about this file"]


def test_a_whole_rehearsal_is_the_same_and_is_read_by_a_person(tmp_path: Path, other: Journal) -> None:
    with create(tmp_path / "home") as journal:
        for _ in play(read_persona(PERSONAS / "maureen.yaml"), depth="short", journal=journal):
            pass
        text = everything(journal)
        target = carried(journal, tmp_path)
        (row,) = journal.sessions()
        sitting = Sitting.resume(journal, row.id)
    take_in(other, read(target))
    assert everything(other) == text
    (session,) = json.loads(text)["sessions"]
    assert [each["text"] for each in session["answers"]] == [each.text for each in sitting.answers()]
    assert [each["words"] for each in session["strengths"]] == [
        each.words for each in sitting.result().strengths
    ]
    assert session["strengths"]
    assert json.loads(text)["about this file"].startswith("This file is not encrypted")


WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).map(clean) | st.sampled_from(
    ["</script>", '"}]', "\u2028", "🫶🏽", "‮rtl", "\\ud800", "x" * 3000]
)
NAMES = st.sampled_from(["Kai", "KAI", "Zoë", "", " "])
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["begin", "tell", "draft", "moment", "step", "how", "thought", "set"]), NAMES, WORDS
    ),
    max_size=9,
)


def do(journal: Journal, deeds: list[tuple[str, str, str]]) -> None:
    begun: list[str] = []
    for number, (deed, name, words) in enumerate(deeds):
        at = f"2026-0{1 + len(words) % 9}-01T10:00:00+0{number % 3}:00"
        last = begun[-1] if begun else ""
        told = texts(journal, last) if last else []
        steps = journal.entries(kind="step")
        if deed == "begin":
            begun.append(f"s{number}")
            journal.begin(begun[-1], About(child=name), words, at=at)
            begin(journal, begun[-1], About(child=name))
        elif deed == "tell" and last:
            tell(journal, last, words)
        elif deed == "draft" and last:
            journal.draft(last, "availability.why", words)
        elif deed == "moment":
            journal.add_entry("moment", name, {"text": words}, at=at)
        elif deed == "step":
            journal.add_entry("step", name, {"sort": "own", "what": words}, session=last, at=at)
        elif deed == "how" and steps:
            values = {"step": str(steps[0].id), "outcome": "done", "words": words}
            journal.add_entry("how", name, values, at=at)
        elif deed == "thought" and told:
            journal.add_entry("thought", name, {"text": words}, session=last, answer=1, at=at)
        elif deed == "set":
            journal.set_setting(f"own-{number % 2}", words)


@settings(max_examples=12, deadline=None)
@given(deeds=DEEDS)
def test_whatever_is_kept_comes_out_the_same_after_going_in(deeds: list[tuple[str, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with create(folder / "home") as journal, create(folder / "other") as other:
            do(journal, deeds)
            target = carried(journal, folder)
            take_in(other, read(target))
            assert everything(other) == target.read_text(encoding="utf-8")
            assert other.check() == []
            again = take_in(other, read(target))
            assert (again.sessions, again.entries, again.differing) == (0, 0, 0)
            assert everything(other) == target.read_text(encoding="utf-8")


# ---------------------------------------------------------------- beside what is there


def test_beside_what_is_there_nothing_is_lost_doubled_or_changed(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    other.begin("old", About(child="Bea"), "the dialogue", at="2020-01-01T10:00:00+00:00")
    other.append(
        "old", 1, [answered(1, "Long ago, on the stair.")], [spoken(1, "Long ago, on the stair.", 1)]
    )
    other.set_setting("nation", "scotland")
    mine = moments.add_moment(other, "Bea", "She danced.")
    found = read(carried(journal, tmp_path))
    take_in(other, found)
    assert [row.id for row in other.sessions()] == ["s2", "s1", "old"]
    assert len(other.entries()) == 7
    assert [each.text for each in moments.moments(other, "Bea")] == [mine.text]
    assert other.setting("nation") == "scotland"
    # The newest first, whichever came into this journal first.
    assert [hit.session for hit in other.search("stair")] == ["s1", "old"]
    assert other.check() == []
    before = everything(other)
    assert take_in(other, found).here_already == 8
    assert everything(other) == before
    # And the other way: what was old and came last is last in the list.
    take_in(journal, read(carried(other, tmp_path)))
    assert [row.id for row in journal.sessions()] == ["s2", "s1", "old"]
    assert [hit.session for hit in journal.search("stair")] == ["s1", "old"]


def test_a_session_that_went_on_elsewhere_goes_on_here(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    take_in(other, read(carried(journal, tmp_path)))
    tell(other, "s1", "And then he slept.")
    thoughts.add_thought(other, "s1", 5, "So did I.")
    taken = take_in(journal, read(carried(other, tmp_path)))
    assert (taken.sessions, taken.continued, taken.entries, taken.differing) == (0, 1, 1, 0)
    assert everything(journal) == everything(other)
    # An older file changes nothing back.
    tell(journal, "s1", "In the morning he sang.")
    before = everything(journal)
    assert take_in(journal, read(carried(other, tmp_path))).here_already == 9
    assert everything(journal) == before


def test_a_session_that_went_two_ways_stays_as_it_is_here(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    take_in(other, read(carried(journal, tmp_path)))
    tell(other, "s1", "And then he slept.")
    thoughts.add_thought(other, "s1", 5, "So did I.")
    moments.add_moment(other, "Kai", "He sang.")
    tell(journal, "s1", "And then he cried.")
    taken = take_in(journal, read(carried(other, tmp_path)))
    assert (taken.differing, taken.left, taken.entries) == (1, 1, 1)
    assert texts(journal, "s1")[-1] == "And then he cried."
    assert journal.check() == []


def test_what_is_real_and_what_is_made_up_are_kept_apart(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    other.set_setting(MADE_UP, "2026-03-01")
    real = read(carried(journal, tmp_path))
    with pytest.raises(JournalError, match="kept apart"):
        take_in(other, real)
    moments.add_moment(other, "Bea", "She danced.")
    made_up = read(carried(other, tmp_path))
    with pytest.raises(JournalError, match="kept apart"):
        take_in(journal, made_up)
    assert [each.child for each in other.entries()] == ["Bea"]
    with Journal.create(PASSPHRASE, tmp_path / "third", cost=CHEAP) as third:
        take_in(third, made_up)
        assert third.made_up
        assert not third.holds_real()


# ---------------------------------------------------------------- refused


def refuse(journal: Journal, content: bytes, folder: Path) -> None:
    """A file of this content is refused in one sentence that repeats none of it, and nothing is changed."""
    target = folder / "odd.json"
    target.write_bytes(content)
    before = everything(journal)
    with pytest.raises(JournalDamaged) as caught:
        take_in(journal, read(target))
    assert str(caught.value).count(". ") == 0
    assert "nothing was taken in" in str(caught.value)
    assert caught.value.__cause__ is None
    assert everything(journal) == before


def test_a_file_that_was_changed_by_one_character_or_cut_short_is_refused(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    text = everything(journal)
    chance = random.Random(7)
    # What stands between the values may change: it holds nothing.
    places = [at for at, sign in enumerate(text) if sign.isalnum()]
    for at in chance.sample(places, 40):
        sign = chance.choice([each for each in "aQ7z" if each != text[at]])
        refuse(other, (text[:at] + sign + text[at + 1 :]).encode(), tmp_path)
    for end in (0, 1, 500, len(text) // 2, len(text) - 3):
        refuse(other, text[:end].encode(), tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"Dear all, " * 1000,
        random.Random(1).randbytes(1_000_000),
        b"[" * 1_000_000,
        b'{"a":' * 200_000,
        b'{"what": "everything that was kept in Reflect"}',
        b'{"what": "everything that was kept in Reflect", "version": true}',
        b"9" * 1_000_000,
        "[“]".encode("utf-16"),
        b"\xff\xfe{}",
    ],
    ids=lambda content: repr(content[:20]),
)
def test_a_foreign_file_is_refused(other: Journal, content: bytes, tmp_path: Path) -> None:
    refuse(other, content, tmp_path)


def test_what_else_may_be_given_is_told_apart(journal: Journal, tmp_path: Path) -> None:
    journal.backup(tmp_path / "backup")
    with pytest.raises(JournalError, match="reflect journal restore"):
        read(tmp_path / "backup")
    for path in (tmp_path, tmp_path / "nothing", Path("/dev/zero")):
        with pytest.raises(JournalUnwritable, match="Check the name"):
            read(path)
    newer = {**json.loads(everything(journal)), "version": 2}
    (tmp_path / "newer").write_text(json.dumps(newer))
    with pytest.raises(JournalError, match="newer Reflect"):
        read(tmp_path / "newer")


def test_the_file_may_be_laid_out_anew(journal: Journal, other: Journal, tmp_path: Path) -> None:
    raw = json.loads(everything(journal))
    text = json.dumps(dict(reversed(raw.items())), indent=4).replace("\n", "\r\n")
    (tmp_path / "anew.json").write_bytes(text.encode())
    take_in(other, read(tmp_path / "anew.json"))
    assert everything(other) == everything(journal)


def signed(raw: dict[str, Any]) -> bytes:
    return json.dumps({**raw, "checksum": checksum(raw)}).encode()


def places(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inner:
        yield (*way, name)
        yield from places(each, (*way, name))


ODD: list[Callable[[Any], Any]] = [
    lambda _: None,
    lambda _: True,
    lambda _: -1,
    lambda _: 10**40,
    lambda _: 1.5,
    lambda _: [],
    lambda _: {},
    lambda _: "",
    lambda _: "\ud800\u0000 other",
    lambda _: [[{}]],
    lambda was: [was, was],
    lambda was: was * 2 if isinstance(was, str | list) else was,
]


def made_odd(
    raw: dict[str, Any], way: tuple[Any, ...], chance: random.Random, leave_out: bool
) -> dict[str, Any]:
    """The same with something odd, or nothing, at one place."""
    inner: Any = raw
    for name in way[:-1]:
        inner = inner[name]
    if leave_out and isinstance(inner, dict):
        del inner[way[-1]]
    else:
        inner[way[-1]] = chance.choice(ODD)(inner[way[-1]])
    return raw


def test_a_file_made_by_another_hand_is_taken_in_sound_or_refused_whole(
    journal: Journal, tmp_path: Path
) -> None:
    text = everything(journal)
    chance = random.Random(11)
    ways = list(places(json.loads(text)))
    target = tmp_path / "odd.json"
    refused = 0
    for number in range(80):
        target.write_bytes(signed(made_odd(json.loads(text), chance.choice(ways), chance, number % 6 == 0)))
        try:
            found = read(target)
        except ReflectError:
            refused += 1
            continue
        with create(tmp_path / f"third-{number}") as third:
            take_in(third, found)
            assert everything(third)
            assert third.check() == []
    assert 40 < refused < 80

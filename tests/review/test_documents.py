"""A review pack in every format: each sentence is somebody's own or a fixed one, and every word is there."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest
from fixed_words import strange
from hypothesis import given, settings
from hypothesis import strategies as st
from made_years import YEAR, a_journal, talk
from pypdf import PdfReader

from reflect.documents.language import Items, Typed
from reflect.errors import DocumentError
from reflect.events import About
from reflect.journal import Journal
from reflect.rehearsal import play, read_persona
from reflect.review import Copy, Pack, Period, export, gather, headings
from reflect.review.leaving import LEFT_OUT, found_in, shortened, without
from reflect.review.pack import typed_in, with_typed
from reflect.review.page import review_document
from reflect.text import clean
from reflect.voice import Voice

VOICE = Voice()
ENGLAND = headings("fostering", "england")
PERSONAS = Path(__file__).parent.parent / "rehearsals"
AWKWARD = (
    "# not a heading\n> nor a quotation | nor a cell *bold* _it_ `code` <b>tag</b> &amp; $x$ #set text(red)",
    "مرحبا بك يا كاي، كيف كان يومك؟",
    "Mae hi'n dŵr ac yn wên. Zażółć gęślą jaźń.",
    "=SUM(A1:A9)",
    "w" * 900,
    "{{ child }} {% block x %} \\input{x} «inside» ”quotes“",
)


def noted(journal: Journal, session: str, answer: int) -> None:
    """One entry of every kind."""
    at = "2026-06-01T10:00:00+00:00"
    journal.add_entry("moment", "Kai", {"text": "He laughed at breakfast."}, at=at)
    for sort, what in (("support", "Ask Jo"), ("child", "To swim a length"), ("own", "Go to bed earlier")):
        need = "A night off" if sort == "support" else ""
        step = journal.add_entry(
            "step", "Kai", {"sort": sort, "need": need, "what": what, "who": "me", "by": "Easter"}, at=at
        )
        for outcome in ("going-on", "changed"):
            journal.add_entry(
                "how",
                "Kai",
                {"step": str(step.id), "outcome": outcome, "words": f"{what}, a bit."},
                at="2026-07-01T10:00:00+00:00",
            )
    journal.add_entry(
        "thought", "Kai", {"text": "I see it otherwise now."}, session=session, answer=answer, at=at
    )
    again = journal.add_entry(
        "again",
        "Kai",
        {"might_try": "Wait longer.", "message": "No hurry."},
        session=session,
        answer=answer,
        at=at,
    )
    journal.add_entry(
        "came",
        "Kai",
        {"again": str(again.id), "outcome": "yes", "words": "I waited."},
        at="2026-08-01T10:00:00+00:00",
    )


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """A year with something of every kind in it, about two children."""
    with a_journal(tmp_path_factory.mktemp("year") / "kept") as journal:
        for month in (1, 4, 9):
            made = talk(journal, f"2026-{month:02}-10")
            told = made.say(
                "availability.incident",
                f"In month {month} he fell and came to me. I sat on the step with him and we waited.",
            )
            made.say(
                "description", f"He is all elbows, and in month {month} he laughs a lot more than he did."
            )
            made.keep("strength", "availability.time", told, f"In month {month} he fell and came to me.")
            helped = made.say("availability.help", "A night off now and then would help me, it really would.")
            made.keep(
                "support-need",
                "availability.help",
                helped,
                "A night off",
                "A night off" if month == 4 else "",
            )
            made.add("strength", f"I keep going in month {month}.")
            made.done()
            if month == 1:
                noted(journal, made.session, told)
        talk(
            journal,
            "2026-05-05",
            [("sensitivity.incident", "Ola shouted at the cat on Friday and then cried about it.")],
            child="Ola",
        ).done()
        return gather(journal, YEAR)


def test_every_sentence_is_somebody_s_own_or_a_fixed_one(pack: Pack) -> None:
    for setting, nation in (("fostering", "wales"), ("residential", "england"), ("adoption", ""), ("", "")):
        laid_out = headings(setting, nation)
        for whole in (False, True):
            assert strange(review_document(pack, laid_out, VOICE, whole=whole), pack, laid_out) == []


def test_a_sentence_from_elsewhere_would_be_noticed(pack: Pack) -> None:
    document = review_document(pack, ENGLAND, VOICE)
    for said in ("Kai is doing well.", "Strengths Kai", Typed("Kai is doing well.")):
        added = replace(document, blocks=(*document.blocks, Items(((said,),))))
        assert strange(added, pack, ENGLAND) == [said]


@settings(max_examples=8, deadline=None)
@given(st.lists(st.text(max_size=60).map(clean) | st.sampled_from(AWKWARD), min_size=1, max_size=5))
def test_whatever_was_typed_stands_in_it_as_typed(pack: Pack, texts: list[str]) -> None:
    told = iter(range(10_000))

    def put(text: str) -> str:
        names = {"Kai": "K<b>*ai*", "Ola": "Ola"}
        return names.get(text) or f"{next(told)}x {texts[len(text) % len(texts)]}"

    awkward = with_typed(pack, put)
    document = review_document(awkward, ENGLAND, VOICE, whole=True)
    assert strange(document, awkward, ENGLAND) == []
    record = json.loads(export(awkward, ENGLAND, "json"))
    assert record["children"][0]["moments"][0]["text"] == awkward.children[0].moments[0].text
    for format_ in ("md", "html"):
        made = export(awkward, ENGLAND, format_, VOICE)
        assert isinstance(made, str)
        for line in awkward.children[0].lines():
            assert line.words.split("x ", 1)[0] + "x" in made


def letters(text: str) -> str:
    return "".join(text.split())


def test_every_word_is_in_the_pdf_and_the_word_file(pack: Pack) -> None:
    wanted = {letters(text) for text in typed_in(pack.children)}
    pdf = export(pack, ENGLAND, "pdf", VOICE, whole=True)
    assert isinstance(pdf, bytes)
    read = letters("".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))
    made = export(pack, ENGLAND, "docx", VOICE, whole=True)
    assert isinstance(made, bytes)
    word = docx.Document(io.BytesIO(made))
    written = letters(
        "".join(each.text for each in word.paragraphs)
        + "".join(cell.text for table in word.tables for row in table.rows for cell in row.cells)
    )
    # A line that was put in other words has those; the days of a page break into a PDF's text.
    assert [each for each in wanted if each not in written] == []
    assert [each for each in wanted if each[:40] not in read] == []
    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_awkward_text_makes_a_pdf_and_a_word_file(pack: Pack) -> None:
    awkward = with_typed(pack, lambda text: AWKWARD[len(text) % len(AWKWARD)])
    for format_ in ("pdf", "docx"):
        assert len(export(awkward, ENGLAND, format_, VOICE)) > 10_000


@pytest.mark.parametrize("name", ["maureen", "kayleigh"])
def test_a_rehearsed_conversation_leaves_nothing_that_was_not_said_or_kept(name: str, tmp_path: Path) -> None:
    with a_journal(tmp_path / "kept") as journal:
        *said, summary = play(read_persona(PERSONAS / f"{name}.yaml"), journal=journal)
        (row,) = journal.sessions()
        began = date.fromisoformat(row.started[:10])
        day = Period(began, began + timedelta(days=1))
        pack = gather(journal, day, whole=True)
    answers = [each["text"] for each in said if each["kind"] == "answer"]
    kept = {each["words"] for each in (*summary["strengths"], *summary["support_needs"])}
    child = pack.children[0].about.child
    for words in typed_in(pack.children):
        assert words == child or any(words in each for each in answers)
    assert {each.words for each in pack.children[0].lines()} <= kept
    assert strange(review_document(pack, ENGLAND, VOICE, whole=True), pack, ENGLAND) == []
    pages = [at for at, each in enumerate(said) if each["kind"] == "safety"]
    held = " ".join(typed_in(pack.children))
    for at in pages:
        before = next(each["text"] for each in reversed(said[:at]) if each["kind"] == "answer")
        assert before not in held


def test_the_small_good_things_come_first_and_hopes_near_the_end(pack: Pack) -> None:
    made = str(export(pack, ENGLAND, "md", VOICE))
    places = [
        made.index(f"## {each}")
        for each in ("Small good things", "About Kai", "Learning, for", "Hopes for the year")
    ]
    assert places == sorted(places)
    assert "made up" not in made


# What this pack has none of, or has in another part too.
HELD_ELSEWHERE = {
    "timeline",
    "acceptance",
    "co-operation",
    "family-membership",
    "support",
    "support-had",
    "then-now",
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_a_part_that_is_left_out_is_in_no_format(pack: Pack, name: str) -> None:
    less = without(pack, [name])
    left = list(typed_in(less.children))
    # Words may stand in a part that is still there as well.
    gone = {each for each in typed_in(pack.children) if not any(each in one for one in left)}
    assert bool(gone) is (name not in HELD_ELSEWHERE)
    text = str(export(less, ENGLAND, "md", VOICE)) + str(export(less, ENGLAND, "json", VOICE))
    assert [each for each in gone if each in text] == []
    assert strange(review_document(less, ENGLAND, VOICE), less, ENGLAND) == []


def test_what_is_no_part_of_it_cannot_be_left_out(pack: Pack) -> None:
    with pytest.raises(DocumentError, match="nothing called “weather”"):
        without(pack, ["weather"])


def test_initials_stand_for_what_may_tell_who_somebody_is(pack: Pack) -> None:
    named = with_typed(pack, lambda text: f"{text} It was Kayleigh Thompson, on 07700 900123.")
    found = found_in(named, {"phone": "[phone number]"})
    assert {"Kayleigh Thompson", "07700 900123"} <= {each.words for each in found}
    made = str(export(shortened(named, found), ENGLAND, "html", VOICE))
    assert "Thompson" not in made
    assert "900123" not in made
    assert "initials or a word in square brackets stand for" in made


def test_a_copy_is_chosen_part_by_part_and_saved_for_its_owner_only(pack: Pack, tmp_path: Path) -> None:
    copy = Copy(pack, ENGLAND, VOICE)
    assert all(held for _, _, held in copy.parts())
    copy.turn("moments")
    assert ("moments", "Small good things", False) in copy.parts()
    path = copy.save(tmp_path, "md")
    assert path.stat().st_mode & 0o077 == 0
    assert "He laughed at breakfast." not in path.read_text("utf-8")
    copy.turn("moments")
    assert "He laughed at breakfast." in copy.save(tmp_path, "md").read_text("utf-8")


def test_a_child_without_a_name_is_called_the_child(pack: Pack) -> None:
    nameless = with_typed(pack, lambda text: "" if text in ("Kai", "Ola") else text)
    assert About(child="").child == nameless.children[0].about.child
    assert "## About the child" in str(export(nameless, ENGLAND, "md", VOICE))

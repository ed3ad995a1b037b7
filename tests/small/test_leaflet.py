"""The card and the page for the child: nothing on them but what the carer put there, exactly."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from reflect.errors import DocumentError
from reflect.journal import Journal
from reflect.small.leaflet import HEADINGS, Kind, Leaflet
from reflect.small.whose import children
from reflect.text import clean
from tests.documents.file_readers import elements
from tests.small.conftest import HARM, HUM, PROUD, QUIET, SLEEP, SLEEVE, STEP, UNSEEN

KINDS: list[Kind] = ["card", "memory"]
FORMATS = ["md", "html", "docx", "pdf"]


def text_of(made: str | bytes, format_: str) -> str:
    """The words that a reader of the format finds, with one space wherever a line ends."""
    if format_ == "pdf":
        assert isinstance(made, bytes)
        text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages)
    elif format_ == "docx":
        assert isinstance(made, bytes)
        text = "\n".join(each.text for each in docx.Document(io.BytesIO(made)).paragraphs)
    else:
        text = str(made).replace("&#39;", "'").replace("> ", "").replace("\\", "")
    return " ".join(text.split())


def flat(words: str) -> str:
    return " ".join(words.split())


def at(leaflet: Leaflet, words: str) -> int:
    return next(number for number, line in enumerate(leaflet.lines) if line.words == words)


def test_only_what_was_kept_is_offered_and_nothing_of_safety(journal: Journal) -> None:
    for kind in KINDS:
        offered = {line.words for line in Leaflet(kind, journal, "Kai").lines}
        assert offered - {SLEEP} == {SLEEVE, PROUD, HUM, QUIET}
        assert (SLEEP in offered) == (kind == "card"), "what the carer needs is not for the child to carry"
        assert not any(words in line for line in offered for words in (STEP, UNSEEN, HARM, "I held his hand"))


def test_lines_that_may_fit_come_first(journal: Journal) -> None:
    card, memory = Leaflet("card", journal, "Kai"), Leaflet("memory", journal, "Kai")
    assert card.lines[0].words == SLEEVE
    assert card.suggested(0) == "worry"
    assert {line.words for line in memory.lines[:3]} == {PROUD, HUM, QUIET}


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_on_it_until_it_is_put_there(journal: Journal, kind: Kind, tmp_path: Path) -> None:
    leaflet = Leaflet(kind, journal, "Kai")
    assert leaflet.on_page() == []
    with pytest.raises(DocumentError):
        leaflet.save(tmp_path, "md")
    assert list(tmp_path.glob("*.md")) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format_", FORMATS)
def test_it_holds_the_chosen_line_and_no_other(journal: Journal, kind: Kind, format_: str) -> None:
    leaflet = Leaflet(kind, journal, "Kai")
    for words in (HUM, QUIET):
        leaflet.place(at(leaflet, words), HEADINGS[kind][-1])
    leaflet.leave_out(at(leaflet, QUIET))
    text = text_of(leaflet.document(format_), format_)
    assert HUM in text
    for words in (QUIET, SLEEVE, PROUD, SLEEP, STEP, UNSEEN, HARM):
        assert flat(words) not in text
    assert "Gillian Schofield and Mary Beek, University of East Anglia" in text


def test_other_words_stand_in_place_of_the_kept_ones(journal: Journal) -> None:
    leaflet = Leaflet("memory", journal, "Kai")
    leaflet.place(at(leaflet, HUM), "glad", "You hummed in the bath.")
    text = text_of(leaflet.document("docx"), "docx")
    assert "You hummed in the bath." in text
    assert HUM not in text


def test_the_card_has_its_lines_under_the_headings_they_were_put_under(journal: Journal) -> None:
    card = Leaflet("card", journal, "Kai")
    card.place(at(card, SLEEVE), "worry")
    card.add("hinders", "Being hurried.")
    lines = [line for line in str(card.document("md")).splitlines() if line.strip()]
    assert lines.index("## How worry shows") + 1 == lines.index(f"> {SLEEVE}")
    assert lines.index("## What doesn't help") + 1 == lines.index("> Being hurried.")
    assert "## What helps" not in lines, "a heading with nothing under it is left away"


@pytest.mark.parametrize("format_", FORMATS)
def test_initials_stand_wherever_the_name_stood(journal: Journal, format_: str) -> None:
    card = Leaflet("card", journal, "Kai")
    card.add("helps", "Kai likes the landing light on. Mrs Patel at number 9 knows.")
    found = [finding.words for finding, _ in card.found()]
    assert found[0] == "Kai"
    assert "Mrs Patel" in found
    card.shorten("Kai")
    text = text_of(card.document(format_), format_)
    assert "Kai" not in text
    assert "K. likes the landing light on." in text
    assert "Mrs Patel" in text, "what the carer did not choose stays"


def test_the_child_s_own_page_bears_the_child_s_name(journal: Journal) -> None:
    memory = Leaflet("memory", journal, "Kai")
    memory.add("glad", "Kai laughed.")
    assert memory.found() == []
    assert str(memory.document("md")).startswith("# For Kai\n")


def test_a_few_lines_make_one_page_and_many_are_told_to_take_more(journal: Journal) -> None:
    for kind in KINDS:
        leaflet = Leaflet(kind, journal, "Kai")
        for number in range(6):
            leaflet.add(
                HEADINGS[kind][0], f"{number} times he came and leaned on me, all by himself, saying nothing."
            )
        assert leaflet.pages() == 1
        for number in range(90):
            leaflet.add(
                HEADINGS[kind][0], f"{number} times he came and leaned on me, all by himself, saying nothing."
            )
        assert leaflet.pages() > 1


def test_the_page_for_the_child_is_set_in_large_type(journal: Journal) -> None:
    memory = Leaflet("memory", journal, "Kai")
    memory.place(at(memory, HUM), "glad")
    sizes: dict[str, float] = {}

    def note(text: str, _: object, __: object, ___: object, size: float) -> None:
        sizes[text] = size

    made = memory.document("pdf")
    assert isinstance(made, bytes)
    PdfReader(io.BytesIO(made)).pages[0].extract_text(visitor_text=note)
    assert max(size for text, size in sizes.items() if "hummed" in text) >= 20
    word_file = memory.document("docx")
    assert isinstance(word_file, bytes)
    word = docx.Document(io.BytesIO(word_file))
    assert word.styles["Quote"].font.size.pt >= 20  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", KINDS)
def test_a_reader_for_the_blind_finds_title_lines_and_no_rules(journal: Journal, kind: Kind) -> None:
    leaflet = Leaflet(kind, journal, "Kai")
    leaflet.place(at(leaflet, HUM), HEADINGS[kind][-1])
    made = leaflet.document("pdf")
    assert isinstance(made, bytes)
    found = elements(made)
    roles = [each.role for each in found]
    assert roles.count("H1") == 1
    assert "BlockQuote" in roles
    assert "Figure" not in roles
    assert "/ViewerPreferences" in str(PdfReader(io.BytesIO(made)).trailer["/Root"])


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60).filter(lambda text: clean(text).strip()))
def test_any_words_come_through_word_exactly(journal: Journal, words: str) -> None:
    leaflet = Leaflet("card", journal, "Kai")
    leaflet.add("helps", words)
    made = leaflet.document("docx")
    assert isinstance(made, bytes)
    quotes = [
        each.text
        for each in docx.Document(io.BytesIO(made)).paragraphs
        if each.style and each.style.name == "Quote"
    ]
    assert quotes == [clean(words)]


@pytest.mark.parametrize(
    ("kind", "heading", "it"), [("memory", "glad", "this page"), ("card", "helps", "this card")]
)
def test_made_up_lines_say_so(journal: Journal, kind: Kind, heading: str, it: str) -> None:
    from reflect.afterwards.moments import add_moment

    add_moment(journal, "Bo", "Bo sang.", fictional=True)
    leaflet = Leaflet(kind, journal, "Bo")
    leaflet.place(0, heading)
    assert f"The people on {it} are made up." in str(leaflet.document("md"))


def test_every_child_that_anything_is_kept_about_is_known(journal: Journal) -> None:
    from reflect.afterwards.moments import add_moment

    add_moment(journal, "Fern", "She sang.")
    assert children(journal) == ["Kai", "Fern"]


def test_one_word_that_is_longer_than_a_page_is_all_there(journal: Journal) -> None:
    for kind in KINDS:
        leaflet = Leaflet(kind, journal, "Kai")
        leaflet.add(HEADINGS[kind][0], "x" * 9000)
        made = leaflet.document("pdf")
        assert isinstance(made, bytes)
        pages = [each.extract_text() for each in PdfReader(io.BytesIO(made)).pages]
        assert sum(page.count("x") for page in pages) >= 9000
        assert all(page.count("x") < 7000 for page in pages), "none of it runs over the edge of a page"

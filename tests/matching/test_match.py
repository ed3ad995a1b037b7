"""Side by side: every line under its dimension and whose it is; a gap stays a gap, and nothing is judged."""

from __future__ import annotations

import io
import json
import re
import xml.dom.minidom
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from reflect.documents.language import Typed, direction, texts
from reflect.errors import MatchingError
from reflect.matching.form import PLACES
from reflect.matching.match import FORMATS, Match
from reflect.matching.reading import Sheets
from reflect.secure_base import DIMENSIONS
from tests.documents.file_readers import elements
from tests.matching.conftest import ASH, CARERS, CHILD, WAIT
from tests.test_just_for_the_carer import all_that_stands_in

GAP = "Nothing was written here."
ARABIC = CHILD.lines[1].words
MARKUP = CHILD.lines[2].words


@pytest.fixture
def match(sheets: Sheets) -> Match:
    made = Match(sheets)
    made.add("availability", "A night off a week", "Marcia", "June")
    made.add("family-membership", "Help with family time")
    return made


def test_all_of_it_stands_in_the_record(match: Match) -> None:
    record = json.loads(str(match.document("json")))
    assert [each["id"] for each in record["dimensions"]] == list(PLACES)
    first = record["dimensions"][0]
    assert (first["name"], first["benefit"]) == (DIMENSIONS[0].name, DIMENSIONS[0].benefit)
    assert first["needs"] == [CHILD.lines[0].words, ARABIC]
    assert first["brings"] == [{"owner": "Dee and Femi", "words": [WAIT]}, {"owner": "Ash", "words": []}]
    assert first["steps"] == [{"what": "A night off a week", "who": "Marcia", "by": "June"}]
    assert record["dimensions"][1]["support"][0] == {"owner": "Foster carer", "words": [MARKUP]}


@pytest.mark.parametrize("format_", FORMATS)
def test_each_format_holds_every_line_and_says_that_people_decide(match: Match, format_: str) -> None:
    text = all_that_stands_in(match.document(format_))
    text = " ".join(re.sub("&#39;", "'", text).split())
    for words in (
        WAIT,
        "We swim.",
        "A night off a week",
        "Marcia",
        "Somebody to ring at night.",
        "Every night.",
    ):
        assert words in text, words
    assert "People decide, and not this page." in text
    assert "Gillian Schofield and Mary Beek, University of East Anglia" in text
    if format_ != "json":
        assert GAP in text
        assert "talked about with K. too" in text
        assert "Not all the sheets give the same initials." in text
        assert "The order means nothing." in text


@pytest.mark.parametrize("format_", [each for each in FORMATS if each != "docx"])
def test_nothing_in_it_judges(match: Match, format_: str) -> None:
    text = all_that_stands_in(match.document(format_)).casefold()
    body = text.partition("</style>")[2] or text
    for word in (
        "missing",
        "score",
        "per cent",
        "percent",
        "rank",
        "suitable",
        "gap",
        "good match",
        "verdict",
    ):
        assert word not in body, word


def test_a_gap_is_said_in_one_way_and_every_dimension_is_there(match: Match) -> None:
    blocks = match.page().blocks
    headings = [each.text for each in blocks if each.kind == "heading" and each.level == 2]
    assert headings[:5] == [each.name for each in DIMENSIONS]
    tables = [each for each in blocks if each.kind == "table" and each.headings[0] == "What K. needs"]
    assert len(tables) == 6
    for table in tables:
        (row,) = table.rows
        assert all(cell == GAP or all(isinstance(each, Typed) for each in cell) for cell in row)
    assert list(tables[3].rows) == [(GAP, GAP, GAP)]


def test_the_last_place_stands_only_where_something_does() -> None:
    bare = Match(Sheets(CHILD, (ASH,)))
    assert "Anything else that matters" not in list(texts(bare.page()))
    bare.add("else", "A map of the bus stops")
    assert "Anything else that matters" in list(texts(bare.page()))


def test_nothing_typed_is_lost_without_being_told(match: Match, tmp_path: Path) -> None:
    assert match.unsaved
    with pytest.raises(MatchingError):
        match.add("availability", "  ", "Marcia")
    saved = match.save(tmp_path, "md")
    assert not match.unsaved
    assert saved.name.startswith("match-20")
    assert saved.stat().st_mode & 0o077 == 0
    match.take_off(0)
    assert "A night off a week" not in str(match.document("md"))


# ---------------------------------------------------------------- the files that people open


def test_in_word_the_first_row_is_read_as_headings(match: Match) -> None:
    made = match.document("docx")
    assert isinstance(made, bytes)
    word = docx.Document(io.BytesIO(made))
    assert len(word.tables) == 6 + 2
    for table in word.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    cell = word.tables[0].rows[1].cells[0]
    assert [each.text for each in cell.paragraphs] == [CHILD.lines[0].words, ARABIC]
    assert cell.paragraphs[0]._p.find(".//" + qn("w:bidi")) is None
    assert cell.paragraphs[1]._p.find(".//" + qn("w:bidi")) is not None


def test_a_pdf_tells_a_reader_for_the_blind_which_cells_are_headings(match: Match) -> None:
    made = match.document("pdf")
    assert isinstance(made, bytes)
    found = elements(made)
    heads = [each.text for each in found if each.role == "TH"]
    assert heads[:3] == [
        "What K. needs",
        "What these carers would bring: Dee and Femi",
        "What these carers would bring: Ash",
    ]
    assert [each.role for each in found].count("Table") == 6 + 2


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_in_html_markup_stays_words_and_each_line_has_its_own_direction(match: Match) -> None:
    page = _Tags()
    page.feed(str(match.document("html")))
    assert MARKUP in page.words
    assert not {"b", "i", "script", "img", "a"} & {tag for tag, _ in page.seen}
    assert sum(tag == "th" and attrs.get("scope") == "col" for tag, attrs in page.seen) == 6 * 3 + 2 * 3
    assert ARABIC in page.words
    assert direction(ARABIC) == "rtl"
    assert sum(tag == "p" and attrs.get("dir") == "auto" for tag, attrs in page.seen) >= 4


def test_in_markdown_no_mark_that_was_typed_works(match: Match) -> None:
    made = str(match.document("md"))
    assert "<b>" not in made.replace("\\<b>", "")
    (row,) = [line for line in made.splitlines() if "Somebody near at bedtime." in line]
    assert row.count(" |") == 3
    assert f"Every night.<br>{ARABIC}" in row


def test_plain_text_is_short_lines_with_marks_round_what_was_typed(match: Match) -> None:
    lines = str(match.document("text")).splitlines()
    assert "    «Somebody near at bedtime." in lines
    assert "    Every night.»" in lines
    assert f"    «{MARKUP}» (Foster carer)" in lines
    own = [line for line in lines if "University" not in line]
    assert max(map(len, own)) <= 76


def test_a_word_file_is_well_formed(match: Match) -> None:
    import zipfile

    made = match.document("docx")
    assert isinstance(made, bytes)
    with zipfile.ZipFile(io.BytesIO(made)) as parts:
        xml.dom.minidom.parseString(parts.read("word/document.xml"))


def test_the_same_initials_however_written_are_the_same() -> None:
    from dataclasses import replace

    assert not Sheets(CHILD, (CARERS,)).name_others
    assert not Sheets(CHILD, (replace(ASH, child="k"),)).name_others
    assert Sheets(CHILD, (CARERS, ASH)).name_others

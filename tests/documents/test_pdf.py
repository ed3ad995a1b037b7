"""The PDF: its structure element by element, what it says of itself, what it holds that no font can draw."""

from __future__ import annotations

import io
from pathlib import Path

import page
import pytest
from box_font import box_font
from file_readers import Element, elements
from made_summaries import CARS, VOICE, summary, told
from pypdf import PdfReader

from reflect.documents import SummaryData, export
from reflect.documents import pdf as writing
from reflect.documents.drawings import star_drawing
from reflect.documents.drawings.star import Point
from reflect.documents.export import write
from reflect.documents.language import Document, Heading, Items, Picture, Quotation, Table, Typed
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.events import About
from reflect.voice import Voice


def made(data: SummaryData, voice: Voice = VOICE) -> bytes:
    pdf = export(data, "pdf", voice)
    assert isinstance(pdf, bytes)
    return pdf


def outline(found: list[Element]) -> list[tuple[str, str]]:
    return [(each.role, each.text) for each in found if each.role[0] == "H" and each.role[1:].isdigit()]


def test_it_passes_a_checker_of_pdf_ua(kai: SummaryData) -> None:
    report = page.validate_pdf_bytes(made(kai), profile=page.ValidationProfile.PDF_UA_1)
    assert [(each.rule_id, each.message) for each in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 90


def test_a_table_and_right_to_left_words_pass_it_too() -> None:
    wording = Wording(About("كاي"), VOICE)
    document = Document(
        title="A plan",
        blocks=(
            Heading(2, "What would help"),
            Quotation("قالت لي أنا بخير", by="سمير"),
            Table(("What", "Who"), ((Typed("A night off"), Typed("سمير")), ("By when", "May"))),
            Items((("One: ", Typed("Ŵy")), ("Two",)), numbered=True),
        ),
        page="Page",
    )
    pdf = write(document, "pdf", wording)
    assert isinstance(pdf, bytes)
    assert page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    roles = [each.role for each in elements(pdf)]
    assert [each for each in roles if each in ("TH", "TD", "TR")] == [
        "TR",
        "TH",
        "TH",
        *["TR", "TD", "TD"] * 2,
    ]
    assert roles.count("LI") == 2


def test_every_element_stands_where_a_reader_expects_it(kai: SummaryData) -> None:
    found = elements(made(kai))
    assert found[0].role == "Document"
    assert {each.role for each in found} <= {
        *("Document", "H1", "H2", "H3", "H4", "H5", "P", "L", "LI", "Lbl", "LBody", "Strong"),
        *("BlockQuote", "Figure", "Caption", "Div", "Span"),
    }
    headings = outline(found)
    assert headings[:4] == [
        ("H1", "A reflection"),
        ("H2", "Strengths"),
        ("H3", "Noticing how Kai shows worry, or hides it"),
        ("H3", "Staying close without pushing"),
    ]
    assert [text for role, text in headings if role == "H2"] == [
        "Strengths",
        "Where support would help",
        "What was told",
        "The Secure Base star",
        "Signed",
    ]
    inside = {found[number + 1].text for number, each in enumerate(found) if each.role == "BlockQuote"}
    assert CARS in inside


def test_what_was_told_is_set_apart_by_whose_it_is() -> None:
    data = summary(
        told(1, "availability.incident", "incident", "Kai said “I'm fine”. His nan said “leave him be”."),
        told(2, "availability.why", "why", "He thinks she'll ring."),
        told(3, "availability.response", "response", "I sat down."),
        told(4, "availability.feelings", "feelings", "It was hard.", who="Fiona"),
    )
    parts: dict[str, list[str]] = {}
    heading = ""
    for each in elements(made(data)):
        heading = each.text if each.role == "H4" else heading
        if each.role == "P" and heading:
            parts.setdefault(heading, []).append(each.text)
    assert "I sat down." in parts["What the carer saw, heard and did"]
    assert "He thinks she'll ring." in parts["What the carer thought and felt"]
    assert "He thinks she'll ring." not in parts["What the carer saw, heard and did"]
    assert parts["The child's own words, as the carer told them"] == ["I'm fine"]
    assert parts["What others said"] == ["Said by: His nan", "leave him be", "Said by: Fiona", "It was hard."]
    assert "Told on 20 November 2026. 49 characters." in parts["What the carer saw, heard and did"]


def test_every_drawing_says_what_it_shows(kai: SummaryData) -> None:
    figures = [each.alternative for each in elements(made(kai)) if each.role == "Figure"]
    assert len(figures) == 3
    assert "1. the child's needs and behaviour: «His mam had rung off early." in figures[0]
    assert "5. the child's thinking and feeling: not told." in figures[0]
    assert figures[-1].endswith("Family membership: not talked about yet.")


def test_it_says_its_title_and_language_and_nobody_s_name(kai: SummaryData) -> None:
    reader = PdfReader(io.BytesIO(made(kai)))
    assert reader.metadata is not None
    assert reader.metadata.title == "A reflection"
    assert not reader.metadata.author
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"  # type: ignore[index]
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    assert {tuple(map(round, each.mediabox[2:])) for each in reader.pages} == {(595, 842)}
    assert "Page 1" in reader.pages[0].extract_text()


def test_a_character_that_no_font_draws_is_still_there_and_the_page_says_so(
    kai: SummaryData, monkeypatch: pytest.MonkeyPatch
) -> None:
    typst = writing._typst()
    monkeypatch.setattr(
        writing,
        "_fonts",
        lambda box=True: typst.Fonts(
            include_system_fonts=False, font_paths=[str(writing._BOX)] if box else []
        ),
    )
    pdf = made(summary(told(1, "availability.why", "why", "Look 漢😀 there")))
    texts = [each.text for each in elements(pdf)]
    assert "Look 漢😀 there" in texts
    assert any(each.startswith("A small box stands for a character") for each in texts)
    assert page.validate_pdf_bytes(pdf, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    assert not any("small box" in each.text for each in elements(made(kai)))


def test_the_font_of_boxes_is_the_one_that_is_told_of() -> None:
    assert (Path(writing.__file__).parent / "fonts" / "box.ttf").read_bytes() == box_font()


def test_a_service_puts_its_logo_its_words_and_its_template(tmp_path: Path, kai: SummaryData) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "lines.j2").write_text(
        '{% extends "en-GB/documents/lines.j2" %}{% block title %}Hill Top: a reflection{% endblock %}'
        "{% block logo %}The logo of Hill Top{% endblock %}",
        "utf-8",
    )
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>',
        "utf-8",
    )
    voice = Voice(service=tmp_path)
    found = elements(made(kai, voice))
    assert found[1].alternative == "The logo of Hill Top" or found[2].alternative == "The logo of Hill Top"
    assert ("H1", "Hill Top: a reflection") in outline(found)
    html = str(export(kai, "html", voice))
    assert 'alt="The logo of Hill Top"' in html
    assert "img-src data:" in html
    (folder / "document.typ").write_text('#import "@preview/cetz:0.3.0"\n', "utf-8")
    with pytest.raises(DocumentError, match="package from the internet"):
        made(kai, voice)
    (folder / "document.typ").write_text("#panic(sys.inputs.document)", "utf-8")
    with pytest.raises(DocumentError, match="could not be made") as told_:
        made(kai, voice)
    assert "cars" not in str(told_.value)


def test_where_there_is_no_typst_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, kai: SummaryData
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(DocumentError, match="Save it as HTML"):
        made(kai)


@pytest.mark.parametrize(
    ("words", "pictures"),
    [
        ("Łukasz, Siân, Ọlá, Nguyễn Thị", 0),
        ("Ελλάδα και Львів, שלום", 0),
        ("قالت لي وبكت", 0),
        ("پاکستان چلو گھر", 0),
        ("שלום قالت", 1),
        ("Ọláṣùbọ̀mí", 1),
        ("नमस्ते", 1),
    ],
)
def test_a_drawing_is_of_letters_where_one_font_has_them_all_and_else_a_picture(
    words: str, pictures: int
) -> None:
    points = [Point(f"{words} {number}", filled=True, said="told") for number in range(5)]
    document = Document("T", (Picture(star_drawing(points, "Star")),), unshown="Not all can be shown.")
    made = write(document, "pdf", Wording(About(), VOICE))
    assert isinstance(made, bytes)
    (leaf,) = PdfReader(io.BytesIO(made)).pages
    assert len(leaf.images) == pictures
    assert "Not all can be shown" not in leaf.extract_text()
    report = page.validate_pdf_bytes(made, profile=page.ValidationProfile.PDF_UA_1)
    assert [each.rule_id for each in report.failures] == []

"""What stands in a document, in each of its formats."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import pytest
from known import shown, strange
from made_summaries import CARS, VOICE, summary, told
from page_reader import Page

from reflect.documents import FORMATS, ChosenLine, SummaryData, export
from reflect.errors import DocumentError
from reflect.events import About
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT

READ = ("md", "html", "pdf", "docx")


def read(data: SummaryData, format_: str) -> str:
    """All that a reader of this format finds."""
    made = export(data, format_, VOICE)
    return str(made) if format_ == "json" else "\n".join(shown(made, format_))


def page_of(data: SummaryData) -> str:
    return str(export(data, "html", VOICE))


def test_each_part_stands_under_its_section_as_told(kai: SummaryData) -> None:
    held = json.loads(read(kai, "json"))
    parts = {(one["id"], part["part"]): part for one in held["sections"] for part in one["parts"]}
    assert [each["text"] for each in parts["availability", "account"]["answers"]] == [CARS]
    assert parts["availability", "thinking"]["answers"][0]["text"] == "He thinks if he's quiet she'll ring."
    assert parts["availability", "action"]["answers"][0]["text"] == "I sat on the carpet with him."
    assert parts["availability", "message"]["answers"][0]["text"] == "That I'm not going anywhere."
    assert parts["availability", "feeling"]["answers"][0]["text"] == "I were heart sore for him."


@pytest.mark.parametrize("format_", FORMATS)
def test_what_was_set_apart_parked_or_empty_stays_out(kai: SummaryData, format_: str) -> None:
    document = read(kai, format_)
    for words in ("WORDS SET APART", "WORDS OFF THE PATH", "DUNNO"):
        assert words not in document
    assert "Put back by the carer." in document


@pytest.mark.parametrize("format_", FORMATS)
def test_every_document_says_where_it_comes_from_and_what_it_is_not(kai: SummaryData, format_: str) -> None:
    document = read(kai, format_)
    for sentence in (ACKNOWLEDGEMENT, INDEPENDENT, "not a contemporaneous record", "not an assessment"):
        assert sentence in document
    assert "not a full account" in document


def test_own_words_are_marked_and_their_quotation_stands_beside(kai: SummaryData) -> None:
    page = Page(page_of(kai))
    assert page.quotes[1:3] == ["I stay near", "I sat on the carpet with him."]
    assert "In the carer's own words:" in page.texts
    assert "Added by the carer" in page.texts
    held = json.loads(read(kai, "json"))
    assert [each["own"] for each in held["strengths"]] == [False, True, True]


def test_two_examples_of_one_strength_stand_under_one_heading() -> None:
    lines = [
        ChosenLine(identifier, words, words, 1)
        for identifier, words in (
            ("availability.alert", "He lines them up."),
            ("acceptance.joy", "I laughed."),
            ("availability.alert", "He goes quiet."),
        )
    ]
    page = Page(page_of(summary(strengths=lines)))
    assert page.quotes == ["He lines them up.", "He goes quiet.", "I laughed."]
    assert page.tags.count("h3") == 2


def test_the_star_shows_what_was_talked_about_in_words_too(kai: SummaryData) -> None:
    markdown = read(kai, "md")
    assert "Availability, helping the child to trust: talked about\n" in markdown
    page = page_of(kai)
    assert len(re.findall('<circle [^>]*fill="#14506a"', page)) == 1
    assert page.count("<circle") == 5
    assert "Availability: talked about. Sensitivity: not talked about yet." in page


def test_words_that_told_it_all_stand_once_and_the_rest_points_to_them() -> None:
    data = summary(
        told(1, "availability.incident", "incident", CARS),
        told(2, "availability.shown", "incident", CARS),
        passed=[("availability.why", 1), ("availability.response", 1)],
    )
    markdown = read(data, "md")
    assert markdown.split("\n").count(CARS) == 1
    assert markdown.count("This was told in the words above.") == 2


def test_a_told_part_whose_words_were_set_apart_is_not_pointed_to() -> None:
    data = summary(
        told(1, "availability.incident", "incident", CARS, apart=True), passed=[("availability.why", 1)]
    )
    assert data.sections == ()


def test_a_line_quoted_from_words_set_apart_stays_out() -> None:
    line = ChosenLine("availability.alert", CARS, CARS, 1)
    data = summary(told(1, "availability.incident", "incident", CARS, apart=True), strengths=(line,))
    assert CARS not in read(data, "md")


def test_a_long_answer_is_never_lost_as_one_that_says_nothing() -> None:
    words = "I don't know, but then I think he hid it because he was so afraid of us that night."
    data = summary(told(1, "availability.why", "why", words, blank=True))
    assert words in read(data, "md")


def test_no_name_stands_where_none_was_typed() -> None:
    data = summary(told(1, "availability.incident", "incident", CARS), about=About())
    page = Page(page_of(data))
    assert "About" not in page.texts
    assert "Who told it" not in page.texts


def test_whoever_else_spoke_is_named_beside_their_words() -> None:
    data = summary(told(1, "availability.incident", "incident", "I saw it too.", who="Fiona <worker>"))
    for format_ in READ:
        assert "Said by: Fiona <worker>" in read(data, format_)


def test_an_unknown_format_is_told_plainly(kai: SummaryData) -> None:
    with pytest.raises(DocumentError, match="choose one of: md, html, pdf, docx, json"):
        export(kai, "exe")


def test_the_page_asks_for_nothing_from_outside_and_has_landmarks(kai: SummaryData) -> None:
    document = page_of(kai)
    page = Page(document)
    assert "://" not in document.replace("http://www.w3.org/2000/svg", "")
    assert not {"src", "href", "srcset", "action"} & {name for name, _ in page.attributes}
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "url(" not in document
    assert "@import" not in document
    assert {"header", "main", "footer", "h1", "h2", "h3"} <= set(page.tags)
    assert ("lang", "en-GB") in page.attributes
    assert page.inside == []


@pytest.mark.parametrize("format_", READ)
def test_every_sentence_is_a_quotation_or_a_fixed_one(kai: SummaryData, format_: str) -> None:
    texts = shown(export(kai, format_, VOICE), format_)
    assert len(texts) > 30
    assert [each for each in texts if strange(each, kai)] == []
    texts = shown(export(kai, format_, VOICE, fit_to=60), format_)
    assert [each for each in texts if strange(each, kai, fitted=True)] == []
    assert any("more characters were told here, and left out to fit 60." in each for each in texts)


def test_headings_go_down_one_step_at_a_time(kai: SummaryData) -> None:
    levels = [int(tag[1]) for tag in Page(page_of(kai)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _luminance(colour: str) -> float:
    full = colour.lstrip("#")
    full = "".join(each * 2 for each in full) if len(full) == 3 else full
    parts = [int(full[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_of_text_is_plain_to_read(kai: SummaryData) -> None:
    document = page_of(kai)
    paper = _luminance(re.findall(r"--paper: (#\w+)", document)[0])
    for name in ("ink", "soft", "accent"):
        colour = _luminance(re.findall(rf"--{name}: (#\w+)", document)[0])
        assert (paper + 0.05) / (colour + 0.05) >= 7

"""Whatever is typed stands in every format as typed, and nothing of it works."""

from __future__ import annotations

import io
import json

import pytest
from file_readers import bare, elements, letters, paragraphs
from hypothesis import example, given, settings
from known import shown, strange
from made_summaries import VOICE, summaries, summary, texts, told, typed_texts
from markdown_it import MarkdownIt
from page_reader import Page
from pypdf import PdfReader

from reflect.documents import FORMATS, ChosenLine, SummaryData, export
from reflect.events import About

_CALM = settings(max_examples=25, deadline=None)
_FEW = settings(max_examples=8, deadline=None)


def _with(text: str) -> SummaryData:
    return summary(
        told(1, "availability.why", "why", text),
        strengths=(ChosenLine("availability.alert", text, text, 1),),
        about=About(child=text),
    )


@_CALM
@given(texts)
def test_a_page_shows_what_was_typed_and_nothing_of_it_works(text: str) -> None:
    page = Page(str(export(_with(text), "html", VOICE)))
    plain = Page(str(export(_with("word"), "html", VOICE)))
    assert page.tags.count("script") == 0
    assert page.inside == []
    if text.strip():
        assert page.quotes == [text, text]
        assert page.tags == plain.tags


@_CALM
@given(texts)
def test_a_record_gives_back_what_was_typed(text: str) -> None:
    held = json.loads(export(_with(text), "json", VOICE))
    assert held["sections"][0]["parts"][0]["answers"][0]["text"] == text
    assert held["strengths"][0]["quote"] == text
    assert held["about"]["child"] == text


@_FEW
@given(texts)
def test_word_holds_what_was_typed_code_point_for_code_point(text: str) -> None:
    found = paragraphs(bytes(export(_with(text), "docx", VOICE)))  # type: ignore[arg-type]
    if text.strip():
        assert found.count(text) == 2


@_FEW
@given(typed_texts)
@example('#eval("1") $x^2$ *b* _i_ <b> @ref // /* \\ =HYPERLINK("x")')
@example("قالت لي أنا بخير\nسطر ثان")
@example("\u202eאבג\u2028")
@example("👩‍👧 ❤️ 漢字 𓀀 नमस्ते")
def test_a_pdf_holds_what_was_typed(text: str) -> None:
    found = [each.text for each in elements(bytes(export(_with(text), "pdf", VOICE)))]  # type: ignore[arg-type]
    if bare(text):
        assert letters(text) in {letters(each) for each in found}


def _lines(text: str) -> list[str]:
    """The lines with anything on them. How many empty ones lie between, Markdown does not say."""
    return [line for line in text.split("\n") if line]


_PLAIN = {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}


@_CALM
@given(texts)
def test_markdown_shows_what_was_typed_as_words(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    data = summary(told(1, "availability.why", "why", text), strengths=(ChosenLine("", text, own=True),))
    tokens = reader.parse(str(export(data, "md", VOICE)))
    quoted = ["" for each in tokens if each.type == "blockquote_open"]
    number, deep = -1, 0
    for token in tokens:
        deep += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        number += token.type == "blockquote_open"
        if deep:
            assert token.type in _PLAIN, token.type
        if deep and token.type == "paragraph_close":
            quoted[number] += "\n\n"
        if deep and token.type == "inline":
            kinds = {each.type for each in token.children or ()}
            assert kinds <= {"text", "text_special", "hardbreak", "softbreak"}, kinds
            quoted[number] += "".join(
                "\n" if each.type.endswith("break") else each.content for each in token.children or ()
            )
    if text:
        assert len(quoted) == 2
    for shown_ in quoted:
        assert _lines(shown_) == _lines(text)


@pytest.mark.parametrize("format_", FORMATS)
def test_one_word_of_twenty_thousand_letters_passes_through(format_: str) -> None:
    word = "ab" * 10_000
    made = export(summary(told(1, "availability.why", "why", word)), format_, VOICE)
    found = [made] if format_ == "json" else shown(made, format_)
    assert any(word in each for each in found)


def test_a_long_word_ends_where_the_page_does() -> None:
    word = "ab" * 10_000
    made = export(summary(told(1, "availability.why", "why", word)), "pdf", VOICE)
    pages = PdfReader(io.BytesIO(made)).pages  # type: ignore[arg-type]
    assert len(pages) > 4


def test_lines_of_a_told_answer_stay_lines_in_markdown() -> None:
    data = summary(told(1, "availability.incident", "incident", "one\ntwo\n\nthree"))
    rendered = MarkdownIt("commonmark").render(str(export(data, "md", VOICE)))
    assert "<p>one<br />\ntwo</p>\n<p>three</p>" in rendered


@pytest.mark.parametrize("format_", ["md", "html", "pdf", "docx"])
def test_nothing_but_what_was_typed_and_the_fixed_lines_leaves(format_: str) -> None:
    @settings(max_examples=8, deadline=None, derandomize=True)
    @given(summaries())
    def check(data: SummaryData) -> None:
        found = shown(export(data, format_, VOICE), format_)
        assert [each for each in found if strange(each, data)] == []

    check()

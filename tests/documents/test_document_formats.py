"""What stands in a document, in each of its formats."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_summaries import CARS, summary, told
from markdown_it import MarkdownIt

from reflect.documents import FORMATS, ChosenLine, SummaryData, export
from reflect.documents.page import LINES
from reflect.errors import DocumentError
from reflect.events import About
from reflect.secure_base import ACKNOWLEDGEMENT, DIMENSIONS, INDEPENDENT
from reflect.text import clean
from reflect.voice import Voice, context

_VOICE = Voice()
_CALM = settings(max_examples=40, deadline=None)
_MARKUP = (
    *"*_`[]()<>&#!|~$\\\"'-+=:{}%/ \n\t.1«»",
    "<script>alert(1)</script>",
    "</blockquote>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "&amp;",
    "&#65;",
    "](x)",
    "![a](b)",
    "<!-- a -->",
    "]]>",
    "1. ",
    "> ",
    "    ",
    "```",
    "---\n",
    "\u202eאבג",
    "مرحبا",
    "e\u0301",
    "👩‍👧",
    "\u2028",
    "word",
)
_typed = st.lists(st.sampled_from(_MARKUP) | st.characters(codec="utf-8"), max_size=12).map(
    lambda pieces: clean("".join(pieces))
)


class Page(HTMLParser):
    """What a browser would find: the texts of quotations, all tags, every address."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.quotes: list[str] = []
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.inside: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in ("meta", "polygon", "circle", "br", "hr"):
            self.inside.append(tag)
        if tag == "blockquote":
            self.quotes.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            assert self.inside.pop() == tag

    def handle_data(self, data: str) -> None:
        if "blockquote" in self.inside:
            self.quotes[-1] += data
        elif "style" not in self.inside:
            self.texts.append(data)


def fixed(data: SummaryData) -> set[str]:
    """Every sentence that a document may hold without anybody having typed it."""
    given = context(data.about)
    lines = {_VOICE.word(LINES, each, given) for each in _VOICE.blocks(LINES) - {"date"}}
    labels = {
        _VOICE.word(name, block, given)
        for name in ("strengths", "needs", "facts")
        for block in _VOICE.blocks(name)
        if name != "facts" or block.startswith(("carer_", "purpose_"))
    }
    model = {each for one in DIMENSIONS for each in (one.name, one.benefit)}
    return lines | labels | model | {ACKNOWLEDGEMENT, INDEPENDENT}


def test_each_part_stands_under_its_section_as_told(kai: SummaryData) -> None:
    held = json.loads(export(kai, "json"))
    parts = {(one["id"], part["part"]): part for one in held["sections"] for part in one["parts"]}
    assert [each["text"] for each in parts["availability", "account"]["answers"]] == [CARS]
    assert parts["availability", "thinking"]["answers"][0]["text"] == "He thinks if he's quiet she'll ring."
    assert parts["availability", "action"]["answers"][0]["text"] == "I sat on the carpet with him."
    assert parts["availability", "message"]["answers"][0]["text"] == "That I'm not going anywhere."
    assert parts["availability", "feeling"]["answers"][0]["text"] == "I were heart sore for him."


@pytest.mark.parametrize("format_", FORMATS)
def test_what_was_set_apart_parked_or_empty_stays_out(kai: SummaryData, format_: str) -> None:
    document = export(kai, format_)
    for words in ("WORDS SET APART", "WORDS OFF THE PATH", "DUNNO"):
        assert words not in document
    assert "Put back by the carer." in document


@pytest.mark.parametrize("format_", FORMATS)
def test_every_document_says_where_it_comes_from_and_what_it_is_not(kai: SummaryData, format_: str) -> None:
    document = export(kai, format_)
    for sentence in (ACKNOWLEDGEMENT, INDEPENDENT, "not a contemporaneous record", "not an assessment"):
        assert sentence in document
    assert "not a full account" in document


def test_own_words_are_marked_and_their_quotation_stands_beside(kai: SummaryData) -> None:
    page = Page(export(kai, "html"))
    assert page.quotes[1:3] == ["I stay near", "I sat on the carpet with him."]
    assert "In the carer's own words:" in page.texts
    assert "Added by the carer" in page.texts
    held = json.loads(export(kai, "json"))
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
    page = Page(export(summary(strengths=lines), "html"))
    assert page.quotes == ["He lines them up.", "He goes quiet.", "I laughed."]
    assert page.tags.count("h3") == 2


def test_the_star_shows_what_was_talked_about_in_words_too(kai: SummaryData) -> None:
    markdown = export(kai, "md")
    assert "- ● Availability, helping the child to trust: talked about\n" in markdown
    assert "- ○ Sensitivity" in markdown
    page = export(kai, "html")
    assert page.count('fill="#14506a"') == 1
    assert page.count("<circle") == 5
    assert "Availability: talked about. Sensitivity: not talked about yet." in page


def test_words_that_told_it_all_stand_once_and_the_rest_points_to_them() -> None:
    data = summary(
        told(1, "availability.incident", "incident", CARS),
        told(2, "availability.shown", "incident", CARS),
        passed=[("availability.why", 1), ("availability.response", 1)],
    )
    markdown = export(data, "md")
    assert markdown.count(CARS) == 1
    assert markdown.count("This was told in the words above.") == 2


def test_a_told_part_whose_words_were_set_apart_is_not_pointed_to() -> None:
    data = summary(
        told(1, "availability.incident", "incident", CARS, apart=True), passed=[("availability.why", 1)]
    )
    assert data.sections == ()


def test_a_line_quoted_from_words_set_apart_stays_out() -> None:
    line = ChosenLine("availability.alert", CARS, CARS, 1)
    data = summary(told(1, "availability.incident", "incident", CARS, apart=True), strengths=(line,))
    assert CARS not in export(data, "md")


def test_a_long_answer_is_never_lost_as_one_that_says_nothing() -> None:
    words = "I don't know, but then I think he hid it because he was so afraid of us that night."
    data = summary(told(1, "availability.why", "why", words, blank=True))
    assert words in export(data, "md")


def test_no_name_stands_where_none_was_typed() -> None:
    data = summary(told(1, "availability.incident", "incident", CARS), about=About())
    page = Page(export(data, "html"))
    assert "About" not in page.texts
    assert "Who told it" not in page.texts


def test_whoever_else_spoke_is_named_beside_their_words() -> None:
    data = summary(told(1, "availability.incident", "incident", "I saw it too.", who="Fiona <worker>"))
    assert "Fiona <worker>" in Page(export(data, "html")).texts
    assert "Fiona \\<worker>" in export(data, "md")


def test_an_unknown_format_is_told_plainly(kai: SummaryData) -> None:
    with pytest.raises(DocumentError, match="choose one of: md, html, json"):
        export(kai, "exe")


def test_the_page_asks_for_nothing_from_outside_and_has_landmarks(kai: SummaryData) -> None:
    document = export(kai, "html")
    page = Page(document)
    assert "://" not in document
    assert not {"src", "href", "srcset", "action"} & {name for name, _ in page.attributes}
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "url(" not in document
    assert "@import" not in document
    assert {"header", "main", "footer", "h1", "h2", "h3"} <= set(page.tags)
    assert ("lang", "en-GB") in page.attributes
    assert page.inside == []


def test_headings_go_down_one_step_at_a_time(kai: SummaryData) -> None:
    levels = [int(tag[1]) for tag in Page(export(kai, "html")).tags if re.fullmatch("h[1-6]", tag)]
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
    document = export(kai, "html")
    paper = _luminance(re.findall(r"--paper: (#\w+)", document)[0])
    for name in ("ink", "soft", "accent"):
        colour = _luminance(re.findall(rf"--{name}: (#\w+)", document)[0])
        assert (paper + 0.05) / (colour + 0.05) >= 7


def test_every_sentence_is_a_quotation_or_a_fixed_one(kai: SummaryData) -> None:
    page = Page(export(kai, "html"))
    typed = {each.text for one in kai.sections for part in one.parts for each in part.answers}
    typed |= {words for line in (*kai.strengths, *kai.needs) for words in (line.words, line.quote)}
    assert set(page.quotes) <= typed
    known = fixed(kai) | {"Kai", "5-10", "20 November 2026"}
    star = {f"{one.name}, {one.benefit}: {said}" for one in DIMENSIONS for said in STAR_WORDS}
    star.add("".join(f"{one.name}: {said}. " for one, said in zip(DIMENSIONS, STAR_SAID, strict=True)))
    for text in (each for each in page.texts if each.strip()):
        assert text in known | star, text


STAR_WORDS = ("talked about", "not talked about yet")
STAR_SAID = ("talked about", *["not talked about yet"] * 4)


# ---------------------------------------------------------------- awkward text


def _with(text: str) -> SummaryData:
    return summary(
        told(1, "availability.incident", "incident", text),
        strengths=(ChosenLine("availability.alert", text, text, 1),),
        about=About(child=text),
    )


@_CALM
@given(_typed)
def test_a_page_shows_what_was_typed_and_nothing_of_it_works(text: str) -> None:
    page = Page(export(_with(text), "html", _VOICE))
    plain = Page(export(_with("word"), "html", _VOICE))
    assert page.quotes == [text, text]
    assert page.tags.count("script") == 0
    assert page.inside == []
    if text.strip():
        assert page.tags == plain.tags


@_CALM
@given(_typed)
def test_a_record_gives_back_what_was_typed(text: str) -> None:
    held = json.loads(export(_with(text), "json", _VOICE))
    assert held["sections"][0]["parts"][0]["answers"][0]["text"] == text
    assert held["strengths"][0]["quote"] == text
    assert held["about"]["child"] == text


def _lines(text: str) -> list[str]:
    """The lines with anything on them. How many empty ones lie between, Markdown does not say."""
    return [line for line in text.split("\n") if line]


_PLAIN = {"blockquote_open", "blockquote_close", "paragraph_open", "paragraph_close", "inline"}


@_CALM
@given(_typed)
def test_markdown_shows_what_was_typed_as_words(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    data = summary(
        told(1, "availability.incident", "incident", text), strengths=(ChosenLine("", text, own=True),)
    )
    tokens = reader.parse(export(data, "md", _VOICE))
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
    assert len(quoted) == 2
    for shown in quoted:
        assert _lines(shown) == _lines(text)


@pytest.mark.parametrize("format_", FORMATS)
def test_one_word_of_twenty_thousand_letters_passes_through(format_: str) -> None:
    word = "a" * 20_000
    assert word in export(summary(told(1, "availability.incident", "incident", word)), format_, _VOICE)


def test_lines_of_a_told_answer_stay_lines_in_markdown() -> None:
    data = summary(told(1, "availability.incident", "incident", "one\ntwo\n\nthree"))
    shown = MarkdownIt("commonmark").render(export(data, "md", _VOICE))
    assert "<p>one<br />\ntwo</p>\n<p>three</p>" in shown

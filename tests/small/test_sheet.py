"""The kitchen-table sheet: one page a dimension, the dialogue's own questions, room to write."""

from __future__ import annotations

import io
import math
from typing import Any

import docx
import pytest
from docx.shared import Pt
from pypdf import PdfReader

from reflect.dialogue import load
from reflect.errors import DocumentError
from reflect.events import AGES, CARERS, About
from reflect.secure_base import ACKNOWLEDGEMENT, DIMENSIONS
from reflect.small.sheet import ALL, sheet
from reflect.voice import Voice, context


@pytest.mark.parametrize(("age", "carer"), list(zip(("", *AGES), CARERS, strict=True)))
def test_each_dimension_is_one_page_whatever_the_age_and_the_carer(age: str, carer: str) -> None:
    made = sheet([], "pdf", About(age=age, carer=carer))
    assert isinstance(made, bytes)
    pages = ["".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]
    assert len(pages) == len(DIMENSIONS)
    for page, dimension in zip(pages, DIMENSIONS, strict=True):
        for words in (f"{dimension.name}: {dimension.benefit}", "University of East Anglia, Norwich, UK."):
            assert words.replace(" ", "") in page


@pytest.mark.parametrize("section", ALL)
def test_it_asks_the_short_conversation_s_questions_in_its_own_words(section: str) -> None:
    about = About(age="11-18", carer="foster")
    text = str(sheet([section], "md", about))
    voice = Voice()
    for question in load("secure-base").section(section).questions:
        worded = voice.word(section, question.block, context(about))
        assert (worded in text.replace("\\", "")) == (question.depth == "short")


def test_every_question_has_room_to_write_in_a_browser_too() -> None:
    page = str(sheet(["availability"], "html"))
    assert page.count("<h3>") == page.count("<figure>") == 6
    assert page.count("<line ") > 10


@pytest.mark.parametrize(("age", "carer"), [("", ""), ("11-18", "residential")])
def test_in_word_each_dimension_begins_a_page_and_all_of_it_has_room_there(age: str, carer: str) -> None:
    made = sheet([], "docx", About(age=age, carer=carer))
    assert isinstance(made, bytes)
    word = docx.Document(io.BytesIO(made))
    section = word.sections[0]
    assert [each.text for each in section.footer.paragraphs][1] == ACKNOWLEDGEMENT
    page = section.page_height - section.top_margin - section.bottom_margin - Pt(8.5 * 1.3 * 3 + 12)
    width = section.page_width - section.left_margin - section.right_margin
    used: list[float] = [0]
    headed = 0
    pictures = iter(word.inline_shapes)
    for each in word.paragraphs:
        style = each.style
        assert style is not None
        if style.name == "Heading 1":
            headed += 1
            assert bool(each.paragraph_format.page_break_before) == (headed > 1)
        used += [0] if each.paragraph_format.page_break_before else []
        if each._p.xpath(".//w:drawing"):
            picture = next(pictures)
            assert abs(picture.width - width) < Pt(1)
            used[-1] += picture.height
        else:
            used[-1] += tall(each, style, width)
    assert headed == len(used) == len(DIMENSIONS)
    assert max(used) < page


def tall(paragraph: Any, style: Any, width: int) -> float:
    """How much of a page a paragraph takes at most: wide letters, a third of a line between lines."""
    size = style.font.size
    lines = math.ceil(len(paragraph.text) * size * 0.58 / width)
    around = [style.paragraph_format.space_before, style.paragraph_format.space_after]
    return float(lines * size * 1.3 + sum(each or 0 for each in around))


def test_each_page_of_it_may_lie_by_itself_in_a_browser_too() -> None:
    page = str(sheet([], "html"))
    assert page.count('class="new-page"') == len(DIMENSIONS) - 1
    assert page.count(ACKNOWLEDGEMENT) == len(DIMENSIONS)


def test_a_sheet_that_is_not_there_is_told() -> None:
    with pytest.raises(DocumentError, match="availability"):
        sheet(["kindness"], "md")

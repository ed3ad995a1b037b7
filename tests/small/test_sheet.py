"""The kitchen-table sheet: one page a dimension, the dialogue's own questions, room to write."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from reflect.dialogue import load
from reflect.errors import DocumentError
from reflect.events import AGES, CARERS, About
from reflect.secure_base import DIMENSIONS
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


def test_a_sheet_that_is_not_there_is_told() -> None:
    with pytest.raises(DocumentError, match="availability"):
        sheet(["kindness"], "md")

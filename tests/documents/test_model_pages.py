"""The pages about the model as a document: all of them, or one, in each format."""

from __future__ import annotations

import pytest
from known import shown
from made_summaries import VOICE

from reflect.documents.model_pages import explained
from reflect.errors import DocumentError
from reflect.explained.shelf import shelf
from reflect.secure_base import ACKNOWLEDGEMENT, CYCLE, DIMENSIONS, INDEPENDENT

SHELF = shelf()
READ = ("md", "html", "pdf", "docx")


def words_of(made: str | bytes, form: str) -> str:
    return " ".join(" ".join(shown(made, form)).split())


@pytest.mark.parametrize("form", READ)
def test_every_page_is_in_it_whole_with_the_model_and_its_authors(form: str) -> None:
    text = words_of(explained(SHELF.pages, SHELF, form, VOICE), form)
    for page in SHELF.pages:
        assert page.title in text
        for piece in page.body:
            for each in (piece,) if isinstance(piece, str) else piece:
                assert each in text, page.id
    for dimension in DIMENSIONS:
        assert f"{dimension.name}: {dimension.benefit}" in text
    assert ACKNOWLEDGEMENT in text
    assert INDEPENDENT in text


def test_the_star_and_the_cycle_are_drawn_and_told_to_those_who_cannot_see_them() -> None:
    page = str(explained(SHELF.pages, SHELF, "html", VOICE))
    assert page.count("<svg") == 2
    described = page[page.index("model-cycle-desc") :].partition("</desc>")[0].replace("&#39;", "'")
    places = [described.index(f"{number}. {each.name}") for number, each in enumerate(CYCLE, 1)]
    assert places == sorted(places)
    assert "round to the first again" in described
    assert "not told" not in described


def test_one_page_gives_the_document_its_name() -> None:
    page = SHELF.find("contact")
    assert page is not None
    made = str(explained((page,), SHELF, "md", VOICE))
    assert made.startswith("# Birth family and family time\n")
    assert ACKNOWLEDGEMENT in made


def test_there_is_no_other_format() -> None:
    with pytest.raises(DocumentError):
        explained(SHELF.pages, SHELF, "json", VOICE)

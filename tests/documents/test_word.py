"""The Word file: real headings, styles and pictures with words, in the look that a service gave it."""

from __future__ import annotations

import io
import sys
import zipfile
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from file_readers import paragraphs, word_file
from made_summaries import VOICE, summary, told

from reflect.documents import SummaryData, export, pdf
from reflect.documents.export import write
from reflect.documents.language import (
    Beside,
    Document,
    Heading,
    Items,
    Paragraph,
    Quotation,
    Signatures,
    Table,
    Typed,
)
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.events import About
from reflect.voice import Voice


def made(data: SummaryData, voice: Voice = VOICE) -> bytes:
    word = export(data, "docx", voice)
    assert isinstance(word, bytes)
    return word


def test_headings_are_headings_one_step_at_a_time(kai: SummaryData) -> None:
    found = word_file(made(kai)).paragraphs
    assert (found[0].style.name, found[0].text) == ("Title", "A reflection")  # type: ignore[union-attr]
    levels = [
        int(each.style.name[-1])  # type: ignore[union-attr,index]
        for each in found
        if each.style.name.startswith("Heading")  # type: ignore[union-attr]
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    quotes = [each.text for each in found if each.style.name == "Quote"]  # type: ignore[union-attr]
    assert "I sat on the carpet with him." in quotes


def test_pictures_say_what_they_show_and_no_name_is_in_its_properties(kai: SummaryData) -> None:
    word = word_file(made(kai))
    described = [each._inline.docPr.get("descr") for each in word.inline_shapes]
    assert len(described) == 3
    assert "1. the child's needs and behaviour: «His mam had rung off early." in described[0]
    told_ = word.core_properties
    assert (told_.title, told_.language) == ("A reflection", "en-GB")
    assert (told_.author, told_.last_modified_by, told_.comments) == ("", "", "")
    languages = {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_what_runs_to_the_left_is_marked_so() -> None:
    data = summary(
        told(1, "availability.why", "why", "قالت لي OK 12 وبكت"),
        told(2, "acceptance.why", "why", "He said مرحبا."),
    )
    right, left = [each for each in word_file(made(data)).paragraphs if each.style.name == "Quote"]  # type: ignore[union-attr]
    assert right._p.pPr.find(qn("w:bidi")) is not None
    assert left._p.pPr.find(qn("w:bidi")) is None
    assert [(each.text, bool(each.font.rtl)) for each in left.runs] == [("He said ", False), ("مرحبا.", True)]
    assert "".join(each.text for each in right.runs) == "قالت لي OK 12 وبكت"


def test_lists_are_numbered_afresh_and_tables_have_headings() -> None:
    items = Items((("one",), ("two: ", Typed("x"))), numbered=True)
    table = Table(("What", "Who"), (("Sleep", Typed("Nan")),))
    document = Document("T", (Heading(2, "A"), items, Paragraph("between"), items, table))
    word = word_file(bytes(write(document, "docx", Wording(About(), VOICE))))  # type: ignore[arg-type]
    numbers = [
        each._p.pPr.numPr.numId.val
        for each in word.paragraphs
        if each.style.name == "List Number"  # type: ignore[union-attr]
    ]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    (found,) = word.tables
    assert [[cell.text for cell in row.cells] for row in found.rows] == [["What", "Who"], ["Sleep", "Nan"]]
    assert found.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_what_belongs_together_is_kept_on_one_page() -> None:
    document = Document(
        "T",
        (
            Heading(2, "A"),
            Quotation("Short."),
            Beside("belongs to the quotation"),
            Heading(2, "B", new_page=True),
            Beside("belongs to the next"),
            Items((("one",), ("two",))),
            Table(("What", "Who"), ((Typed("Sleep"), Typed("Nan")), (Typed("long " * 400), Typed("x")))),
            Signatures(("Carer", "Worker"), "Date"),
        ),
    )
    word = word_file(bytes(write(document, "docx", Wording(About(), VOICE))))  # type: ignore[arg-type]
    kept = {each.text.split("\t")[0].strip(): keeps(each) for each in word.paragraphs}
    assert [text for text, keep in kept.items() if keep] == [
        *("T", "A", "Short.", "B", "belongs to the next", "one", "Carer")
    ]
    assert [each.text for each in word.paragraphs if each.paragraph_format.page_break_before] == ["B"]
    (table,) = word.tables
    assert all(keeps(cell.paragraphs[0]) for cell in table.rows[0].cells)
    unsplit = [
        row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows
    ]
    assert unsplit == [False, True, False]


def keeps(paragraph: WordParagraph) -> bool:
    own = paragraph.paragraph_format.keep_with_next
    style = paragraph.style
    assert style is not None
    return bool(style.paragraph_format.keep_with_next if own is None else own)  # type: ignore[attr-defined]


def test_a_service_s_own_file_gives_the_look_and_nothing_of_its_text(
    tmp_path: Path, kai: SummaryData
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    own = docx.Document()
    own.add_paragraph("Somebody else's words")
    own.sections[0].header.paragraphs[0].text = "Hill Top Fostering"
    own.sections[0].footer.paragraphs[0].text = "Hill Top, page"
    own.styles["Quote"].font.name = "Verdana"
    own.save(str(folder / "document.docx"))
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>',
        "utf-8",
    )
    word = word_file(made(kai, Voice(service=tmp_path)))
    assert "Somebody else's words" not in [each.text for each in word.paragraphs]
    assert word.sections[0].header.paragraphs[0].text == "Hill Top Fostering"
    assert [each.text for each in word.sections[0].footer.paragraphs] == ["Hill Top, page"]
    assert word.styles["Quote"].font.name == "Verdana"
    assert word.inline_shapes[0]._inline.docPr.get("descr") == "The logo of the service"
    (folder / "document.docx").write_bytes(b"no Word file")
    with pytest.raises(DocumentError, match="can't be read"):
        made(kai, Voice(service=tmp_path))


def test_the_project_s_own_base_holds_no_words_and_nobody_s_name() -> None:
    base = VOICE.path("documents/document.docx").read_bytes()
    assert paragraphs(base) == []
    with zipfile.ZipFile(io.BytesIO(base)) as packed:
        assert b"python-docx" not in packed.read("docProps/core.xml")


def test_where_nothing_can_draw_the_words_of_a_picture_stand_in_its_place(
    monkeypatch: pytest.MonkeyPatch, kai: SummaryData
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    pdf.png.cache_clear()
    word = word_file(made(kai))
    assert len(word.inline_shapes) == 0
    texts = [each.text for each in word.paragraphs]
    assert "3. caregiving behaviours: " not in texts
    assert "caregiving behaviours: «I sat on the carpet with him.» " in texts
    assert "A filled dot means that this was talked about. It means nothing more." in texts

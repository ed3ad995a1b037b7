"""What leaves: a summary as Markdown, HTML, PDF, Word or JSON, and a file that only its owner can read.

    data = assemble(session=…, about=…, started=…, answers=…, strengths=…, needs=…, told=…)
    save(None, export(data, "pdf"), "pdf")

Every sentence of a document is a quotation of an answer, or a fixed one from `prompts/…/documents/`. Other
documents are written the same way: blocks of `language` put together, and `write(document, format, wording)`.
"""

from __future__ import annotations

from reflect.documents.choosing import Choice, chosen
from reflect.documents.export import BINARY, FORMATS, export, write
from reflect.documents.identifying import Finding, find, with_initials
from reflect.documents.save import save
from reflect.documents.summary_data import (
    AnswerTold,
    ChosenLine,
    PartTold,
    SectionTold,
    StarPoint,
    SummaryData,
    assemble,
)

__all__ = [
    "BINARY",
    "FORMATS",
    "AnswerTold",
    "Choice",
    "ChosenLine",
    "Finding",
    "PartTold",
    "SectionTold",
    "StarPoint",
    "SummaryData",
    "assemble",
    "chosen",
    "export",
    "find",
    "save",
    "with_initials",
    "write",
]

"""What leaves: a summary as Markdown, HTML or JSON, and a file that only its owner can read.

    data = assemble(session=…, about=…, started=…, answers=…, strengths=…, needs=…, told=…)
    save(None, export(data, "html"), "html")

Every sentence of a document is a quotation of an answer, or a fixed one from `prompts/…/documents/`.
"""

from __future__ import annotations

from reflect.documents.export import FORMATS, export
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
    "FORMATS",
    "AnswerTold",
    "ChosenLine",
    "PartTold",
    "SectionTold",
    "StarPoint",
    "SummaryData",
    "assemble",
    "export",
    "save",
]

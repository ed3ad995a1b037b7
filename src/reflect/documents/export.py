"""The formats that a document can leave in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reflect.documents.applicants_page import applicants_document
from reflect.documents.language import Document
from reflect.documents.logo import Logo, logo_of
from reflect.documents.pages import html, markdown
from reflect.documents.record import record
from reflect.documents.summary_data import SummaryData
from reflect.documents.summary_page import summary_document
from reflect.documents.together_page import together_document
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.voice import Voice

Writer = Callable[[Document, dict[str, str], Voice, Logo | None], str | bytes]


def _pdf(document: Document, lines: dict[str, str], voice: Voice, logo: Logo | None) -> bytes:
    from reflect.documents.pdf import pdf

    return pdf(document, lines, voice, logo)


def _docx(document: Document, lines: dict[str, str], voice: Voice, logo: Logo | None) -> bytes:
    from reflect.documents.word import docx

    return docx(document, lines, voice, logo)


_WRITERS: Final[dict[str, Writer]] = {"md": markdown, "html": html, "pdf": _pdf, "docx": _docx}
FORMATS: Final = (*_WRITERS, "json")
BINARY: Final = frozenset({"pdf", "docx"})


def write(document: Document, format: str, wording: Wording) -> str | bytes:  # noqa: A002
    """Any document in a format that people read: md, html, pdf or docx. Raises `DocumentError`."""
    writer = _WRITERS.get(format)
    if writer is None:
        raise DocumentError(f"There is no format of that name; choose one of: {', '.join(FORMATS)}.")
    return writer(document, wording.fixed, wording.voice, logo_of(wording.voice))


def export(
    data: SummaryData,
    format: str,  # noqa: A002
    voice: Voice | None = None,
    *,
    fit_to: int = 0,
) -> str | bytes:
    """A summary as a document in one of `FORMATS`: bytes for those in `BINARY`, else text.

    With `fit_to` each part of what was told has at most so many characters, and says what it left out; the
    record for programs (json) stays whole. Raises `DocumentError`.
    """
    wording = Wording(data.about, voice or Voice(), data.dialogue)
    if format == "json":
        return record(data, wording)
    together = together_document if data.people else summary_document
    document = applicants_document if data.applicants else together
    return write(document(data, wording, fit_to), format, wording)

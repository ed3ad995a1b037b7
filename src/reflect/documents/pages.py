"""A document as HTML or Markdown, through the voice's templates `documents/document.*.j2`."""

from __future__ import annotations

from reflect.documents.language import Document, as_data
from reflect.documents.logo import Logo
from reflect.voice import Voice


def markdown(document: Document, lines: dict[str, str], voice: Voice, logo: Logo | None = None) -> str:  # noqa: ARG001
    """The document as Markdown, in which nothing that was typed works as markup."""
    given = {"document": as_data(document), "lines": lines}
    return voice.page("document", given, html=False)


def html(document: Document, lines: dict[str, str], voice: Voice, logo: Logo | None = None) -> str:
    """The document as one HTML file that asks for nothing from outside."""
    given = {"document": as_data(document), "lines": lines, "logo": logo}
    return voice.page("document", given, html=True)

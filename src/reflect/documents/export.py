"""The formats that a summary can leave in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from reflect.documents.page import html_page, markdown_page
from reflect.documents.record import record
from reflect.documents.summary_data import SummaryData
from reflect.errors import DocumentError
from reflect.voice import Voice

_WRITERS: Final[dict[str, Callable[[SummaryData, Voice], str]]] = {
    "md": markdown_page,
    "html": html_page,
    "json": record,
}
FORMATS: Final = tuple(_WRITERS)


def export(data: SummaryData, format: str, voice: Voice | None = None) -> str:  # noqa: A002
    """The summary as a document: `format` is md, html or json. Raises `DocumentError` for any other."""
    writer = _WRITERS.get(format)
    if writer is None:
        raise DocumentError(f"There is no format of that name; choose one of: {', '.join(FORMATS)}.")
    return writer(data, voice or Voice())

"""A voice for a page with clothes of its own: `documents/sheet.typ` comes before `documents/document.typ`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from reflect.voice import Voice

_COMMON: Final = "document"


class Dressed(Voice):
    """Words like any voice. Where the common template of a document is asked for, the page's own is given
    if there is one: a service may restyle each page for itself, or all documents at once."""

    def __init__(self, page: str, language: str = "en-GB", service: Path | None = None) -> None:
        super().__init__(language, service)
        self._page = page

    def path(self, name: str) -> Path:
        """Where a file lies; the page's own in place of the common one."""
        common = f"documents/{_COMMON}."
        if name.startswith(common):
            own = super().path(f"documents/{self._page}.{name.removeprefix(common)}")
            if own.is_file():
                return own
        return super().path(name)

    def page(self, name: str, context: Mapping[str, object], *, html: bool) -> str:
        """A whole document, from the page's own template where there is one."""
        ending = "html" if html else "md"
        if name == _COMMON and super().path(f"documents/{self._page}.{ending}.j2").is_file():
            name = self._page
        return super().page(name, context, html=html)

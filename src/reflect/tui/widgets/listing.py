"""A long list to choose from: arrows move, Enter chooses. What was typed is never read as markup."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Listing(OptionList):
    """Each entry is a bold first line and, below it, a second."""

    def __init__(self, entries: Sequence[tuple[str, str]] = (), *, id_: str | None = None) -> None:
        super().__init__(*(_option(entry) for entry in entries), compact=True, id=id_)

    def show(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show these instead."""
        self.clear_options()
        self.add_options([_option(entry) for entry in entries])
        self.highlighted = 0 if entries else None


def _option(entry: tuple[str, str]) -> Option:
    first, second = entry
    content = Content.assemble((first, "bold"), *(("\n", Content(second)) if second else ()))
    return Option(content)

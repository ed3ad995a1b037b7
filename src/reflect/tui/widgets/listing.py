"""A long list to choose from: arrows move, Enter chooses. What was typed is never read as markup."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Options(OptionList):
    """A list whose chosen entry shows without colour too: Textual draws none of it reversed by its style sheet."""

    def get_visual_style(self, *component_classes: str, partial: bool = False) -> Style:
        drawn = super().get_visual_style(*component_classes, partial=partial)
        chosen = "option-list--option-highlighted" in component_classes
        return drawn + Style(reverse=True) if chosen and self.has_focus and self.app.no_color else drawn


class Listing(Options):
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

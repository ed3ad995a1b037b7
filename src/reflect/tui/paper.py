"""Text to be read, with a bar down the whole side of what was typed, however its lines are broken."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from rich.segment import Segment
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

BAR: Final = "▌ "


class Paper(Visual):
    """Lines with or without a bar beside them. Nothing of them is read as markup."""

    def __init__(self, lines: Iterable[tuple[Content, bool]]) -> None:
        self._lines = list(lines)
        self._blocks = [
            (Content("\n").join(line for line, _ in block), barred)
            for barred, block in groupby(self._lines, key=lambda each: each[1])
        ]

    @property
    def plain(self) -> str:
        """The text line by line."""
        return "\n".join(f"{BAR if barred else ''}{line.plain}".rstrip() for line, barred in self._lines)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        strips: list[Strip] = []
        bar = Strip([Segment(BAR, style.rich_style)], len(BAR))
        for text, barred in self._blocks:
            drawn = text.render_strips(max(1, width - len(BAR) * barred), None, style, options)
            strips += [Strip.join([bar, each]) for each in drawn] if barred else drawn
        return strips[:height]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        return max(
            (
                text.get_optimal_width(rules, container_width) + len(BAR) * barred
                for text, barred in self._blocks
            ),
            default=1,
        )

    def get_height(self, rules: RulesMap, width: int) -> int:
        return sum(text.get_height(rules, max(1, width - len(BAR) * barred)) for text, barred in self._blocks)

"""What is kept, by its days: a month as a heading, a mark and two lines for each thing, more as one goes down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from reflect.tui.widgets.listing import Options

# How near the end of what is loaded the rest is asked for.
_NEAR = 12


class Line(NamedTuple):
    """An entry of the list, under the heading of its month where it has one."""

    content: Content
    heading: str = ""


class Timeline(Options):
    """Headings are passed over by the arrows. `NearEnd` asks for more, and is answered by `add`."""

    class NearEnd(Message):
        """What is loaded comes to its end."""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(compact=True, id=id_)
        self._heading = ""
        # Which of the lines each option is; a heading is none.
        self._lines_at: list[int | None] = []
        self._count = 0

    def begin(self, lines: Iterable[Line], *, one_line: bool) -> None:
        """Show these instead, from the first; each text on one line, or as long as it is."""
        self.clear_options()
        # At once, not by a class: how high each line is gets measured before a class takes effect.
        self.styles.text_wrap = "nowrap" if one_line else "wrap"
        self.styles.text_overflow = "ellipsis" if one_line else "fold"
        self._heading, self._lines_at, self._count = "", [], 0
        self.scroll_home(animate=False)
        self.add(lines)
        first = next((at for at, line in enumerate(self._lines_at) if line is not None), None)
        self.highlighted = first

    def add(self, lines: Iterable[Line]) -> None:
        """Show these below the others."""
        options: list[Option] = []
        for line in lines:
            if line.heading and line.heading != self._heading:
                self._heading = line.heading
                options.append(Option(Content.styled(line.heading, "bold"), disabled=True))
                self._lines_at.append(None)
            options.append(Option(line.content))
            self._lines_at.append(self._count)
            self._count += 1
        self.add_options(options)

    def line_at(self, option: int | None) -> int | None:
        """Which of the lines an option is, counted from 0."""
        return None if option is None or option >= len(self._lines_at) else self._lines_at[option]

    def watch_highlighted(self, highlighted: int | None) -> None:
        super().watch_highlighted(highlighted)
        if highlighted is not None and highlighted >= len(self._lines_at) - _NEAR:
            self.post_message(self.NearEnd())
        # The heading above the first line comes into view with it.
        if highlighted is not None and highlighted > 0 and self._lines_at[highlighted - 1] is None:
            self.call_after_refresh(self._show_heading, highlighted)

    def _show_heading(self, highlighted: int) -> None:
        if self.highlighted == highlighted == 1:
            self.scroll_home(animate=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if new_value > old_value and new_value + 2 * self.size.height >= self.virtual_size.height:
            self.post_message(self.NearEnd())

"""The line at the top of the talk: which part this is, what it is for, and how far along it stands."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from reflect.secure_base import SECTIONS, dimension
from reflect.tui import words

_SHORT = 20
_FEWEST = 2


class Heading(Static):
    """The benefit is shown whole or not at all: on the same line, on a second, or (in a low window) nowhere."""

    def __init__(self, section: str = "", *, id_: str | None = None) -> None:
        super().__init__(markup=False, id=id_)
        self._section = section
        self._parts: tuple[str, ...] = ()

    def show_section(self, section: str, parts: Iterable[str] | None = None) -> None:
        """Name this part, and where it stands among the `parts` of the conversation, as told last."""
        self._section = section
        if parts is not None:
            self._parts = tuple(parts)
        self._word()

    def _place(self) -> str:
        """Nothing where one part is the whole of it, or it isn't known yet what the parts are."""
        if len(self._parts) < _FEWEST or self._section not in self._parts:
            return ""
        return words.part(self._parts.index(self._section) + 1, len(self._parts))

    def on_resize(self) -> None:
        self._word()

    def _word(self) -> None:
        if self._section not in SECTIONS:
            self.update(Content.styled(words.NAME, "bold"))
            return
        width = max(20, self.content_size.width)
        known = dimension(self._section)
        name = words.SECTIONS[self._section]
        benefit = known.benefit if known else ""
        place = self._place()
        beside = f" · {benefit}" if benefit else ""
        below = ""
        if len(name) + len(beside) + 2 + len(place) > width:
            below = benefit if self.app.size.height > _SHORT and len(benefit) <= width else ""
            beside = ""
        gap = " " * max(2, width - len(name) - len(beside) - len(place))
        line = Content.assemble((name, "bold"), beside, gap, place)
        self.update(Content.assemble(line, "\n", below) if below else line)

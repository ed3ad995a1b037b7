"""What stands on the screen, read from what the page is given to draw."""

from __future__ import annotations

import pyte


class Seen:
    """The screen as it is drawn, whatever draws it."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(80, 24)
        self._drawn = pyte.ByteStream(self._screen)

    @property
    def size(self) -> tuple[int, int]:
        return self._screen.columns, self._screen.lines

    def take(self, drawn: bytes) -> None:
        self._drawn.feed(drawn)

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)

    def shows(self, words: str) -> bool:
        """Whether these words stand on one line."""
        return any(words in line for line in self._screen.display)

    def stands_on(self, words: str) -> bool:
        """Whether these words are those of the button that Enter would press."""
        for row, line in enumerate(self._screen.display):
            if words in line:
                cell = self._screen.buffer[row][line.index(words)]
                return bool(cell.bold and cell.bg not in ("default", self._screen.buffer[row][0].bg))
        return False

    def __str__(self) -> str:
        return "\n".join(self._screen.display)

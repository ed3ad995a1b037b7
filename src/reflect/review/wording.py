"""The fixed words of a review pack, for one child or none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from reflect.documents.wording import Wording
from reflect.events import About
from reflect.voice import Voice

LINES: Final = "review/lines"


class ReviewWording:
    """The documents' wording with a pack's own lines beside it."""

    def __init__(self, about: About, voice: Voice) -> None:
        self.usual = Wording(about, voice)
        self._voice = voice
        self._days: dict[str, str] = {}

    def line(self, block: str, **more: object) -> str:
        """A line of a pack, with what was counted or dated in it."""
        return self._voice.word(LINES, block, {**self.usual.given, **more})

    def on(self, block: str, day: str) -> str:
        """A line with a day in it."""
        return self.line(block, day=self.day(day))

    def day(self, written: str) -> str:
        """ "2026-11-21" as a person writes it."""
        if written not in self._days:
            self._days[written] = self.usual.day(written)
        return self._days[written]

    def days(self, written: Iterable[str]) -> str:
        """Several days, one behind another."""
        return ", ".join(map(self.day, written))

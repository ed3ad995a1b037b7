"""The fixed words of documents, from `prompts/…/documents/lines.j2`, in one voice and for one child.

A dialogue may have its own, in `prompts/…/ID/documents/lines.j2`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from reflect.events import About
from reflect.secure_base import dimension
from reflect.voice import Voice, context

LINES: Final = "documents/lines"
# Lines with something to fill in; all others are worded once.
FILLED: Final = frozenset(
    {"date", "characters", "told_on", "left_out", "left_out_whole", "cut_inside"}
    | {"then_on", "now_on", "once_on", "impression_before"}
)


class Wording:
    """Every fixed line and heading that a document may hold."""

    def __init__(self, about: About, voice: Voice, dialogue: str = "") -> None:
        self.voice = voice
        self.given = context(about)
        self._dialogue = dialogue
        self._lines = voice.of_dialogue(LINES, dialogue)
        self.fixed = {
            block: voice.word(self._lines, block, self.given)
            for block in sorted(voice.blocks(self._lines))
            if block not in FILLED
        }

    def __getitem__(self, block: str) -> str:
        return self.fixed[block]

    def filled(self, block: str, **more: object) -> str:
        """A line with something in it that was counted or dated."""
        return self.voice.word(self._lines, block, {**self.given, **more})

    def heading(self, template: str, block: str) -> str:
        """The phrase that the carer read, or nothing where there is none.

        Where several talks are gathered it may be that of any dialogue with words of its own for it.
        """
        name = block.replace(".", "_").replace("-", "_")
        own = self.voice.of_dialogue(template, self._dialogue)
        for each in (own, *self.voice.own_of_dialogues(template)):
            if name in self.voice.blocks(each):
                return self.voice.word(each, name, self.given)
        return ""

    def section(self, section: str) -> str:
        """The name of a section: the model's own for a dimension."""
        model = dimension(section)
        return model.name if model else self.fixed[f"section_{section}"]

    def day(self, written: str) -> str:
        """ "2026-11-21" as a person writes it; as it is where it is no date."""
        try:
            day = date.fromisoformat(written[:10])
        except ValueError:
            return written
        return self.filled("date", day=day.day, month=day.month, year=day.year)

    def characters(self, count: int) -> str:
        """How long a part is, as a form counts it."""
        return self.filled("characters", count=f"{count:,}", one=count == 1)

    def hidden(self) -> dict[str, str]:
        """What may stand for an address and the like, by sort."""
        return {
            block.removeprefix("hidden_"): words
            for block, words in self.fixed.items()
            if block.startswith("hidden_")
        }

"""The line above the answer box where others sit there too: whose answer it is, and what can be done."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from reflect.tui import together_words as words
from reflect.tui.widgets.act import Act

# Said, done, key, and said where there is room.
_ACTS = (
    (words.OTHER, "answering", "Ctrl+Y", words.OTHER),
    (words.ALSO, "also", "Ctrl+K", words.ALSO_LONG),
    (words.NOTES_SHORT, "notes", "Ctrl+U", words.NOTES_SHORT),
    (words.WHO_SHORT, "who", "Ctrl+D", words.WHO_LONG),
)
_ROOM = 84
_ROOM_FOR_KEYS = 112


class CompanyRow(Horizontal):
    """Quiet, and not there at all where the carer is alone."""

    def __init__(self) -> None:
        super().__init__(id="company")
        self._who = "carer"

    def compose(self) -> ComposeResult:
        yield Static("", id="answering", markup=False)
        for said, does, key, _ in _ACTS:
            yield Act(said, f"screen.{does}", id_=f"company-{does}", key=key)

    def on_mount(self) -> None:
        self._word()

    def on_resize(self) -> None:
        self._word()

    def show_who(self, who: str) -> None:
        """Say whose answer is being typed."""
        self._who = who
        self._word()

    def _word(self) -> None:
        wide = self.size.width
        for line in self.query("#answering").results(Static):
            line.update(words.answering(self._who, short=wide < _ROOM))
        for act, (said, _, _, long) in zip(self.query(Act), _ACTS, strict=False):
            act.reword(long if wide >= _ROOM else said)
            act.show_key(wide >= _ROOM_FOR_KEYS)

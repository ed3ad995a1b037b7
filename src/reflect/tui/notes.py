"""The notes that a worker types for the service: held here and nowhere else, until they are saved to a file."""

from __future__ import annotations


class Notes:
    """They are in no journal, no draft and no log; when Reflect closes they are gone."""

    def __init__(self) -> None:
        self.text = ""
        self._saved = ""

    @property
    def unsaved(self) -> bool:
        """Whether there is something in them that stands in no file."""
        return bool(self.text.strip()) and self.text != self._saved

    def saved(self) -> None:
        """They stand in a file as they are now."""
        self._saved = self.text

    def __repr__(self) -> str:
        # Not a word of them in anything that is printed of the program.
        return "Notes()"

"""Sheets side by side, and what support would help: what was typed there, and by whom and when it would be done."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from reflect.documents.export import write
from reflect.documents.language import Document
from reflect.documents.save import save
from reflect.documents.wording import Wording
from reflect.errors import MatchingError
from reflect.matching.form import LONGEST, PLACES, Sheet, fit_for_a_file
from reflect.matching.match_page import match_document
from reflect.matching.names import name_of
from reflect.matching.plain_text import plain_text
from reflect.matching.reading import Sheets
from reflect.matching.steps import Step
from reflect.said import About
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT, dimension
from reflect.voice import Voice

FORMATS: Final = ("text", "md", "html", "pdf", "docx", "json")
FORMAT: Final = "reflect-match"
VERSION: Final = 1
_ENDINGS: Final = {"text": "txt"}


@dataclass(frozen=True, slots=True)
class _Spoken:
    owner: str
    words: tuple[str, ...]


class Match:
    """One child's sheet beside those of carers. It reads no journal, and keeps nothing but what is saved."""

    def __init__(self, sheets: Sheets, voice: Voice | None = None) -> None:
        self.sheets = sheets
        self.steps: list[Step] = []
        self.day = date.today().isoformat()  # noqa: DTZ011  the day on the wall
        self.voice = voice or Voice()
        self._wording = Wording(About(sheets.child.child), self.voice)
        self._saved = True

    def add(self, place: str, what: str, who: str = "", by: str = "") -> None:
        """Put down what support would help, who sees to it and by when. Raises `MatchingError`."""
        typed = [fit_for_a_file(each).strip() for each in (what, who, by)]
        if place not in PLACES or not typed[0]:
            raise MatchingError("There is nothing typed yet. Type what would help.")
        if any(len(each) > LONGEST for each in typed):
            raise MatchingError(f"A line has room for {LONGEST:,} characters. Put it in fewer words.")
        self.steps.append(Step(place, *typed))
        self._saved = False

    def take_off(self, number: int) -> None:
        """Take one of the steps out again."""
        del self.steps[number]
        self._saved = False

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that stands in no file yet."""
        return bool(self.steps) and not self._saved

    def says(self, block: str) -> str:
        """One of the fixed lines about a match."""
        return self.voice.word("matching", block, self._wording.given)

    def page(self) -> Document:
        """The match in the common language of documents."""
        return match_document(self.sheets, self.steps, self._wording, self.day)

    def document(self, format: str) -> str | bytes:  # noqa: A002
        """The match in one of `FORMATS`. Raises `DocumentError`."""
        if format == "json":
            return self._record()
        if format == "text":
            return plain_text(self.page())
        return write(self.page(), format, self._wording)

    def save(self, path: Path | str | None, format: str) -> Path:  # noqa: A002
        """The match in a file that only its owner can read; where it is. Raises `DocumentError`."""
        where = save(path, self.document(format), _ENDINGS.get(format, format), name="match")
        self._saved = True
        return where

    # ------------------------------------------------------------ for programs

    def _record(self) -> str:
        """The match as JSON: lines as typed, by dimension; an empty list is where nothing was written."""
        child = self.sheets.child
        whole: dict[str, Any] = {
            "format": FORMAT,
            "version": VERSION,
            "day": self.day,
            "made_up": self.sheets.made_up,
            "child": child.child,
            "sheets": [
                {"side": each.side, "owner": each.owner, "child": each.child, "day": each.day}
                for each in (child, *self.sheets.carers)
            ],
            "dimensions": [self._dimension(place) for place in PLACES],
            "note": self.voice.word("documents/matching", "people_decide", self._wording.given),
            "acknowledgement": ACKNOWLEDGEMENT,
            "independent": INDEPENDENT,
        }
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"

    def _dimension(self, place: str) -> dict[str, Any]:
        model, child = dimension(place), self.sheets.child
        return {
            "id": place,
            "name": name_of(place, self.voice),
            "benefit": model.benefit if model else "",
            "needs": list(child.at(place, "needs")),
            "brings": [asdict(_Spoken(each.owner, each.at(place, "brings"))) for each in self.sheets.carers],
            "support": [asdict(_Spoken(each.owner, each.at(place, "support"))) for each in self._sheets()],
            "steps": [
                {"what": each.what, "who": each.who, "by": each.by}
                for each in self.steps
                if each.place == place
            ],
        }

    def _sheets(self) -> Iterator[Sheet]:
        yield self.sheets.child
        yield from self.sheets.carers

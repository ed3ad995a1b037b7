"""A sheet on its way out: lines of its owner's own, each one put there or not at all."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Final

from reflect.documents.export import write
from reflect.documents.identifying import Finding, find, initials, putting
from reflect.documents.language import Document
from reflect.documents.save import save
from reflect.documents.summary_data import ChosenLine, assemble
from reflect.documents.wording import Wording
from reflect.errors import MatchingError
from reflect.journal import Journal
from reflect.matching.form import (
    LONGEST,
    LONGEST_LABEL,
    MOST_LINES,
    PLACES,
    SORTS,
    Sheet,
    SheetLine,
    Side,
    Sort,
    fit_for_a_file,
    written,
)
from reflect.matching.offered import Offered, offered, owners
from reflect.matching.sheet_page import sheet_document
from reflect.said import About
from reflect.small.whose import about_child
from reflect.voice import Voice

FORMATS: Final = ("json", "pdf", "docx", "html", "md")
NAMES: Final[dict[Side, str]] = {"child": "matching-child", "carers": "matching-carers"}
"""What a file of each is called: it tells nothing of anybody."""


class Choosing:
    """One sheet. Nothing is on it but by `put` and `add`, and nothing is written but by `save`.

    `whose` is the child, or of carers what they are called or a child who is with them. Without a journal
    there is nothing to choose from, and every line is typed.
    """

    def __init__(self, side: Side, journal: Journal | None, whose: str) -> None:
        self.side: Side = side
        self.whose = whose
        applying = bool(journal and side == "carers" and whose in owners(journal))
        self.about = about_child(journal, whose) if journal and not applying else About(whose)
        self.lines: list[Offered] = offered(journal, side, whose) if journal and whose else []
        self.made_up = bool(journal and (journal.made_up or any(each.fictional for each in self.lines)))
        self.voice = Voice()
        self._wording = Wording(self.about, self.voice)
        self.owner = whose if applying else self._role()
        self.child = _short(whose) if side == "child" else ""
        self.day = date.today().isoformat()  # noqa: DTZ011  the day on the wall
        self._placed: dict[int, SheetLine] = {}
        # A child who is spoken of stands there by initials, unless the owner takes them back.
        named = "" if applying else whose
        self._name = named if named and _short(named) != named else ""
        self._initials: set[str] = {self._name} - {""}
        self._saved = True

    def _role(self) -> str:
        return self._wording.heading("facts", f"carer_{self.about.carer}") if self.about.carer else ""

    # ------------------------------------------------------------ what is on it

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """What a line can be here."""
        return SORTS[self.side]

    def placed(self, number: int) -> SheetLine | None:
        """How a line stands on the sheet; None where it does not."""
        return self._placed.get(number)

    def put(self, number: int, place: str, sort: Sort, words: str = "") -> None:
        """Put a line on the sheet, as it was kept or in other words. Raises `MatchingError`."""
        if place not in PLACES or sort not in self.sorts or not 0 <= number < len(self.lines):
            raise MatchingError("There is no such line or place on this sheet. Choose one that is listed.")
        text = fit_for_a_file(words if words.strip() else self.lines[number].words).strip()
        _fits(text)
        if number not in self._placed and len(self._placed) >= MOST_LINES:
            raise MatchingError(f"A sheet has room for {MOST_LINES} lines. Take one off first.")
        self._placed[number] = SheetLine(place, sort, text)
        self._saved = False

    def take_off(self, number: int) -> None:
        """It is not on the sheet."""
        self._placed.pop(number, None)
        self._saved = False

    def add(self, place: str, sort: Sort, words: str) -> int:
        """Put a line of one's own on the sheet; its number. Raises `MatchingError`."""
        if not words.strip():
            raise MatchingError("There is nothing typed yet. Type a few words.")
        self.lines.append(Offered(words, "own", place, sort))
        try:
            self.put(len(self.lines) - 1, place, sort)
        except MatchingError:
            self.lines.pop()
            raise
        return len(self.lines) - 1

    def on_sheet(self) -> tuple[SheetLine, ...]:
        """The lines on the sheet, place by place, in the order in which they were put there."""
        return tuple(
            each
            for place in PLACES
            for sort in self.sorts
            for each in self._placed.values()
            if (each.place, each.sort) == (place, sort)
        )

    @property
    def unsaved(self) -> bool:
        """Whether there are lines on it that stand in no file yet."""
        return bool(self._placed) and not self._saved

    def says(self, block: str) -> str:
        """One of the fixed lines about such a sheet."""
        return self.voice.word("matching", block, self._wording.given)

    # ------------------------------------------------------------ who can be known from it

    def found(self) -> list[tuple[Finding, bool]]:
        """What may tell who somebody is, the child's own name first, and whether initials stand for it."""
        lines = [ChosenLine(each.place, each.words, each.words) for each in self.on_sheet()]
        data = assemble(session="", about=About(), started="", answers=(), strengths=lines, told={})
        named = _named(self._name)
        own = (
            [Finding("name", self._name, initials(self._name), ())]
            if named and any(named.search(each.words) for each in self.on_sheet())
            else []
        )
        others = [
            each
            for each in find(data, self._wording.hidden())
            if each.words not in (self._name, each.instead.removesuffix("."))
        ]
        return [(each, each.words in self._initials) for each in (*own, *others)]

    def shorten(self, words: str) -> None:
        """Let initials stand for these words, or have them back."""
        self._initials ^= {words}
        self._saved = False

    # ------------------------------------------------------------ the sheet

    def sheet(self) -> Sheet:
        """The sheet as it would leave. Raises `MatchingError`."""
        if not self._placed:
            raise MatchingError("There is nothing on the sheet yet. Put a line or two on it first.")
        owner, child = (_label(each) for each in (self.owner, self.child))
        if not owner:
            raise MatchingError("Say whose sheet it is: a name, or something like “foster carer”.")
        if not child and self.side == "child":
            raise MatchingError("Give the child's initials; one letter will do.")
        lines = tuple(
            SheetLine(each.place, each.sort, self._shortened(each.words)) for each in self.on_sheet()
        )
        for each in lines:
            _fits(each.words)
        return Sheet(self.side, owner, child, self.day, lines, self.made_up)

    def _shortened(self, words: str) -> str:
        named = _named(self._name)
        if named and self._name in self._initials:
            short = initials(self._name)
            words = named.sub(lambda _: short, words)
        put = putting(each for each, chosen in self.found() if chosen)
        return put(words) if put else words

    def document(self, format: str) -> str | bytes:  # noqa: A002
        """The sheet in a format: json to go beside another, or pdf, docx, html or md. Raises `ReflectError`."""
        if format == "json":
            return written(self.sheet())
        return write(self.page(), format, self._wording)

    def page(self) -> Document:
        """The sheet in the common language of documents. Raises `MatchingError`."""
        sheet = self.sheet()
        return sheet_document(sheet, Wording(About(sheet.child), self.voice))

    def save(self, path: Path | str | None, format: str) -> Path:  # noqa: A002
        """The sheet in a file that only its owner can read; where it is. Raises `ReflectError`."""
        where = save(path, self.document(format), format, name=NAMES[self.side])
        self._saved = True
        return where


def _fits(words: str) -> None:
    if len(words) > LONGEST:
        raise MatchingError(f"A line has room for {LONGEST:,} characters. Put it in fewer words.")


def _short(name: str) -> str:
    """The initials of a child; what is capitals alone is initials already."""
    name = fit_for_a_file(name).strip()
    return name if name.isupper() and len(name) <= 4 else initials(name) if name else ""


def _named(name: str) -> re.Pattern[str] | None:
    # With a full stop behind it: initials end in one.
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)\.?", re.IGNORECASE) if name else None


def _label(text: str) -> str:
    return " ".join(fit_for_a_file(text).split())[:LONGEST_LABEL].rstrip()

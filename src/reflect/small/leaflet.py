"""A page on its way out of the house: lines that were kept, each one put there by the carer or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal

from reflect.documents.export import write
from reflect.documents.identifying import Finding, find, initials, with_initials
from reflect.documents.save import save
from reflect.documents.summary_data import ChosenLine, SummaryData, assemble
from reflect.documents.wording import Wording
from reflect.errors import DocumentError
from reflect.events import About
from reflect.journal import Journal
from reflect.small.card import card_document
from reflect.small.dressed import Dressed
from reflect.small.kept import KeptLine, kept_lines
from reflect.small.memory import memory_document
from reflect.small.whose import about_child
from reflect.text import clean

Kind = Literal["card", "memory"]

HEADINGS: Final[dict[Kind, tuple[str, ...]]] = {
    "card": ("worry", "helps", "hinders"),
    "memory": ("glad",),
}
"""Where a line may stand on each page."""

NAMES: Final[dict[Kind, str]] = {"card": "card", "memory": "page"}
"""What a file of each is called, so that it is found again among the others."""

_PAGE: Final = re.compile(rb"/Type\s*/Page(?!s)")
# Which kept lines are offered first, and for which heading: the carer may put any line under any.
_JOY: Final = frozenset(
    {"acceptance.joy", "acceptance.praise", "acceptance.interests", "support.pride", "description.warmth"}
)
_WORRY: Final = frozenset({"availability.alert"})
# What somebody did, rather than thought or felt.
_HELPS: Final = frozenset(
    {
        *("availability.time", "availability.space", "availability.builds-trust"),
        *("sensitivity.names-feelings", "acceptance.setbacks", "acceptance.interests"),
        *("co-operation.together", "co-operation.choice", "co-operation.limits"),
        "family-membership.inclusion",
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """A line as it stands on the page."""

    heading: str
    words: str


class Leaflet:
    """One page. Nothing is on it but by `place` and `add`, and nothing is written but by `save`."""

    def __init__(self, kind: Kind, journal: Journal, child: str) -> None:
        self.kind: Kind = kind
        self.about: About = about_child(journal, child)
        self.lines: list[KeptLine] = _fitting_first(kind, kept_lines(journal, child))
        self._placed: dict[int, Place] = {}
        self._initials: set[str] = set()
        self._saved = True
        self._wording = Wording(self.about, Dressed(kind))
        self._made = date.today().isoformat()  # noqa: DTZ011  the day on the wall

    # ------------------------------------------------------------ what is on it

    def suggested(self, number: int) -> str:
        """The heading that a line would go under of itself; empty where none is plain."""
        return _suggested(self.kind, self.lines[number])

    def placed(self, number: int) -> Place | None:
        """How a line stands on the page; None where it does not."""
        return self._placed.get(number)

    def place(self, number: int, heading: str, words: str = "") -> None:
        """Put a line on the page, as it was kept or in other words. Raises `DocumentError`."""
        if heading not in HEADINGS[self.kind] or not 0 <= number < len(self.lines):
            raise DocumentError("There is no such line or heading on this page; choose one that is listed.")
        self._saved = False
        self._placed[number] = Place(
            heading, clean(words) if clean(words).strip() else self.lines[number].words
        )

    def leave_out(self, number: int) -> None:
        """Take a line off the page."""
        self._placed.pop(number, None)

    def add(self, heading: str, words: str) -> int:
        """Put a line of one's own on the page; its number. Raises `DocumentError`."""
        if not clean(words).strip():
            raise DocumentError("There is nothing typed yet; type a few words.")
        self.lines.append(KeptLine(clean(words), "moment", fictional=self.fictional))
        self.place(len(self.lines) - 1, heading)
        return len(self.lines) - 1

    def on_page(self) -> list[Place]:
        """The lines on the page, heading by heading."""
        return [
            self._placed[number]
            for heading in HEADINGS[self.kind]
            for number in sorted(self._placed)
            if self._placed[number].heading == heading
        ]

    @property
    def unsaved(self) -> bool:
        """Whether there are lines on it that stand in no file yet."""
        return bool(self._placed) and not self._saved

    @property
    def fictional(self) -> bool:
        """Whether the people in it are made up."""
        return any(each.fictional for each in self.lines)

    def says(self, block: str) -> str:
        """One of the page's fixed lines, such as "offered"."""
        return self._wording.voice.word(f"documents/{self.kind}", block, self._wording.given)

    # ------------------------------------------------------------ who can be known from it

    def found(self) -> list[tuple[Finding, bool]]:
        """What may tell who somebody is, the child's own name first, and whether initials are to stand for it."""
        return [(each, each.words in self._initials) for each in self._found()]

    def shorten(self, words: str) -> None:
        """Let initials stand for these words, or have them back."""
        self._initials ^= {words}

    def _found(self) -> list[Finding]:
        child = self.about.child
        # The child's own page bears the child's own name; initials are initials already.
        named = self.kind == "card" and not child.isupper()
        own = [Finding("name", child, initials(child), ())] if named else []
        found = find(self._data(), self._wording.hidden())
        # "Mrs B" is as short as it can be.
        return [*own, *(each for each in found if each.words != each.instead.removesuffix("."))]

    def _data(self) -> SummaryData:
        """The page in the shape that is looked through for names: a line each, its heading for its id."""
        lines = [ChosenLine(each.heading, each.words, each.words) for each in self.on_page()]
        return assemble(session="", about=self.about, started="", answers=(), strengths=lines, told={})

    # ------------------------------------------------------------ the page

    def document(self, format: str) -> str | bytes:  # noqa: A002
        """The page in a format: pdf, docx, html or md. Raises `DocumentError`."""
        if not self._placed:
            raise DocumentError("There is nothing on the page yet; put a line or two on it first.")
        data = with_initials(self._data(), [each for each, chosen in self.found() if chosen])
        places = [Place(each.id, each.words) for each in data.strengths]
        wording = Wording(data.about, self._wording.voice)
        made = {"card": card_document, "memory": memory_document}[self.kind]
        document = made(places, data.about, wording, day=self._made, fictional=self.fictional)
        return write(document, format, wording)

    def pages(self) -> int:
        """How many sheets of paper it takes as a PDF; 0 where that can't be known here."""
        try:
            made = self.document("pdf")
        except DocumentError:
            return 0
        return len(_PAGE.findall(made)) if isinstance(made, bytes) else 0

    def text(self) -> str:
        """The page as Markdown, to be read before it is saved."""
        return str(self.document("md"))

    def save(self, path: Path | str | None, format: str) -> Path:  # noqa: A002
        """The page in a file that only its owner can read; where it is. Raises `DocumentError`."""
        where = save(path, self.document(format), format, name=NAMES[self.kind])
        self._saved = True
        return where


def _suggested(kind: Kind, line: KeptLine) -> str:
    if kind == "memory":
        return "glad" if line.sort == "moment" or line.id in _JOY else ""
    if line.id in _WORRY:
        return "worry"
    return "helps" if line.id in _HELPS else ""


def _fitting_first(kind: Kind, lines: list[KeptLine]) -> list[KeptLine]:
    """Those that may fit first; what would help the carer comes last, and is not offered to the child."""
    order = ("worry", "helps", "glad", "")
    offered = [line for line in lines if kind == "card" or line.sort != "need"]
    return sorted(offered, key=lambda line: (line.sort == "need", order.index(_suggested(kind, line))))

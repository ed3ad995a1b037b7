"""One copy on its way out: what is in it, what may tell who somebody is, how long it may be, and its file."""

from __future__ import annotations

from pathlib import Path

from reflect.documents.choosing import LISTS, Choice, chosen, held, names
from reflect.documents.export import export
from reflect.documents.identifying import Finding, find, with_initials
from reflect.documents.save import save
from reflect.documents.summary_data import TAKEN_IN, SummaryData
from reflect.documents.wording import Wording
from reflect.voice import Voice


class Leaving:
    """Nothing is changed but by its methods, and nothing is written but by `save`."""

    def __init__(self, data: SummaryData, voice: Voice | None = None) -> None:
        self.whole = data
        self.fit_to = 0
        self._voice = voice or Voice()
        self._wording = Wording(data.about, self._voice, data.dialogue)
        # An impression stands in a copy only where it is taken in.
        self._without: set[str] = set(TAKEN_IN)
        self._initials: set[str] = set()

    # ------------------------------------------------------------ what is in it

    def parts(self) -> list[tuple[str, str, bool]]:
        """What can be left out: its id, its heading, and whether it is in. Lists first, then sections."""
        lists = [each for each in LISTS if held(self.whole, each)]
        named = [(each, self._wording[each.replace("-", "_")]) for each in lists]
        named += [(each.id, self._wording.section(each.id)) for each in self.whole.sections]
        return [(each, heading, each not in self._without) for each, heading in named]

    def turn(self, part: str) -> None:
        """Leave a part out, or take it in again."""
        self._without ^= {part}

    def answers(self) -> list[tuple[str, str, bool]]:
        """Each answer of the parts that are in: its number, its words, and whether it is in."""
        return [
            (each.name, each.text, each.name not in self._without)
            for section in self.whole.sections
            if section.id not in self._without
            for part in section.parts
            for each in part.answers
        ]

    def renew(self, data: SummaryData) -> None:
        """The same choices over a summary that has changed meanwhile."""
        self.whole = data

    # ------------------------------------------------------------ who can be known from it

    def found(self) -> list[tuple[Finding, bool]]:
        """What may tell who somebody is in what is chosen, and whether initials are to stand for it."""
        return [(each, each.words in self._initials) for each in self._found()]

    def shorten(self, words: str) -> None:
        """Let initials stand for these words, or have them back."""
        self._initials ^= {words}

    def shorten_all(self) -> None:
        """Let initials stand for everything that was found."""
        self._initials |= {each.words for each in self._found()}

    def _found(self) -> list[Finding]:
        return find(self._chosen(), self._wording.hidden())

    # ------------------------------------------------------------ the copy

    def _chosen(self) -> SummaryData:
        there = set(names(self.whole))
        taken = (there & set(TAKEN_IN)) - self._without
        return chosen(self.whole, Choice(without=frozenset(self._without & there), also=frozenset(taken)))

    def data(self) -> SummaryData:
        """The summary as it would leave now."""
        return with_initials(self._chosen(), [each for each in self._found() if each.words in self._initials])

    def document(self, format: str) -> str | bytes:  # noqa: A002
        """The copy in a format. Raises `DocumentError`."""
        return export(self.data(), format, self._voice, fit_to=self.fit_to)

    def text(self) -> str:
        """The copy as Markdown, to be read before it is saved."""
        return str(self.document("md"))

    def save(self, path: Path | None, format: str) -> Path:  # noqa: A002
        """The copy in a file that only its owner can read; where it is. Raises `DocumentError`."""
        return save(path, self.document(format), format)

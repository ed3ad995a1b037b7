"""A review pack from the journal."""

from __future__ import annotations

from reflect.errors import NotFound
from reflect.journal import Journal
from reflect.review.arranging import Choices, arrange
from reflect.review.pack import Pack
from reflect.review.period import Period
from reflect.review.reading import Reader, Tell, read


class Gathered:
    """What was read once, to be arranged as often as something is chosen."""

    def __init__(self, reader: Reader, period: Period) -> None:
        self._reader = reader
        self._period = period

    def pack(self, choices: Choices | None = None, *, whole: bool = False) -> Pack:
        """The pack as chosen. Raises `NotFound` where nothing was kept of that time."""
        chosen = choices or Choices()
        packs = tuple(arrange(each, chosen, whole=whole) for each in self._reader.materials())
        if not packs:
            raise NotFound("Nothing was kept of that time. Choose an earlier first day, or a later last one.")
        return Pack(self._period, packs, self._reader.fictional)


def gathered(
    journal: Journal,
    period: Period,
    child: str | None = None,
    tell: Tell | None = None,
    *,
    also: frozenset[int] = frozenset(),
) -> Gathered:
    """Everything of this time, read, and the entries `also`, whenever they were noted. Raises `JournalError`."""
    return Gathered(read(journal, period, child, tell, also=also), period)


def gather(
    journal: Journal,
    period: Period,
    child: str | None = None,
    *,
    choices: Choices | None = None,
    whole: bool = False,
    tell: Tell | None = None,
) -> Pack:
    """The pack of this time, about one child or (None) all. Raises `NotFound` and `JournalError`."""
    return gathered(journal, period, child, tell).pack(choices, whole=whole)

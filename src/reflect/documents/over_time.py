"""What was told of one dimension of a child's progress, sitting by sitting, and the impressions that were given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

SHOWN: Final = ("incident", "seen", "other-family")
"""The questions whose answers stand beside their like from another sitting, in this order."""


@dataclass(frozen=True, slots=True)
class Given:
    """An impression of the child's progress on a day, with the one before it of the same; no measure.

    `family` says to which family the child belongs so, where there are two. `before_day` is empty where there
    was none.
    """

    session: str
    dimension: str
    family: str
    value: int
    words: str
    day: str
    before_day: str = ""
    before_value: int = 0


@dataclass(frozen=True, slots=True)
class Once:
    """What one sitting told of a dimension: the answers that show it, by question, and the steps that were kept.

    `age` is the band it was then, `felt_age` one nearer to how the child felt inside.
    """

    session: str
    day: str
    age: str
    felt_age: str
    told: tuple[tuple[str, str], ...]
    steps: tuple[str, ...]

    def with_typed(self, put: Callable[[str], str]) -> Once:
        """The same with `put` done to all that somebody typed."""
        told = tuple((name, put(words)) for name, words in self.told)
        return replace(self, told=told, steps=tuple(map(put, self.steps)))


@dataclass(frozen=True, slots=True)
class OverTime:
    """One dimension through all sittings about a child's progress, the first of them first; never without one."""

    id: str
    times: tuple[Once, ...]
    impressions: tuple[Given, ...] = ()

    @property
    def then(self) -> Once:
        return self.times[0]

    @property
    def now(self) -> Once:
        return self.times[-1]

    @property
    def between(self) -> tuple[Once, ...]:
        return self.times[1:-1]

    def typed(self) -> Iterator[str]:
        """All that somebody typed of it, in order."""
        for once in self.times:
            yield from (words for _, words in once.told)
            yield from once.steps
        yield from (each.words for each in self.impressions if each.words)

    def with_typed(self, put: Callable[[str], str]) -> OverTime:
        """The same with `put` done to all that somebody typed."""
        return OverTime(
            self.id,
            tuple(each.with_typed(put) for each in self.times),
            tuple(replace(each, words=put(each.words)) for each in self.impressions),
        )

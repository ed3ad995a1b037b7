"""What a review pack holds, with no wording but what somebody typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final, TypeVar

from reflect.events import About, Sort
from reflect.review.period import Period


@dataclass(frozen=True, slots=True)
class Told:
    """An answer in its latest words. `day` is as 2026-11-21."""

    session: str
    answer: int
    day: str
    question: str
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A strength or a support need that was kept or added: `words` as they are to stand.

    `key` names it in every pack that it can be in; `quote` is what was typed, empty for one that was added;
    `own` is true where it is not the quotation; `section` is empty where it was added.
    """

    key: str
    sort: Sort
    id: str
    section: str
    words: str
    quote: str
    own: bool
    answer: int
    day: str


@dataclass(frozen=True, slots=True)
class How:
    """How a step has been: `outcome` is done, going-on, changed or dropped."""

    day: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the plan, with all that was said of it since. `sort` is support, child or own."""

    id: int
    day: str
    sort: str
    need: str
    what: str
    who: str
    by: str
    hows: tuple[How, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it is still hoped for."""
        return not self.hows or self.hows[-1].outcome not in ("done", "dropped")


@dataclass(frozen=True, slots=True)
class Moment:
    """A small good thing."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Thought:
    """What was thought later, and the answer beside which it stands."""

    day: str
    text: str
    about: Told


@dataclass(frozen=True, slots=True)
class Came:
    """Whether it came round again: `outcome` is yes or not-yet."""

    day: str
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class Again:
    """What might be tried if an occasion came round again, the message it would give, and what came of it."""

    day: str
    might_try: str
    message: str
    about: Told
    came: tuple[Came, ...] = ()


@dataclass(frozen=True, slots=True)
class Kept:
    """Lines kept for one strength, or one kind of support: the fullest, by day, and when else it was kept."""

    id: str
    lines: tuple[Line, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """A support need, and the steps that came of it."""

    line: Line
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class ThenNow:
    """The earliest and the latest words of a section, each with its day."""

    then_day: str
    then_words: str
    now_day: str
    now_words: str


@dataclass(frozen=True, slots=True)
class SectionPack:
    """One section over the whole time. `also` are the days on which more was brought than stands here."""

    id: str
    brought: tuple[Told, ...] = ()
    also: tuple[str, ...] = ()
    strengths: tuple[Kept, ...] = ()
    needs: tuple[Need, ...] = ()
    then_now: ThenNow | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """One conversation: when it was, and which sections were talked about."""

    session: str
    day: str
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChildPack:
    """All about one child. `about` is as it was told last."""

    about: About
    visits: tuple[Visit, ...]
    sections: tuple[SectionPack, ...]
    added: tuple[Kept, ...] = ()
    added_needs: tuple[Need, ...] = ()
    moments: tuple[Moment, ...] = ()
    steps: tuple[Step, ...] = ()
    thoughts: tuple[Thought, ...] = ()
    agains: tuple[Again, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Every kept line that stands in it, in order."""
        for section in self.sections:
            yield from (line for kept in section.strengths for line in kept.lines)
            yield from (each.line for each in section.needs)
        yield from (line for kept in self.added for line in kept.lines)
        yield from (each.line for each in self.added_needs)

    def all_needs(self) -> Iterator[Need]:
        """Every support need, in order."""
        for section in self.sections:
            yield from section.needs
        yield from self.added_needs


@dataclass(frozen=True, slots=True)
class Pack:
    """A review pack. `left` are the parts that were left out; `initials` is true where they stand for names."""

    period: Period
    children: tuple[ChildPack, ...]
    fictional: bool = False
    left: frozenset[str] = frozenset()
    initials: bool = False


TYPED: Final = frozenset(
    {"words", "quote", "text", "need", "what", "who", "by", "might_try", "message", "child"}
    | {"then_words", "now_words"}
)
"""The fields that hold what somebody typed, wherever they stand in a pack."""

_Thing = TypeVar("_Thing")


def typed_in(thing: Any) -> Iterator[str]:
    """All that somebody typed, in order, empty texts left out."""
    if isinstance(thing, tuple):
        for each in thing:
            yield from typed_in(each)
    elif is_dataclass(thing):
        for field in fields(thing):
            value = getattr(thing, field.name)
            if field.name in TYPED and isinstance(value, str):
                if value:
                    yield value
            else:
                yield from typed_in(value)


def with_typed(thing: _Thing, put: Callable[[str], str]) -> _Thing:
    """The same with `put` done to every text that somebody typed."""
    if isinstance(thing, tuple):
        return tuple(with_typed(each, put) for each in thing)  # type: ignore[return-value]
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed: dict[str, Any] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        typed = field.name in TYPED and isinstance(value, str)
        changed[field.name] = put(value) if typed and value else with_typed(value, put)
    return replace(thing, **changed)

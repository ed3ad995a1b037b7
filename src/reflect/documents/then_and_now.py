"""One child's steps over time: what was told in each sitting about progress, dimension by dimension.

    found = then_and_now(journal, "Kai", first="2026-01-01")
    for each in found.dimensions:
        each.then, each.now, each.between        # the same as each.times[0], [-1], [1:-1]

Only what may leave a sitting is in it. Nothing is counted, added up or held against another child.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from reflect import helping
from reflect.afterwards.impressions import DIALOGUE, Impression, impressions
from reflect.documents.identifying import Finding, find, putting
from reflect.documents.of_sitting import summary_of
from reflect.documents.over_time import SHOWN, Given, Once, OverTime
from reflect.documents.summary_data import AnswerTold, ChosenLine, SectionTold, SummaryData, assemble
from reflect.errors import NotFound
from reflect.events import About
from reflect.journal import Journal, SessionRow
from reflect.secure_base import DIMENSIONS, section_of
from reflect.sitting import Sitting

_CARER: Final = "carer"


@dataclass(frozen=True, slots=True)
class ThenAndNow:
    """All of one child. `about` is as it was told last; `days` are those of the sittings."""

    about: About
    days: tuple[str, ...]
    dimensions: tuple[OverTime, ...]
    fictional: bool = False
    initials: bool = False

    def with_impressions(self, shown: bool) -> ThenAndNow:
        """The same with the impressions, or without them."""
        if shown:
            return self
        return replace(self, dimensions=tuple(replace(each, impressions=()) for each in self.dimensions))


def then_and_now(journal: Journal, child: str, *, first: str = "", last: str = "") -> ThenAndNow:
    """What was told of this child's progress from one day to another, both counted in; empty ones set no bound.

    Raises NotFound where there is nothing, and JournalError.
    """
    rows = [each for each in sittings(journal, child) if first <= each.started[:10]]
    rows = [each for each in rows if not last or each.started[:10] <= last]
    told = [summary_of(Sitting.resume(journal, each.id)) for each in rows]
    told = [each for each in told if each.sections]
    if not told:
        raise NotFound(
            "Nothing has been told in that time of how this child is getting on. "
            "Begin with “reflect talk --dialogue progress”."
        )
    return _over_time(told, _given(journal, child))


def sittings(journal: Journal, child: str) -> list[SessionRow]:
    """The sittings about this child's progress, the first begun first; made up ones only where all are."""
    real = journal.holds_real()
    rows = reversed(journal.sessions(child=child))
    return [each for each in rows if each.dialogue == DIALOGUE and each.fictional != real]


def with_progress(data: SummaryData, journal: Journal | None) -> SummaryData:
    """A sitting about progress with what was told earlier beside it, and its own impressions.

    Any other as it is.
    """
    if data.dialogue != DIALOGUE or journal is None or not data.about.child:
        return data
    given = _given(journal, data.about.child)
    rows = [each for each in sittings(journal, data.about.child) if each.started < data.started]
    earlier = [summary_of(Sitting.resume(journal, each.id)) for each in rows if each.id != data.session]
    found = _over_time([*earlier, data], ())
    return replace(
        data,
        over_time=tuple(each for each in found.dimensions if _goes_back(each, data.session)),
        impressions=tuple(each for each in given if each.session == data.session),
    )


def _goes_back(found: OverTime, session: str) -> bool:
    """Whether it was told in this sitting, and in one before."""
    return len(found.times) > 1 and found.now.session == session


# ---------------------------------------------------------------- gathering


def _over_time(told: Iterable[SummaryData], given: Iterable[Given]) -> ThenAndNow:
    all_told = list(told)
    held = {each.session for each in all_told}
    all_given = [each for each in given if each.session in held]
    found = (
        OverTime(
            each.id,
            tuple(once for data in all_told if (once := _once(each.id, data)) is not None),
            tuple(one for one in all_given if one.dimension == each.id),
        )
        for each in DIMENSIONS
    )
    latest = all_told[-1]
    return ThenAndNow(
        about=latest.about,
        days=tuple(each.started[:10] for each in all_told),
        dimensions=tuple(each for each in found if each.times),
        fictional=latest.fictional,
        initials=any(each.initials for each in all_told),
    )


def _once(dimension: str, data: SummaryData) -> Once | None:
    section = next((each for each in data.sections if each.id == dimension), None)
    told = tuple(_told(section)) if section else ()
    kept = [each.words for each in data.strengths if section_of(each.id) == dimension]
    if not told and not kept:
        return None
    day = next((each.at[:10] for each in told if each.at), data.started[:10])
    shown = tuple((each.question.rpartition(".")[2], each.text) for each in told)
    return Once(data.session, day, data.about.age, data.about.felt_age, shown, tuple(dict.fromkeys(kept)))


def _told(section: SectionTold) -> Iterator[AnswerTold]:
    """What was seen and by whom, in the carer's words; of several answers to one question the fullest."""
    answers = [each for part in section.parts for each in part.answers if each.who == _CARER]
    for name in SHOWN:
        here = [each for each in answers if each.question == f"{section.id}.{name}"]
        if here:
            yield max(here, key=lambda each: len(each.text))


def _given(journal: Journal, child: str) -> tuple[Given, ...]:
    """The impressions that may leave, each with the one before it of the same."""
    last: dict[tuple[str, str], Given] = {}
    found = []
    for each in impressions(journal, child):
        if helping.page_for(each.words):
            continue
        given = _as_given(each, last.get(each.of))
        last[each.of] = given
        found.append(given)
    return tuple(found)


def _as_given(each: Impression, before: Given | None) -> Given:
    return Given(
        session=each.session,
        dimension=each.dimension,
        family=each.family,
        value=each.value,
        words=each.words,
        day=each.at[:10],
        before_day=before.day if before else "",
        before_value=before.value if before else 0,
    )


# ---------------------------------------------------------------- what was typed in it


def typed_in(found: ThenAndNow) -> Iterator[str]:
    """All that somebody typed, in order."""
    yield found.about.child
    for each in found.dimensions:
        yield from each.typed()


def with_typed(found: ThenAndNow, put: Callable[[str], str]) -> ThenAndNow:
    """The same with `put` done to all that somebody typed."""
    return replace(
        found,
        about=replace(found.about, child=put(found.about.child)),
        dimensions=tuple(each.with_typed(put) for each in found.dimensions),
        initials=True,
    )


def found_in(found: ThenAndNow, hidden: dict[str, str]) -> list[Finding]:
    """What may tell who somebody is in all that would leave; `hidden` as for a summary."""
    lines = [ChosenLine("", each, own=True) for each in dict.fromkeys(filter(None, typed_in(found)))]
    about = About(child=found.about.child)
    return find(assemble(session="", about=about, started="", answers=(), strengths=lines, told={}), hidden)


def shortened(found: ThenAndNow, findings: Iterable[Finding]) -> ThenAndNow:
    """The same with what was chosen put in place of these words, and marked so."""
    put = putting(findings)
    return with_typed(found, put) if put else found

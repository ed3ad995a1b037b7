"""Choosing what leaves: by section, by list, by question, by answer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from reflect.documents.summary_data import (
    TAKEN_IN,
    AnswerTold,
    ChosenLine,
    PartTold,
    SectionTold,
    SummaryData,
    steps_of_needs,
)
from reflect.errors import DocumentError
from reflect.secure_base import SECTIONS, section_of

# Lists that only some sittings have.
_PROGRESS: Final = frozenset({"then-now", "impressions", "hoped"})
LISTS: Final = ("hoped", "strengths", "needs", "plan", "then-now", "impressions", "star")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to leave: `only` these, all where it is empty, and never those of `without`.

    Each is a section ("availability"), a list ("strengths", "needs", "plan", "star"), a question
    ("availability.why"), the number of an answer ("12"), or what was put in its cycle later ("later-3"). What is
    in no copy by itself is taken in by its name in `also`, or in `only`.
    """

    only: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()


def chosen(data: SummaryData, choice: Choice) -> SummaryData:
    """The summary with only what was chosen.

    A line whose answer was left out by number or by question goes with it, so that no word of it leaves.
    Raises `DocumentError` where a name is none of this summary's.
    """
    _known(data, choice.only | choice.without | choice.also)
    sections = tuple(filter(None, (_section(each, choice) for each in data.sections)))
    # What was put in a cycle later can be left out without the answer that it stands beside.
    told = [each for each in answers(data) if not each.entry]
    withheld = {each.id for each in told if _named(each) & choice.without}

    def stays(line: ChosenLine) -> bool:
        return line.answer not in withheld and section_of(line.id) not in choice.without

    needs = tuple(filter(stays, data.needs))
    return replace(
        data,
        sections=sections,
        days=tuple(sorted({data.started[:10], *(each.at[:10] for each in _answers(sections) if each.at)})),
        strengths=tuple(filter(stays, data.strengths)),
        needs=needs,
        plan=steps_of_needs(data.plan, needs),
        left=data.left | {each for each in LISTS if not _takes(each, choice)},
        over_time=tuple(each for each in data.over_time if _takes_section(each.id, withheld, data, choice)),
        impressions=tuple(each for each in data.impressions if each.dimension not in choice.without),
        taken=data.taken | {each for each in TAKEN_IN if each in choice.also | choice.only},
    )


def _takes_section(section: str, withheld: Collection[int], data: SummaryData, choice: Choice) -> bool:
    """Whether what was told earlier may stand beside this section: only where nothing of it is left out."""
    left_out = {each.section for each in answers(data) if each.id in withheld}
    return section not in choice.without and section not in left_out


def answers(data: SummaryData) -> Iterator[AnswerTold]:
    """Every answer that would leave, in order."""
    return _answers(data.sections)


def held(data: SummaryData, list_: str) -> bool:
    """Whether there is anything in a list; the star is always there."""
    there = {"then-now": bool(data.over_time), "star": True}
    return there[list_] if list_ in there else bool(getattr(data, list_))


def names(data: SummaryData) -> list[str]:
    """All that can be chosen in this summary, in order."""
    found = dict.fromkeys(each for each in LISTS if each not in _PROGRESS or held(data, each))
    for section in data.sections:
        found[section.id] = None
        for part in section.parts:
            for each in part.answers:
                found[each.question] = None
    return [*found, *(each.name for each in answers(data))]


def _known(data: SummaryData, wanted: Collection[str]) -> None:
    there = names(data)
    strange = sorted(set(wanted) - set(there) - set(SECTIONS))
    if strange:
        raise DocumentError(
            f"There is nothing called “{strange[0]}” in this summary. There are: {', '.join(there)}."
        )


def _takes(name: str, choice: Choice) -> bool:
    return name not in choice.without and (not choice.only or name in choice.only)


def _named(answer: AnswerTold) -> set[str]:
    return {answer.section, answer.question, answer.name, str(answer.id)}


def _section(section: SectionTold, choice: Choice) -> SectionTold | None:
    parts = [
        PartTold(part.part, tuple(each for each in part.answers if _leaves(each, choice)), part.above)
        for part in section.parts
    ]
    whole = _told(parts) == _told(section.parts)
    # Words that have been left out are not pointed to.
    kept = tuple(each for each in parts if each.answers or (each.above and whole))
    return SectionTold(section.id, kept) if any(each.answers for each in parts) else None


def _told(parts: Iterable[PartTold]) -> int:
    """How many answers there are, without what was put in a cycle later."""
    return sum(not each.entry for part in parts for each in part.answers)


def _leaves(answer: AnswerTold, choice: Choice) -> bool:
    names = _named(answer)
    return not names & choice.without and (not choice.only or bool(names & choice.only))


def _answers(sections: tuple[SectionTold, ...]) -> Iterator[AnswerTold]:
    return (each for section in sections for part in section.parts for each in part.answers)

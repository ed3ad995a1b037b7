"""What may tell a stranger who somebody is: likely full names, addresses, schools, dates of birth, numbers.

It shows; the carer decides. What has which shape is told in `shapes`. Nothing found is stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from reflect.documents.choosing import answers
from reflect.documents.shapes import TITLE, Sort, shapes_in
from reflect.documents.summary_data import (
    AnswerTold,
    ChosenLine,
    HopeTold,
    PartTold,
    SectionTold,
    StepTold,
    SummaryData,
)
from reflect.events import PEOPLE


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` as they stand somewhere in what leaves, and what may stand for them.

    `places` are where: the number of an answer (0 for a line that was added, or the child's name) with the
    start and end of the words in it.
    """

    sort: Sort
    words: str
    instead: str
    places: tuple[tuple[int, int, int], ...]


_HIDDEN: Final[frozenset[Sort]] = frozenset(
    {"address", "postcode", "phone", "email", "birth", "number", "plate"}
)


def find(data: SummaryData, hidden: dict[str, str] | None = None) -> list[Finding]:
    """What stands in all that would leave, in order, each once with all its places.

    `hidden` has what may stand for a postcode and the like, by sort; initials stand for names and schools.
    """
    found: dict[tuple[Sort, str], list[tuple[int, int, int]]] = {}
    for number, text in _texts(data):
        for sort, start, end in shapes_in(text):
            found.setdefault((sort, text[start:end]), []).append((number, start, end))
    given = hidden or {}
    return [
        Finding(
            sort, words, given.get(sort, f"[{sort}]") if sort in _HIDDEN else initials(words), tuple(places)
        )
        for (sort, words), places in found.items()
    ]


def initials(words: str) -> str:
    """ "Kayleigh Thompson" as "K.T.", "Mrs Patel" as "Mrs P."."""
    parts = words.split()
    title = ""
    if len(parts) > 1 and re.fullmatch(TITLE, parts[0], re.IGNORECASE):
        title = f"{parts[0]} "
        parts = parts[1:]
    short = "".join(f"{each[0]}." for each in parts if each[0].isupper())
    return title + (short or f"{parts[0][0].upper()}.")


def with_initials(data: SummaryData, findings: Iterable[Finding]) -> SummaryData:
    """The summary with what the carer chose put in place of these words, wherever they stand, and marked so."""
    put = putting(findings)
    if put is None:
        return data
    return replace(
        data,
        about=replace(data.about, child=put(data.about.child)),
        sections=tuple(SectionTold(one.id, _parts(one, put)) for one in data.sections),
        strengths=tuple(_line(each, put) for each in data.strengths),
        needs=tuple(_line(each, put) for each in data.needs),
        plan=tuple(_step(each, put) for each in data.plan),
        over_time=tuple(each.with_typed(put) for each in data.over_time),
        impressions=tuple(replace(each, words=put(each.words)) for each in data.impressions),
        hoped=tuple(_hope(each, put) for each in data.hoped),
        initials=True,
    )


def putting(findings: Iterable[Finding]) -> Callable[[str], str] | None:
    """What puts in a text what was chosen in place of these words; None where nothing was."""
    pairs = sorted(((each.words, each.instead) for each in findings), key=lambda each: -len(each[0]))
    if not pairs:
        return None
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words, _ in pairs))
    instead = dict(pairs)
    return lambda text: pattern.sub(lambda found: instead[found.group()], text)


def _parts(section: SectionTold, put: Callable[[str], str]) -> tuple[PartTold, ...]:
    return tuple(
        PartTold(part.part, tuple(_answer(each, put) for each in part.answers), part.above)
        for part in section.parts
    )


def _answer(answer: AnswerTold, put: Callable[[str], str]) -> AnswerTold:
    who = answer.who if answer.who in PEOPLE else put(answer.who)
    return replace(answer, text=put(answer.text), who=who)


def _line(line: ChosenLine, put: Callable[[str], str]) -> ChosenLine:
    views = tuple(replace(each, words=put(each.words)) for each in line.views)
    return replace(line, words=put(line.words), quote=put(line.quote), views=views)


def _hope(hope: HopeTold, put: Callable[[str], str]) -> HopeTold:
    return HopeTold(put(hope.hope), put(hope.who), put(hope.by), hope.outcome, put(hope.words))


def _step(step: StepTold, put: Callable[[str], str]) -> StepTold:
    return StepTold(step.sort, put(step.need), put(step.what), put(step.who), put(step.by))


def _texts(data: SummaryData) -> Iterator[tuple[int, str]]:
    yield 0, data.about.child
    for line in (*data.strengths, *data.needs):
        yield line.answer, line.words
        if line.quote != line.words:
            yield line.answer, line.quote
        yield from ((0, view.words) for view in line.views if view.words)
    for hope in data.hoped if data.holds("hoped") else ():
        yield from ((0, text) for text in (hope.hope, hope.who, hope.by, hope.words) if text)
    for step in data.plan:
        yield from ((0, text) for text in (step.need, step.what, step.who, step.by) if text)
    for over_time in data.over_time if data.holds("then-now") else ():
        yield from ((0, text) for text in over_time.typed())
    for given in data.impressions if data.holds("impressions") else ():
        yield 0, given.words
    for answer in answers(data):
        yield answer.id, answer.text
        if answer.who not in PEOPLE:
            yield 0, answer.who

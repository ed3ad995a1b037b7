"""One child's pages of a review pack: section by section, what was brought and kept, then and now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from reflect.documents.drawings import Mark, timeline_drawing
from reflect.documents.fitting import fit
from reflect.documents.language import (
    Beside,
    Block,
    Fact,
    Facts,
    Heading,
    Items,
    Picture,
    Quotation,
    Table,
    Typed,
)
from reflect.review.headings import INSIDE, Headings
from reflect.review.pack import ChildPack, Kept, Need, SectionPack, Visit
from reflect.review.period import Period
from reflect.review.shared_page import ROOM, beginning, step_items, steps_told
from reflect.review.wording import ReviewWording
from reflect.secure_base import dimension

_MOST_MARKS: Final = 16
# Every conversation begins with it.
_NOT_NAMED: Final = "description"


def child_blocks(
    child: ChildPack, headings: Headings, wording: ReviewWording, period: Period, *, whole: bool
) -> Iterator[Block]:
    """All about one child, below a heading of level 2."""
    facts = []
    if child.about.age:
        facts.append(Fact(wording.usual["about_age"], child.about.age))
    if child.visits:
        facts.append(Fact(wording.line("conversations"), _how_many(child.visits, wording)))
    if facts:
        yield Facts(tuple(facts))
    inside = dict(headings.inside) or {
        each: wording.line(f"inside_{each.replace('-', '_')}") for each in INSIDE
    }
    for section in child.sections:
        yield from _section(section, inside, headings, wording, whole=whole)
    if child.added or child.added_needs:
        yield Heading(3, wording.line("added"))
        for kept in child.added:
            yield from _lines(kept, wording)
        yield from _needs(child.added_needs, wording)
    news = [each for each in child.steps if any(period.holds(how.day) for how in each.hows)]
    said = [each for each in news if each.sort == "child"]
    if said:
        yield Heading(3, wording.line("hoped_child"))
        yield from steps_told(said, wording)


def _how_many(visits: tuple[Visit, ...], wording: ReviewWording) -> str:
    first, last = wording.day(visits[0].day), wording.day(visits[-1].day)
    if len(visits) == 1:
        return wording.line("one_only", first=first)
    return wording.line("how_many", count=len(visits), first=first, last=last)


def _section(
    section: SectionPack, inside: dict[str, str], headings: Headings, wording: ReviewWording, *, whole: bool
) -> Iterator[Block]:
    blocks: list[Block] = []
    for each, heading in inside.items():
        if each == "brought":
            made = list(_brought(section, wording, whole=whole))
        elif each == "strengths":
            made = [block for kept in section.strengths for block in _strength(kept, wording)]
        elif each == "needs":
            made = list(_needs(section.needs, wording))
        else:
            made = list(_then_now(section, wording))
        if made:
            blocks += [Heading(4, heading), *made]
    if not blocks:
        return
    model = dimension(section.id)
    yield Heading(3, wording.usual.section(section.id))
    if model:
        yield Beside(model.benefit)
    if section.id in headings.beside:
        yield Beside(headings.beside[section.id])
    yield from blocks


def _brought(section: SectionPack, wording: ReviewWording, *, whole: bool) -> Iterator[Block]:
    for told in section.brought:
        yield beginning(told, wording, whole=whole)
    if section.also:
        yield Beside(wording.line("brought_also", days=wording.days(section.also)))


def _strength(kept: Kept, wording: ReviewWording) -> Iterator[Block]:
    yield Heading(5, wording.usual.heading("strengths", kept.id) or wording.line("added"))
    yield from _lines(kept, wording)


def _lines(kept: Kept, wording: ReviewWording) -> Iterator[Block]:
    for line in kept.lines:
        sourced = line.own and bool(line.quote)
        yield Quotation(Typed(line.words), mark=wording.on("own_words" if sourced else "on_day", line.day))
        if sourced:
            yield Quotation(Typed(line.quote), mark=wording.usual["from_words"], source=True)
    if kept.also:
        yield Beside(wording.line("kept_also", days=wording.days(kept.also)))


def _needs(needs: tuple[Need, ...], wording: ReviewWording) -> Iterator[Block]:
    for need in needs:
        yield Quotation(Typed(need.line.words), mark=wording.on("on_day", need.line.day))
        if need.steps:
            yield Items(tuple(item for each in need.steps for item in step_items(each, wording)))
        else:
            yield Beside(wording.line("no_step"))


def _then_now(section: SectionPack, wording: ReviewWording) -> Iterator[Block]:
    if section.then_now is None:
        return
    both = section.then_now
    cells = [fit(each, ROOM * 2) for each in (both.then_words, both.now_words)]
    row = tuple(Typed(each.text) for each in cells)
    yield Table((wording.on("then", both.then_day), wording.on("now", both.now_day)), (row,))
    if any(each.left for each in cells):
        yield Beside(wording.line("then_now_beginning"))


# ---------------------------------------------------------------- the timeline


def timeline(child: ChildPack, period: Period, wording: ReviewWording) -> Iterator[Block]:
    """The conversations on a line of months, by day or (where there are many) by month."""
    if len(child.visits) < 2:
        return
    by: dict[str, list[Visit]] = defaultdict(list)
    days = {each.day for each in child.visits}
    for each in child.visits:
        by[each.day if len(days) <= _MOST_MARKS else f"{each.day[:7]}-15"].append(each)
    marks = [
        _mark(day, visits, period, wording, by_day=len(days) <= _MOST_MARKS) for day, visits in by.items()
    ]
    usual = wording.usual
    drawing = timeline_drawing(
        marks,
        period.start,
        period.end,
        usual["months"].split(),
        usual["timeline_picture"],
        name=f"timeline-{child.visits[0].session}",
    )
    yield Picture(drawing, instead=(Items(tuple((f"{each.when}: {each.label}",) for each in marks)),))


def _mark(day: str, visits: list[Visit], period: Period, wording: ReviewWording, *, by_day: bool) -> Mark:
    on = min(max(date.fromisoformat(day), period.start), period.end)
    when = wording.day(day) if by_day else wording.line("month", month=on.month, year=on.year)
    count = len(visits)
    many = wording.line("timeline_one") if count == 1 else wording.line("timeline_many", count=count)
    names = dict.fromkeys(each for visit in visits for each in visit.sections if each != _NOT_NAMED)
    told = ", ".join(wording.usual.section(each) for each in names)
    return Mark(on, when, (told if by_day and told else f"{many}: {told}" if told else many))

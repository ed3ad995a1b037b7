"""A summary as a document: what was decided, what was told set apart by whose it is, the star, places to sign."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reflect.documents.drawings import CycleWords, Place, cycle_drawing, star_drawing, told
from reflect.documents.drawings.star import Point
from reflect.documents.fitting import Fitted, fit_all
from reflect.documents.language import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Items,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Signatures,
    Table,
    Typed,
)
from reflect.documents.occasion import cycles_of
from reflect.documents.over_time_page import impression_blocks, then_and_now_blocks
from reflect.documents.speech import speech
from reflect.documents.summary_data import (
    AnswerTold,
    ChosenLine,
    PartTold,
    SectionTold,
    StepTold,
    SummaryData,
)
from reflect.documents.wording import Wording
from reflect.secure_base import ACKNOWLEDGEMENT, CYCLE, INDEPENDENT, dimension

CARER: Final = "carer"
# What was told as fact, and what is the carer's own view, are never under one heading (NMS 26.5).
_GROUPS: Final = {"told": ("account", "action"), "thinking": ("thinking", "message", "feeling", "cycle")}
_PLACES: Final = {step.id: step.name for step in CYCLE}
_ONLY_THINKING: Final = frozenset({"description", "support"})
# In two sections the questions are other ones than in the five dimensions, and so are the headings.
_OWN_HEADING: Final = {
    ("description", "account"): "part_description",
    ("support", "account"): "part_difficult",
    ("support", "feeling"): "part_pleasure",
}


def summary_document(data: SummaryData, wording: Wording, fit_to: int = 0) -> Document:
    """The whole summary. With `fit_to` every part has at most so many characters, and says what it left out."""
    blocks: list[Block] = [*_opening(data, wording)]
    if data.holds("strengths"):
        blocks += _chosen("strengths", data.strengths, wording)
    if data.holds("needs"):
        blocks += _chosen("needs", data.needs, wording)
    if data.plan and data.holds("plan"):
        blocks += planned(data.plan, wording)
    if data.sections:
        blocks.append(Heading(2, wording["told"], "told"))
        for section in data.sections:
            blocks += _section(section, data, wording, fit_to)
    blocks += _over_time(data, wording)
    if data.holds("star"):
        blocks += star(data, wording)
    blocks += [
        Heading(2, wording["signing"], "signing"),
        Signatures((wording["sign_teller"], wording["sign_reader"]), wording["sign_date"]),
    ]
    return page(wording, tuple(blocks), date=wording.day(data.started), fictional=data.fictional)


def page(
    wording: Wording,
    blocks: tuple[Block, ...],
    *,
    title: str = "title",
    date: str = "",
    fictional: bool = False,
) -> Document:
    """Blocks with all that stands round them in every document: title, acknowledgement, words for a page.

    Where the people are made up, the foot of every page says so beside the date.
    """
    if fictional:
        date = " · ".join(filter(None, (date, wording["fictional_foot"])))
    return Document(
        title=wording[title],
        blocks=blocks,
        foot=(ACKNOWLEDGEMENT, INDEPENDENT),
        date=date,
        page=wording["page"],
        logo=wording["logo"],
        unshown=wording["unshown"],
    )


def _opening(data: SummaryData, wording: Wording) -> Iterator[Block]:
    about = data.about
    facts = [
        Fact(wording["about"], Typed(about.child)),
        Fact(wording["about_age"], about.age),
        Fact(wording["when"], ", ".join(map(wording.day, data.days))),
        Fact(wording["who"], wording.heading("facts", f"carer_{about.carer}") if about.carer else ""),
        Fact(
            wording["purpose"], wording.heading("facts", f"purpose_{about.purpose}") if about.purpose else ""
        ),
    ]
    yield Facts(tuple(each for each in facts if each.value.strip()))
    yield Note(wording["note"])
    if data.fictional:
        yield Note(wording["fictional"])
    if data.initials:
        yield Note(wording["initials"])


def _chosen(sort: str, lines: Iterable[ChosenLine], wording: Wording) -> Iterator[Block]:
    """One list of decided lines; those of one heading stand together under it, in the order of the first."""
    yield Heading(2, wording[sort], sort)
    headed: dict[str, list[ChosenLine]] = {}
    for line in lines:
        heading = wording.heading(sort, line.id) if line.id else wording["added"]
        headed.setdefault(heading, []).append(line)
    for heading, together in headed.items():
        yield Heading(3, heading)
        for line in together:
            # Own words carry their mark, and the quotation they came from; a quotation stands alone.
            sourced = line.own and bool(line.quote)
            yield Quotation(line.words, mark=wording["own_words"] if sourced else "")
            if sourced:
                yield Quotation(line.quote, mark=wording["from_words"], source=True)
    if not headed:
        yield Paragraph(wording[f"{sort}_none"])


def planned(steps: Iterable[StepTold], wording: Wording) -> Iterator[Block]:
    """What is planned, for which need or hope, by whom and when."""
    yield Heading(2, wording["plan"], "plan")
    yield Table(
        (wording["plan_for"], wording["plan_what"], wording["plan_who"], wording["plan_by"]),
        tuple(
            (
                Typed(each.need) if each.need else wording[f"plan_{each.sort}"],
                *map(Typed, (each.what, each.who, each.by)),
            )
            for each in steps
        ),
    )


# ---------------------------------------------------------------- what was told


def _section(section: SectionTold, data: SummaryData, wording: Wording, fit_to: int) -> Iterator[Block]:
    model = dimension(section.id)
    yield Heading(3, wording.section(section.id), f"told-{section.id}")
    if model:
        yield Beside(model.benefit)
    for group, parts in _GROUPS.items():
        here = [each for each in section.parts if _group(section.id, each) == group and _told(each)]
        if not here:
            continue
        yield Heading(4, wording[f"group_{group}"])
        for part in sorted(here, key=lambda each: parts.index(each.part) if each.part in parts else 0):
            yield from _part(section.id, part, wording, fit_to)
    yield from _spoken(section, data, wording)
    for told_in, cycle in cycles_of(data):
        if told_in.id == section.id:
            yield Heading(4, wording["cycle"])
            yield cycle_picture(cycle, wording, f"cycle-{section.id}")


def cycle_picture(cycle: Sequence[Place], wording: Wording, name: str) -> Picture:
    """The cycle of one occasion: drawn, and in words where no picture can be shown."""
    words = CycleWords(
        wording["cycle_picture"], wording["cycle_gap"], wording["cycle_with_first"], wording["cycle_goes_on"]
    )
    steps = Items(tuple(_step(each, words) for each in cycle), numbered=True)
    return Picture(cycle_drawing(cycle, words, name), instead=(steps,))


def _step(place: Place, words: CycleWords) -> tuple[str, ...]:
    shown = told(place)
    if not shown.quotes:
        return (f"{place.name}: ", words.with_first if place.with_first else words.gap)
    quoted = [piece for quote in shown.quotes for piece in ("«", Typed(quote), "» ")]
    return (f"{place.name}: ", *quoted, f"({words.goes_on})" if shown.goes_on else "")


def _group(section: str, part: PartTold) -> str:
    if section in _ONLY_THINKING:
        return "thinking"
    return next(group for group, parts in _GROUPS.items() if part.part in parts)


def _told(part: PartTold) -> bool:
    return part.above or any(each.who == CARER for each in part.answers)


def _part(section: str, part: PartTold, wording: Wording, fit_to: int) -> Iterator[Block]:
    yield Heading(5, wording[_OWN_HEADING.get((section, part.part), f"part_{part.part}")])
    if part.above:
        yield Paragraph(wording["told_above"])
        return
    answers = [each for each in part.answers if each.who == CARER]
    fitted, used = fit_all([each.text for each in answers], fit_to or sys.maxsize)
    yield Beside(f"{days_of(answers, wording)} {wording.characters(used)}".strip())
    for answer, each in zip(answers, fitted, strict=True):
        if each.text:
            yield Quotation(each.text, mark=_mark(answer, wording))
    if any(each.left for each in fitted):
        yield Note(left_out(fitted, fit_to, wording))


def left_out(fitted: list[Fitted], limit: int, wording: Wording) -> str:
    """How much of a part was left out so that it fits."""
    left = sum(len(each.left) for each in fitted)
    line = wording.filled("left_out", count=f"{left:,}", limit=f"{limit:,}", one=left == 1)
    if any(each.left and each.end in ("word", "inside") for each in fitted):
        line += f" {wording.filled('cut_inside')}"
    return line


def _mark(answer: AnswerTold, wording: Wording) -> str:
    """What is said before an answer: its place in the cycle, or what was asked where a dialogue has words for it."""
    name = answer.question.rpartition(".")[2].replace("-", "_")
    return _PLACES.get(answer.place) or wording.fixed.get(f"mark_{name}", "")


def _over_time(data: SummaryData, wording: Wording) -> Iterator[Block]:
    """Then and now, and impressions where the carer takes them in."""
    if data.over_time and data.holds("then-now"):
        yield Heading(2, wording["then_now"], "then-now")
        yield Note(wording["then_now_note"])
        yield from then_and_now_blocks(data.over_time, wording, level=3)
    if data.impressions and data.holds("impressions"):
        yield from impression_blocks(data.impressions, wording)


def days_of(answers: Iterable[AnswerTold], wording: Wording) -> str:
    """On which days these were told."""
    days = sorted({each.at[:10] for each in answers if each.at})
    return wording.filled("told_on", days=", ".join(map(wording.day, days))) if days else ""


def _spoken(section: SectionTold, data: SummaryData, wording: Wording) -> Iterator[Block]:
    """The child's own words and what others said: repeated out of the answers, or said by them here."""
    child: list[Block] = []
    others: list[Block] = []
    for answer in (each for part in section.parts for each in part.answers):
        if answer.who != CARER:
            others.append(Quotation(answer.text, by=answer.who))
            continue
        for each in speech(answer.text, data.about.child):
            words = answer.text[each.start : each.end]
            if each.whose == "child":
                child.append(Quotation(words))
            else:
                others.append(Quotation(words, by=each.who))
    if child:
        yield Heading(4, wording["group_child"])
        yield from child
    if others:
        yield Heading(4, wording["group_others"])
        yield from others


def star(data: SummaryData, wording: Wording) -> Iterator[Block]:
    """The five points, and which were talked about."""
    said = {
        each.id: wording["talked_about" if each.talked_about else "not_talked_about"] for each in data.star
    }
    points = [Point(each.name, each.talked_about, said[each.id]) for each in data.star]
    items = tuple((f"{each.name}, {each.benefit}: {said[each.id]}",) for each in data.star)
    yield Heading(2, wording["star"], "star")
    yield Picture(
        star_drawing(points, wording["star_picture"]), wording["star_meaning"], (Items(items),), always=True
    )

"""What was talked about by two people or more, as one document that each can sign: every answer by who gave it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Final

from reflect.documents.fitting import fit_all
from reflect.documents.language import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Note,
    Paragraph,
    Quotation,
    Signatures,
    Table,
    Typed,
)
from reflect.documents.summary_data import ChosenLine, HopeTold, Part, PartTold, SectionTold, SummaryData
from reflect.documents.summary_page import days_of, left_out, page, planned, star
from reflect.documents.wording import Wording
from reflect.secure_base import dimension

# Facts are never under one heading with what was thought (NMS 26.5).
_GROUPS: Final[dict[str, tuple[Part, ...]]] = {
    "told_together": ("account", "action"),
    "thinking_together": ("thinking", "message", "feeling", "cycle", "help"),
}
_OWN_HEADING: Final = {
    ("description", "account"): "part_description",
    ("support", "account"): "part_difficult",
    ("support", "feeling"): "part_pleasure",
}
_SERVICE: Final = frozenset({"social-worker", "keyworker", "team"})


def together_document(data: SummaryData, wording: Wording, fit_to: int = 0) -> Document:
    """The whole record. With `fit_to` every part has at most so many characters, and says what it left out."""
    blocks: list[Block] = [*_opening(data, wording)]
    if data.hoped and data.holds("hoped"):
        blocks += _hoped(data.hoped, wording)
    if data.sections:
        blocks.append(Heading(2, wording["talked_through"], "told"))
        for section in data.sections:
            blocks += _section(section, wording, fit_to)
    if data.holds("strengths"):
        blocks += _chosen("strengths", data.strengths, wording)
    if data.holds("needs"):
        blocks += _chosen("needs", data.needs, wording)
    if data.plan and data.holds("plan"):
        blocks += planned(data.plan, wording)
    if data.holds("star"):
        blocks += star(data, wording)
    people = tuple(_named(each, wording) for each in data.people)
    blocks += [Heading(2, wording["signing"], "signing"), Signatures(people, wording["sign_date"])]
    title = "title_supervision" if _SERVICE & set(data.people) else "title_together"
    date = wording.day(data.started)
    return page(wording, tuple(blocks), title=title, date=date, fictional=data.fictional)


def _named(who: str, wording: Wording) -> str:
    return wording[f"person_{who.replace('-', '_')}"]


def _opening(data: SummaryData, wording: Wording) -> Iterator[Block]:
    about = data.about
    facts = [
        Fact(wording["about"], Typed(about.child)),
        Fact(wording["about_age"], about.age),
        Fact(wording["when"], ", ".join(map(wording.day, data.days))),
        Fact(wording["people"], ", ".join(_named(each, wording) for each in data.people)),
        Fact(
            wording["purpose"], wording.heading("facts", f"purpose_{about.purpose}") if about.purpose else ""
        ),
    ]
    yield Facts(tuple(each for each in facts if each.value.strip()))
    yield Note(wording["note_together"])
    if data.fictional:
        yield Note(wording["fictional"])
    if data.initials:
        yield Note(wording["initials"])


def _hoped(hoped: Iterable[HopeTold], wording: Wording) -> Iterator[Block]:
    """What had been hoped for, by whom and when, and how it has been."""
    yield Heading(2, wording["hoped"], "hoped")
    rows = []
    for each in hoped:
        outcome = wording[f"outcome_{each.outcome.replace('-', '_') or 'none'}"]
        how = f"{outcome}: {each.words}" if each.words else outcome
        rows.append((Typed(each.hope), Typed(each.who), Typed(each.by), Typed(how)))
    heads = (wording["hoped_for"], wording["plan_who"], wording["plan_by"], wording["hoped_how"])
    yield Table(heads, tuple(rows))


def _section(section: SectionTold, wording: Wording, fit_to: int) -> Iterator[Block]:
    model = dimension(section.id)
    yield Heading(3, wording.section(section.id), f"told-{section.id}")
    if model:
        yield Beside(model.benefit)
    for part in (each for each in section.parts if each.part == "brought"):
        yield Heading(4, wording["part_brought"])
        yield from _answers(part, wording, fit_to)
    in_its_own = section.id in ("description", "support")
    for group, parts in _GROUPS.items():
        here = [each for each in section.parts if each.part in parts and (each.above or each.answers)]
        if not here:
            continue
        if not in_its_own:
            yield Heading(4, wording[f"group_{group}"])
        for part in sorted(here, key=lambda each: parts.index(each.part)):
            heading = wording[_OWN_HEADING.get((section.id, part.part), f"part_{part.part}")]
            yield Heading(4 if in_its_own else 5, heading)
            yield from _answers(part, wording, fit_to)


def _answers(part: PartTold, wording: Wording, fit_to: int) -> Iterator[Block]:
    if part.above:
        yield Paragraph(wording["told_above"])
        return
    fitted, used = fit_all([each.text for each in part.answers], fit_to or sys.maxsize)
    yield Beside(f"{days_of(part.answers, wording)} {wording.characters(used)}".strip())
    for answer, each in zip(part.answers, fitted, strict=True):
        if each.text:
            yield Quotation(each.text, by=_named(answer.who, wording))
    if any(each.left for each in fitted):
        yield Note(left_out(fitted, fit_to, wording))


def _chosen(sort: str, lines: Iterable[ChosenLine], wording: Wording) -> Iterator[Block]:
    """The decided lines, each with how the others see it."""
    yield Heading(2, wording[sort], sort)
    none = True
    for line in lines:
        none = False
        heading = wording.heading(sort, line.id) if line.id else wording["added"]
        yield Heading(3, heading)
        sourced = line.own and bool(line.quote)
        yield Quotation(line.words, mark=wording["own_words"] if sourced else "")
        if sourced:
            yield Quotation(line.quote, mark=wording["from_words"], source=True)
        for view in line.views:
            who = _named(view.who, wording)
            if view.words:
                yield Quotation(view.words, by=who, mark=wording["seen_differently"])
            else:
                yield Paragraph(f"{who}: {wording['seen_so']}")
    if none:
        yield Paragraph(wording[f"{sort}_none"])

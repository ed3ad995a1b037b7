"""What people told who apply to care for a child, as a document: dimension by dimension, past, present and ahead.

Nothing in it judges: quotations under the questions that were put, lines that were chosen, places to sign.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from reflect.documents.choosing import answers
from reflect.documents.fitting import fit_all
from reflect.documents.language import (
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Note,
    Quotation,
    Signatures,
    Typed,
)
from reflect.documents.summary_data import AnswerTold, ChosenLine, PartTold, SectionTold, SummaryData
from reflect.documents.summary_page import days_of, left_out, page, planned, star
from reflect.documents.wording import Wording
from reflect.secure_base import SECTIONS, dimension, section_of

_HEADED: Final = ("past", "present", "ahead", "bring")


def applicants_document(data: SummaryData, wording: Wording, fit_to: int = 0) -> Document:
    """The whole page. With `fit_to` every part has at most so many characters, and says what it left out."""
    blocks: list[Block] = [*_opening(data, wording)]
    told = {each.id: each for each in data.sections}
    for section in SECTIONS:
        blocks += _section(section, told.get(section), data, wording, fit_to)
    blocks += _left_over(data, wording)
    if data.plan and data.holds("plan"):
        blocks += planned(data.plan, wording)
    if data.holds("star"):
        blocks += star(data, wording)
    blocks += [
        Heading(2, wording["signing"], "signing"),
        Note(wording["end"]),
        Signatures(_signing(data, wording), wording["sign_date"]),
    ]
    return page(wording, tuple(blocks), date=wording.day(data.started), fictional=data.fictional)


def _signing(data: SummaryData, wording: Wording) -> tuple[str, ...]:
    first, second = wording["sign_teller"], wording["sign_second"]
    applying = (wording["by_carer"], second) if data.about.applicants == "two" else (first,)
    return (*applying, wording["sign_reader"])


def _opening(data: SummaryData, wording: Wording) -> Iterator[Block]:
    about = data.about
    facts = [
        Fact(wording["about"], Typed(about.child)),
        Fact(wording["who"], wording.heading("facts", f"carer_{about.carer}") if about.carer else ""),
        Fact(wording["plans"], wording.heading("facts", f"plans_{about.plans}") if about.plans else ""),
        Fact(wording["when"], ", ".join(map(wording.day, data.days))),
    ]
    yield Facts(tuple(each for each in facts if each.value.strip()))
    yield Note(wording["note"])
    if data.fictional:
        yield Note(wording["fictional"])
    if data.initials:
        yield Note(wording["initials"])


def _section(
    section: str, told: SectionTold | None, data: SummaryData, wording: Wording, fit_to: int
) -> Iterator[Block]:
    """One dimension, or the part before or after the five: what was told, then what was chosen of it."""
    strengths = [
        each for each in data.strengths if section_of(each.id) == section and data.holds("strengths")
    ]
    needs = [each for each in data.needs if section_of(each.id) == section and data.holds("needs")]
    if told is None and not strengths and not needs:
        return
    model = dimension(section)
    yield Heading(2, wording.section(section), f"told-{section}")
    if model:
        yield Beside(model.benefit)
    by = _names(data, wording)
    parts = [each for each in told.parts if each.answers] if told else []
    for part in sorted((each for each in parts if each.part != "bring"), key=_place):
        yield from _part(part, by, wording, fit_to)
    if strengths:
        yield from _chosen(wording["strengths"], strengths, by, wording)
    for part in parts:
        if part.part == "bring":
            rest = tuple(each for each in part.answers if _says_more(each, strengths))
            yield from _part(replace(part, answers=rest), by, wording, fit_to)
    if needs:
        yield from _chosen(wording["needs"], needs, by, wording)


def _names(data: SummaryData, wording: Wording) -> dict[int, str]:
    """Who said each answer, where more than one spoke."""
    said = {each.id: each.who for each in answers(data)}
    if set(said.values()) <= {"carer"}:
        return {}
    return {answer: wording.fixed.get(f"by_{who.replace('-', '_')}", who) for answer, who in said.items()}


def _says_more(answer: AnswerTold, chosen: Sequence[ChosenLine]) -> bool:
    """Whether an answer tells anything that does not stand among the lines chosen from it."""
    rest = answer.text
    for line in chosen:
        if line.answer == answer.id:
            rest = rest.replace(line.quote, " ")
    return any(each.isalnum() for each in rest)


def _place(part: PartTold) -> int:
    return _HEADED.index(part.part) if part.part in _HEADED else -1


def _part(part: PartTold, by: Mapping[int, str], wording: Wording, fit_to: int) -> Iterator[Block]:
    """What was told of one part of a life, each answer under its question."""
    told = part.answers
    if not told:
        return
    if part.part in _HEADED:
        yield Heading(3, wording[f"part_{part.part}"])
    fitted, used = fit_all([each.text for each in told], fit_to or sys.maxsize)
    yield Beside(f"{days_of(told, wording)} {wording.characters(used)}".strip())
    put = ""
    for answer, each in zip(told, fitted, strict=True):
        if each.text:
            asked = answer.put if answer.put != put else ""
            yield Quotation(each.text, by=by.get(answer.id, ""), mark=asked)
            put = answer.put
    if any(each.left for each in fitted):
        yield Note(left_out(fitted, fit_to, wording))


def _chosen(
    heading: str, lines: Sequence[ChosenLine], by: Mapping[int, str], wording: Wording
) -> Iterator[Block]:
    yield Heading(3, heading)
    for line in lines:
        sourced = line.own and bool(line.quote)
        mark = wording["own_words"] if sourced else ""
        yield Quotation(line.words, by=by.get(line.answer, ""), mark=mark)
        if sourced:
            yield Quotation(line.quote, mark=wording["from_words"], source=True)


def _left_over(data: SummaryData, wording: Wording) -> Iterator[Block]:
    """Lines that were added, which belong to no dimension."""
    added = {
        heading: [each for each in lines if not each.id and data.holds(heading)]
        for heading, lines in (("strengths", data.strengths), ("needs", data.needs))
    }
    if any(added.values()):
        yield Heading(2, wording["left_over"], "added")
    for heading, lines in added.items():
        if lines:
            yield from _chosen(wording[heading], lines, {}, wording)

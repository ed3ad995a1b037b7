"""The match as a page: what the child needs, what carers would bring, and the support that would help.

Every place has the same table, in the same order, whatever stands in it: a gap stays a gap, and is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reflect.documents.language import (
    Block,
    Cell,
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
from reflect.documents.wording import Wording
from reflect.matching.form import ELSE, PLACES
from reflect.matching.reading import Sheets
from reflect.matching.sheet_page import fixed, headed, page
from reflect.matching.steps import Step


def match_document(sheets: Sheets, steps: Sequence[Step], wording: Wording, day: str) -> Document:
    """The match in the common language of documents."""
    blocks: list[Block] = [*_opening(sheets, wording)]
    for place in PLACES:
        blocks += _place(place, sheets, steps, wording)
    blocks += [
        Heading(2, fixed(wording, "signing"), "signing"),
        Note(fixed(wording, "talk_with_child")),
        Signatures(_signing(sheets, wording), wording["sign_date"]),
    ]
    return page(fixed(wording, "title_match"), tuple(blocks), wording, day, sheets.made_up)


def _opening(sheets: Sheets, wording: Wording) -> Iterator[Block]:
    yield Facts(
        (
            Fact(fixed(wording, "about"), Typed(sheets.child.child)),
            Fact(fixed(wording, "sheet_child"), Typed(sheets.child.owner)),
            Fact(fixed(wording, "made"), wording.day(sheets.child.day)),
        )
    )
    for each in sheets.carers:
        facts = [
            Fact(fixed(wording, "sheet_carers"), Typed(each.owner)),
            Fact(fixed(wording, "for_child"), Typed(each.child)),
            Fact(fixed(wording, "made"), wording.day(each.day)),
        ]
        yield Facts(tuple(one for one in facts if one.value))
    yield Note(fixed(wording, "people_decide"))
    yield Note(fixed(wording, "chosen_only"))
    if len(sheets.carers) > 1:
        yield Note(fixed(wording, "no_order"))
    if sheets.name_others:
        yield Note(fixed(wording, "other_initials"))
    if sheets.made_up:
        yield Note(fixed(wording, "made_up"))


def _place(place: str, sheets: Sheets, steps: Sequence[Step], wording: Wording) -> Iterator[Block]:
    here = [each for each in steps if each.place == place]
    everyone = (sheets.child, *sheets.carers)
    if place == ELSE and not here and not any(one.place == ELSE for each in everyone for one in each.lines):
        return
    gap = fixed(wording, "gap")
    yield from headed(place, wording)
    needs = fixed(wording, "needs_of")
    yield Table(
        (needs, *(fixed(wording, "brings_of", owner=each.owner) for each in sheets.carers)),
        (
            (
                _cell(sheets.child.at(place, "needs"), gap),
                *(_cell(each.at(place, "brings"), gap) for each in sheets.carers),
            ),
        ),
    )
    yield Heading(3, fixed(wording, "support"))
    said = [(each.owner, words) for each in everyone for words in each.at(place, "support")]
    for owner, words in said:
        yield Quotation(words, by=Typed(owner))
    if here:
        rows = tuple(tuple(_cell((one,) if one else (), gap) for one in (e.what, e.who, e.by)) for e in here)
        yield Table(tuple(fixed(wording, each) for each in ("step_what", "step_who", "step_by")), rows)
    elif not said:
        yield Paragraph(gap)


def _cell(words: Sequence[str], gap: str) -> Cell:
    """Lines one under another; where there is none the cell says so."""
    return tuple(map(Typed, words)) if words else gap


def _signing(sheets: Sheets, wording: Wording) -> tuple[str, ...]:
    owners = tuple(Typed(each.owner) for each in (sheets.child, *sheets.carers))
    return (*dict.fromkeys(owners), fixed(wording, "sign_worker"), fixed(wording, "sign_child"))

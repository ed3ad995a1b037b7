"""A review pack as a document: parts in the order of its headings, everything typed set apart as typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

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
    Typed,
)
from reflect.documents.summary_page import page
from reflect.review.child_page import child_blocks, timeline
from reflect.review.headings import Headings, Part
from reflect.review.pack import ChildPack, Pack
from reflect.review.shared_page import hopes, learning, support
from reflect.review.wording import ReviewWording
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT
from reflect.voice import Voice


def review_document(pack: Pack, headings: Headings, voice: Voice, *, whole: bool = False) -> Document:
    """The whole pack. `whole` gives what was brought in full."""
    worded = [ReviewWording(each.about, voice) for each in pack.children]
    first = worded[0]
    blocks: list[Block] = [*_opening(pack, first)]
    for part in headings.parts:
        blocks += _part(part, pack, headings, worded, whole=whole)
    usual = first.usual
    blocks += [
        Heading(2, usual["signing"], "signing"),
        Signatures(headings.sign or (usual["sign_teller"], usual["sign_reader"]), usual["sign_date"]),
        *_source(headings, first),
    ]
    made = page(usual, tuple(blocks), date=first.day(pack.period.end.isoformat()), fictional=pack.fictional)
    return Document(
        title=headings.title,
        blocks=made.blocks,
        foot=(ACKNOWLEDGEMENT, INDEPENDENT),
        date=made.date,
        page=made.page,
        logo=made.logo,
        unshown=made.unshown,
    )


def _opening(pack: Pack, wording: ReviewWording) -> Iterator[Block]:
    start, end = (wording.day(each.isoformat()) for each in (pack.period.start, pack.period.end))
    facts = [Fact(wording.line("period"), wording.line("between", start=start, end=end))]
    names = [each.about.child for each in pack.children if each.about.child.strip()]
    facts += [Fact(wording.line("children"), Typed(each)) for each in names]
    carer = pack.children[-1].about.carer
    if carer:
        facts.append(Fact(wording.usual["who"], wording.usual.heading("facts", f"carer_{carer}")))
    yield Facts(tuple(facts))
    yield Note(wording.line("note"))
    if pack.fictional:
        yield Note(wording.line("fictional"))
    if pack.initials:
        yield Note(wording.usual["initials"])


def _source(headings: Headings, wording: ReviewWording) -> Iterator[Block]:
    """Where the headings come from, and whether somebody has held them against what is asked for."""
    yield Beside(wording.line("headings_date", source=headings.source, date=wording.day(headings.date)))
    if not headings.read and not headings.checked:
        yield Beside(wording.line("headings_unread"))
    if not headings.checked:
        yield Beside(wording.line("headings_unchecked"))


def _part(
    part: Part, pack: Pack, headings: Headings, worded: list[ReviewWording], *, whole: bool
) -> Iterator[Block]:
    """One part: about each child under a heading of its own, or all children together under the part's."""
    pairs = list(zip(pack.children, worded, strict=True))
    if part.holds in pack.left:
        return
    if part.holds == "children":
        for number, (child, wording) in enumerate(pairs):
            # Each child's pages can be taken out by themselves.
            yield Heading(2, wording.line("about_child"), new_page=number > 0)
            if part.line:
                yield Paragraph(part.line)
            yield from child_blocks(child, headings, wording, pack.period, whole=whole)
    elif part.holds == "write":
        yield Heading(2, part.heading)
        if part.line:
            yield Paragraph(part.line)
    else:
        yield from _together(part, pack, pairs, whole=whole)


def _together(
    part: Part, pack: Pack, pairs: list[tuple[ChildPack, ReviewWording]], *, whole: bool
) -> Iterator[Block]:
    several = len(pairs) > 1
    blocks: list[Block] = []
    for child, wording in pairs:
        level = 4 if several else 3
        if part.holds == "timeline":
            made = list(timeline(child, pack.period, wording))
        elif part.holds == "moments":
            made = [Quotation(Typed(each.text), mark=wording.day(each.day)) for each in child.moments]
        else:
            made = list(_HOLD[part.holds](child, wording, level, whole=whole))
        if made and several:
            blocks.append(Heading(3, wording.line("about_child")))
        blocks += made
    if blocks:
        yield Heading(2, part.heading)
        if part.line:
            yield Paragraph(part.line)
        yield from blocks


class _OfCarer(Protocol):
    def __call__(
        self, child: ChildPack, wording: ReviewWording, level: int, *, whole: bool
    ) -> Iterator[Block]: ...


_HOLD: Final[dict[str, _OfCarer]] = {"learning": learning, "support-had": support, "hopes": hopes}

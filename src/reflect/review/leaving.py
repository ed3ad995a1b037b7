"""A review pack on its way out: what is left out, what may tell who somebody is, and its file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from reflect.documents import FORMATS, ChosenLine, Finding, assemble, find, save, write
from reflect.documents.language import Document
from reflect.errors import DocumentError
from reflect.events import About
from reflect.review.headings import INSIDE, Headings
from reflect.review.pack import ChildPack, Pack, SectionPack, Told, typed_in, with_typed
from reflect.review.page import review_document
from reflect.review.record import record
from reflect.review.wording import ReviewWording
from reflect.secure_base import SECTIONS, section_of
from reflect.voice import Voice

_PARTS: Final = ("moments", "timeline", "learning", "support-had", "hopes")
LEFT_OUT: Final = (*_PARTS, *INSIDE, *SECTIONS)
"""What may be left out of a pack, by name."""


def export(
    pack: Pack,
    headings: Headings,
    format: str,  # noqa: A002
    voice: Voice | None = None,
    *,
    whole: bool = False,
) -> str | bytes:
    """The pack in one of the documents' formats: bytes for PDF and Word, else text. Raises `DocumentError`."""
    if format not in FORMATS:
        raise DocumentError(f"There is no format of that name; choose one of: {', '.join(FORMATS)}.")
    given = voice or Voice()
    wording = ReviewWording(pack.children[0].about, given)
    if format == "json":
        return record(pack, headings, wording)
    return write(review_document(pack, headings, given, whole=whole), format, wording.usual)


def without(pack: Pack, names: Iterable[str]) -> Pack:
    """The pack without these parts of it. Raises `DocumentError` where a name is none of `LEFT_OUT`."""
    left = frozenset(names)
    strange = sorted(left - set(LEFT_OUT))
    if strange:
        raise DocumentError(
            f"There is nothing called “{strange[0]}” in a review. There are: {', '.join(LEFT_OUT)}."
        )
    children = tuple(_without(each, left) for each in pack.children)
    return replace(pack, children=children, left=pack.left | left)


def _without(child: ChildPack, left: frozenset[str]) -> ChildPack:
    kept = [_section_without(each, left) for each in child.sections if each.id not in left]
    gone = left & {"strengths", "needs"}
    # A plan shows what help was asked for, wherever it stands.
    sorts = {"support-had": ("support",), "needs": ("support",), "hopes": ("child", "own")}
    unwanted = {sort for name in left & set(sorts) for sort in sorts[name]}
    # What came of a section that is left out goes with it.
    came = {step.id for one in child.sections if one.id in left for need in one.needs for step in need.steps}
    return replace(
        child,
        sections=tuple(each for each in kept if each != SectionPack(each.id)),
        added=() if "strengths" in gone else child.added,
        added_needs=() if "needs" in gone else child.added_needs,
        moments=() if "moments" in left else child.moments,
        thoughts=tuple(each for each in child.thoughts if _learned(each.about, left)),
        agains=tuple(each for each in child.agains if _learned(each.about, left)),
        steps=tuple(each for each in child.steps if each.sort not in unwanted and each.id not in came),
    )


def _learned(about: Told, left: frozenset[str]) -> bool:
    return "learning" not in left and section_of(about.question) not in left


def _section_without(section: SectionPack, left: frozenset[str]) -> SectionPack:
    return replace(
        section,
        brought=() if "brought" in left else section.brought,
        also=() if "brought" in left else section.also,
        strengths=() if "strengths" in left else section.strengths,
        needs=() if "needs" in left else section.needs,
        then_now=None if "then-now" in left else section.then_now,
    )


def found_in(pack: Pack, hidden: dict[str, str]) -> list[Finding]:
    """What may tell who somebody is in all that would leave; `hidden` as for a summary."""
    texts = dict.fromkeys(typed_in(pack.children))
    lines = [ChosenLine("", each, own=True) for each in texts]
    about = About(child=pack.children[0].about.child)
    return find(assemble(session="", about=about, started="", answers=(), strengths=lines, told={}), hidden)


def shortened(pack: Pack, findings: Iterable[Finding]) -> Pack:
    """The pack with what was chosen put in place of these words, wherever they stand, and marked so."""
    instead = {each.words: each.instead for each in findings}
    if not instead:
        return pack
    longest_first = sorted(instead, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest_first))
    put: Callable[[str], str] = lambda text: pattern.sub(lambda one: instead[one.group()], text)  # noqa: E731
    return replace(with_typed(pack, put), initials=True)


class Copy:
    """One copy. Nothing is changed but by its methods, and no file is written but by `save`.

    `without` and `initials` are what was chosen before; `chosen` is told of every choice, and may raise.
    """

    def __init__(
        self,
        pack: Pack,
        headings: Headings,
        voice: Voice | None = None,
        *,
        without: frozenset[str] = frozenset(),
        initials: frozenset[str] = frozenset(),
        chosen: Callable[[frozenset[str], frozenset[str]], None] | None = None,
    ) -> None:
        self.whole = pack
        self.headings = headings
        self._voice = voice or Voice()
        self._wording = ReviewWording(pack.children[0].about, self._voice)
        self._without = set(without)
        self._initials = set(initials)
        self._chosen = chosen

    def parts(self) -> list[tuple[str, str, bool]]:
        """What can be left out: its name, its heading, and whether it is in."""
        named = [(each.holds, each.heading) for each in self.headings.parts if each.holds in _PARTS]
        inside = dict(self.headings.inside)
        named += [
            (each, inside.get(each) or self._wording.line(f"inside_{each.replace('-', '_')}"))
            for each in INSIDE
            if each in inside or not inside
        ]
        there = {section.id for child in self.whole.children for section in child.sections}
        named += [(each, self._wording.usual.section(each)) for each in SECTIONS if each in there]
        return [(name, heading, name not in self._without) for name, heading in named]

    def turn(self, name: str) -> None:
        """Leave a part out, or take it in again."""
        self._without ^= {name}
        self._tell()

    def found(self) -> list[tuple[Finding, bool]]:
        """What may tell who somebody is, and whether initials are to stand for it."""
        return [(each, each.words in self._initials) for each in self._found()]

    def shorten(self, words: str) -> None:
        """Let initials stand for these words, or have them back."""
        self._initials ^= {words}
        self._tell()

    def shorten_all(self) -> None:
        """Let initials stand for everything that was found."""
        self._initials |= {each.words for each in self._found()}
        self._tell()

    def _tell(self) -> None:
        if self._chosen is not None:
            self._chosen(frozenset(self._without), frozenset(self._initials))

    def _found(self) -> list[Finding]:
        return found_in(without(self.whole, self._without), self._wording.usual.hidden())

    def pack(self) -> Pack:
        """The pack as it would leave now."""
        chosen = without(self.whole, self._without)
        return shortened(chosen, [each for each in self._found() if each.words in self._initials])

    def document(self) -> Document:
        """The pack as it would leave now, to be shown."""
        return review_document(self.pack(), self.headings, self._voice)

    def save(self, path: Path | None, format: str) -> Path:  # noqa: A002
        """The copy in a file that only its owner can read; where it is. Raises `DocumentError`."""
        return save(path, export(self.pack(), self.headings, format, self._voice), format, name="review")

"""What was read, arranged for a reader: by section, the fullest lines first found, then and now side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from reflect.review.noted import agains_of, moments_of, steps_of, thoughts_of
from reflect.review.pack import (
    ChildPack,
    Kept,
    Line,
    Need,
    SectionPack,
    Step,
    ThenNow,
    Told,
)
from reflect.review.reading import Material
from reflect.secure_base import DIMENSIONS, SECTIONS

MOST_LINES: Final = 2
MOST_BROUGHT: Final = 4
# Beyond this a longer line is no fuller.
_FULL: Final = 40
Said = tuple[str, str]
CameOf = dict[str, tuple[Step, ...]]
# Which answers bring what a section is about.
_BRINGS: Final[dict[str, tuple[str, ...]]] = {
    "description": ("description",),
    **{each.id: (f"{each.id}.incident",) for each in DIMENSIONS},
    "support": ("support.pleasure", "support.difficult"),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decided of the kept lines for this pack, by their keys.

    `words` stand in place of a line's own, `out` are left out. Where `asked` is not empty, no line stands in
    the pack that is not among them.
    """

    words: dict[str, str] = field(default_factory=dict)
    out: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()

    def applied(self, lines: Iterable[Line]) -> list[Line]:
        """The lines that are left, in the words chosen."""
        return [
            replace(each, words=self.words[each.key], own=True) if each.key in self.words else each
            for each in lines
            if each.key not in self.out and (not self.asked or each.key in self.asked)
        ]


def arrange(material: Material, choices: Choices, *, whole: bool = False) -> ChildPack:
    """One child's part of a pack; `whole` leaves out nothing for the sake of shortness."""
    lines = choices.applied(material.lines)
    steps = steps_of(material.entries)
    came_of = {each.key: _steps_of(each, steps) for each in material.lines}
    sections = (_section(each, material, lines, came_of, whole) for each in SECTIONS)
    added = [each for each in lines if not each.section]
    return ChildPack(
        about=material.about,
        visits=tuple(sorted(material.visits, key=lambda each: each.day)),
        sections=tuple(each for each in sections if each != SectionPack(each.id)),
        added=tuple(_kept(added, "strength", whole)),
        added_needs=_needs(added, came_of, whole),
        moments=moments_of(material),
        steps=steps,
        thoughts=thoughts_of(material),
        agains=agains_of(material),
    )


# ---------------------------------------------------------------- a section


def _section(
    section: str, material: Material, lines: Sequence[Line], came_of: CameOf, whole: bool
) -> SectionPack:
    here = [each for each in lines if each.section == section]
    strengths = [each for each in here if each.sort == "strength"]
    accounts = _accounts(section, material.told, whole)
    brought = accounts if whole else _few(accounts, MOST_BROUGHT)
    shown = {each.day for each in brought}
    return SectionPack(
        section,
        brought=tuple(brought),
        also=tuple(dict.fromkeys(each.day for each in accounts if each.day not in shown)),
        strengths=tuple(_kept(strengths, "strength", whole)),
        needs=_needs(here, came_of, whole),
        then_now=_then_now(section, strengths, accounts),
    )


def _accounts(section: str, told: Iterable[Told], whole: bool) -> list[Told]:
    """What was brought, by day: of several answers to one question the fullest, and no words twice."""
    by_question: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for each in told:
        if each.question in _BRINGS[section]:
            by_question[each.session, each.question].append(each)
    chosen = [
        each
        for answers in by_question.values()
        for each in (answers if whole else [max(answers, key=lambda one: len(one.words))])
    ]
    once = {each.words: each for each in sorted(chosen, key=lambda one: one.day, reverse=True)}
    return sorted(once.values(), key=lambda each: (each.day, each.session, each.answer))


def _few(accounts: Sequence[Told], most: int) -> list[Told]:
    """The first, and the latest after it."""
    return list(accounts) if len(accounts) <= most else [accounts[0], *accounts[1 - most :]]


def _kept(lines: Iterable[Line], sort: str, whole: bool) -> list[Kept]:
    """Lines of one heading together, in the order in which each heading was first kept."""
    by_id: dict[str, list[Line]] = defaultdict(list)
    for each in _once(line for line in lines if line.sort == sort):
        by_id[each.id].append(each)
    found = []
    for identifier, together in by_id.items():
        # What the carer added has no kind of its own to stand for it: none of it is left out.
        best = together if whole or not identifier else _fullest(together)
        days = {each.day for each in best}
        also = dict.fromkeys(each.day for each in together if each.day not in days)
        found.append(Kept(identifier, tuple(best), tuple(also)))
    return found


def _fullest(lines: Sequence[Line]) -> list[Line]:
    """A few lines that say the most, newer ones before older; then by day."""
    ranked = sorted(lines, key=lambda each: (min(len(each.words.split()), _FULL), each.day), reverse=True)
    return sorted(ranked[:MOST_LINES], key=lambda each: each.day)


def _once(lines: Iterable[Line]) -> list[Line]:
    """By day, the same words only where they were said last."""
    last = {" ".join(each.words.split()).casefold(): each for each in sorted(lines, key=lambda one: one.day)}
    return sorted(last.values(), key=lambda each: each.day)


def _needs(lines: Iterable[Line], came_of: CameOf, whole: bool) -> tuple[Need, ...]:
    """Support needs with what became of them: all that have a step, and of the rest the fullest of a kind."""
    needs = [Need(each, came_of[each.key]) for each in _once(x for x in lines if x.sort == "support-need")]
    by_id: dict[str, list[Line]] = defaultdict(list)
    for each in needs:
        if not each.steps:
            by_id[each.line.id].append(each.line)
    short = {
        line.key
        for identifier, together in by_id.items()
        for line in (together if whole or not identifier else _fullest(together))
    }
    return tuple(each for each in needs if each.steps or each.line.key in short)


def _steps_of(line: Line, steps: Iterable[Step]) -> tuple[Step, ...]:
    words = {_plain(line.words), _plain(line.quote)} - {""}
    return tuple(each for each in steps if _plain(each.need) in words)


def _then_now(section: str, strengths: Sequence[Line], accounts: Sequence[Told]) -> ThenNow | None:
    """The earliest and the latest kept words of a section, or accounts where too little was kept.

    Of one strength where that was kept early and late, so that like stands beside like; of a description the
    whole account.
    """
    by_id: dict[str, list[Said]] = defaultdict(list)
    for each in strengths:
        by_id[each.id].append((each.day, each.words))
    alike = sorted(by_id.values(), key=_span, reverse=True)
    kept: list[Said] = [(each.day, each.words) for each in strengths]
    told: list[Said] = [(each.day, each.words) for each in accounts]
    ways = [told, kept] if section == "description" else [*alike[:1], kept, told]
    for said in ways:
        days = sorted({day for day, _ in said})
        if len(days) < 2:
            continue
        then, now = (
            max((words for day, words in said if day == one), key=len) for one in (days[0], days[-1])
        )
        if _plain(then) != _plain(now):
            return ThenNow(days[0], then, days[-1], now)
    return None


def _span(said: Sequence[Said]) -> tuple[int, int]:
    """How many days lie between the first and the last, and how much was said on those two."""
    days = sorted(date.fromisoformat(day) for day, _ in said)
    return (days[-1] - days[0]).days, max(len(words) for _, words in said)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()

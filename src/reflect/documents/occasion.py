"""The caregiving cycle of the occasion that was told in a section: the model's steps, the carer's words."""

from __future__ import annotations

from typing import Final

from reflect.afterwards.impressions import DIALOGUE as PROGRESS
from reflect.documents.drawings import Place, PutIn
from reflect.documents.summary_data import AnswerTold, Part, PartTold, SectionTold, SummaryData
from reflect.secure_base import CYCLE, dimension

# Which parts of what was told speak of each step. Nothing that is asked tells the last two: they stay open, unless
# somebody puts them in words later.
_TOLD_IN: Final[dict[str, tuple[Part, ...]]] = {
    "need": ("account",),
    "carer-mind": ("thinking", "feeling"),
    "caregiving": ("action",),
    "message": ("message",),
}


def cycles_of(data: SummaryData) -> list[tuple[SectionTold, list[Place]]]:
    """The cycle of each occasion that was told; none where the talk followed the child and not the caregiving."""
    if data.dialogue == PROGRESS:
        return []
    found = ((each, cycle_of(each)) for each in data.sections)
    return [(section, places) for section, places in found if places]


def cycle_of(section: SectionTold) -> list[Place] | None:
    """The six steps of the section's occasion; None where no occasion was told, or it is no dimension."""
    parts = {each.part: each for each in section.parts}
    occasion = _occasion(section)
    if dimension(section.id) is None or not occasion:
        return None
    return [_place(step.id, step.name, parts, occasion) for step in CYCLE]


def occasion_of(section: SectionTold) -> AnswerTold | None:
    """The answer that tells the section's occasion: what is put in its cycle later stands beside it."""
    return next(iter(_occasion(section)), None)


def _occasion(section: SectionTold) -> list[AnswerTold]:
    parts = {each.part: each for each in section.parts}
    return [each for each in _by_carer(parts, "account") if each.question.endswith(".incident")]


def _place(step: str, name: str, parts: dict[Part, PartTold], occasion: list[AnswerTold]) -> Place:
    told = _TOLD_IN.get(step, ())
    answers = [occasion] if step == "need" else [_by_carer(parts, part) for part in told]
    quotes = tuple(max((each.text for each in some), key=len) for some in answers if some)
    above = any(parts[part].above for part in told if part in parts)
    put_in = [each for told in parts.values() for each in told.answers if each.place == step]
    return Place(
        name,
        (*quotes, *(each.text for each in put_in)),
        with_first=above and not quotes,
        id=step,
        put_in=tuple(PutIn(each.entry, each.text, each.at) for each in put_in),
    )


def _by_carer(parts: dict[Part, PartTold], part: Part) -> list[AnswerTold]:
    told = parts[part].answers if part in parts else ()
    return [each for each in told if each.who == "carer" and not each.entry]

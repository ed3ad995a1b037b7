"""The caregiving cycle of the occasion that was told in a section: the model's steps, the carer's words."""

from __future__ import annotations

from typing import Final

from reflect.documents.drawings import Place
from reflect.documents.summary_data import AnswerTold, Part, PartTold, SectionTold
from reflect.secure_base import CYCLE, dimension

# Which parts of what was told speak of each step. Nothing that is asked tells the last two: they stay open.
_TOLD_IN: Final[dict[str, tuple[Part, ...]]] = {
    "need": ("account",),
    "carer-mind": ("thinking", "feeling"),
    "caregiving": ("action",),
    "message": ("message",),
}


def cycle_of(section: SectionTold) -> list[Place] | None:
    """The six steps of the section's occasion; None where no occasion was told, or it is no dimension."""
    parts = {each.part: each for each in section.parts}
    occasion = [each for each in _by_carer(parts, "account") if each.question.endswith(".incident")]
    if dimension(section.id) is None or not occasion:
        return None
    return [_place(step.id, step.name, parts, occasion) for step in CYCLE]


def _place(step: str, name: str, parts: dict[Part, PartTold], occasion: list[AnswerTold]) -> Place:
    told = _TOLD_IN.get(step, ())
    answers = [occasion] if step == "need" else [_by_carer(parts, part) for part in told]
    quotes = tuple(max((each.text for each in some), key=len) for some in answers if some)
    above = any(parts[part].above for part in told if part in parts)
    return Place(name, quotes, with_first=above and not quotes)


def _by_carer(parts: dict[Part, PartTold], part: Part) -> list[AnswerTold]:
    return [each for each in parts[part].answers if each.who == "carer"] if part in parts else []

"""The Secure Base model itself: its dimensions, benefits, cycle, acknowledgement, and the project's indicator ids.

Source: see `ACKNOWLEDGEMENT`. Its authors ask to be named, and that neither the model nor its cycles be changed;
both hold here. The indicator ids are this project's own short names for what the interview's guidance asks its
readers to look for.
"""

from __future__ import annotations

from typing import Final, NamedTuple

ACKNOWLEDGEMENT: Final = (
    "Secure Base model, Gillian Schofield and Mary Beek, University of East Anglia, Norwich, UK."
)
INDEPENDENT: Final = "An independent project, not endorsed by UEA."


class Dimension(NamedTuple):
    """One of the five dimensions of caregiving, with the developmental benefit that the model gives it."""

    id: str
    name: str
    benefit: str


DIMENSIONS: Final = (
    Dimension("availability", "Availability", "helping the child to trust"),
    Dimension("sensitivity", "Sensitivity", "helping the child to manage feelings and behaviour"),
    Dimension("acceptance", "Acceptance", "building the child's self esteem"),
    Dimension("co-operation", "Co-operation", "helping the child to feel effective - and be co-operative"),
    Dimension("family-membership", "Family membership", "helping the child to belong"),
)


class Step(NamedTuple):
    """One step of the caregiving cycle. The steps come in this order and lead round to the first again."""

    id: str
    name: str


CYCLE: Final = (
    Step("need", "the child's needs and behaviour"),
    Step("carer-mind", "the caregiver's thinking and feeling"),
    Step("caregiving", "caregiving behaviours"),
    Step("message", "the message to the child"),
    Step("child-mind", "the child's thinking and feeling"),
    Step("development", "the child's development"),
)

SECTIONS: Final = ("description", *(dimension.id for dimension in DIMENSIONS), "support")

_STRENGTHS: Final = {
    "description": ("detail", "warmth", "balance"),
    "availability": ("time", "space", "builds-trust", "alert"),
    "sensitivity": ("names-feelings", "in-their-shoes", "own-feelings"),
    "acceptance": ("joy", "praise", "setbacks", "interests"),
    "co-operation": ("own-person", "together", "choice", "limits"),
    "family-membership": ("inclusion", "open", "both"),
    "support": ("pride", "balanced", "tried", "open"),
}
_DIFFICULTIES: Final = {
    "description": ("vague", "distance", "negative"),
    "availability": ("no-time", "own-needs", "overwhelmed", "pushed-out", "distancing", "too-needy"),
    "sensitivity": ("not-curious", "overwhelmed", "avoids-past", "one-explanation", "no-pause"),
    "acceptance": ("negatives", "difference", "burden", "little-support"),
    "co-operation": ("control", "autonomy", "risk"),
    "family-membership": ("different", "losing", "negative", "barriers"),
    "support": ("no-pleasure", "denies", "overwhelmed", "alone", "resists"),
}


def _ids(table: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(f"{section}.{name}" for section, names in table.items() for name in names)


STRENGTHS: Final = _ids(_STRENGTHS)
DIFFICULTIES: Final = _ids(_DIFFICULTIES)

# A support need is never offered from these: to name them to a carer would be to judge.
NEVER_OFFERED: Final = frozenset(
    {
        "acceptance.burden",
        "description.distance",
        "support.denies",
        "support.resists",
        "sensitivity.not-curious",
        "availability.own-needs",
    }
)


def dimension(section: str) -> Dimension | None:
    """The dimension with this id, or None for the two sections that are not dimensions."""
    return next((each for each in DIMENSIONS if each.id == section), None)


def section_of(identifier: str) -> str:
    """The section that a question's or an indicator's id belongs to ("availability.why" → "availability")."""
    return identifier.partition(".")[0]

"""What support would help, as it is put down where two sheets lie side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """What would help at a place, who sees to it, and by when; the last two may be empty."""

    place: str
    what: str
    who: str = ""
    by: str = ""

"""How a conversation is taken up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from reflect.said import About

# The sitting that is begun where no other kind was chosen.
USUAL: Final = "secure-base"


@dataclass(frozen=True, slots=True)
class Taking:
    """How a conversation is taken up: `session` where one is resumed, else what it begins with."""

    session: str = ""
    about: About = field(default_factory=About)
    dialogue: str = USUAL
    start: str = ""

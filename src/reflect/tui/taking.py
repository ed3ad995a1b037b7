"""How a conversation is taken up."""

from __future__ import annotations

from dataclasses import dataclass, field

from reflect.said import About


@dataclass(frozen=True, slots=True)
class Taking:
    """How a conversation is taken up: `session` where one is resumed, else what it begins with."""

    session: str = ""
    about: About = field(default_factory=About)
    dialogue: str = "secure-base"
    start: str = ""

"""What a person sets for themselves: whom to ring, and how the screen looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Final

NATIONS: Final = ("england", "scotland", "wales", "northern-ireland")
LOOKS: Final = ("dark", "light", "contrast")


@dataclass(frozen=True, slots=True)
class Settings:
    """`own_number` is the one to ring first; an empty string is a thing not told."""

    nation: str = ""
    own_number: str = ""
    theme: str = "dark"
    spacing: str = ""

    NAMES: ClassVar[tuple[str, ...]] = ("nation", "own_number", "theme", "spacing")

    @property
    def roomy(self) -> bool:
        return self.spacing == "roomy"

    def having(self, name: str, value: str) -> Settings:
        """The same with one thing changed; a value that means nothing here is passed over."""
        if name == "theme" and value not in LOOKS:
            return self
        if name not in self.NAMES:
            return self
        return replace(self, **{name: value})

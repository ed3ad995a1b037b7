"""A service's logo: `documents/logo.svg`, `.png` or `.jpg` among its own prompts."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Final

from reflect.voice import Voice

LARGEST: Final = 2_000_000
_TYPES: Final = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as it lies in its file. `format` is svg, png or jpg."""

    format: str
    content: bytes

    @property
    def type(self) -> str:
        return _TYPES[self.format]

    @property
    def base64(self) -> str:
        return base64.b64encode(self.content).decode("ascii")


def logo_of(voice: Voice) -> Logo | None:
    """The logo that the service put among its prompts; None where there is none, or it is too large."""
    for ending in _TYPES:
        path = voice.path(f"documents/logo.{ending}")
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if content and len(content) <= LARGEST:
            return Logo(ending, content)
    return None

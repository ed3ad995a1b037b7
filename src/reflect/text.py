"""The one door through which everything typed comes in."""

from __future__ import annotations

import re
from typing import Final

REPLACEMENT: Final = "\ufffd"
_LINE_ENDS: Final = re.compile("\r\n?")
_NONCHARACTERS: Final = "".join(
    chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)
) + "".join(map(chr, range(0xFDD0, 0xFDF0)))
_UNWANTED: Final = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff{_NONCHARACTERS}]")


def clean(text: str) -> str:
    """`text` with line ends as `\\n`, and what cannot be stored or shown as U+FFFD.

    Control characters but tab and newline, lone surrogates and noncharacters are replaced; every other code
    point comes through as it was typed. `clean(clean(x)) == clean(x)`.
    """
    return _UNWANTED.sub(REPLACEMENT, _LINE_ENDS.sub("\n", text))

"""Why a connection was closed: numbers that the page turns into words."""

from __future__ import annotations

from typing import Final

CLOSED: Final = 4000
IN_ANOTHER_TAB: Final = 4001
COULD_NOT: Final = 4002
HALTED: Final = 4003

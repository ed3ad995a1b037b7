"""What both ways share: the mark of such a file, its version, and the sum that tells whether it is whole."""

from __future__ import annotations

import hashlib
import json
from typing import Any, Final

MARK: Final = "everything that was kept in Reflect"
VERSION: Final = 1
CHECKSUM: Final = "checksum"

NOTE: Final = (
    "This file is not encrypted: anybody who has it can read it. Keep it somewhere safe, and delete it when you "
    "no longer need it. “reflect journal import” takes it into Reflect again. Answers marked “private” are here "
    "because everything is: no document that Reflect saves has them."
)

# In files that were written by an earlier Reflect.
EARLIER_NAMES: Final = {"SetApart": "HelpShown"}


def checksum(content: dict[str, Any]) -> str:
    """SHA-256 over all but the sum itself, however the file is laid out."""
    rest = {name: value for name, value in content.items() if name != CHECKSUM}
    plain = json.dumps(rest, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("ascii")).hexdigest()

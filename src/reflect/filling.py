"""Lines that fit a terminal: broken between words, as the terminal itself would break them inside one."""

from __future__ import annotations

import re
import shutil
from typing import Final, TextIO

_NARROWEST: Final = 20
_INDENT: Final = re.compile(r"\s*")


def filled(text: str, out: TextIO) -> str:
    """`text` as it is to be written to `out`: long lines in several, each indented like its first, where it is a
    terminal; anywhere else unchanged, a line a line."""
    if not out.isatty():
        return text
    width = max(_NARROWEST, shutil.get_terminal_size().columns - 1)
    return "\n".join(_fitted(line, width) for line in text.split("\n"))


def _fitted(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    from textwrap import wrap

    indent = _INDENT.match(line)
    return "\n".join(
        wrap(
            line,
            width,
            subsequent_indent=indent[0] if indent else "",
            break_long_words=False,
            break_on_hyphens=False,
            expand_tabs=False,
            replace_whitespace=False,
        )
    )


def put(text: str, out: TextIO) -> None:
    """Write it, and a line end."""
    print(filled(text, out), file=out, flush=True)

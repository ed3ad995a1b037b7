"""Text put into a Markdown document so that it stands there as typed."""

from __future__ import annotations

import re
from typing import Final

_ANYWHERE: Final = re.compile(r"[\\`*_\[\]<|~#$]|&(?=#?\w+;)")
_AT_THE_START: Final = re.compile(r"[-+=>]|(?<=\d)[.)]")
_STARTS: Final = re.compile(r"(?m)^([^\S\n]*)([-+=>:]|\d{1,9}[.)])?")
_ENDS: Final = re.compile(r"(?m)[^\S\n]+$")
_SINGLE_BREAK: Final = re.compile(r"(?<=[^\n])\n(?=[^\n])")


class Marked(str):
    """Text that is Markdown already."""

    __slots__ = ()

    def __str__(self) -> str:
        return self


def markdown(value: object) -> Marked:
    """The value as Markdown that shows it exactly: no mark works as markup, lines stay lines."""
    if isinstance(value, Marked):
        return value
    text = str(value)
    escaped = _ANYWHERE.sub(r"\\\g<0>", text)
    escaped = _ENDS.sub(_kept, escaped)
    escaped = _STARTS.sub(_begun, escaped)
    return Marked(_SINGLE_BREAK.sub("\\\\\n", escaped))


def one_line(value: object) -> str:
    """The value with its white space as single spaces: for a heading, a list or a table."""
    return " ".join(str(value).split())


def quoted(value: object) -> Marked:
    """The value as a Markdown quotation, each line behind its mark."""
    return Marked("\n".join(f"> {line}".rstrip() for line in markdown(value).split("\n")))


def _kept(space: re.Match[str]) -> str:
    return _as_numbers(space.group())


def _begun(start: re.Match[str]) -> str:
    space = _as_numbers(start[1])
    mark = start[2] or ""
    return f"{space}{mark[:-1]}\\{mark[-1]}" if mark else space


def _as_numbers(space: str) -> str:
    """White space that would be trimmed at an end, written so that it is not."""
    return "".join(f"&#{ord(each)};" for each in space)

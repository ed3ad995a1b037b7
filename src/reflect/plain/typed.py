"""What somebody typed, line by line: answers that end at an empty line, and commands that begin with a slash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from reflect.text import clean


@dataclass(frozen=True, slots=True)
class Typed:
    """One thing typed: a command ("back", its rest), or words. Neither: a lone empty line."""

    command: str = ""
    rest: str = ""
    words: str = ""


class Keyboard:
    """Reads from a stream. `typing` is told what has been typed of an answer after each of its lines."""

    def __init__(self, stream: TextIO, typing: Callable[[str], None]) -> None:
        self._stream = stream
        self._typing = typing
        self.ended = False

    def answer(self) -> Typed | None:
        """The next answer or command; None at the end of input. Words before the end are an answer."""
        lines: list[str] = []
        while (line := self.line()) is not None:
            if not lines and line.startswith("/") and not line.startswith("//"):
                return _command(line)
            if not line:
                break
            lines.append(line[1:] if not lines and line.startswith("//") else line)
            self._typing("\n".join(lines))
        if self.ended and not lines:
            return None
        return Typed(words="\n".join(lines))

    def choice(self) -> Typed | None:
        """One line: a command with or without its slash, or words."""
        line = self.line()
        if line is None:
            return None
        return _command(line) if line.startswith("/") else Typed(words=line.strip())

    def words(self) -> Typed | None:
        """One line: a command, or words, which two slashes begin where one is meant."""
        line = self.line()
        if line is None:
            return None
        if line.startswith("/") and not line.startswith("//"):
            return _command(line)
        return Typed(words=line[1:].strip() if line.startswith("//") else line.strip())

    def line(self) -> str | None:
        """The next line without its end, through the one door for text; None at the end of input."""
        if self.ended:
            return None
        line = self._stream.readline()
        if not line:
            self.ended = True
            return None
        return clean(line).removesuffix("\n")


def _command(line: str) -> Typed:
    command, _, rest = line[1:].strip().partition(" ")
    return Typed(command=command.casefold(), rest=rest.strip())

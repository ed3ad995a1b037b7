"""A program in a terminal of its own, watched from outside as a person sees it. POSIX only."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

from benchmarks.measuring import ROOT

SIZE = (24, 80)


class Terminal:
    """A Python program run in a pseudo-terminal of 80 by 24. A context manager; the program ends with it."""

    def __init__(self, arguments: list[str]) -> None:
        self._outside, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        surroundings.pop("NO_COLOR", None)
        self.begun = perf_counter()
        self._program = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            cwd=ROOT,
            env=surroundings,
            start_new_session=True,
        )
        os.close(inside)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._outside)

    def until(self, words: bytes, seconds: float = 60) -> float:
        """Read until `words` are painted; when that was, by the clock of `perf_counter`."""
        seen = b""
        end = perf_counter() + seconds
        while words not in seen:
            seen = seen[-len(words) :] + self._read(end - perf_counter(), words)
        return perf_counter()

    def quiet(self, seconds: float = 0.3) -> None:
        """Read until nothing has been painted for a while."""
        while select.select([self._outside], [], [], seconds)[0]:
            os.read(self._outside, 65536)

    def type(self, keys: bytes) -> float:
        """Press keys; when that was."""
        at = perf_counter()
        os.write(self._outside, keys)
        return at

    def most_memory(self) -> float:
        """The most memory that the program has held so far, in MB."""
        status = Path(f"/proc/{self._program.pid}/status").read_text(encoding="ascii")
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(peak.split()[1]) / 1000

    def _read(self, seconds: float, waiting_for: bytes) -> bytes:
        if seconds <= 0 or not select.select([self._outside], [], [], seconds)[0]:
            raise TimeoutError(f"{waiting_for!r} was never painted")
        try:
            return os.read(self._outside, 65536)
        except OSError as error:
            raise RuntimeError(f"the program ended before {waiting_for!r} was painted") from error

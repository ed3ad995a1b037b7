"""Reflect as it is served: a program of its own, started as a person starts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSPHRASE = "hazel college july charm"


@dataclass
class Served:
    """`address` opens it once; `origin` is where it is; `errors` is all that it says besides."""

    process: subprocess.Popen[str]
    address: str
    errors: Path
    home: Path

    @property
    def origin(self) -> str:
        return self.address.partition("/open/")[0]

    @property
    def host(self) -> str:
        return self.origin.removeprefix("http://")

    def stop(self) -> int:
        """Ctrl+C; returns the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)


@contextmanager
def served(folder: Path, *arguments: str, **surroundings: str) -> Iterator[Served]:
    """Reflect with a journal of its own, until the block ends."""
    errors, home = folder / "errors.txt", folder / "kept"
    with errors.open("w") as to:
        process = subprocess.Popen(
            [sys.executable, "-m", "reflect", "browser", "--no-open", *arguments],
            stdout=subprocess.PIPE,
            stderr=to,
            encoding="utf-8",
            env={**os.environ, "REFLECT_HOME": str(home), **surroundings},
        )
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, errors.read_text()
        yield Served(process, address, errors, home)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(20)
        assert process.stdout is not None
        process.stdout.close()
        if (home / "errors.log").exists():
            # What kind of fault, and where: pytest shows it beside the test that failed.
            print((home / "errors.log").read_text())

"""Runs `reflect` as its users do: as a program of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Reflect:
    """The program, with a folder of its own to keep things in."""

    home: Path
    passphrase: str | None = "four plain words here"

    def __call__(
        self, *arguments: str, typed: str | bytes = "", **more: str
    ) -> subprocess.CompletedProcess[str]:
        raw = typed if isinstance(typed, bytes) else typed.encode("utf-8", "surrogatepass")
        done = subprocess.run(
            [sys.executable, "-m", "reflect", *arguments],
            input=raw,
            capture_output=True,
            env=self.environment(**more),
            timeout=60,
            check=False,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        )

    def environment(self, **more: str) -> dict[str, str]:
        keep = {name: value for name, value in os.environ.items() if not name.startswith("REFLECT_")}
        given = {} if self.passphrase is None else {"REFLECT_PASSPHRASE": self.passphrase}
        return {**keep, "REFLECT_HOME": str(self.home), **given, **more}

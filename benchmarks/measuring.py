"""A row of the table, and the two ways of timing."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
PASSPHRASE = "only for benchmarks"


@dataclass(frozen=True, slots=True)
class Row:
    """One budget: what it is about, what is allowed, what was measured and whether that is within it."""

    what: str
    allowed: str
    measured: str
    within: bool

    def __str__(self) -> str:
        return f"| {self.what} | {self.allowed} | {self.measured} | {'yes' if self.within else '**no**'} |"


def ratio(what: str, most: float, over: list[float], under: list[float]) -> Row:
    """A row for a ratio of medians, in seconds."""
    upper, lower = statistics.median(over), statistics.median(under)
    found = upper / lower
    measured = f"{found:.2f} × ({upper * 1000:.0f} ms over {lower * 1000:.0f} ms)"
    if lower < 0.02:
        measured = f"{found:.2f} × ({upper * 1000:.1f} ms over {lower * 1000:.1f} ms)"
    return Row(what, f"≤ {most} ×", measured, found <= most)


def at_most(what: str, most: float, unit: str, found: float, more: str = "") -> Row:
    """A row for a plain limit."""
    return Row(what, f"≤ {most:g} {unit}", f"{found:.1f} {unit}{more}", found <= most)


def percentile(values: list[float], part: float) -> float:
    """The value that `part` of them do not go beyond."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def run_seconds(arguments: list[str]) -> float:
    """How long a Python with these arguments takes, from start to end."""
    begun = perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begun


def told_by(code: str) -> float:
    """The number that `code` prints, run by a Python of its own."""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, encoding="utf-8"
    )
    return float(done.stdout.split()[-1])


@contextmanager
def own_home() -> Iterator[Path]:
    """A folder of its own for everything kept, on disk, gone afterwards."""
    with TemporaryDirectory(prefix="reflect-benchmark-") as folder:
        os.environ["REFLECT_HOME"] = folder
        os.environ["REFLECT_PASSPHRASE"] = PASSPHRASE
        try:
            yield Path(folder)
        finally:
            del os.environ["REFLECT_HOME"], os.environ["REFLECT_PASSPHRASE"]

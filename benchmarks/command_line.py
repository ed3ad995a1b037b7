"""`reflect --help` over a Python that does nothing."""

from __future__ import annotations

from benchmarks.measuring import Row, ratio, run_seconds

TIMES = 30


def measure() -> list[Row]:
    """Both in turn."""
    nothing: list[float] = []
    told: list[float] = []
    for _ in range(TIMES):
        nothing.append(run_seconds(["-c", "pass"]))
        told.append(run_seconds(["-m", "reflect", "--help"]))
    return [ratio("`reflect --help` over `python -c pass`", 4, told, nothing)]

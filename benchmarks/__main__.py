"""Run the benchmarks: all, and write the table, also where the README quotes it; or those named, and only print."""

from __future__ import annotations

import platform
import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.measuring import Row

RESULTS = Path(__file__).with_name("RESULTS.md")
README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- benchmarks -->\n", "<!-- /benchmarks -->"
ALL = {
    "start": "start",
    "help": "command_line",
    "turn": "turn",
    "transcript": "long_transcript",
    "years": "ten_years",
    "review": "year_review",
    "back": "looking_back",
    "listening": "listening",
}
HEAD = "| what | allowed | measured | within |\n| --- | --- | --- | --- |"


def main(names: list[str]) -> int:
    """1 where a budget is missed."""
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"There is no benchmark “{unknown[0]}”. There are: {', '.join(ALL)}.", file=sys.stderr)
        return 2
    print(HEAD, flush=True)
    rows: list[Row] = []
    for name in names or ALL:
        for row in import_module(f"benchmarks.{ALL[name]}").measure():
            print(row, flush=True)
            rows.append(row)
    if not names:
        RESULTS.write_text(page(rows), encoding="utf-8")
        quote(rows)
    return 0 if all(row.within for row in rows) else 1


def quote(rows: list[Row]) -> None:
    """Put the table where the README quotes it."""
    text = README.read_text(encoding="utf-8")
    before, after = text.partition(BEGIN)[0], text.partition(END)[2]
    README.write_text("\n".join([before + BEGIN + HEAD, *map(str, rows), END + after]), encoding="utf-8")


def page(rows: list[Row]) -> str:
    """The table as a page of its own."""
    lines = "\n".join(map(str, rows))
    return (
        "# What Reflect costs\n\n"
        f"Measured by `python -m benchmarks` on {datetime.now(UTC):%d %B %Y} with Python "
        f"{platform.python_version()}, {platform.system()}, {platform.machine()}. Ratios are taken in one run "
        f"and hold on other computers; times do not.\n\n{HEAD}\n{lines}\n"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A journal of ten years, 1,000 sessions with 60,000 answers: opened, its list shown, and searched."""

from __future__ import annotations

import asyncio
import statistics
from time import perf_counter

from benchmarks.made import VOCABULARY, new_journal, ten_years
from benchmarks.measuring import PASSPHRASE, Row, at_most, own_home
from reflect.journal import Journal
from reflect.tui.app import ReflectApp
from reflect.tui.engine import Engine
from reflect.tui.screens.looking import LookingScreen

TIMES = 7
# From a word in nearly every answer to one that nobody said.
SEARCHES = (
    VOCABULARY[0],
    " ".join(VOCABULARY[:4]),
    f"{VOCABULARY[0]} {VOCABULARY[2000]}",
    VOCABULARY[-1],
    VOCABULARY[0][:1],
    "nobodysaidthis",
)


class NoEngine(Engine):
    """The engine is no part of this."""

    def warm(self) -> None:
        """Load nothing."""


def measure() -> list[Row]:
    """The list is laid out by the real page."""
    with own_home():
        with new_journal() as journal:
            ten_years(journal)
        opened = [asyncio.run(open_and_show()) for _ in range(TIMES)]
        with Journal.open(PASSPHRASE) as journal:
            searched = {
                words: statistics.median(search(journal, words) for _ in range(TIMES)) for words in SEARCHES
            }
    slowest = max(searched, key=lambda words: searched[words])
    size = "1,000 sessions, 60,000 answers"
    return [
        at_most(
            f"opening ten years ({size}), list shown; median", 150, "ms", statistics.median(opened) * 1000
        ),
        at_most(
            f"searching them; median of the slowest of {len(SEARCHES)} searches",
            50,
            "ms",
            searched[slowest] * 1000,
            f" (the others {min(searched.values()) * 1000:.1f} to {sorted(searched.values())[-2] * 1000:.1f} ms)",
        ),
    ]


async def open_and_show() -> float:
    """Seconds from the passphrase, its derivation made cheap, to the list laid out on the screen."""
    app = ReflectApp(save=False, engine=NoEngine())
    async with app.run_test(size=(80, 24)):
        shown = asyncio.Event()
        begun = perf_counter()
        app.use_journal(Journal.open(PASSPHRASE))
        page = LookingScreen()
        await app.push_screen(page)
        page.call_after_refresh(shown.set)
        await shown.wait()
        taken = perf_counter() - begun
    app.close_journal()
    return taken


def search(journal: Journal, words: str) -> float:
    """Seconds for one search."""
    begun = perf_counter()
    journal.search(words)
    return perf_counter() - begun

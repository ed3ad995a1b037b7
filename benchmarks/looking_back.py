"""Looking back over ten years against looking back over one: opened with its list shown, and gone down a page."""

from __future__ import annotations

import asyncio
import gc
import statistics
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from benchmarks.made import CHEAPEST, noted, ten_years
from benchmarks.measuring import PASSPHRASE, Row, at_most, ratio
from benchmarks.ten_years import SEARCHES, NoEngine
from reflect.journal import Journal
from reflect.tui.app import ReflectApp
from reflect.tui.screens.looking import PAUSE_SECONDS, LookingScreen

TIMES = 15
SESSIONS = {1: 100, 10: 1000}
MOST = 1.2


def measure() -> list[Row]:
    """Two journals in turn, each open already, as it is where one looks back; the page is the real one."""
    opened: dict[int, list[float]] = {years: [] for years in SESSIONS}
    further: dict[int, list[float]] = {years: [] for years in SESSIONS}
    with ExitStack() as at_the_end:
        homes = {years: at_the_end.enter_context(filled(number)) for years, number in SESSIONS.items()}
        for _ in range(TIMES):
            for years, home in homes.items():
                first, next_page = asyncio.run(look_back(home))
                opened[years].append(first)
                further[years].append(next_page)
        slowest = asyncio.run(slowest_search(homes[10]))
    over = "ten years (1,000 sessions, 60,000 answers, 2,000 things noted) over one"
    return [
        ratio(f"opening Look back, list shown: {over}", MOST, opened[10], opened[1]),
        ratio("its next page: ten years over one", MOST, further[10], further[1]),
        at_most(
            f"searching them as one types, list laid out; slowest of {len(SEARCHES)}",
            50,
            "ms",
            slowest * 1000,
        ),
    ]


@contextmanager
def filled(sessions: int) -> Iterator[Path]:
    """A folder with a journal of so many sessions, gone afterwards."""
    with TemporaryDirectory(prefix="reflect-benchmark-") as folder:
        home = Path(folder)
        with Journal.create(PASSPHRASE, home, cost=CHEAPEST) as journal:
            ten_years(journal, sessions)
            noted(journal, sessions)
        yield home


async def look_back(home: Path) -> tuple[float, float]:
    """Seconds of the processor until the list is laid out on the screen, then until its next page is."""
    app = ReflectApp(save=False, engine=NoEngine())
    async with app.run_test(size=(120, 40)):
        app.use_journal(Journal.open(PASSPHRASE, home))
        page = LookingScreen()
        # What the application before left behind is not this one's to clear away.
        gc.collect()
        begun = process_time()
        await app.push_screen(page)
        await laid_out(page)
        shown = process_time()
        page.show_more()
        await laid_out(page)
        taken = shown - begun, process_time() - shown
    app.close_journal()
    return taken


async def slowest_search(home: Path) -> float:
    """Seconds of the processor from the end of the pause after a key until what was found is on the screen."""
    app = ReflectApp(save=False, engine=NoEngine())
    taken: dict[str, list[float]] = {words: [] for words in SEARCHES}
    async with app.run_test(size=(120, 40)) as pilot:
        app.use_journal(Journal.open(PASSPHRASE, home))
        page = LookingScreen()
        await app.push_screen(page)
        for words in SEARCHES * 5:
            page.search.value = words
            await pilot.pause(2 * PAUSE_SECONDS)
            begun = process_time()
            page.find()
            await laid_out(page)
            taken[words].append(process_time() - begun)
    app.close_journal()
    return max(statistics.median(each) for each in taken.values())


async def laid_out(page: LookingScreen) -> None:
    """When the screen has been drawn anew."""
    drawn = asyncio.Event()
    page.call_after_refresh(drawn.set)
    await drawn.wait()

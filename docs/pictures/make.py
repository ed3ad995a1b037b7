"""Makes the pictures of the README, docs/taking-away.md and docs/progress.md, which show the made-up year.

.venv/bin/python docs/pictures/make.py
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from reflect.afterwards.cycle import add_place
from reflect.demo import PASSPHRASE, read_year, ready
from reflect.documents.occasion import occasion_of
from reflect.documents.of_sitting import summary_of
from reflect.matching.choosing import Choosing
from reflect.matching.made_up import made_up_carers
from reflect.matching.match import Match
from reflect.matching.reading import Sheets, read
from reflect.said import About
from reflect.sitting import Sitting
from reflect.tui.app import ReflectApp
from reflect.tui.screens.cycle import CycleScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.leaflet import OfferScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.over_time import OverTimeScreen
from reflect.tui.screens.side_by_side import MatchScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import Taking

SIZE = (100, 30)
WIDE = (116, 36)
# So that they change where the screen does, and not with the day on which they are made.
DAY = date(2026, 6, 12)
# Where the first sitting of the year is taken up, and how far: at any other question the picture is taken.
ABOUT = About("Danny", "5-10", "foster", "self-reflection", "more", "short")
TOLD = ("description", "availability.incident", "availability.why")
# What somebody might put in a gap of the cycle later.
PUT_IN = "That he is worth getting up for. He was a bit taller at breakfast."
NEEDS = (
    "He goes off on his own when he's hurt. You have to notice he's gone, and not make a thing of it.",
    "Somebody who opens the door at three in the morning and says you did right to knock.",
)
HELPS = ("To hear from us how bedtime goes", "Us, with Marcia", "before he moves")
BEGUN = "I didn't make a thing of it. I sat down on the path, not too near, and"


async def pictures(folder: Path) -> None:
    """The talk with an answer half typed; looking back; and something that may be a strength."""
    app = ReflectApp()
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, HomeScreen)
        app.push_screen(LookingScreen())
        await _shown(pilot, LookingScreen)
        await pilot.resize_terminal(*WIDE)
        await _take(pilot, folder / "look-back.svg")
        app.push_screen(OverTimeScreen(ABOUT.child))
        await _shown(pilot, OverTimeScreen)
        await _take(pilot, folder / "then-and-now.svg")
        app.pop_screen()
        await _side_by_side(pilot, app, folder)
        await pilot.resize_terminal(*SIZE)
        await _taken_away(pilot, app, folder)
        page = await _talked(pilot, app)
        page.box.insert(BEGUN)
        await _take(pilot, folder / "talk.svg")
        page.fill_box("/summary")
        await pilot.press("f2")
        await _shown(pilot, SummaryScreen)
        # Not for another day, but now; then the first two are kept.
        for key in "211":
            await pilot.press(key)
            await pilot.pause(0.1)
        await _take(pilot, folder / "summary.svg")
        app.close_journal()


async def _side_by_side(pilot: Pilot[Any], app: ReflectApp, folder: Path) -> None:
    """What the boy needs beside what the made-up couple would bring, and a thing that would help."""
    chosen = Choosing("child", app.journal, ABOUT.child)
    for words in NEEDS:
        chosen.add("availability", "needs", words)
    chosen.day = DAY.isoformat()
    couple = made_up_carers()
    assert couple is not None
    match = Match(Sheets(chosen.sheet(), (read(couple),)))
    match.add("availability", *HELPS)
    page = MatchScreen(match)
    app.push_screen(page)
    await _shown(pilot, MatchScreen)
    await pilot.pause(0.3)
    page.query_one("#page").scroll_to(y=13, animate=False)
    await _take(pilot, folder / "matching.svg")
    app.pop_screen()


async def _taken_away(pilot: Pilot[Any], app: ReflectApp, folder: Path) -> None:
    """The cycle of a time, with a gap filled and one left; and the card, with a line on it."""
    assert app.journal is not None
    last = Sitting.resume(app.journal, app.journal.sessions(limit=1)[0].id)
    occasion = next(filter(None, map(occasion_of, summary_of(last).sections)))
    at = datetime.combine(DAY, time(20), UTC).isoformat()
    add_place(app.journal, last.session, occasion.id, "child-mind", PUT_IN, at=at)
    page = CycleScreen(app.engine.cycles(last)[:1], last)
    app.push_screen(page)
    await _shown(pilot, CycleScreen)
    await pilot.press("pagedown", "pagedown")
    await _take(pilot, folder / "cycle.svg")
    app.pop_screen()
    app.push_screen(OfferScreen("card", ABOUT.child))
    await _shown(pilot, OfferScreen)
    await pilot.pause(0.3)
    for key in ("enter", "1"):
        await pilot.press(key)
        await pilot.pause(0.2)
    await _take(pilot, folder / "card.svg")
    app.pop_screen()


async def _talked(pilot: Pilot[Any], app: ReflectApp) -> TalkScreen:
    """The talk page, a few answers into a conversation."""
    answers = read_year().sittings[0].answers
    page = TalkScreen(Taking(about=ABOUT, start="availability"))
    app.go(page)
    while page.sitting is None:
        await pilot.pause(0.02)
    while (question := page.sitting.state.here.question) in TOLD:
        page.box.insert(answers[question][0])
        await pilot.press("f2")
        await pilot.pause(0.05)
    return page


async def _shown(pilot: Pilot[Any], screen: type[Screen[Any]]) -> None:
    while not isinstance(pilot.app.screen, screen):
        await pilot.pause(0.02)


async def _take(pilot: Pilot[Any], path: Path) -> None:
    await pilot.pause(0.3)
    path.write_text(by_itself(pilot.app.export_screenshot(title="Reflect")), "utf-8")


def by_itself(picture: str) -> str:
    """The picture with no reference to anything elsewhere: the reader's own fixed-width font is used."""
    picture = re.sub(r"<!--.*?-->\s*", "", picture, flags=re.DOTALL)
    picture = re.sub(r"@font-face\s*\{.*?\}\s*", "", picture, flags=re.DOTALL)
    return picture.replace("font-family: Fira Code", "font-family: ui-monospace, Menlo, Consolas")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept:
        journal = ready(Path(kept), today=DAY)
        os.environ |= {"REFLECT_HOME": str(journal), "REFLECT_PASSPHRASE": PASSPHRASE}
        asyncio.run(pictures(Path(__file__).parent))

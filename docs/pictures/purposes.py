"""Makes the pictures of docs/carer.md and docs/residential.md: what a sitting is for, one thing, and a home's office.

.venv/bin/python docs/pictures/purposes.py
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from make import DAY, SIZE, _shown, _take

from reflect.demo import PASSPHRASE, ready
from reflect.rehearsal import read_persona
from reflect.said import About
from reflect.tui.app import ReflectApp
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.one_thing import OneThingScreen
from reflect.tui.screens.purposes import PurposesScreen
from reflect.tui.screens.start import StartScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.screens.whose import WhoseScreen
from reflect.tui.taking import Taking

DANNY = About("Danny", "5-10", "foster", "annual-review", "more", "short")
# A made-up key worker, of those who are rehearsed.
CALLUM = Path(__file__).parents[2] / "tests" / "rehearsals" / "uses" / "callum.yaml"
BIG_D = About("Big D", "11-18", "residential", "residential", "more", "short", adulthood="yes")
BEGUN = "Keep the toast comin and shut yer face. He'll tell"


async def pictures(folder: Path) -> None:
    """How much to talk about; what it is for; what the one thing was about; and key work."""
    answers = {question: list(said) for question, said in read_persona(CALLUM).answers.items()}
    app = ReflectApp()
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, HomeScreen)
        for name, page in (
            ("how-much", StartScreen(DANNY)),
            ("what-for", PurposesScreen(DANNY)),
            ("one-thing", OneThingScreen(DANNY)),
        ):
            app.push_screen(page)
            await _shown(pilot, type(page))
            await _take(pilot, folder / f"{name}.svg")
            app.pop_screen()
        talk = TalkScreen(Taking(about=BIG_D))
        app.go(talk)
        while talk.sitting is None:
            await pilot.pause(0.02)
        while (question := talk.sitting.state.here.question) != "support.mate":
            if talk.sitting.stage == "choosing":
                await pilot.press("1")
            elif said := answers.get(question):
                talk.box.insert(said.pop(0))
                await pilot.press("f2")
            else:
                await pilot.press("f4")
            await pilot.pause(0.1)
        talk.box.insert(BEGUN)
        await _take(pilot, folder / "key-work.svg")
        app.close_journal()


async def whose(folder: Path) -> None:
    """Where several share a computer: nobody's name is on it."""
    app = ReflectApp()
    async with app.run_test(size=SIZE) as pilot:
        app.push_screen(WhoseScreen())
        await _shown(pilot, WhoseScreen)
        await _take(pilot, folder / "whose.svg")


if __name__ == "__main__":
    here = Path(__file__).parent
    with tempfile.TemporaryDirectory() as kept:
        os.environ["REFLECT_HOME"] = kept
        asyncio.run(whose(here))
        del os.environ["REFLECT_JOURNAL"]
        journal = ready(Path(kept), today=DAY)
        os.environ |= {"REFLECT_HOME": str(journal), "REFLECT_PASSPHRASE": PASSPHRASE}
        asyncio.run(pictures(here))

"""Makes the pictures of docs/assessor.md: a made-up person who applies to foster.

.venv/bin/python docs/pictures/assessor.py
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import Any

from make import DAY, SIZE, _shown, _take
from textual.pilot import Pilot

from reflect.demo import PASSPHRASE, ready
from reflect.home import project_folder
from reflect.rehearsal import read_persona
from reflect.said import About
from reflect.tui.app import ReflectApp
from reflect.tui.screens.applicants import HowLongScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import Taking

RUTH = project_folder("tests") / "rehearsals" / "ruth.yaml"
ABOUT = About("Ruth", carer="foster", applicants="one", plans="short", depth="short")
UNTIL = "availability.stay"
BEGUN = "I'd have the lamp on and the dog out of the way, and I'd ask nothing the first night but"


async def pictures(folder: Path) -> None:
    """How much to talk about; the talk with an answer half typed; and what somebody would bring."""
    app = ReflectApp()
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, HomeScreen)
        app.push_screen(HowLongScreen(Taking(about=ABOUT, dialogue="prospective")))
        await _shown(pilot, HowLongScreen)
        await _take(pilot, folder / "applying.svg")
        page = await _told(pilot, app, UNTIL)
        page.box.insert(BEGUN)
        await _take(pilot, folder / "applying-talk.svg")
        page = await _told(pilot, app, "sensitivity.childhood")
        page.fill_box("/summary")
        await pilot.press("f2")
        await _shown(pilot, SummaryScreen)
        # Not for another day, but now; the first stays as it is, so that the next is shown.
        for key in "21":
            await pilot.press(key)
            await pilot.pause(0.1)
        await _take(pilot, folder / "applying-summary.svg")
        app.close_journal()


async def _told(pilot: Pilot[Any], app: ReflectApp, until: str) -> TalkScreen:
    """The talk page with what the persona says, up to a question."""
    answers = read_persona(RUTH).answers
    page = TalkScreen(Taking(about=ABOUT, dialogue="prospective"))
    app.go(page)
    while page.sitting is None:
        await pilot.pause(0.02)
    while (question := page.sitting.state.here.question) != until:
        if page.sitting.stage == "asking":
            page.box.insert(answers[question][0])
            await pilot.press("f2")
        else:
            await pilot.press("1")
        await pilot.pause(0.1)
    return page


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept:
        journal = ready(Path(kept), today=DAY)
        os.environ |= {"REFLECT_HOME": str(journal), "REFLECT_PASSPHRASE": PASSPHRASE}
        asyncio.run(pictures(Path(__file__).parent))

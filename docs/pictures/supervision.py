"""Makes the pictures of docs/supervision.md: a made-up foster carer with her supervising social worker.

.venv/bin/python docs/pictures/supervision.py
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

from make import DAY, SIZE, _shown, _take

from reflect.demo import PASSPHRASE, read_year, ready
from reflect.said import About
from reflect.tui.app import ReflectApp
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.seeing import SeeingScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.taking import Taking

ABOUT = About("Danny", "5-10", "foster", "supervision", "more", "short")
SAID = {
    "description.brought": "He's let me read to him four nights running.",
    "description.brought@social-worker": "The school rang me about the cloakroom, so I'd like us to come to that.",
    "availability.why@social-worker": "It fits with what his teacher sees on a Monday morning.",
}
UNTIL = "availability.why@social-worker"
BEGUN = "It fits with what his teacher sees on a Monday"


async def pictures(folder: Path) -> None:
    """The talk while the social worker answers; the same question large; both views of a strength."""
    answers = {question: said[0] for question, said in read_year().sittings[0].answers.items()} | SAID
    app = ReflectApp()
    async with app.run_test(size=SIZE) as pilot:
        await _shown(pilot, HomeScreen)
        app.here(("social-worker",))
        page = TalkScreen(Taking(about=ABOUT, start="availability"))
        app.go(page)
        while page.sitting is None:
            await pilot.pause(0.02)
        while (place := _place(page)) != UNTIL:
            page.box.insert(answers.get(place, "I wondered if he had heard us in the hall."))
            await pilot.press("f2")
            await pilot.pause(0.1)
        page.box.insert(BEGUN)
        await _take(pilot, folder / "together-talk.svg")
        page.box.put("")
        await pilot.press("ctrl+f")
        await _take(pilot, folder / "together-large.svg")
        await pilot.press("ctrl+f")
        page.box.insert(answers[UNTIL])
        await pilot.press("f2")
        await pilot.pause(0.1)
        page.fill_box("/summary")
        await pilot.press("f2")
        await _shown(pilot, SummaryScreen)
        await pilot.press("2")
        await pilot.pause(0.1)
        while page.sitting.proposal is not None:
            await pilot.press("1")
            await pilot.pause(0.1)
        await app.screen.run_action("screen.together")
        await _shown(pilot, SeeingScreen)
        await pilot.pause(0.1)
        await _take(pilot, folder / "together-seeing.svg")
        app.close_journal()


def _place(page: TalkScreen) -> str:
    assert page.sitting is not None
    here = page.sitting.state.here
    return f"{here.question}@{here.person}" if here.person else str(here.question)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept:
        journal = ready(Path(kept), today=DAY)
        os.environ |= {"REFLECT_HOME": str(journal), "REFLECT_PASSPHRASE": PASSPHRASE}
        asyncio.run(pictures(Path(__file__).parent))

"""Makes the pictures of the README: `.venv/bin/python docs/pictures/make.py`. The people in them are made up."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from pathlib import Path

from reflect.tui import Begin
from reflect.tui.app import ReflectApp
from reflect.tui.screens.talk import TalkScreen

SIZE = (100, 30)
# What is told at each question; at any other the picture is taken.
TOLD = {
    "description": (
        "Robin hums at the window when the bus comes, and knows every driver by name. On Sunday we made a timetable."
    ),
    "availability.incident": (
        "It was last Tuesday after school. Her mum had rung off early, and she came out of the front room and said "
        "she wasn't bothered, but she had hold of the door frame. I just brought my cup of tea and sat on the "
        "carpet next to her."
    ),
    "availability.shown": "She went very quiet, and she looked at the floor.",
}
BEGUN = "After a bit she leaned on my arm and"


async def talk(folder: Path) -> None:
    """A real talk page, a few answers into a conversation, with the next one begun."""
    app = ReflectApp(begin=Begin(about="Robin", age="5-10", carer="foster"))
    async with app.run_test(size=SIZE) as pilot:
        page = await _taken_up(app)
        assert page.sitting is not None
        while (answer := TOLD.get(page.sitting.state.here.question)) is not None:
            page.box.insert(answer)
            await pilot.press("f2")
            await pilot.pause()
        page.box.insert(BEGUN)
        await pilot.pause()
        (folder / "talk.svg").write_text(by_itself(app.export_screenshot(title="Reflect")), "utf-8")
        app.close_journal()


async def _taken_up(app: ReflectApp) -> TalkScreen:
    while not (isinstance(app.screen, TalkScreen) and app.screen.sitting is not None):
        await asyncio.sleep(0.02)
    return app.screen


def by_itself(picture: str) -> str:
    """The picture with no reference to anything elsewhere: the reader's own fixed-width font is used."""
    picture = re.sub(r"<!--.*?-->\s*", "", picture, flags=re.DOTALL)
    picture = re.sub(r"@font-face\s*\{.*?\}\s*", "", picture, flags=re.DOTALL)
    return picture.replace("font-family: Fira Code", "font-family: ui-monospace, Menlo, Consolas")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as kept:
        os.environ |= {"REFLECT_HOME": kept, "REFLECT_PASSPHRASE": "four plain made-up words"}
        asyncio.run(talk(Path(__file__).parent))

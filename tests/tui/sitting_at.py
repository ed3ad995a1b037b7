"""Sitting at the screen: what the tests see, press and type."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input, Static

from reflect.journal import Cost, Journal
from reflect.tui import Begin
from reflect.tui.app import ReflectApp
from reflect.tui.screens.talk import TalkScreen

SIZES = [(60, 18), (120, 40)]
CHEAP = Cost(passes=1, memory=64, lanes=1)
PASSPHRASE = "plain harbour kettle"
KAI = Begin(about="Kai", age="5-10", carer="foster", purpose="self-reflection")
TUESDAY = (
    "On Tuesday after school he fell off the wall by the gate and came to find me in the kitchen. "
    "I sat on the carpet next to him and held his hand until he was ready."
)


def keep_a_journal() -> None:
    """A journal that opens by itself, and quickly."""
    Journal.create(PASSPHRASE, cost=CHEAP).close()
    os.environ["REFLECT_PASSPHRASE"] = PASSPHRASE


def seen(app: ReflectApp) -> str:
    """All that stands on the screen, row by row."""
    strips = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def read(app: ReflectApp) -> str:
    """What stands on the screen as it is read: one space wherever a row or a column ends."""
    return " ".join(seen(app).replace("│", " ").replace("▌", " ").split())


def talk(app: ReflectApp) -> TalkScreen:
    """The talk page, which must be up."""
    assert isinstance(app.screen, TalkScreen)
    return app.screen


def status(app: ReflectApp) -> str:
    return str(app.screen.query_one("#status", Static).render())


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Let things happen until this holds."""
    for _ in range(1000):
        await pilot.pause(0.004)
        if holds():
            await pilot.pause()
            return
    raise AssertionError(f"it never came to that; the screen shows:\n{seen(pilot.app)}")  # type: ignore[arg-type]


async def ready(pilot: Pilot[Any]) -> TalkScreen:
    """The talk page with its conversation taken up."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, TalkScreen) and app.screen.sitting is not None)
    return talk(app)


async def say(pilot: Pilot[Any], text: str, key: str = "f2") -> None:
    """Type it (all at once) and send it."""
    page = await ready(pilot)
    page.box.insert(text)
    await pilot.pause()
    await pilot.press(key)
    await pilot.pause()


async def type_in(pilot: Pilot[Any], text: str) -> None:
    """Type it in the line that has the focus, and press Enter."""
    box = pilot.app.focused
    assert isinstance(box, Input)
    box.value = text
    await pilot.press("enter")


def folder_holds(folder: Path, words: str) -> bool:
    """Whether any file below holds these words in the clear."""
    return any(words.encode() in path.read_bytes() for path in folder.rglob("*") if path.is_file())

"""The made-up journal on the screen: every page says what it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reflect.events import About
from reflect.journal import MADE_UP, Journal
from reflect.sitting import Sitting
from reflect.tui import made_up
from reflect.tui.app import ReflectApp
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.widgets.act import Act
from tests.tui.sitting_at import CHEAP, PASSPHRASE, SIZES, read, seen, until


@pytest.fixture
def made_up_journal(monkeypatch: pytest.MonkeyPatch) -> None:
    with Journal.create(PASSPHRASE, cost=CHEAP) as journal:
        journal.set_setting(MADE_UP, "2031-03-14")
        Sitting.begin(About(child="Danny", age="5-10", carer="foster"), journal=journal)
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)


def marked(app: ReflectApp) -> bool:
    return seen(app).split("\n")[0].strip() == made_up.LINE


async def pages_from_home(pilot: Pilot[Any], app: ReflectApp) -> set[str]:
    """Go into each page that home offers, and back."""
    names = set()
    for number in range(2, len(app.screen.query("Menu Act"))):
        acts = [act for act in app.screen.query("Menu Act").results(Act) if "Close" not in act.words]
        acts[number - 1].press()
        await until(pilot, lambda: not isinstance(app.screen, HomeScreen))
        assert marked(app), seen(app)
        names.add(type(app.screen).__name__)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    return names


@pytest.mark.parametrize("size", SIZES)
async def test_every_page_says_it(made_up_journal: None, size: tuple[int, int]) -> None:
    app = ReflectApp()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert marked(app)
        assert "Nobody in it is real" in read(app)
        assert "Danny" in read(app)
        assert len(await pages_from_home(pilot, app)) >= 4
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, TalkScreen) and app.screen.sitting is not None)
        assert marked(app)
        app.close_journal()


async def test_hidden_it_shows_nothing_and_comes_back_without_a_passphrase(made_up_journal: None) -> None:
    app = ReflectApp()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("f8")
        await until(pilot, lambda: app.hidden)
        assert not read(app)
        await pilot.press("x", "enter")
        await until(pilot, lambda: not app.hidden)
        assert marked(app)
        app.close_journal()


async def test_a_real_journal_bears_no_mark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Journal.create(PASSPHRASE, cost=CHEAP).close()
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    app = ReflectApp()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert made_up.LINE not in read(app)
        app.close_journal()

"""What a conversation is for is chosen before it begins, so that its own opening is heard; it is never a must."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from reflect.events import PURPOSES, About
from reflect.sitting import Sitting
from reflect.tui import Begin, words
from reflect.tui.app import ReflectApp
from reflect.tui.kinds_words import BROUGHT_HERE, WHAT_FOR
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.kinds import KindsScreen
from reflect.tui.screens.purposes import PurposesScreen
from reflect.tui.screens.start import StartScreen
from reflect.tui.screens.who import WhoScreen
from reflect.tui.widgets.act import Act
from tests.tui.sitting_at import SIZES, keep_a_journal, read, ready, until


async def press(pilot: Pilot[Any], words_of: str) -> None:
    """Press the button that reads like this."""
    act = next(each for each in pilot.app.screen.query(Act) if words_of in each.words)
    act.press()
    await pilot.pause()


async def purposes(pilot: Pilot[Any]) -> ReflectApp:
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, PurposesScreen) and BROUGHT_HERE[:20] in read(app))
    return app


@pytest.mark.parametrize("size", SIZES)
async def test_a_newcomer_may_say_what_it_is_for_and_hears_its_own_opening(size: tuple[int, int]) -> None:
    keep_a_journal()
    app = ReflectApp()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        await press(pilot, WHAT_FOR)
        await purposes(pilot)
        assert "● Just to think" in read(app), "the first, and what stands where nothing is chosen"
        assert len(app.screen.query("Menu Act")) == len(PURPOSES) + 1
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        assert any("A review is coming up" in act.words for act in app.screen.query(Act))
        await press(pilot, words.AGES["5-10"])
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.state.about.purpose == "annual-review"
        assert "before a review" in page.sitting.said[0].text
        app.close_journal()


async def test_with_a_child_who_is_known_what_it_was_for_is_kept_and_can_be_changed() -> None:
    keep_a_journal()
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: app.journal is not None)
        Sitting.begin(About(child="Kai", age="5-10", purpose="placement-start"), journal=app.journal)
        app.go(HomeScreen())
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.push_screen(StartScreen())
        await until(pilot, lambda: "Kai" in read(app))
        await pilot.press("1")
        await until(pilot, lambda: "A child has just come to live here" in read(app))
        await press(pilot, WHAT_FOR)
        await purposes(pilot)
        await press(pilot, "Things are hard just now")
        await until(pilot, lambda: isinstance(app.screen, StartScreen) and "Things are hard" in read(app))
        await press(pilot, words.TEN_MINUTES)
        page = await ready(pilot)
        assert page.sitting is not None
        assert (page.sitting.state.about.purpose, page.sitting.state.about.depth) == (
            "placement-difficulty",
            "short",
        )
        app.close_journal()


async def test_it_stands_beside_the_other_kinds_of_sitting() -> None:
    keep_a_journal()
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        app.push_screen(KindsScreen())
        await until(pilot, lambda: isinstance(app.screen, KindsScreen))
        await press(pilot, WHAT_FOR)
        await purposes(pilot)
        await press(pilot, "All of us who work with")
        await until(pilot, lambda: isinstance(app.screen, StartScreen))
        await press(pilot, words.ANOTHER_CHILD)
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        await press(pilot, words.AGES["11-18"])
        await until(pilot, lambda: isinstance(app.screen, WhoScreen))
        assert app.screen.people == ("team",)  # type: ignore[attr-defined]
        app.close_journal()


async def test_with_a_worker_there_it_is_told_plainly_what_happens_to_what_is_typed() -> None:
    keep_a_journal()
    app = ReflectApp(begin=Begin(about="Kai", age="5-10", carer="birth", purpose="child-in-need"))
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WhoScreen))
        assert app.screen.people == ("social-worker",)  # type: ignore[attr-defined]
        app.screen.action_show()  # type: ignore[attr-defined]
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.state.company == ("social-worker",)
        told = " ".join(each.text for each in page.sitting.said)
        assert "what you say or type here may be used" in told
        app.close_journal()

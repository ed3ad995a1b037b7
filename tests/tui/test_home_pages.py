"""The first page and what lies behind it: starting, looking back, settings, forgetting."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.journal import Journal
from reflect.tui import coming_in_words, looking_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.moved_on import MovedOnScreen
from reflect.tui.screens.one_thing import WHAT_ABOUT
from reflect.tui.screens.reading import ReadingScreen
from reflect.tui.screens.settings import SettingsScreen
from reflect.tui.widgets.act import Act
from tests.tui.sitting_at import KAI, PASSPHRASE, TUESDAY, keep_a_journal, read, ready, say, seen, until


@pytest.fixture
async def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal with one conversation, about Kai, that is not finished."""
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        await ready(pilot)
        await say(pilot, TUESDAY)
        app.close_journal()


async def home_page(pilot: Pilot[Any]) -> ReflectApp:
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    return app


@pytest.mark.usefixtures("at_home")
async def test_a_new_conversation_about_the_same_child_from_any_part() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await home_page(pilot)
        await pilot.press("2")
        await until(pilot, lambda: words.ABOUT_WHOM in read(app))
        await pilot.press("1")
        await until(pilot, lambda: words.HOW_MUCH in read(app))
        await pilot.press("4")
        await until(pilot, lambda: words.WHICH_PART in read(app))
        assert "helping the child to feel effective - and be co-operative" in read(app)
        await pilot.press("3")
        page = await ready(pilot)
        assert page.sitting is not None
        about = page.sitting.state.about
        assert (about.child, about.age, about.carer) == ("Kai", "5-10", "foster")
        assert page.sitting.state.start == "acceptance"
        app.close_journal()


@pytest.mark.usefixtures("at_home")
async def test_just_one_thing_begins_at_once_and_is_no_part_of_seven() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await home_page(pilot)
        await pilot.press("2")
        await until(pilot, lambda: words.ABOUT_WHOM in read(app))
        await pilot.press("1")
        await until(pilot, lambda: words.ONE_THING in read(app))
        await pilot.press("1")
        await until(pilot, lambda: WHAT_ABOUT in read(app))
        await pilot.press("4")
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.state.here.question == "co-operation.incident"
        assert "Co-operation" in read(app)
        assert "part 1 of" not in read(app)
        app.close_journal()


@pytest.mark.usefixtures("at_home")
async def test_what_was_said_can_be_found_and_read_and_gone_on_with() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await home_page(pilot)
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, LookingScreen))
        assert "Kai ·" in read(app)
        box = app.screen.query_one("#search", Input)
        box.focus()
        box.value = "marmalade"
        await pilot.press("enter")
        await until(pilot, lambda: looking_words.found(0, False) in read(app))
        box.focus()
        box.value = "carpet"
        await pilot.press("enter")
        await until(pilot, lambda: looking_words.found(1, False) in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        await until(pilot, lambda: "next to him and held his hand" in read(app))
        app.screen.action_resume()  # type: ignore[attr-defined]
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.answers()[0].text == TUESDAY
        app.close_journal()


@pytest.mark.usefixtures("at_home")
async def test_help_is_in_the_same_place_with_its_key_whatever_else_there_is() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await home_page(pilot)
        last = seen(app).splitlines()[-1]
        assert f"[{words.HELP_PAGE} F6]" in last
        assert f"[{words.CLOSE} Ctrl+Q]" in last
        acts = list(app.screen.query("Menu Act").results(Act))
        assert [act.words[:2].strip() for act in acts] == [str(n) for n in range(1, len(acts) + 1)]
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        app.close_journal()


@pytest.mark.usefixtures("at_home")
async def test_settings_take_effect_at_once_and_are_kept() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await home_page(pilot)
        await pilot.press("8")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        page = app.screen
        assert isinstance(page, SettingsScreen)
        page.action_choose("theme", 2)
        page.action_choose("spacing", 1)
        page.action_choose("nation", 1)
        page.query_one("#own-number", Input).value = "Dot, 01632 960 001"
        assert app.theme == "contrast"
        assert "● High contrast" in str(page.query_one("#theme-2").render())
        await pilot.press("escape")
        await home_page(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert "01632 960 001" in read(app)
        app.close_journal()
    app = ReflectApp()
    async with app.run_test() as pilot:
        await home_page(pilot)
        assert app.theme == "contrast"
        assert app.settings.roomy
        assert app.settings.nation == "scotland"
        assert app.settings.own_number == "Dot, 01632 960 001"
        app.close_journal()


async def test_help_is_there_before_anything_is_told_and_asks_for_ones_own_number() -> None:
    app = ReflectApp(save=False)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert "999" in read(app)
        box = app.screen.query_one("#own-number", Input)
        box.focus()
        box.value = "Dot, 01632 960 001"
        await pilot.press("enter")
        await until(pilot, lambda: "01632 960 001" in read(app))
        assert not app.screen.query_one("#own").display


@pytest.mark.usefixtures("at_home")
async def test_forgetting_asks_once_more_and_then_it_is_gone() -> None:
    with Journal.open(PASSPHRASE) as journal:
        journal.add_entry("moment", "Kai", {"text": "He hummed."})
        journal.add_entry("step", "Kai", {"sort": "own", "what": "A choir"})
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await home_page(pilot)
        await pilot.press("8")
        await until(pilot, lambda: words.FORGET_SOMETHING in read(app))
        app.screen.action_moved_on()  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(app.screen, MovedOnScreen))
        await pilot.press("enter")
        await until(pilot, lambda: words.sure("Kai") in read(app))
        assert app.focused is app.screen.query_one("#leave-as-is"), "to leave it stands first"
        await pilot.press("down", "tab", "enter")
        await until(pilot, lambda: "One conversation and 2 things that were noted" in read(app))
        await pilot.press("enter")
        await home_page(pilot)
        assert "Kai" not in read(app)
        app.close_journal()
    with Journal.open(PASSPHRASE) as journal:
        assert journal.sessions() == []


@pytest.mark.usefixtures("at_home")
async def test_everything_can_be_forgotten() -> None:
    app = ReflectApp()
    async with app.run_test() as pilot:
        await home_page(pilot)
        await pilot.press("8")
        await until(pilot, lambda: words.FORGET_SOMETHING in read(app))
        app.screen.action_moved_on()  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(app.screen, MovedOnScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: words.sure(None) in read(app))
        app.screen.action_forget()  # type: ignore[attr-defined]
        await until(pilot, lambda: "forgotten" in read(app))
        assert app.journal is None
        app.screen.action_close()  # type: ignore[attr-defined]
        await until(pilot, lambda: coming_in_words.KEEP_IT in read(app))


async def test_a_page_that_goes_on_below_says_so_until_it_is_read() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: words.MORE_BELOW in read(app))
        for _ in range(12):
            await pilot.press("pagedown")
            await pilot.pause()
        assert words.KEYS.splitlines()[-1].split(".")[0] in read(app)
        assert words.MORE_BELOW not in read(app)
        await pilot.resize_terminal(100, 90)
        await until(pilot, lambda: "999" in read(app) and words.MORE_BELOW not in read(app))

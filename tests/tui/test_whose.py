"""Whose journal, at a computer that people share: asked before the passphrase, and nobody is listed."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.events import About
from reflect.home import choose_journal, has_name
from reflect.journal import Journal, exists
from reflect.sitting import Sitting
from reflect.tui import Begin, coming_in_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.passphrase import PassphraseScreen
from reflect.tui.screens.unlock import UnlockScreen
from reflect.tui.screens.welcome import WelcomeScreen
from reflect.tui.screens.whose import WhoseScreen
from reflect.tui.widgets.act import Act
from tests.tui.sitting_at import CHEAP, SIZES, read, type_in, until


def shared_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two workers with a journal each; nobody has said yet whose is meant."""
    for name, passphrase, child in (("blue kettle", "one", "Kai"), ("the 19 bus", "two", "Mina")):
        choose_journal(name)
        with Journal.create(passphrase, cost=CHEAP) as journal:
            Sitting.begin(About(child=child, carer="residential"), journal=journal)
    monkeypatch.delenv("REFLECT_JOURNAL")


async def press(pilot: Pilot[Any], words_of: str) -> None:
    next(each for each in pilot.app.screen.query(Act) if words_of in each.words).press()
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_no_name_of_anybody_is_shown_before_a_journal_is_open(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    shared_computer(monkeypatch)
    app = ReflectApp()
    titles: list[str] = []
    monkeypatch.setattr(app, "set_terminal_title", titles.append)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        assert coming_in_words.TYPE_ITS_NAME in read(app)
        shown = [read(app)]
        await type_in(pilot, "Blue Kettle")
        await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
        shown.append(read(app))
        await type_in(pilot, "two")
        await until(pilot, lambda: coming_in_words.NOT_TOGETHER in read(app))
        shown.append(read(app))
        assert not any(name in page for page in shown for name in ("Kai", "Mina", "kettle", "bus"))
        await type_in(pilot, "one")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "Kai" in read(app)
        assert "Mina" not in read(app)
        assert set(titles) <= {words.NAME}
        app.close_journal()


async def test_a_conversation_asked_for_at_once_waits_for_the_right_journal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shared_computer(monkeypatch)
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        assert "Kai" not in read(app)
    monkeypatch.delenv("REFLECT_JOURNAL")
    app = ReflectApp(begin=Begin(about="Kai"))
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        assert "Kai" not in read(app)


async def test_a_name_that_is_not_there_says_no_more_than_a_wrong_passphrase(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shared_computer(monkeypatch)
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        await pilot.press("enter")
        await until(pilot, lambda: coming_in_words.NO_NAME in read(app))
        await type_in(pilot, "somebody")
        await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
        await type_in(pilot, "one")
        await until(pilot, lambda: coming_in_words.NOT_TOGETHER in read(app))
        assert not exists()
        await press(pilot, coming_in_words.ANOTHER_JOURNAL)
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        assert app.screen.query_one(Input).value == ""


async def test_a_new_worker_begins_a_journal_and_takes_nobody_s_name(monkeypatch: pytest.MonkeyPatch) -> None:
    shared_computer(monkeypatch)
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        app.screen.query_one(Input).value = "blue kettle"
        await press(pilot, coming_in_words.NEW_JOURNAL)
        await until(pilot, lambda: coming_in_words.NAME_TAKEN in read(app))
        app.screen.query_one(Input).value = "snow in may"
        await press(pilot, coming_in_words.NEW_JOURNAL)
        await until(pilot, lambda: isinstance(app.screen, PassphraseScreen))
        assert coming_in_words.NAME_TOO in read(app)
        await pilot.press("3")
        await pilot.pause()
        await pilot.press(*"tea pot", "enter", *"tea pot", "enter")
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        app.close_journal()
    choose_journal("Snow in May")
    Journal.open("tea pot").close()


async def test_the_first_who_share_a_computer_come_to_it_from_the_first_page() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, WelcomeScreen))
        await press(pilot, coming_in_words.SEVERAL_PEOPLE)
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        assert not any(coming_in_words.WITHOUT_NAME in act.words for act in app.screen.query(Act))


async def test_the_journal_that_was_here_first_is_still_opened_without_a_name() -> None:
    choose_journal("")
    Journal.create("three", cost=CHEAP).close()
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
        await press(pilot, coming_in_words.ANOTHER_JOURNAL)
        await until(pilot, lambda: isinstance(app.screen, WhoseScreen))
        await press(pilot, coming_in_words.WITHOUT_NAME)
        await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
        assert not has_name()
        await type_in(pilot, "three")
        await until(pilot, lambda: app.journal is not None)
        app.close_journal()

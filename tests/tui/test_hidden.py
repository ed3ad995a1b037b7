"""Hiding the screen: nothing is left to be read, and nothing that was typed is lost."""

from __future__ import annotations

import pytest

from reflect.tui import words
from reflect.tui.app import IDLE_SECONDS, ReflectApp
from tests.tui.sitting_at import KAI, PASSPHRASE, keep_a_journal, read, ready, seen, type_in, until


async def test_the_passphrase_brings_it_back_and_the_draft_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        page.box.insert("Half a thought about Kai")
        await pilot.press("f8")
        await until(pilot, lambda: app.hidden)
        assert seen(app).strip() == ""
        assert page.sitting is not None
        assert page.sitting.kept_draft() == "Half a thought about Kai"

        await pilot.press("x")
        await pilot.pause()
        assert read(app) == words.HIDDEN
        await type_in(pilot, "wrong")
        await pilot.pause()
        assert app.hidden
        assert words.WRONG_PASSPHRASE in read(app)
        await pilot.press("f6", "f8", "f2")
        assert app.hidden, "no key but the passphrase shows anything"
        await type_in(pilot, PASSPHRASE)
        await until(pilot, lambda: app.screen is page)
        assert page.box.answer == "Half a thought about Kai"
        app.close_journal()


async def test_it_hides_by_itself_when_nobody_has_touched_it() -> None:
    now = [0.0]
    app = ReflectApp(save=False, begin=KAI, clock=lambda: now[0])
    async with app.run_test() as pilot:
        page = await ready(pilot)
        now[0] = IDLE_SECONDS - 1
        await pilot.press("a")
        now[0] = 2 * IDLE_SECONDS - 2
        app.hide_if_idle()
        await pilot.pause()
        assert not app.hidden, "a key was pressed since"
        now[0] = 2 * IDLE_SECONDS
        app.hide_if_idle()
        await until(pilot, lambda: app.hidden)
        assert seen(app).strip() == ""
        await pilot.press("x", "enter")
        await until(pilot, lambda: app.screen is page)
        assert page.box.answer == "a"
    assert IDLE_SECONDS == 600


async def test_the_title_of_the_window_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    titles: list[str] = []
    monkeypatch.setattr(ReflectApp, "set_terminal_title", lambda _, title: titles.append(title))
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: app.hidden)
        await pilot.press("x", "enter")
        await until(pilot, lambda: not app.hidden)
    assert titles == ["Reflect", " ", "Reflect"]


async def test_a_passphrase_typed_straight_at_the_blank_screen_counts_from_its_first_letter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: app.hidden)
        await pilot.press(*PASSPHRASE, "enter")
        await until(pilot, lambda: app.screen is page)
        app.close_journal()

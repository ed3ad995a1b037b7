"""The first pages: a newcomer's, and the one that asks for the passphrase."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from reflect.home import home
from reflect.journal import Journal, exists
from reflect.secure_base import ACKNOWLEDGEMENT, INDEPENDENT
from reflect.tui import Begin, coming_in_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.passphrase import PassphraseScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.screens.unlock import UnlockScreen
from reflect.tui.screens.welcome import WelcomeScreen
from tests.tui.sitting_at import CHEAP, PASSPHRASE, read, ready, seen, type_in, until


async def test_the_first_page_names_the_source_and_says_what_is_kept() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, WelcomeScreen)
        assert ACKNOWLEDGEMENT in read(app)
        assert INDEPENDENT in read(app)
        assert "locked with a passphrase" in read(app)


async def test_from_the_first_page_to_the_first_question_in_a_few_keys() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, PassphraseScreen))
        page = app.screen
        assert isinstance(page, PassphraseScreen)
        offered = page.offered
        assert len(offered.split()) == 4
        assert offered in read(app)
        assert "nobody can open" in read(app)
        await pilot.press("1")
        await pilot.pause()
        assert offered not in read(app)
        await pilot.press(*"tea", "enter")
        await pilot.pause()
        assert coming_in_words.NOT_THOSE_WORDS in read(app)
        assert not exists()
        app.screen.query_one("#from-paper", Input).value = f" {offered.title()} "
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        await pilot.press("K", "enter")
        await pilot.press("3")
        talk = await ready(pilot)
        assert talk.sitting is not None
        assert talk.sitting.state.about.child == "K"
        assert talk.sitting.state.about.age == "5-10"
        assert "comes to mind" in read(app)
        app.close_journal()
    Journal.open(offered).close()


async def test_a_passphrase_of_ones_own_is_typed_twice() -> None:
    app = ReflectApp()
    async with app.run_test() as pilot:
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, PassphraseScreen))
        await pilot.press("3")
        await pilot.pause()
        await pilot.press(*"tea pot", "enter", *"tea pit", "enter")
        await pilot.pause()
        assert coming_in_words.NOT_ALIKE in read(app)
        assert not exists()
        assert "tea" not in read(app)
        await pilot.press(*"tea pot", "enter")
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        app.close_journal()
    Journal.open("tea pot").close()


async def test_nothing_can_be_kept_at_all() -> None:
    app = ReflectApp()
    async with app.run_test() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        await pilot.press("enter", "enter")
        page = await ready(pilot)
        assert page.sitting is not None
        assert not page.sitting.keeps
        assert "Nothing you type will be kept" in read(app)
    assert not home().exists()


async def test_a_wrong_passphrase_says_so_and_the_right_one_opens() -> None:
    Journal.create(PASSPHRASE, cost=CHEAP).close()
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, UnlockScreen)
        await pilot.press(*"wrong", "enter")
        await until(pilot, lambda: words.WRONG_PASSPHRASE in read(app))
        assert app.journal is None
        await type_in(pilot, PASSPHRASE)
        await until(pilot, lambda: app.journal is not None)
        app.close_journal()


@pytest.mark.parametrize("where", ["locked", "new", "nothing kept"])
async def test_a_talk_begins_with_a_page_that_is_laid_out_like_any_other(where: str) -> None:
    if where == "locked":
        Journal.create(PASSPHRASE, cost=CHEAP).close()
    app = ReflectApp(save=where != "nothing kept", begin=Begin())
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.pause()
        assert not isinstance(app.screen, TalkScreen)
        shown = [text for text in app.screen.query("#page Static") if text.display]
        assert all(text.region.x >= 2 for text in shown)
        for box in app.screen.query("#page Input"):
            assert box.region.height == 1
            assert "▌" in seen(app), "where to type is marked"


async def test_the_letters_of_a_passphrase_can_be_shown_and_covered_again() -> None:
    Journal.create(PASSPHRASE, cost=CHEAP).close()
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press(*"plain")
        assert "plain" not in read(app)
        await pilot.press("tab", "tab", "enter")
        await until(pilot, lambda: "plain" in read(app))
        app.screen.query_one("#show-typed").focus()
        await pilot.press("enter")
        await until(pilot, lambda: "plain" not in read(app))


async def test_in_use_and_damaged_are_told_in_their_own_words() -> None:
    holder = Journal.create(PASSPHRASE, cost=CHEAP)
    app = ReflectApp()
    async with app.run_test() as pilot:
        await type_in(pilot, PASSPHRASE)
        await until(pilot, lambda: "another window" in read(app))
        holder.close()
        database = home() / "journal" / "journal.db"
        whole = database.read_bytes()
        database.write_bytes(whole[: len(whole) // 2 + 100])
        await type_in(pilot, PASSPHRASE)
        await until(pilot, lambda: "damaged" in read(app))
        assert app.journal is None


async def test_the_environment_unlocks_without_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    app = ReflectApp()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        app.close_journal()
    monkeypatch.setenv("REFLECT_PASSPHRASE", "wrong")
    app = ReflectApp()
    async with app.run_test() as pilot:
        await pilot.pause()
    assert app.return_code == 2
    assert "does not open" in app.said_at_end

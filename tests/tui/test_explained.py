"""The model, explained, on the screen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from reflect.explained.shelf import shelf
from reflect.secure_base import CYCLE, DIMENSIONS
from reflect.tui import Begin, explained_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.explained import ExplainedScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.model import ACROSS, cycle, star
from tests.tui.sitting_at import KAI, PASSPHRASE, SIZES, keep_a_journal, read, ready, say, seen, talk, until

HALF = "He came in and he said that "
TRUST = Begin(about="Kai", age="5-10", carer="foster", purpose="self-reflection", section="availability")


async def by_key(pilot: Pilot[Any]) -> None:
    await pilot.press("f10")


async def by_other_key(pilot: Pilot[Any]) -> None:
    await pilot.press("ctrl+e")


async def by_button(pilot: Pilot[Any]) -> None:
    act = pilot.app.screen.query_one("#bar-explain", Act)
    assert act in pilot.app.screen.focus_chain
    act.focus()
    await pilot.press("enter")


async def at_the_part(pilot: Pilot[Any]) -> TalkScreen:
    """At a question of the part on trust, with half an answer typed."""
    await ready(pilot)
    await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
    page = talk(pilot.app)  # type: ignore[arg-type]
    assert page.sitting is not None
    assert page.sitting.state.section == "availability"
    page.box.insert(HALF)
    page.box.move_cursor((0, 3))
    await pilot.pause()
    return page


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("do", [by_key, by_other_key, by_button])
async def test_the_page_of_this_part_opens_and_the_half_typed_answer_waits(
    do: Callable[[Pilot[Any]], Awaitable[None]], size: tuple[int, int]
) -> None:
    app = ReflectApp(save=False, begin=TRUST)
    async with app.run_test(size=size) as pilot:
        page = await at_the_part(pilot)
        await do(pilot)
        await until(pilot, lambda: isinstance(app.screen, ExplainedScreen) and "come when" in read(app))
        assert "helping the child to trust" in read(app)
        assert HALF.strip() not in read(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        assert page.box.text == HALF
        assert page.box.cursor_location == (0, 3)
        assert len(page.sitting.answers() if page.sitting else ()) == 1


async def test_a_typed_word_opens_its_page() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        page.box.put("/explain contact")
        await pilot.press("f2")
        await until(pilot, lambda: "Birth family and family time" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        assert page.sitting is not None
        assert page.sitting.answers() == []
        page.box.put("/explain autisim")
        await pilot.press("f2")
        await until(pilot, lambda: explained_words.no_such_page("autisim", ["autism"]) in read(app))


async def test_one_way_through_the_pages_and_all_the_way_back() -> None:
    app = ReflectApp(save=False, begin=TRUST)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_part(pilot)
        await pilot.press("f10")
        await until(pilot, lambda: "helping the child to trust" in read(app))
        await pilot.press("1")
        await until(pilot, lambda: "A secure base is someone" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: "helping the child to trust" in read(app))
        app.screen.query_one("#all-pages", Act).press()
        await until(pilot, lambda: explained_words.EXPLAINED in read(app))
        rows = [row for row in seen(app).split("\n") if row.strip()]
        assert "Availability" in next(row for row in rows[2:])
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Secure Base star" in read(app))
        app.screen.query_one("#close-pages", Act).press()
        await until(pilot, lambda: app.screen is page)
        assert page.box.text == HALF


async def test_a_word_is_looked_for_in_the_list_as_one_types() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await pilot.press("f10")
        await until(pilot, lambda: explained_words.EXPLAINED in read(app))
        await pilot.press(*"xyzzyx", "enter")
        await until(pilot, lambda: explained_words.no_such_page("xyzzyx", []) in read(app))
        await pilot.press(*["backspace"] * 6, *"racism", "enter")
        await until(pilot, lambda: "Culture, faith and language" in seen(app).split("\n")[0])


async def test_from_home_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: app.journal is not None)
        app.go(HomeScreen())
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        entry = next(act for act in app.screen.query(Act) if explained_words.EXPLAINED in act.words)
        entry.press()
        await until(pilot, lambda: isinstance(app.screen, ExplainedScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.close_journal()


async def test_nothing_opens_over_a_hidden_screen() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await pilot.press("f8", "f10")
        await pilot.pause()
        assert app.hidden


async def test_every_page_stands_on_two_low_windows_with_nothing_cut_off() -> None:
    app = ReflectApp(save=False)
    async with app.run_test(size=(60, 18)) as pilot:
        for page in shelf().pages:
            screen = ExplainedScreen("", page.id)
            await app.push_screen(screen)
            await until(pilot, lambda shown=screen: shown.query("#page .source"))  # type: ignore[misc]
            body = screen.query_one("#page")
            assert body.virtual_size.height <= 2 * body.size.height, page.id
            assert body.virtual_size.width <= body.size.width
            await pilot.press("pagedown")
            await until(pilot, lambda: "Norwich, UK." in read(app))
            assert words.MORE_BELOW not in read(app), page.id
            await app.pop_screen()


@pytest.mark.parametrize(("size", "drawn"), [((60, 40), True), ((48, 40), False)], ids=str)
async def test_the_star_and_the_cycle_are_drawn_where_there_is_room(
    size: tuple[int, int], drawn: bool
) -> None:
    app = ReflectApp(save=False)
    async with app.run_test(size=size) as pilot:
        await app.push_screen(ExplainedScreen("", "cycle"))
        await until(pilot, lambda: CYCLE[-1].name.split()[-1] in read(app))
        assert ("┌" in read(app)) is drawn
        await app.pop_screen()
        await app.push_screen(ExplainedScreen("", "star"))
        await until(pilot, lambda: DIMENSIONS[-1].benefit in read(app))
        assert any("\u2800" < each <= "\u28ff" for each in read(app)) is drawn


def test_the_drawings_name_all_that_is_in_the_model() -> None:
    for drawing in (star(), cycle()):
        assert max(map(len, drawing)) <= ACROSS
    for dimension in DIMENSIONS:
        assert dimension.name in "\n".join(star())
    words_drawn = " ".join("".join(c for c in "\n".join(cycle()) if c not in "┌┐└┘─│").split())
    for number, step in enumerate(CYCLE, 1):
        for word in (str(number), *step.name.split()):
            assert word in words_drawn.split()

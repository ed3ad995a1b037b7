"""Keeping an answer just for oneself: by a word, a key and a button, with a mark beside it in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.events import kept_back
from reflect.journal import Journal
from reflect.tui import words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.answer import AnswerScreen
from reflect.tui.screens.change import ChangeScreen
from reflect.tui.screens.leaving import LeavingScreen
from reflect.tui.screens.reading import ReadingScreen
from reflect.tui.screens.thought import ThoughtScreen
from reflect.tui.widgets.act import Act
from tests.tui.sitting_at import KAI, SIZES, TUESDAY, keep_a_journal, read, ready, say, status, talk, until
from tests.tui.test_summary import at_the_summary, look_now, write

MARK = f"You · {words.JUST_FOR_YOU}"
STAYS_OUT = "It stays out of every document you save from Reflect."
HUMS = "He hums when he is happy, and he knows the name of every bus."


def private(app: ReflectApp) -> list[int]:
    sitting = talk(app).sitting
    return [each.id for each in sitting.answers() if each.private] if sitting else []


@pytest.mark.parametrize("way", ["f9", "ctrl+n", "/private"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_last_answer_is_marked_and_the_same_again_undoes_it(
    size: tuple[int, int], way: str
) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=size) as pilot:
        page = await ready(pilot)
        await say(pilot, HUMS)
        await say(pilot, "We baked.")

        async def press() -> None:
            await (say(pilot, way) if way.startswith("/") else pilot.press(way))
            await pilot.pause()

        await press()
        assert private(app) == [2]
        assert status(app) == f"That answer is just for you now. {STAYS_OUT}"
        assert MARK in read(app)
        await press()
        assert private(app) == []
        assert MARK not in read(app)
        assert page.box.text == ""


async def test_what_is_being_typed_stays_in_the_box() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await pilot.press("f9")
        assert status(app) == words.NO_ANSWER_YET
        await say(pilot, HUMS)
        page.box.insert("On Monday he")
        await pilot.press("f9")
        await pilot.pause()
        assert private(app) == [1]
        assert page.box.answer == "On Monday he"


async def test_an_answer_gone_back_to_has_a_button_for_it() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, HUMS)
        await say(pilot, TUESDAY)
        button = page.query_one("#keep-back", Act)
        assert not button.display
        await pilot.press("f3")
        await pilot.press("f3")
        await until(pilot, lambda: page.box.answer == HUMS)
        assert f"[{words.KEEP_BACK}]" in read(app)
        assert button.region.right <= 60
        button.press()
        await until(pilot, lambda: private(app) == [1])
        assert f"[{words.KEEP_BACK_NO_MORE}]" in read(app)
        assert page.box.answer == HUMS
        await pilot.press("f4")
        await until(pilot, lambda: not button.display)
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, ChangeScreen))
        assert f"To begin · {words.JUST_FOR_YOU}" in read(app)


async def test_the_whole_answer_can_be_kept_back_at_the_summary_and_then_another_is_proposed() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        first = page.sitting.proposal
        assert first is not None
        await pilot.press("1")
        await until(pilot, lambda: page.sitting.proposal != first)
        second = page.sitting.proposal
        assert second is not None
        assert second.answer != first.answer, "the two are of different answers in this test"
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, AnswerScreen))
        await pilot.press("f9")
        await until(pilot, lambda: STAYS_OUT in read(app))
        assert words.JUST_FOR_YOU in read(app)
        assert f"[{words.KEEP_BACK_NO_MORE}]" in read(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        assert page.sitting.proposal is None or page.sitting.proposal.answer != second.answer
        # What was kept from an answer is still there, and marked, once that is just for the person.
        page.sitting.do(app.engine.command("KeepBack", first.answer))
        await page._show()
        await pilot.pause()
        assert any(words.JUST_FOR_YOU in line.plain for line in page.lines())


async def test_the_word_at_the_summary_means_the_answer_proposed_from() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        first = page.sitting.proposal
        assert first is not None
        await pilot.press("slash")
        await write(pilot, page, "/private")
        assert page.sitting.state.keeps_back(first.answer)
        assert page.sitting.proposal is None or page.sitting.proposal.answer != first.answer
        assert STAYS_OUT in read(app)


async def test_the_last_look_says_how_many_stay_out_and_the_file_has_none(tmp_path: Path) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(120, 40)) as pilot:
        page = await ready(pilot)
        await say(pilot, HUMS)
        await pilot.press("f9")
        await say(pilot, TUESDAY)
        sitting = page.sitting
        assert sitting is not None
        last = LeavingScreen(sitting)
        await app.push_screen(last)
        await pilot.pause()
        assert "One answer is just for you, and stays out." in str(last.query_one("#kept-back").render())  # type: ignore[attr-defined]
        last.action_form("json")
        last.query_one("#folder", Input).value = str(tmp_path)
        await pilot.press("f2", "f2")
        (saved,) = tmp_path.iterdir()
        text = saved.read_text("utf-8")
        assert HUMS not in text
        assert TUESDAY in json.dumps(json.loads(text), ensure_ascii=False)


async def reading(pilot: Pilot[Any], session: str) -> ReadingScreen:
    page = ReadingScreen(session)
    await pilot.app.push_screen(page)
    await pilot.pause()
    return page


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_reading_again_an_answer_is_marked_with_what_stands_beside_it(size: tuple[int, int]) -> None:
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test(size=size) as pilot:
        talking = await ready(pilot)
        await say(pilot, HUMS)
        assert talking.sitting is not None
        assert isinstance(app.journal, Journal)
        session = talking.sitting.session
        page = await reading(pilot, session)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, ThoughtScreen))
        app.screen.query_one("#box").insert("He still does.")  # type: ignore[attr-defined]
        await pilot.press("f2")
        await until(pilot, lambda: app.screen is page)
        await pilot.press("up")
        await pilot.pause()
        assert all(act.region.right <= size[0] for act in page.query(Act) if act.display)
        await pilot.press("f9")
        await until(pilot, lambda: "still in your journal, and a service or a court may ask" in read(app))
        assert kept_back(app.journal.events(session)) == {1}
        assert all(act.region.right <= size[0] for act in page.query(Act) if act.display)
        page.transcript.scroll_end(animate=False)
        await pilot.pause()
        assert read(app).count(words.JUST_FOR_YOU) >= 2
        # Opened again it is marked at once, and the button undoes it.
        await pilot.press("escape")
        page = await reading(pilot, session)
        assert str(page.query_one("#keep-back", Act).label) == f"[{words.KEEP_BACK_NO_MORE}]"
        page.query_one("#keep-back", Act).press()
        await until(pilot, lambda: not kept_back(app.journal.events(session)))  # type: ignore[union-attr]

"""Going through what was kept together: agreed, or both views side by side; nothing that is just for the carer."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from reflect.conversation import Add, Finish, Keep, KeepBack
from reflect.journal import Journal
from reflect.tui import together_words as words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.seeing import SeeingScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import (
    KAI,
    PASSPHRASE,
    SIZES,
    TUESDAY,
    keep_a_journal,
    read,
    ready,
    say,
    talk,
    until,
)


async def at_it(pilot: Pilot[Any], *lines: str) -> SeeingScreen:
    """The page with these strengths that the carer added."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    page = await ready(pilot)
    await say(pilot, "A good week.")
    assert page.sitting is not None
    page.sitting.do(Finish())
    for each in lines:
        page.sitting.do(Add("strength", each))
    talk(app).action_summary()
    await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
    await app.screen.run_action("screen.together")
    await until(pilot, lambda: isinstance(app.screen, SeeingScreen))
    await pilot.pause()
    assert isinstance(app.screen, SeeingScreen)
    return app.screen


def views(page: SeeingScreen, place: int = 0) -> list[tuple[str, str]]:
    return [(each.who, each.words) for each in page.sitting.result().strengths[place].views]


@pytest.mark.parametrize("size", SIZES)
async def test_one_sees_it_another_way_and_the_others_are_asked_next(size: tuple[int, int]) -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner", "social-worker"))
    async with app.run_test(size=size) as pilot:
        page = await at_it(pilot, "We laugh [a lot].", "We sing.")
        assert words.ALL_SEE_IT_SO in read(app)
        assert "We laugh [a lot]." in read(app)
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        page.query_one(AnswerBox).insert("Not [always].")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: "The partner: «Not [always].»" in read(app))
        assert words.differently("partner") not in read(app)
        await pilot.press("1")
        await until(pilot, lambda: "We sing." in read(app))
        assert views(page) == [("partner", "Not [always]."), ("social-worker", "")]
        await pilot.press("1")
        await until(pilot, lambda: app.screen is not page)
        assert views(page, 1) == [("partner", ""), ("social-worker", "")]
        assert "sees it so too" in read(app) or size == SIZES[0]


async def test_a_line_may_be_left_and_so_may_the_rest() -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_it(pilot, "We laugh.", "We sing.", "We dance.")
        await pilot.press("f4")
        await until(pilot, lambda: "We sing." in read(app))
        await pilot.press("4")
        await until(pilot, lambda: app.screen is not page)
        assert [views(page, place) for place in range(3)] == [[], [], []]


async def test_out_of_the_box_without_a_view_and_nothing_empty_is_put() -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_it(pilot, "We laugh.")
        await pilot.press("2", "f2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        assert views(page) == []
        page.query_one(AnswerBox).insert("/back")
        await pilot.press("f2")
        await until(pilot, lambda: words.AGREED in read(app))
        assert app.screen is page
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        await pilot.press("escape")
        await until(pilot, lambda: words.AGREED in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is not page)
        assert views(page) == []


async def test_a_view_that_calls_for_help_brings_the_page() -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_it(pilot, "We laugh.")
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        page.query_one(AnswerBox).insert("He said he will kill himself tonight.")
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) or "999" in read(app))


async def test_what_is_just_for_the_carer_is_not_gone_through() -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums.")
        await say(pilot, TUESDAY)
        assert page.sitting is not None
        page.sitting.do(Finish())
        while page.sitting.proposal is not None:
            page.sitting.do(Keep())
        kept = page.sitting.result().strengths
        for each in kept:
            page.sitting.do(KeepBack(each.answer))
        page.sitting.do(Add("strength", "We laugh."))
        talk(app).action_summary()
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await app.screen.run_action("screen.together")
        await until(pilot, lambda: isinstance(app.screen, SeeingScreen))
        await until(pilot, lambda: words.one_of(1, 1) in read(app))
        assert "We laugh." in read(app)
        assert kept
        assert not any(each.words in read(app) for each in kept)


async def test_alone_there_is_nobody_to_go_through_it_with() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, "A good week.")
        assert page.sitting is not None
        page.sitting.do(Finish())
        page.sitting.do(Add("strength", "We laugh."))
        talk(app).action_summary()
        await until(pilot, lambda: "We laugh." in read(app))
        assert words.TOGETHER not in read(app)


async def test_another_view_that_is_half_typed_is_there_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_it(pilot, "We laugh.")
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        page.query_one(AnswerBox).insert("Not alw")
        await pilot.press("escape")
        await until(pilot, lambda: words.AGREED in read(app))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        assert page.query_one(AnswerBox).answer == "Not alw"
        page.query_one(AnswerBox).insert("ays")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_value == 0)
    app.close_journal()
    with Journal.open(PASSPHRASE) as journal:
        session = journal.sessions()[0].id
        assert journal.drafts.read(f"seeing/{session}/strength/0/partner") == {"view-box": "Not always"}

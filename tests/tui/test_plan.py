"""What would help becomes a plan, each of it easily left; and the next sitting begins with it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.afterwards.plan import Step, add_step, steps
from reflect.conversation import Add, Answer, Close, Finish
from reflect.events import About
from reflect.journal import Journal
from reflect.sitting import Sitting
from reflect.tui import Begin, plan_words, summary_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.last_time import LastTimeScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.start import StartScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import KAI, PASSPHRASE, keep_a_journal, read, ready, until

GRAVE = "His uncle comes into his room at night and touches him."
AWKWARD = "A night off [/] **now**\nand a lie-in 🎈"


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    yield
    os.environ.pop("REFLECT_PASSPHRASE", None)


def a_sitting(purpose: str = "self-reflection", *, closed: bool = False) -> str:
    """One sitting with its summary decided: a support need was added."""
    with Journal.open(PASSPHRASE) as journal:
        sitting = Sitting.begin(About("Kai", "5-10", "foster", purpose), journal=journal)
        sitting.do(Answer("Fine."))
        sitting.do(Finish())
        sitting.do(Add("support-need", AWKWARD))
        if closed:
            sitting.do(Close())
        return sitting.session


def planned(*told: dict[str, Any], purpose: str = "self-reflection") -> None:
    session = a_sitting(purpose, closed=True)
    with Journal.open(PASSPHRASE) as journal:
        for each in told:
            add_step(journal, "Kai", session=session, at="2026-03-03T10:00:00+00:00", **each)


def kept(app: ReflectApp) -> list[Step]:
    assert app.journal is not None
    return steps(app.journal, "Kai")


async def at_the_plan(pilot: Pilot[Any]) -> PlanScreen:
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, SummaryScreen) and plan_words.PLAN in read(app))
    await pilot.press("1")
    await until(pilot, lambda: isinstance(app.screen, PlanScreen) and "first step" in read(app))
    assert isinstance(app.screen, PlanScreen)
    return app.screen


async def test_each_thing_is_asked_and_stands_in_one_quiet_list() -> None:
    a_sitting()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_plan(pilot)
        assert "A night off [/] **now**" in read(app), "what was typed stands as it is"
        assert f"[{plan_words.LEAVE_FOR_NOW} Esc]" in read(app)
        await explained_by_its_word(pilot)
        page.query_one(AnswerBox).put("Ask my sister [Jean]")
        page.query_one("#who", Input).focus()
        page.query_one("#who", Input).value = "Jean"
        await pilot.press("enter")
        page.query_one("#by", Input).value = "Easter"
        await pilot.press("enter")
        await until(pilot, lambda: "come to feel, or do?" in read(app))
        (step,) = kept(app)
        assert (step.sort, step.need, step.what) == ("support", AWKWARD, "Ask my sister [Jean]")
        assert (step.who, step.by) == ("Jean", "Easter")

        await pilot.press("escape")
        await until(pilot, lambda: "And for yourself" in read(app))
        page.query_one(AnswerBox).put("One evening out a fortnight")
        await pilot.press("f2")
        await until(pilot, lambda: plan_words.THAT_WILL_DO in read(app))
        shown = read(app)
        for told in ("Ask my sister [Jean]", "Who: Jean", "By when: Easter", "One evening out a fortnight"):
            assert told in shown
        assert [each.sort for each in kept(app)] == ["support", "own"], "what was left is not there"
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await until(pilot, lambda: f"[1 {summary_words.GO_AND_SAVE}]" in read(app))
        app.close_journal()


async def test_all_of_it_can_be_left_with_one_key_and_taken_up_again() -> None:
    a_sitting()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await at_the_plan(pilot)
        await pilot.press("f5")
        await until(pilot, lambda: "Nothing has been put down" in read(app))
        assert kept(app) == []
        await pilot.press("2")
        await until(pilot, lambda: "first step" in read(app))
        app.close_journal()


async def test_what_is_typed_waits_where_it_was_typed_and_nothing_typed_is_no_step() -> None:
    session = a_sitting()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_plan(pilot)
        page.query_one(AnswerBox).put("Ring Dot")
        page.query_one("#who", Input).value = "Do"
        await pilot.press("escape")
        await until(pilot, lambda: "come to feel, or do?" in read(app))
        assert page.query_one(AnswerBox).answer == page.query_one("#who", Input).value == ""
        await pilot.press("f2")
        await until(pilot, lambda: "nothing written yet" in read(app))
        await pilot.press("f5", "2")
        await until(pilot, lambda: page.query_one(AnswerBox).answer == "Ring Dot")
        assert page.query_one("#who", Input).value == "Do"
        page.query_one(AnswerBox).put("/leave")
        await pilot.press("f2")
        await until(pilot, lambda: "come to feel, or do?" in read(app))
        page.query_one(AnswerBox).put("To sl")
        assert kept(app) == []
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.journal is None or app.journal.drafts.read(f"plan/{session}/child/") == {
        "what": "To sl",
        "who": "",
        "by": "",
    }
    app.close_journal()


async def test_words_that_call_for_help_are_kept_as_typed_and_the_page_comes_next() -> None:
    a_sitting()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_plan(pilot)
        page.query_one(AnswerBox).put(GRAVE)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        assert [each.what for each in kept(app)] == [GRAVE]
        await pilot.press("escape")
        await until(pilot, lambda: plan_words.THAT_WILL_DO in read(app))
        assert "come to feel, or do?" not in read(app), "the rest is left for now"
        app.close_journal()


async def test_a_line_is_put_right_or_taken_out() -> None:
    session = a_sitting()
    with Journal.open(PASSPHRASE) as journal:
        add_step(journal, "Kai", "support", need=AWKWARD, what="Ring Dot", session=session)
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen) and plan_words.PLAN in read(app))
        await pilot.press("1")
        await until(pilot, lambda: plan_words.PUT_LINE_RIGHT in read(app))
        assert "come to feel" not in read(app), "what was left is asked only where one wants that"
        for what, key in (("Ring Dot on Monday", "f2"), ("", "take-out")):
            await pilot.press("2")
            await until(pilot, lambda: plan_words.WHICH_LINE in read(app))
            await pilot.press("1")
            await until(pilot, lambda: plan_words.TAKE_LINE_OUT in read(app))
            if what:
                app.screen.query_one(AnswerBox).put(what)
                await pilot.press(key)
                await until(pilot, lambda: "Ring Dot on Monday" in read(app))
                assert [each.what for each in kept(app)] == [what]
            else:
                app.screen.query_one(f"#{key}").focus()
                await pilot.press("enter")
                await until(pilot, lambda: "Nothing has been put down" in read(app))
                assert kept(app) == []
        app.close_journal()


# ---------------------------------------------------------------- the next sitting


async def begun_about_kai(pilot: Pilot[Any]) -> None:
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: words.NEW in read(app))
    await app.screen.run_action("screen.new")
    await until(pilot, lambda: words.ABOUT_WHOM in read(app))
    await pilot.press("1")


async def test_the_model_is_explained_by_its_word_here_too() -> None:
    planned({"sort": "child", "what": "Sleep"})
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await begun_about_kai(pilot)
        await until(pilot, lambda: isinstance(app.screen, LastTimeScreen))
        await pilot.press("slash")
        await explained_by_its_word(pilot)
        await until(pilot, lambda: "«Sleep» How has it been?" in read(app))
        app.close_journal()


async def explained_by_its_word(pilot: Pilot[Any]) -> None:
    page = pilot.app.screen
    page.query_one(AnswerBox).put("/explain contact")
    await pilot.press("f2")
    await until(pilot, lambda: "Birth family and family time" in read(pilot.app))  # type: ignore[arg-type]
    await pilot.press("escape")
    await until(pilot, lambda: pilot.app.screen is page and "/explain" not in read(pilot.app))  # type: ignore[arg-type]


async def test_the_next_sitting_begins_with_what_was_hoped() -> None:
    planned(
        {"sort": "support", "need": AWKWARD, "what": "Ask Jean", "who": "Jean"},
        {"sort": "child", "what": "Sleep"},
    )
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await begun_about_kai(pilot)
        await until(pilot, lambda: "«Sleep» How has it been?" in read(app))
        assert "on 3 March 2026, you hoped" in read(app)
        await pilot.press("slash")
        await pilot.pause()
        app.screen.query_one(AnswerBox).put("/changed To nap [a bit]")
        await pilot.press("f2")
        await until(pilot, lambda: "hope for now" in read(app))
        assert app.screen.query_one(AnswerBox).answer == "To nap [a bit]"
        await pilot.press("f2")
        await until(pilot, lambda: "«Ask Jean»" in read(app) and "Who: Jean" in read(app))
        await pilot.press("2")
        await until(pilot, lambda: f"[{plan_words.NOTE_IT} F2]" in read(app))
        await pilot.press("f2")
        await until(pilot, lambda: words.HOW_MUCH in read(app))
        support, child = kept(app)
        assert support.outcome == "done"
        assert (child.outcome, child.hope) == ("changed", "To nap [a bit]")
        assert child.open
        assert not support.open
        app.close_journal()


async def test_how_it_has_been_is_listened_to_and_one_may_stop_there() -> None:
    planned({"sort": "child", "what": "Sleep"}, {"sort": "own", "what": "A choir"})
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await begun_about_kai(pilot)
        await until(pilot, lambda: "«A choir»" in read(app))
        await pilot.press("3")
        await until(pilot, lambda: f"[{plan_words.NOTE_IT} F2]" in read(app))
        app.screen.query_one(AnswerBox).put(GRAVE)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        assert [how.words for each in kept(app) for how in each.hows] == [GRAVE]
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.close_journal()


async def test_what_is_half_told_of_how_it_has_been_is_there_again() -> None:
    planned({"sort": "child", "what": "Sleep"})
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await begun_about_kai(pilot)
        await until(pilot, lambda: "«Sleep»" in read(app))
        await pilot.press("4")
        await until(pilot, lambda: "hope for now" in read(app))
        app.screen.query_one(AnswerBox).put("To na")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, StartScreen) and words.HOW_MUCH in read(app))
        await pilot.press("escape", "1")
        await until(pilot, lambda: isinstance(app.screen, LastTimeScreen) and "hope for now" in read(app))
        assert app.screen.query_one(AnswerBox).answer == "To na"
        await pilot.press("f2")
        await until(pilot, lambda: words.HOW_MUCH in read(app))
        assert [each.hope for each in kept(app)] == ["To na"]
        app.close_journal()


async def test_it_is_passed_over_at_once_and_not_shown_where_nothing_from_earlier_is() -> None:
    planned({"sort": "own", "what": "A choir"}, {"sort": "child", "what": "Sleep"})
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await begun_about_kai(pilot)
        await until(pilot, lambda: plan_words.NOT_NOW in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StartScreen) and words.HOW_MUCH in read(app))
        assert all(each.open and not each.hows for each in kept(app))
        app.shows_earlier = False
        await pilot.press("escape", "1")
        await until(pilot, lambda: isinstance(app.screen, StartScreen) and words.HOW_MUCH in read(app))
        app.close_journal()


async def test_a_conversation_begun_from_the_command_line_begins_with_it_too() -> None:
    planned({"sort": "child", "what": "Sleep"})
    app = ReflectApp(begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LastTimeScreen) and "«Sleep»" in read(app))
        await pilot.press("escape")
        page = await ready(pilot)
        assert page.sitting is not None
        app.close_journal()


async def test_where_somebody_may_look_on_nothing_is_shown_before_it_is_said() -> None:
    planned({"sort": "own", "what": "A choir"}, purpose="supervision")
    app = ReflectApp(begin=Begin(about="kai"))
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: plan_words.SHOW_ME in read(app))
        assert "choir" not in read(app)
        await pilot.press("2")
        await until(pilot, lambda: "«A choir»" in read(app))
        app.close_journal()


async def test_where_nothing_is_kept_no_plan_is_offered() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        page.action_summary()
        await until(
            pilot, lambda: isinstance(app.screen, SummaryScreen) and summary_words.LOOK_NOW in read(app)
        )
        await pilot.press("2")
        await until(pilot, lambda: summary_words.GO_AND_SAVE in read(app))
        assert plan_words.PLAN not in read(app)

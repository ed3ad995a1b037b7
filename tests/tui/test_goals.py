"""What was hoped for, from the first page and from Look back: put another way, or taken out."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from reflect.afterwards.plan import Step, add_step, say_how, steps
from reflect.conversation import Answer
from reflect.journal import Journal
from reflect.said import About
from reflect.sitting import Sitting
from reflect.tui import plan_words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.goals import GoalsScreen, StepScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.noted import NotedScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import CHEAP, PASSPHRASE, read, until

MARCH = "2026-03-03T10:00:00+00:00"
GRAVE = "His uncle comes into his room at night and touches him."


@pytest.fixture(autouse=True)
def _planned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    with Journal.create(PASSPHRASE, cost=CHEAP) as journal:
        Sitting.begin(About("Kai"), journal=journal).do(Answer("Fine."))
        done = add_step(journal, "Fern", "child", what="To swim [/]", at=MARCH)
        say_how(journal, done.id, "done", "A whole length.", at=MARCH)
        add_step(journal, "Kai", "support", need="a night off", what="Ring Dot", who="Dot", at=MARCH)


def of_kai(app: ReflectApp) -> list[Step]:
    assert app.journal is not None
    return steps(app.journal, "Kai")


async def test_a_step_is_put_another_way_from_the_first_page_and_how_it_was_stays() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, GoalsScreen) and "Ring Dot" in read(app))
        shown = read(app)
        assert shown.index("Ring Dot") < shown.index("To swim [/]"), "what is open comes first"
        assert plan_words.NO_LONGER in shown
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StepScreen))
        await pilot.press("1")
        page = app.screen
        assert page.query_one(AnswerBox).answer == "Ring Dot"
        page.query_one(AnswerBox).put("Ring Dot on Mon")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, GoalsScreen))
        assert [each.what for each in of_kai(app)] == ["Ring Dot"]
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StepScreen) and plan_words.BY_WHEN in read(app))
        assert app.screen.query_one(AnswerBox).answer == "Ring Dot on Mon", "it has waited"
        app.screen.query_one("#by", Input).value = "Easter"
        await pilot.press("f2")
        await until(pilot, lambda: plan_words.KEPT in read(app))
        shown = read(app)
        assert "Ring Dot on Mon · Who: Dot · By when: Easter" in shown
        assert "3 March 2026: Ring Dot · Who: Dot" in shown
        (step,) = of_kai(app)
        assert [each.what for each in step.puts] == ["Ring Dot", "Ring Dot on Mon"]
        app.close_journal()


async def test_words_that_call_for_help_are_kept_and_the_page_comes_next() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await pilot.press("4", "enter")
        await until(pilot, lambda: isinstance(app.screen, StepScreen))
        await pilot.press("1")
        app.screen.query_one(AnswerBox).put(GRAVE)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StepScreen) and plan_words.KEPT in read(app))
        assert [each.what for each in of_kai(app)] == [GRAVE]
        app.close_journal()


async def test_one_that_was_a_mistake_is_taken_out_from_look_back_when_asked_twice() -> None:
    app = ReflectApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.journal is not None
        entry = next(each for each in app.journal.entries(kind="step", child="Kai"))
        app.push_screen(LookingScreen())
        await until(pilot, lambda: isinstance(app.screen, LookingScreen))
        app.push_screen(NotedScreen(entry.id))
        await until(pilot, lambda: isinstance(app.screen, NotedScreen) and "Ring Dot" in read(app))
        app.screen.query_one("#change").focus()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StepScreen))
        await pilot.press("2")
        await until(pilot, lambda: plan_words.TAKE_OUT_SURE in read(app))
        assert len(of_kai(app)) == 1
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, LookingScreen))
        assert of_kai(app) == []
        app.close_journal()

"""Nothing is lost: drafts, answers, and coming back to the very question, painted before the engine is there."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest
from textual.pilot import Pilot

from reflect.errors import JournalUnwritable
from reflect.home import home
from reflect.journal import Journal
from reflect.tui import words
from reflect.tui.app import ReflectApp
from reflect.tui.conversing import DRAFT_SECONDS
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.together_words import WHO_IS_HERE
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import (
    KAI,
    PASSPHRASE,
    TUESDAY,
    folder_holds,
    keep_a_journal,
    read,
    ready,
    say,
    talk,
    until,
)


@pytest.fixture(autouse=True)
def _journal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()


async def told_something(draft: str = "") -> str:
    """A conversation with an answer and a draft, left as a kill leaves it. Its open question."""
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, TUESDAY)
        page.box.insert(draft)
        await pilot.pause()
        page.keep_draft()
        assert page.sitting is not None
        question = page.sitting.said[-1].text
        app.close_journal()
        return question


def test_a_draft_is_never_older_than_two_seconds() -> None:
    assert 0 < DRAFT_SECONDS <= 2


async def test_one_comes_back_to_the_very_question_with_what_was_being_typed() -> None:
    question = await told_something("Half a sent")
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        assert question in read(app)
        assert page.box.answer == "Half a sent"
        await pilot.press("f2")
        await pilot.pause()
        assert page.sitting is not None
        assert page.sitting.answers()[-1].text == "Half a sent"
        app.close_journal()


async def test_the_question_is_painted_before_the_engine_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    question = await told_something("Half a sent")
    app = ReflectApp(resume=True)
    monkeypatch.setattr(app, "warm_up", lambda: None)
    async with app.run_test() as pilot:
        await until(pilot, lambda: question in read(app))
        assert talk(app).sitting is None
        assert talk(app).box.answer == "Half a sent"
        await pilot.press("s")
        assert talk(app).box.answer == "Half a sents"
        await pilot.press("f2")
        await pilot.pause()
        assert words.WAITING in read(app)
        app.engine.warm()
        await app.warmed()
        await pilot.pause()
        page = talk(app)
        assert page.sitting is not None
        assert page.sitting.answers()[-1].text == "Half a sents"
        app.close_journal()


def test_the_first_paint_needs_nothing_heavy() -> None:
    script = """
import asyncio, sys
from reflect.tui.app import ReflectApp

async def main():
    app = ReflectApp()
    app.warm_up = lambda: None
    async with app.run_test() as pilot:
        await pilot.pause()
        print(type(app.screen).__name__, sorted(HEAVY & set(sys.modules)))
    app.close_journal()

HEAVY = {"pydantic", "jinja2", "transitions", "yaml", "reflect.sitting", "reflect.conversation", "reflect.voice"}
asyncio.run(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "AboutScreen []"


async def test_the_first_page_says_where_one_left_off() -> None:
    await told_something()
    app = ReflectApp()
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert "Kai" in read(app)
        assert words.CONTINUE_THERE in read(app)
        await pilot.press("1")
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.answers()[0].text == TUESDAY
        app.close_journal()


@pytest.mark.parametrize("resume", [True, False])
async def test_where_somebody_may_look_on_nothing_is_shown_before_it_is_said_who_is_here(
    resume: bool,
) -> None:
    app = ReflectApp(begin=replace(KAI, purpose="supervision"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: WHO_IS_HERE in read(app))
        await pilot.press("5")
        await ready(pilot)
        await say(pilot, TUESDAY)
        app.close_journal()
    app = ReflectApp(resume=resume)
    async with app.run_test() as pilot:
        await until(pilot, lambda: WHO_IS_HERE in read(app))
        assert "Kai" not in read(app)
        await pilot.press("5")
        await until(pilot, lambda: "Kai" in read(app))
        app.close_journal()


async def test_closing_keeps_what_was_being_typed() -> None:
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        page.box.insert("Not yet sent")
        await pilot.pause()
        await pilot.press("ctrl+q")
        await pilot.pause()
    app.close_journal()
    with Journal.open(PASSPHRASE) as journal:
        draft = journal.read_draft(journal.sessions()[0].id)
        assert draft is not None
        assert draft.text == "Not yet sent"


async def test_what_was_typed_before_the_engine_was_there_is_kept_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await told_something()
    app = ReflectApp(resume=True)
    monkeypatch.setattr(app, "warm_up", lambda: None)
    async with app.run_test() as pilot:
        await until(pilot, lambda: bool(talk(app).query("Turn")))
        talk(app).box.insert("Typed at once")
        app.engine.warm()
        await app.warmed()
        await pilot.pause()
        page = talk(app)
        page.keep_draft()
        assert page.sitting is not None
        assert page.sitting.kept_draft() == "Typed at once"
        app.close_journal()


async def test_a_draft_left_at_another_question_comes_back_there() -> None:
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        page.box.insert("Half a thought")
        page.keep_draft()
        await pilot.press("f3")
        await pilot.pause()
        app.close_journal()
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        assert page.box.answer.startswith("He hums")
        await pilot.press("f4")
        await pilot.pause()
        assert page.box.answer == "Half a thought"
        app.close_journal()


async def test_closing_waits_once_where_what_was_typed_cannot_be_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)

        def full(text: str) -> None:
            raise JournalUnwritable("The disk is full, so that was not saved.")

        monkeypatch.setattr(page.sitting, "draft", full)
        page.box.insert("Not yet sent")
        await pilot.pause()
        await pilot.press("ctrl+q")
        await pilot.pause()
        assert app.is_running
        assert "The disk is full" in read(app)
        assert page.box.answer == "Not yet sent"
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_value == 0)
    app.close_journal()


async def test_where_nothing_is_open_resuming_says_so() -> None:
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        await pilot.pause()
    app.close_journal()
    assert app.return_code == 2
    assert app.said_at_end == words.NOTHING_OPEN


async def test_keeping_nothing_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_HOME", str(home().parent / "elsewhere"))
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, TUESDAY)
        page.box.insert("more")
        await pilot.pause()
        page.keep_draft()
    assert not home().exists()


async def test_nothing_that_was_typed_lies_in_the_folder_in_the_clear() -> None:
    await told_something("Half a sent")
    assert not folder_holds(home(), "fell off the wall")
    assert not folder_holds(home(), "Half a sent")
    # With its quotes: three letters alone may stand by chance in what is encrypted.
    assert not folder_holds(home(), '"Kai"')


async def test_closed_at_a_page_of_help_one_comes_back_to_whom_to_ring() -> None:
    await told_something()
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, "He has been missing since last night and I don't know where he is.")
        assert page.sitting is not None
        assert page.sitting.stage == "helping"
        app.close_journal()
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert "999" in read(app)
        await pilot.press("escape")
        await until(pilot, lambda: words.STOP_HERE in read(app))
        app.close_journal()


async def before_the_engine(app: ReflectApp, monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    """Type this, and close, before there is a conversation."""
    monkeypatch.setattr(app, "warm_up", lambda: None)
    async with app.run_test() as pilot:
        await until(pilot, lambda: bool(app.screen.query("#status")))
        talk(app).box.insert(typed)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_value == 0)
    app.close_journal()


async def test_closing_before_a_conversation_is_taken_up_keeps_what_was_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await told_something("Half a sent")
    await before_the_engine(ReflectApp(resume=True), monkeypatch, "ence, and on")
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        assert (await ready(pilot)).box.answer == "Half a sentence, and on"
        app.close_journal()


async def test_closing_before_a_conversation_is_begun_keeps_what_was_typed_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await before_the_engine(ReflectApp(begin=KAI), monkeypatch, "Typed at once")
    with Journal.open(PASSPHRASE) as journal:
        assert not journal.sessions()
    for _ in range(2):
        # The second time it is a conversation's own draft, and a new one begins with an empty box.
        app = ReflectApp(begin=KAI)
        async with app.run_test() as pilot:
            page = await ready(pilot)
            typed = page.box.answer
            app.close_journal()
        assert typed in ("Typed at once", "")
    assert typed == ""
    with Journal.open(PASSPHRASE) as journal:
        kept = [journal.read_draft(each.id) for each in journal.sessions()]
    assert [each.text for each in kept if each] == ["Typed at once"]


async def test_what_was_typed_for_it_waits_where_nothing_from_before_may_be_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await before_the_engine(ReflectApp(begin=KAI), monkeypatch, "Typed at once")
    app = ReflectApp(begin=KAI, present=True)
    async with app.run_test() as pilot:
        assert (await ready(pilot)).box.answer == ""
        app.close_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        assert (await ready(pilot)).box.answer == "Typed at once"
        app.close_journal()


@pytest.mark.parametrize("resume", [True, False])
async def test_letters_typed_while_a_conversation_is_taken_up_are_not_lost(
    resume: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if resume:
        await told_something("Half a sent")
    app = ReflectApp(resume=resume, begin=None if resume else KAI)
    monkeypatch.setattr(app, "warm_up", lambda: None)
    async with app.run_test() as pilot:
        await until(pilot, lambda: bool(app.screen.query("#status")))
        page = talk(app)
        page.box.insert("e")
        page.keep_draft()
        show = page.show_kept_back

        def typed_meanwhile() -> None:
            page.box.insert("n")
            show()

        monkeypatch.setattr(page, "show_kept_back", typed_meanwhile)
        app.engine.warm()
        await app.warmed()
        await until(pilot, lambda: page.sitting is not None)
        await pilot.pause()
        assert page.box.answer == ("Half a senten" if resume else "en")
        page.keep_draft()
        assert page.sitting is not None
        assert page.sitting.kept_draft() == page.box.answer
        app.close_journal()


async def test_letters_typed_while_an_answer_is_taken_in_belong_to_what_comes_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        show = page.show_kept_back

        def typed_meanwhile() -> None:
            page.keep_draft()
            page.box.insert("And")
            show()

        monkeypatch.setattr(page, "show_kept_back", typed_meanwhile)
        await say(pilot, TUESDAY)
        assert page.box.answer == "And"
        page.keep_draft()
        assert page.sitting is not None
        assert page.sitting.kept_draft() == "And"
        app.close_journal()


async def test_words_of_one_s_own_at_the_summary_are_there_again() -> None:
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        await say(pilot, TUESDAY)
        await to_words_of_one_s_own(pilot)
        app.screen.query_one(AnswerBox).put("He comes to m")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_value == 0)
    app.close_journal()
    app = ReflectApp(resume=True)
    async with app.run_test() as pilot:
        # It opens where it was left.
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        page = await to_words_of_one_s_own(pilot)
        box = page.query_one(AnswerBox)
        assert box.answer == "He comes to m"
        await pilot.press("escape")
        await until(pilot, lambda: not page.query_one("#own-words").display)
        await pilot.press("2")
        await until(pilot, lambda: box.has_focus)
        assert box.answer == "He comes to m"
        await pilot.press("f2")
        await until(pilot, lambda: bool(page.sitting.result().decided))
        page._write("words", "", "as it was")
        assert box.answer == "as it was", "it belonged to the one before"
        app.close_journal()


async def to_words_of_one_s_own(pilot: Pilot[Any]) -> SummaryScreen:
    """The first proposal at the summary, to be put in other words."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    if not isinstance(app.screen, SummaryScreen):
        talk(app).action_summary()
    await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
    page = app.screen
    assert isinstance(page, SummaryScreen)
    await until(pilot, lambda: bool(page.query("#acts Act")))
    await page.action_look_now()
    await until(pilot, lambda: page.sitting.proposal is not None)
    page.action_words()
    return page

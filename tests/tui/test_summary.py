"""The summary: nothing is decided for anybody, and what leaves is looked at line by line first."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from reflect.secure_base import CYCLE
from reflect.tui import leaving_words, summary_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.answer import AnswerScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.leaving import LeavingScreen, as_read
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import KAI, TUESDAY, read, ready, say, seen, talk, until


async def at_the_summary(pilot: Pilot[Any]) -> SummaryScreen:
    """Some talk, and then the summary by its word."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    page = await ready(pilot)
    await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
    await say(pilot, TUESDAY)
    page.action_summary()
    await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
    await until(pilot, lambda: summary_words.BEFORE_SUMMARY in read(app))
    assert "Nobody reads this but you" in read(app)
    assert isinstance(app.screen, SummaryScreen)
    return app.screen


async def look_now(pilot: Pilot[Any], page: SummaryScreen) -> None:
    await pilot.press("2")
    await until(pilot, lambda: page.sitting.stage == "deciding")
    assert page.sitting.proposal is not None, "there is something to decide in this test"


async def write(pilot: Pilot[Any], page: SummaryScreen, text: str) -> None:
    page.query_one(AnswerBox).put(text)
    await pilot.press("f2")
    await pilot.pause()


async def test_another_day_is_the_first_choice() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        assert f"[1 {summary_words.ANOTHER_DAY}]" in read(app)
        stage = page.sitting.stage
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is not page)
        assert page.sitting.stage == stage
        assert not page.sitting.result().decided


@pytest.mark.parametrize("way", ["number", "word"])
async def test_each_proposal_is_kept_worded_or_left_out(way: str) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        first = page.sitting.proposal
        assert first is not None
        assert f"«{first.words}»" in read(app)
        if way == "number":
            await pilot.press("1")
        else:
            await pilot.press("slash")
            await write(pilot, page, "/explain contact")
            await until(pilot, lambda: "Birth family and family time" in read(app))
            await pilot.press("escape")
            await until(pilot, lambda: app.screen is page)
            await pilot.press("slash")
            await write(pilot, page, "/keep")
        await until(pilot, lambda: page.sitting.proposal != first)
        assert page.sitting.result().strengths[0].words == first.words

        second = page.sitting.proposal
        assert second is not None
        if way == "number":
            await pilot.press("2")
            await until(pilot, lambda: page.query_one(AnswerBox).has_focus)
            assert page.query_one(AnswerBox).answer == second.words
            await write(pilot, page, "He comes to me when he is hurt.")
        else:
            await pilot.press("slash")
            await write(pilot, page, "/words He comes to me when he is hurt.")
        await until(pilot, lambda: page.sitting.proposal != second)
        kept = [
            each.words for each in (*page.sitting.result().strengths, *page.sitting.result().support_needs)
        ]
        assert "He comes to me when he is hurt." in kept


@pytest.mark.parametrize("way", ["number", "word", "mouse"])
async def test_a_proposal_is_opened_to_its_whole_answer(way: str) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        while page.sitting.proposal is not None and page.sitting.proposal.answer == 1:
            before = page.sitting.proposal
            await pilot.press("3")
            await until(pilot, lambda: page.sitting.proposal != before)  # noqa: B023
        assert page.sitting.proposal is not None
        assert "helping the child to trust" in read(app)
        if way == "number":
            await pilot.press("4")
        elif way == "word":
            await pilot.press("slash")
            await write(pilot, page, "/whole")
        else:
            (act,) = [each for each in page.query(Act) if summary_words.WHOLE_ANSWER in each.words]
            await pilot.click(act)
        await until(pilot, lambda: isinstance(app.screen, AnswerScreen))
        shown = read(app)
        assert TUESDAY in shown
        assert "worried, hurt or upset. What happened?" in shown, "the question as it was put"
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is page)


FIRST = (
    "On Sunday evening, after his mum rang off, he was sad. For the first time he came and sat by me and told "
    "me all about it himself."
)


async def test_a_small_sign_is_named_and_the_cycle_leaves_gaps() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await say(pilot, "He hums [when] he is happy, and he knows the name of every bus.")
        await say(pilot, FIRST)
        talk(app).action_summary()
        await until(pilot, lambda: summary_words.BEFORE_SUMMARY in read(app))
        page = app.screen
        assert isinstance(page, SummaryScreen)
        await pilot.press("2")
        await until(pilot, lambda: page.sitting.stage == "deciding")
        await pilot.press("slash")
        await write(pilot, page, "/strength For the first time he came and sat by me.")
        await until(pilot, lambda: bool(page.sitting.result().strengths))
        while page.sitting.proposal is not None:
            before = page.sitting.proposal
            signed = "first time" in before.words and before.sort == "strength"
            assert ("A small sign of progress" in str(page.query_one("#sign", Static).render())) == signed
            await pilot.press("3")
            await until(pilot, lambda: page.sitting.proposal != before)  # noqa: B023
        decided = str(page.query_one("#decided", Static).render())
        assert "For the first time he came and sat by me. · A small sign of progress" in decided

        await pilot.press("slash")
        await write(pilot, page, "/cycle")
        await until(pilot, lambda: summary_words.CYCLE_HEADING in read(app))
        lines = [str(each.render()) for each in app.screen.query("#page Static").results(Static)]
        names = [line for line in lines if line[:1].isdigit()]
        assert names == [f"{number}  {step.name}" for number, step in enumerate(CYCLE, 1)]
        assert lines[lines.index(names[0]) + 1] == FIRST
        assert [lines[lines.index(name) + 1] for name in names[3:]] == [summary_words.NOT_TOLD] * 3
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)


async def test_out_of_the_box_without_leaving_the_page() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        offered = page.sitting.proposal
        await pilot.press("2")
        await until(pilot, lambda: page.query_one(AnswerBox).has_focus)
        assert summary_words.LEAVE_OUT not in read(app), "nothing else can be pressed by mistake"
        await pilot.press("x", "escape")
        await until(pilot, lambda: summary_words.LEAVE_OUT in read(app))
        assert app.screen is page
        assert page.sitting.proposal == offered
        assert not page.sitting.result().decided


async def test_leaving_out_keeps_nothing() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        while page.sitting.proposal is not None:
            before = page.sitting.proposal
            await pilot.press("3")
            await until(pilot, lambda: page.sitting.proposal != before)  # noqa: B023
        result = page.sitting.result()
        assert not result.strengths
        assert not result.support_needs


async def to_the_last_look(pilot: Pilot[Any], page: SummaryScreen) -> LeavingScreen:
    while page.sitting.proposal is not None:
        before = page.sitting.proposal
        await pilot.press("1")
        await until(pilot, lambda: page.sitting.proposal != before)  # noqa: B023
    await pilot.press("2")
    await until(pilot, lambda: page.query_one(AnswerBox).has_focus)
    await write(pilot, page, "We laugh [together] a lot.")
    await until(pilot, lambda: not page.query_one("#own-words").display)
    assert "We laugh [together] a lot." in read(pilot.app)  # type: ignore[arg-type]
    await pilot.press("1")
    await until(pilot, lambda: isinstance(pilot.app.screen, LeavingScreen))
    assert isinstance(pilot.app.screen, LeavingScreen)
    return pilot.app.screen


async def test_in_a_low_window_too_saving_says_where_the_copy_is(tmp_path: Path) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        last = await to_the_last_look(pilot, page)
        assert words.MORE_BELOW in read(app)
        assert f"[{words.GO_BACK}]" in read(app), "the last button is not cut off"
        last.query_one("#folder", Input).value = os.fspath(tmp_path)
        await pilot.press("tab", "enter")
        await until(pilot, lambda: leaving_words.LOOK_WHERE in read(app))
        assert "● To print or send (PDF)" in read(app)
        assert os.fspath(tmp_path)[:40] in read(app)
        assert list(tmp_path.iterdir()) == [], "nothing is written before its kind and its place were seen"
        await pilot.press("down", "enter", "f2")
        await until(pilot, lambda: "isn't locked: keep it" in read(app))
        assert [each.suffix for each in tmp_path.iterdir()] == [".docx"]


async def test_the_choices_of_a_copy_are_walked_with_arrows_and_left_with_tab() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        last = await to_the_last_look(pilot, page)
        assert "[Save a copy F2]" in read(app)
        await last.action_by_answer()
        choices = list(last.query_one("#chosen").query(Act))
        assert len(choices) > 4
        choices[0].focus()
        await pilot.press("down")
        assert last.focused is choices[1]
        await pilot.press("tab")
        assert last.focused not in choices
        await pilot.press("shift+tab")
        assert last.focused is choices[-1]
        held = last.copy_.parts()
        await pilot.press("shift+tab", "tab", "tab")
        assert last.focused not in choices
        assert last.copy_.parts() == held
        last.query_one("#page").focus()
        await pilot.press("tab")
        assert last.focused is last.query_one("#save"), "not a choice that is out of sight"


def test_what_was_put_in_a_cycle_says_so_among_the_answers() -> None:
    assert leaving_words.answer("12", "He sat down.") == "«He sat down.»"
    assert leaving_words.answer("later-3", "He sat down.") == "put in the cycle: «He sat down.»"


async def test_the_bar_stands_beside_every_line_of_a_quotation() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 40)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        await to_the_last_look(pilot, page)
        rows = [each for each in seen(app).splitlines() if "▌" in each]
        quoted = " ".join(each.replace("▌", "").strip() for each in rows)
        assert TUESDAY.partition("kitchen. ")[2] in quoted, "longer than a line of this window"


async def test_every_line_is_looked_at_before_a_copy_is_saved(tmp_path: Path) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(100, 170)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        last = await to_the_last_look(pilot, page)
        shown = read(app)
        for line in (*page.sitting.result().strengths, *page.sitting.result().support_needs):
            assert " ".join(line.words.split()) in shown
        assert TUESDAY in shown.replace("> ", "")
        assert "may read this one day" in shown
        assert "isn't locked" in shown

        folder = last.query_one("#folder", Input)
        folder.value = os.fspath(tmp_path / "nowhere" / "at" / "all")
        last.action_save()
        await pilot.pause()
        assert "There is no folder" in read(app)

        folder.value = os.fspath(tmp_path)
        for form in ("html", "md", "json", "pdf", "docx"):
            last.action_form(form)
            last.action_save()
            await pilot.pause()
            (saved,) = tmp_path.glob(f"*.{form}")
            assert "Kai" not in saved.name
            assert saved.stat().st_mode & 0o077 == 0
            assert saved.name in seen(app).replace("\n", "").replace(" ", "")
        last.action_done()
        await until(pilot, lambda: app.screen not in (last, page))
        assert page.sitting.stage == "closed"
        assert "That's everything" in read(app)


async def test_what_tells_who_somebody_is_can_be_shortened_and_parts_left_out(tmp_path: Path) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(100, 170)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        while page.sitting.proposal is not None:
            before = page.sitting.proposal
            await pilot.press("1")
            await until(pilot, lambda: page.sitting.proposal != before)  # noqa: B023
        page.sitting.do(
            page.reflect.engine.command("Add", "strength", "Kayleigh Thompson at 12 Acacia Road helps us.")
        )
        await page._show()
        await pilot.press("1")
        await until(pilot, lambda: isinstance(pilot.app.screen, LeavingScreen))
        last = pilot.app.screen
        assert isinstance(last, LeavingScreen)
        assert "○ K.T. for «Kayleigh Thompson»" in read(app)
        assert "○ [address] for «12 Acacia Road»" in read(app)
        await last.action_shorten_all()
        await until(pilot, lambda: "● K.T. for «Kayleigh Thompson»" in read(app))
        assert "K.T. at [address] helps us." in read(app)
        await last.action_turn("star")
        await until(pilot, lambda: "○ The Secure Base star" in read(app))
        last.action_fit()
        last.query_one("#folder", Input).value = os.fspath(tmp_path)
        last.action_form("md")
        last.action_save()
        (saved,) = tmp_path.glob("*.md")
        text = saved.read_text("utf-8")
        assert "Kayleigh" not in text
        assert "Acacia" not in text
        assert "Secure Base star" not in text
        assert "In this copy, initials" in text


async def test_not_happy_with_a_line_one_can_change_it() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(100, 60)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        last = await to_the_last_look(pilot, page)
        last.action_change()
        await until(pilot, lambda: words.CHANGE_WHICH in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is not last and hasattr(app.screen, "box"))
        assert talk(app).box.answer == TUESDAY


def test_what_leaves_is_shown_without_the_marks_of_its_format() -> None:
    assert (
        as_read("# A heading\n\nhe said \\[/\\] and \\# twice\n").plain
        == "A heading\n\nhe said [/] and # twice"
    )
    assert as_read("- About: K\n> he said\n>\n> \\> no\n").plain == "About: K\n▌ he said\n▌\n▌ > no"


GRAVE = "His uncle comes into his room at night and touches him."


@pytest.mark.parametrize("way", ["words", "typed", "add"])
async def test_words_put_in_are_listened_to_and_in_no_copy(way: str) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await at_the_summary(pilot)
        await look_now(pilot, page)
        await pilot.press("2" if way == "words" else "slash")
        await until(pilot, lambda: page.query_one(AnswerBox).has_focus)
        before = {"words": "", "typed": "/words ", "add": "/strength "}[way]
        await write(pilot, page, before + GRAVE)
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page and summary_words.IN_NO_COPY in read(app))
        result = page.sitting.result()
        assert GRAVE in [each.words for each in (*result.strengths, *result.support_needs)]
        assert GRAVE not in app.engine.leaving(page.sitting).text()

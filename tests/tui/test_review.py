"""A review pack on the screen: about whom and which time, each kept line once more, hopes, a last look, a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.dialogue import source
from reflect.events import About, Added, Answered, Asked, Begun, Closed, Kept
from reflect.journal import Journal, Standing
from reflect.tui.app import ReflectApp
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.hopes import HopesScreen
from reflect.tui.screens.review import ReviewScreen
from reflect.tui.screens.review_look import ReviewLookScreen
from reflect.tui.screens.still_true import StillTrueScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import CHEAP, PASSPHRASE, SIZES, read, type_in, until

TODAY = date(2026, 11, 22)
WALL = "He fell off the wall on Tuesday. I sat on the step with him till he had done crying."


def keep_a_year(monkeypatch: pytest.MonkeyPatch, children: tuple[str, ...] = ("Kai",)) -> None:
    """A journal with one conversation about each child, with two lines kept."""
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    with Journal.create(PASSPHRASE, cost=CHEAP) as journal:
        journal.set_setting("nation", "wales")
        for child in children:
            about = About(child, "5-10", "foster", "annual-review", "one")
            at = "2026-06-01T19:00:00+00:00"
            journal.begin(f"s-{child}", about, source("secure-base"), at=at)
            events = [
                Begun("secure-base", about),
                Asked("availability.incident", "", ()),
                Answered(1, "availability.incident", "", WALL, at=at),
                Kept("strength", "availability.time", 1, WALL.index("I sat"), len(WALL)),
                Added("support-need", f"A night off from {child}"),
                Closed(),
            ]
            journal.append(f"s-{child}", 1, events, (), Standing("closed", "", ("availability",)), at=at)


async def begun(pilot: Pilot[Any]) -> ReflectApp:
    """The first page for a review, over home."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    app.push_screen(ReviewScreen(TODAY))
    await until(pilot, lambda: isinstance(app.screen, ReviewScreen))
    return app


async def at_lines(pilot: Pilot[Any]) -> ReflectApp:
    app = await begun(pilot)
    await pilot.press("4")
    await until(pilot, lambda: isinstance(app.screen, StillTrueScreen) and "1 of" in read(app))
    return app


@pytest.mark.parametrize("size", SIZES)
async def test_from_home_to_a_file(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keep_a_year(monkeypatch)
    app = ReflectApp()
    async with app.run_test(size=size) as pilot:
        await begun(pilot)
        assert "About: Kai" in read(app)
        assert "From 23 November 2025 to 22 November 2026" in read(app)
        assert "For: Fostering, Wales" in read(app)
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, StillTrueScreen) and "1 of 2" in read(app))
        assert "«I sat on the step with him till he had done crying.»" in read(app)
        assert "Still true?" in read(app)
        assert "1 left after it" in read(app)
        assert "Stop for today, and go on another day" in read(app)
        await pilot.press("2")
        box = app.screen.query_one(AnswerBox)
        box.put("I stay near.")
        await pilot.press("f2")
        await until(pilot, lambda: "2 of 2" in read(app))
        assert "A night off from Kai" in read(app)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HopesScreen))
        assert "What do you hope for Kai" in read(app)
        app.screen.query_one(AnswerBox).put("To swim a length.")
        await pilot.press("f2")
        await until(pilot, lambda: "● To swim a length." in read(app))
        for _ in range(3):
            app.screen.query_one("#go-on").press()  # type: ignore[attr-defined]
            await pilot.pause()
        await until(pilot, lambda: isinstance(app.screen, ReviewLookScreen))
        assert "Who will read it: ● Your supervising social worker" in read(app)
        page = app.screen
        assert isinstance(page, ReviewLookScreen)
        page.query_one("#folder", Input).value = str(tmp_path)
        await pilot.pause()
        page.action_form("md")
        await pilot.press("f2", "f2")
        await until(pilot, lambda: bool(list(tmp_path.glob("*.md"))))
        await pilot.pause()
        (made,) = tmp_path.glob("*.md")
        text = made.read_text("utf-8")
        assert "> I stay near." in text
        assert "«To swim a length.»" in text
        assert app.journal is not None
        assert [(each.values["sort"], each.values["what"]) for each in app.journal.entries(kind="step")] == [
            ("child", "To swim a length.")
        ]
        assert [each.kind for each in app.journal.copies(child="Kai")] == ["review"]
        assert app.journal.drafts.read("review/kai") == {}
        app.close_journal()


async def test_a_line_that_is_left_out_is_not_in_the_last_look(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_a_year(monkeypatch)
    app = ReflectApp()
    async with app.run_test(size=(120, 40)) as pilot:
        await at_lines(pilot)
        page = app.screen
        assert isinstance(page, StillTrueScreen)
        await pilot.press("3")
        await until(pilot, lambda: "2 of 2" in read(app))
        held = page.going.copy()
        assert "I sat on the step" not in str([each.words for each in held.whole.children[0].lines()])
        # Back to it, and it is kept after all.
        page.going.back()
        page.going.keep()
        assert [each.words for each in page.going.pack().children[0].lines()] == [
            "I sat on the step with him till he had done crying.",
            "A night off from Kai",
        ]
        app.close_journal()


async def test_what_was_decided_waits_for_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_a_year(monkeypatch)
    app = ReflectApp()
    async with app.run_test() as pilot:
        await at_lines(pilot)
        await pilot.press("3")
        await until(pilot, lambda: "2 of 2" in read(app))
        await pilot.press("2")
        page = app.screen
        assert isinstance(page, StillTrueScreen)
        page.query_one(AnswerBox).put("A night off, som")
        page.keep_draft()
        app.close_journal()
    app = ReflectApp()
    async with app.run_test() as pilot:
        await begun(pilot)
        await pilot.press("4")
        pack = "the pack of 22 November 2026, from 23 November 2025 to 22 November 2026"
        await until(pilot, lambda: f"Carry on with {pack}" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StillTrueScreen) and "2 of 2" in read(app))
        assert app.screen.query_one(AnswerBox).answer == "A night off, som"
        app.screen.query_one("#never-mind").press()  # type: ignore[attr-defined]
        await until(pilot, lambda: "Do that once more" in read(app))
        app.screen.query_one("#never-mind").press()  # type: ignore[attr-defined]
        await until(pilot, lambda: "Still so" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        await pilot.press("4")
        await until(pilot, lambda: "Begin again" in read(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, StillTrueScreen) and "1 of 2" in read(app))
        assert app.journal is not None
        assert app.journal.drafts.read("review/kai") == {}
        app.close_journal()


async def test_words_that_call_for_help_bring_the_page_and_stay_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_a_year(monkeypatch)
    app = ReflectApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await at_lines(pilot)
        await pilot.press("2")
        app.screen.query_one(AnswerBox).put("I sat with her. She has been cutting her arms.")
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StillTrueScreen) and "2 of 2" in read(app))
        assert app.screen.going.changed == "A night off from Kai"  # type: ignore[attr-defined]
        app.close_journal()


async def test_words_typed_and_not_kept_are_not_lost_at_one_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_a_year(monkeypatch)
    app = ReflectApp()
    async with app.run_test() as pilot:
        await at_lines(pilot)
        await pilot.press("2")
        app.screen.query_one(AnswerBox).put("half a")
        await pilot.press("escape")
        await until(pilot, lambda: "still in the box" in read(app))
        assert app.screen.query_one(AnswerBox).answer == "half a"
        app.close_journal()


async def test_other_days_another_child_and_another_nation(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_a_year(monkeypatch, ("Kai", "Ola"))
    app = ReflectApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(pilot)
        assert "About: Everybody" in read(app)
        await pilot.press("1")
        await until(pilot, lambda: "About whom?" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: "About: Ola" in read(app))
        await pilot.press("3")
        await until(pilot, lambda: "What is it for?" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: "In which nation?" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: "For: Adoption, England" in read(app))
        await pilot.press("2")
        await until(pilot, lambda: "Which time?" in read(app))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.focused, Input))
        await type_in(pilot, "1/1/2020")
        app.screen.query_one("#last-day", Input).value = "last week"
        app.screen.query_one("#use-days").press()  # type: ignore[attr-defined]
        await until(pilot, lambda: "Type it as 31/3/2026" in read(app))
        app.screen.query_one("#last-day", Input).value = "31/12/2020"
        app.screen.query_one("#use-days").press()  # type: ignore[attr-defined]
        await until(pilot, lambda: "From 1 January 2020 to 31 December 2020" in read(app))
        await pilot.press("4")
        await until(pilot, lambda: "Nothing was kept of that time" in read(app))
        app.close_journal()


async def test_with_nothing_kept_there_is_nothing_to_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    journal = Journal.create(PASSPHRASE, cost=CHEAP)
    app = ReflectApp(save=False)
    async with app.run_test() as pilot:
        app.use_journal(journal)
        app.push_screen(ReviewScreen(TODAY))
        await until(pilot, lambda: "Nothing has been kept yet" in read(app))
        app.close_journal()

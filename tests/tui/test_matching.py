"""Sheets for matching on the screen: each line put there, and two sheets side by side."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.journal import Journal
from reflect.matching.reading import read as read_sheet
from reflect.tui import matching_words, small_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.matching import MatchingScreen
from reflect.tui.screens.matching_line import LineOfSheetScreen
from reflect.tui.screens.matching_look import LookAtSheetScreen
from reflect.tui.screens.matching_sheet import PartScreen, SheetOfLinesScreen
from reflect.tui.screens.matching_support import SupportScreen
from reflect.tui.screens.side_by_side import FilesScreen, MatchScreen
from reflect.tui.screens.small_things import SmallThingsScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.matching.conftest import ASH, CARERS, CHILD, SECRET, SLEEVE, WAIT, keep_a_pair, keep_kai, put_in
from tests.tui.sitting_at import CHEAP, PASSPHRASE, read, seen, until


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    with Journal.create(PASSPHRASE, cost=CHEAP) as journal:
        keep_kai(journal)
        keep_a_pair(journal)


async def matching(pilot: Pilot[Any]) -> ReflectApp:
    """From home, by the small things."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    # A worker was here last time: that is asked before anything is shown.
    await until(pilot, lambda: "It's just me" in read(app))
    await pilot.press("5")
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    entry = next(act for act in app.screen.query("Act") if words.SMALL_THINGS in str(act.render()))
    entry.press()  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(app.screen, SmallThingsScreen))
    entry = next(act for act in app.screen.query("Act") if small_words.MATCHING in str(act.render()))
    entry.press()  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(app.screen, MatchingScreen))
    return app


@pytest.mark.usefixtures("kept")
async def test_a_child_s_sheet_is_put_together_line_by_line_and_saved(tmp_path: Path) -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await matching(pilot)
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, SheetOfLinesScreen))
        await until(pilot, lambda: "2 to choose from" in read(app))
        app.screen.action_look()  # type: ignore[attr-defined]
        await until(pilot, lambda: matching_words.NOTHING_ON_IT in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PartScreen) and SLEEVE[:20] in read(app))
        assert not any(each in read(app) for each in SECRET)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LineOfSheetScreen))
        await pilot.press("1")
        await until(pilot, lambda: f"● «{SLEEVE[:20]}" in read(app))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, LineOfSheetScreen))
        app.screen.query_one(AnswerBox).insert("Kai needs a light [on].")
        await pilot.press("f2")
        await pilot.press("3")
        await until(pilot, lambda: matching_words.WHICH_PART in read(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, LineOfSheetScreen) and "Sensitivity" in read(app))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, PartScreen))
        await pilot.press("escape")
        await until(pilot, lambda: read(app).count("1 line on it") == 2)
        await pilot.press("escape")
        await until(pilot, lambda: matching_words.NOT_SAVED_YET in read(app))
        app.screen.action_look()  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(app.screen, LookAtSheetScreen))
        page = app.screen
        page.query_one("#owner", Input).value = "Nan"
        page.query_one("#folder", Input).value = str(tmp_path / "out")
        (tmp_path / "out").mkdir()
        await pilot.press("f2", "f2")
        await until(pilot, lambda: "isn't locked" in read(app))
        (saved,) = (tmp_path / "out").glob("*.json")
        sheet = read_sheet(saved)
        assert (sheet.owner, sheet.child) == ("Nan", "K.")
        assert [(each.place, each.sort, each.words) for each in sheet.lines] == [
            ("availability", "needs", SLEEVE),
            ("sensitivity", "support", "K. needs a light [on]."),
        ]
        assert app.journal is not None
        assert [each.kind for each in app.journal.copies(child="Kai")] == ["matching"]
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, MatchingScreen))
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_whose_lines_is_asked_of_carers_and_words_typed_are_not_lost(tmp_path: Path) -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await matching(pilot)
        await pilot.press("2")
        await until(pilot, lambda: "Dee and Femi (applying)" in read(app))
        assert matching_words.NOBODY in read(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SheetOfLinesScreen))
        await pilot.press("enter")
        await until(pilot, lambda: WAIT[:30] in read(app))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, LineOfSheetScreen))
        app.screen.query_one(AnswerBox).insert("His uncle comes into his room at night and touches him.")
        await pilot.press("escape")
        await until(pilot, lambda: small_words.STILL_TYPED in read(app))
        await pilot.press("f2")
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        app.close_journal()


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("size", [(60, 18), (120, 40)])
async def test_two_sheets_are_shown_side_by_side_with_what_would_help(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    files = [put_in(tmp_path, f"{n}.json", each) for n, each in enumerate((CHILD, CARERS, ASH))]
    app = ReflectApp()
    async with app.run_test(size=size) as pilot:
        await matching(pilot)
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, FilesScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "Give the place of" in read(app))
        boxes = list(app.screen.query(Input))
        boxes[0].value = str(tmp_path / "nowhere.json")
        boxes[1].value = str(files[1])
        await pilot.press("enter")
        await until(pilot, lambda: "is not there" in read(app))
        for box, path in zip(boxes, files, strict=True):
            box.value = str(path)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MatchScreen))
        page = app.screen
        page.query_one("#page").scroll_to_widget(page.query(".columns").first(), top=True, animate=False)
        await until(pilot, lambda: "What K. needs" in read(app) and WAIT[:12] in read(app))
        beside = any(
            "What K. needs" in line and "What these carers" in line for line in seen(app).splitlines()
        )
        assert beside is (size[0] == 120), "beside each other where there is room"
        page.action_support()  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(app.screen, SupportScreen))
        await pilot.press("1")
        await until(pilot, lambda: matching_words.ELSE in read(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, SupportScreen))
        await pilot.press(*"Swim")
        await pilot.press("escape")
        await until(pilot, lambda: matching_words.NOT_PUT_DOWN in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: "1 so far" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        await pilot.press("escape")
        await until(pilot, lambda: matching_words.STEPS_NOT_SAVED in read(app))
        out = tmp_path / "out"
        out.mkdir()
        page.action_form("md")  # type: ignore[attr-defined]
        page.query_one("#folder", Input).value = str(out)
        await pilot.press("f2", "f2")
        await until(pilot, lambda: len(list(out.iterdir())) > 0)
        (made, *_) = out.glob("*.md")
        assert "| Swim | Nothing was written here. | Nothing was written here. |" in made.read_text("utf-8")
        assert app.journal is not None
        assert app.journal.copies(child="Kai") == (), "nothing of the journal left"
        app.close_journal()

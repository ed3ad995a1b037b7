"""The notes for the service: in memory, in a file where somebody says so, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import docx
import pytest
from journal_helpers import key_of, laid_open
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.home import home
from reflect.tui import crash
from reflect.tui import together_words as words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.notes import NotesScreen, UnsavedNotesScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import (
    KAI,
    PASSPHRASE,
    SIZES,
    TUESDAY,
    folder_holds,
    keep_a_journal,
    read,
    ready,
    say,
    status,
    talk,
    until,
)

WITH_WORKER = ("social-worker",)
# A word that nobody says.
NOTED = "Zqxwv: ask the panel about respite [urgent]."


async def note(pilot: Pilot[Any], text: str = NOTED) -> NotesScreen:
    """The page of notes with something typed in it."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await pilot.press("f12")
    await until(pilot, lambda: isinstance(app.screen, NotesScreen))
    app.screen.query_one(AnswerBox).insert(text)
    await pilot.pause()
    assert isinstance(app.screen, NotesScreen)
    return app.screen


@pytest.fixture
def _journal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()


@pytest.mark.usefixtures("_journal")
async def test_nothing_of_them_is_in_the_journal_or_anywhere_at_home(tmp_path: Path) -> None:
    app = ReflectApp(begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, "A good week.")
        await note(pilot)
        app.keep_drafts()
        # Long enough for any draft there might be.
        await pilot.pause(1.2)
        app.action_hide()
        await pilot.pause()
        app.unhide()
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        await say(pilot, TUESDAY)
        try:
            raise ValueError(app.notes)
        except ValueError as error:
            crash.note(error, save=True)
        journal = app.journal
        assert journal is not None
        assert not journal.search("Zqxwv")
        assert journal.search("Tuesday")
        key = key_of(journal)
        app.close_journal()
    held = laid_open(home(), key, tmp_path)
    assert b"fell off the wall" in held
    assert b"Zqxwv" not in held
    assert not folder_holds(home(), "Zqxwv")
    assert (home() / crash.LOG).is_file()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", ["docx", "txt", "md"])
async def test_they_are_saved_to_a_file_of_their_own(
    size: tuple[int, int], form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        page = await note(pilot)
        assert words.NOTES in read(app)
        assert words.CARERS_OWN in read(app) or size == SIZES[0]
        await pilot.press("f2")
        await until(pilot, lambda: page.query_one("#file").display)
        page.action_form(form)
        page.query_one("#folder", Input).value = os.fspath(tmp_path)
        page.query_one("#name", Input).value = "visit"
        await pilot.press("f2")
        # The folder is on the same disk as everything else here: it is said, and nothing is written yet.
        await until(pilot, lambda: "That folder is on this computer" in read(app))
        assert not list(tmp_path.glob("visit*"))
        await pilot.press("f2")
        await until(pilot, lambda: "isn't locked" in read(app))
        path = tmp_path / f"visit.{form}"
        if form == "docx":
            held = "\n".join(each.text for each in docx.Document(os.fspath(path)).paragraphs)
        else:
            held = path.read_text("utf-8").replace("\\", "")
        assert NOTED in held
        assert "Kai" not in held
        assert path.stat().st_mode & 0o077 == 0
        assert not app.notes.unsaved


async def test_another_disk_is_not_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from reflect.documents import notes_page

    monkeypatch.setattr(notes_page, "elsewhere", lambda _: True)
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        page = await note(pilot)
        await pilot.press("f2")
        page.query_one("#folder", Input).value = os.fspath(tmp_path)
        await pilot.press("f2")
        await until(pilot, lambda: (tmp_path / "notes.docx").is_file())


async def test_they_are_there_again_while_reflect_is_open() -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await note(pilot)
        await pilot.press("ctrl+u")
        await until(pilot, lambda: app.screen is page)
        assert page.box.answer == ""
        await say(pilot, "/notes")
        await until(pilot, lambda: isinstance(app.screen, NotesScreen))
        assert app.screen.query_one(AnswerBox).answer == NOTED


async def test_closing_with_notes_that_are_in_no_file_is_asked_about() -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await note(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, UnsavedNotesScreen))
        assert "Zqxwv" not in read(app)
        await pilot.press("3")
        await until(pilot, lambda: app.screen is page)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, UnsavedNotesScreen))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, NotesScreen))
        await pilot.press("ctrl+q")
        await until(pilot, lambda: isinstance(app.screen, UnsavedNotesScreen))
        await pilot.press("2")
        await until(pilot, lambda: app.return_code == 0 or not app.is_running)
    assert not app.notes.text


async def test_without_notes_it_closes_at_once() -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: app.return_code == 0 or not app.is_running)


async def test_from_the_summary_too() -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await say(pilot, "A good week.")
        talk(app).action_summary()
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        await note(pilot)


async def test_on_a_shared_screen_they_are_shown_only_when_asked_twice() -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER, present=True)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await until(pilot, lambda: page.has_class("presenting"))
        await pilot.press("f12")
        await until(pilot, lambda: words.SHARED_SCREEN in status(app))
        assert app.screen is page
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, NotesScreen))

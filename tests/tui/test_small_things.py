"""The small things on the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.afterwards.again import add_again, agains
from reflect.afterwards.moments import add_moment, moments
from reflect.errors import JournalUnwritable
from reflect.journal import Journal
from reflect.small.whose import note_copy
from reflect.tui import small_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.again import AgainScreen, WriteScreen
from reflect.tui.screens.came import CameScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.leaflet import OfferScreen
from reflect.tui.screens.leaflet_look import LookScreen
from reflect.tui.screens.line import LineScreen
from reflect.tui.screens.moments import MomentScreen
from reflect.tui.screens.sheet import SheetScreen
from reflect.tui.screens.small_things import SmallThingsScreen
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.listing import Listing
from tests.small.conftest import HUM, PROUD, SLEEVE, keep_a_sitting
from tests.tui.sitting_at import CHEAP, PASSPHRASE, read, until

GRAVE = "His uncle comes into his room at night and touches him."


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Kai's carer has kept."""
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    with Journal.create(PASSPHRASE, cost=CHEAP) as journal:
        keep_a_sitting(journal)


async def small_things(pilot: Pilot[Any], number: str) -> ReflectApp:
    """From home, by the one entry there."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    entry = next(act for act in app.screen.query("Act") if words.SMALL_THINGS in str(act.render()))
    entry.press()  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(app.screen, SmallThingsScreen))
    await pilot.press(number)
    return app


@pytest.mark.usefixtures("kept")
async def test_a_small_good_thing_is_a_line_and_enter() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen))
        await pilot.press(*"Sang", "enter")
        await until(pilot, lambda: "kept" in read(app))
        assert app.screen.query_one("#moment", Input).value == "", "there is room for another"
        assert app.journal is not None
        assert [each.text for each in moments(app.journal, "Kai")] == ["Sang"]
        await pilot.press(*"And")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, SmallThingsScreen))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen))
        assert app.screen.query_one("#moment", Input).value == "And", "it has waited"
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_which_child_is_asked_only_where_there_are_several() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_moment(journal, "Fern", "She slept.")
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen))
        await pilot.press(*"Sang", "enter")
        await until(pilot, lambda: small_words.WHOSE in read(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: "kept" in read(app))
        assert app.journal is not None
        assert [each.text for each in moments(app.journal, "Fern")] == ["She slept.", "Sang"]
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_small_good_thing_can_be_read_and_forgotten() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_moment(journal, "Kai", f"{HUM} [/] [b]")
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "2")
        await until(pilot, lambda: f"{HUM} [/] [b]" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: small_words.FORGET_THIS in read(app))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: small_words.FORGET_SURE in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: HUM not in read(app) and small_words.MOMENTS in read(app))
        assert app.journal is not None
        assert moments(app.journal) == []
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_card_is_put_together_line_by_line_and_saved(tmp_path: Path) -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "4")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen) and SLEEVE[:20] in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("1")
        await until(pilot, lambda: f"● «{SLEEVE[:20]}" in read(app))
        await pilot.press("tab", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        app.screen.query_one(AnswerBox).insert("Being hurried, Kai said.")
        await pilot.press("f2")
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen))
        app.screen.action_look()  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(app.screen, LookScreen))
        page = app.screen
        assert isinstance(page, LookScreen)
        await page.action_shorten(0)
        page.action_form("md")
        page.query_one("#folder", Input).value = str(tmp_path)
        await pilot.press("f2", "f2")
        (saved,) = tmp_path.glob("*.md")
        text = saved.read_text("utf-8")
        assert f"> {SLEEVE}" in text
        assert "> Being hurried, K. said." in text
        assert PROUD not in text
        assert "Kai" not in text + saved.name
        await until(pilot, lambda: "isn't locked" in read(app))
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_line_of_the_card_is_found_by_typing() -> None:
    with Journal.open(PASSPHRASE) as journal:
        for number in range(9):
            add_moment(journal, "Kai", f"A walk to the shop, number {number}.")
        add_moment(journal, "Kai", "The blue cup helps when bed is far off.")
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "4")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen))
        page = app.screen
        listing = page.query_one(Listing)
        below = page.query_one("#foot").region.y
        assert listing.region.bottom == below, "the list has all the room down to the foot"
        assert "blue cup" not in read(app)
        await pilot.press(*"blue cup")
        await until(pilot, lambda: "blue cup" in read(app) and listing.option_count == 1)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("2")
        await until(pilot, lambda: app.screen is page and "● «The blue cup" in read(app))
        await pilot.press(*"zz")
        await until(pilot, lambda: small_words.NO_SUCH_LINE in read(app))
        await pilot.press(*["backspace"] * 10)
        await until(pilot, lambda: listing.option_count > 9)
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_line_for_the_child_s_page_in_the_carer_s_own_words() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "5")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("2")
        box = app.screen.query_one(AnswerBox)
        assert box.answer == PROUD, "it begins with what was kept"
        box.put("You read the menu out loud.")
        await pilot.press("f2")
        await until(pilot, lambda: "● You read the menu out loud." in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: small_words.NOT_SAVED_YET in read(app))
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_one_time_is_thought_about_again() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "3")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "On Tuesday the bus was late" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, WriteScreen))
        app.screen.query_one("#try", AnswerBox).insert("Sit on the step.")
        app.screen.query_one("#message", AnswerBox).insert("That I stay.")
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen) and "Sit on the step." in read(app))
        assert app.journal is not None
        (again,) = agains(app.journal, "Kai")
        assert (again.session, again.answer, again.message) == ("one", 1, "That I stay.")
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_what_is_noted_is_listened_to_and_kept_as_typed() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen))
        app.screen.query_one("#moment", Input).value = GRAVE
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen) and "kept, with the day" in read(app))
        assert "good thing to have" not in read(app)
        await pilot.press("escape", "3")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "On Tuesday the bus was late" in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, WriteScreen))
        app.screen.query_one("#try", AnswerBox).insert(GRAVE)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen) and "another day" in read(app).lower())
        assert app.journal is not None
        assert [each.text for each in moments(app.journal)] == [GRAVE]
        assert [each.might_try for each in agains(app.journal, "Kai")] == [GRAVE]
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_what_is_half_told_of_whether_it_came_is_there_again() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_again(journal, "one", 1, might_try="Sit on the step.")
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "3")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen) and "Sit on the step." in read(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CameScreen))
        await pilot.press("2")
        app.screen.query_one(AnswerBox).insert("He lean")
        assert app.keep_drafts()
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CameScreen))
        assert app.screen.query_one(AnswerBox).answer == "He lean"
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, AgainScreen))
        assert app.journal is not None
        (again,) = agains(app.journal, "Kai")
        assert [(each.outcome, each.words) for each in again.came] == [("not-yet", "He lean")]
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_the_next_sitting_asks_whether_it_came_round() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_again(journal, "one", 1, might_try="Sit on the step.", at="2026-03-02T20:00:00+00:00")
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.screen.action_new()  # type: ignore[attr-defined]
        await until(pilot, lambda: words.ABOUT_WHOM in read(app))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, CameScreen))
        app.screen.action_say("yes")  # type: ignore[attr-defined]
        app.screen.query_one(AnswerBox).insert("He leaned on me.")
        await pilot.press("f2")
        await until(pilot, lambda: words.HOW_MUCH in read(app))
        assert app.journal is not None
        (again,) = agains(app.journal, "Kai")
        assert [(each.outcome, each.words) for each in again.came] == [("yes", "He leaned on me.")]
        await pilot.press("escape")
        await until(pilot, lambda: words.ABOUT_WHOM in read(app))
        await pilot.press("1")
        await until(pilot, lambda: words.HOW_MUCH in read(app))
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_sheet_is_saved_where_it_is_wanted(tmp_path: Path) -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "6")
        await until(pilot, lambda: isinstance(app.screen, SheetScreen))
        page = app.screen
        assert isinstance(page, SheetScreen)
        page.action_which("acceptance")
        page.action_form("md")
        page.query_one("#folder", Input).value = str(tmp_path)
        await pilot.press("f2", "f2")
        (saved,) = tmp_path.glob("*.md")
        assert "Acceptance: building the child's self esteem" in saved.read_text("utf-8")
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_child_of_whom_only_a_small_thing_is_kept_can_be_forgotten() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_moment(journal, "Fern", "She slept.")
        note_copy(journal, "memory", "Fern")
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        app.screen.action_settings()  # type: ignore[attr-defined]
        await until(pilot, lambda: words.FORGET_SOMETHING in read(app))
        app.screen.action_moved_on()  # type: ignore[attr-defined]
        await until(pilot, lambda: "Fern" in read(app))
        await pilot.press("down", "enter")
        await until(pilot, lambda: words.sure("Fern") in read(app))
        app.screen.action_forget()  # type: ignore[attr-defined]
        await until(pilot, lambda: "a page for the child" in read(app))
        assert app.journal is not None
        assert moments(app.journal) == []
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_words_for_a_page_are_listened_to_and_put_there_only_where_that_is_asked() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "5")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        await pilot.press("2")
        app.screen.query_one(AnswerBox).put(GRAVE)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        await pilot.press("escape")
        await until(
            pilot, lambda: isinstance(app.screen, LineScreen) and small_words.NOT_BY_ITSELF in read(app)
        )
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen) and f"● {GRAVE}"[:20] in read(app))
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_a_line_of_one_s_own_that_stands_nowhere_yet_is_not_lost_at_one_key() -> None:
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "4")
        await until(pilot, lambda: isinstance(app.screen, OfferScreen))
        app.screen.action_own()
        await until(pilot, lambda: isinstance(app.screen, LineScreen))
        app.screen.query_one(AnswerBox).put("Being hurried.")
        await pilot.press("f2", "escape")
        await until(pilot, lambda: small_words.STILL_TYPED in read(app))
        assert isinstance(app.screen, LineScreen)
        app.close_journal()


@pytest.mark.usefixtures("kept")
async def test_where_there_is_room_for_it_but_not_to_clear_its_draft_it_is_kept_and_listened_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_: str) -> None:
        raise JournalUnwritable("The disk is full, so that was not saved.")

    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await small_things(pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen))
        assert app.journal is not None
        monkeypatch.setattr(app.journal.drafts, "clear", full)
        app.screen.query_one("#moment", Input).value = GRAVE
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen) and "ring 999" in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MomentScreen) and "kept, with the day" in read(app))
        assert [each.text for each in moments(app.journal)] == [GRAVE]
        app.close_journal()

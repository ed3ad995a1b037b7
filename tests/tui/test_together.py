"""Two people or more at one screen: who is here, whose answer it is, and the same asked of the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reflect.afterwards.moments import add_moment
from reflect.journal import Journal
from reflect.tui import together_words as words
from reflect.tui.app import ReflectApp
from reflect.tui.keeping import IN_COMPANY
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.notes import NotesScreen
from reflect.tui.screens.since import SinceScreen
from reflect.tui.screens.who import WhoScreen
from tests.tui.sitting_at import (
    KAI,
    PASSPHRASE,
    SIZES,
    TUESDAY,
    keep_a_journal,
    read,
    ready,
    say,
    seen,
    status,
    until,
)

WITH_WORKER = ("social-worker",)
LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."


@pytest.mark.parametrize("size", SIZES)
async def test_who_is_here_is_ticked_and_shown_by_the_box(size: tuple[int, int]) -> None:
    app = ReflectApp(save=False, begin=replace(KAI, purpose="supervision"))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: words.WHO_IS_HERE in read(app))
        assert words.WHOSE_IT_IS in read(app)
        # Who usually is there for this is ticked already; it is said again here by the keys.
        for number, who in enumerate(words.PEOPLE, 1):
            page = app.screen
            assert isinstance(page, WhoScreen)
            if (who in page.people) != (who in ("partner", "social-worker")):
                await pilot.press(str(number))
                await pilot.pause()
        await pilot.press("5")
        page_ = await ready(pilot)
        assert page_.company == ("partner", "social-worker")
        await until(pilot, lambda: "carer" in str(app.screen.query_one("#answering").render()))
        shown = seen(app)
        for label in (words.OTHER, words.NOTES_SHORT, words.WHO_SHORT):
            assert f"[{label}" in shown
        await until(pilot, lambda: "brought today?" in read(app))


async def test_somebody_is_ticked_with_space_too() -> None:
    app = ReflectApp(save=False, begin=replace(KAI, purpose="supervision"))
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: words.WHO_IS_HERE in read(app))
        page = app.screen
        assert isinstance(page, WhoScreen)
        before = set(page.people)
        page.query("Act").first().focus()
        await pilot.press("space")
        await until(pilot, lambda: set(page.people) ^ before == {"partner"})


async def test_with_a_worker_from_the_service_it_is_supervision() -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.state.about.purpose == "supervision"


@pytest.mark.parametrize("way", ["key", "other key", "button", "word"])
async def test_one_key_says_whose_answer_it_is(way: str) -> None:
    app = ReflectApp(save=False, begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        if way == "button":
            app.screen.query_one("#company-answering").focus()
            await pilot.press("enter")
        elif way == "word":
            await say(pilot, "/who social worker")
        else:
            await pilot.press("ctrl+y" if way == "key" else "f11")
        await until(pilot, lambda: "Answering: social worker" in read(app))
        await say(pilot, "The school rang me about the mornings.")
        assert page.sitting is not None
        assert page.sitting.answers()[0].who == "social-worker"
        assert "Social worker" in read(app)
        await until(pilot, lambda: "Answering: carer" in read(app))


async def test_each_is_asked_in_turn_and_the_keyboard_goes_with_the_question() -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner", *WITH_WORKER))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, "A good week.")
        await until(pilot, lambda: "Answering: partner" in read(app))
        await say(pilot, "I was away.")
        await until(pilot, lambda: "Answering: social worker" in read(app))
        await say(pilot, "The school rang.")
        await until(pilot, lambda: "what comes to mind first" in read(app))
        assert page.sitting is not None
        assert [each.who for each in page.sitting.answers()] == ["carer", "partner", "social-worker"]


@pytest.mark.parametrize("way", ["key", "button", "word"])
async def test_the_other_is_asked_the_same_and_what_was_typed_waits(way: str) -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, LIKE)
        await until(pilot, lambda: "worried, hurt or upset" in read(app))
        if way == "word":
            await say(pilot, "/also")
        else:
            page.box.insert("Half a sent")
            await pilot.pause()
            if way == "button":
                app.screen.query_one("#company-also").focus()
                await pilot.press("enter")
            else:
                await pilot.press("ctrl+k")
        await until(pilot, lambda: "Answering: partner" in read(app))
        await say(pilot, "He sings to the cat, too.")
        assert page.sitting is not None
        given = page.sitting.answers()
        assert [(each.who, each.question) for each in given] == [
            ("carer", "description"),
            ("partner", "description"),
        ]
        assert page.box.answer == ("" if way == "word" else "Half a sent")
        page.box.put("")
        await say(pilot, "/also")
        await until(pilot, lambda: words.ALL_HAVE_SPOKEN in status(app))


async def test_alone_the_keys_belong_to_the_box() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        page.box.put("He hums a tune")
        await pilot.press("home", "ctrl+k")
        assert page.box.answer == ""
        await pilot.press("x", "ctrl+u")
        assert page.box.answer == ""
        assert not isinstance(app.screen, NotesScreen)
        assert "Answering" not in read(app)
        assert not app.screen.query_one("#company").display


@pytest.mark.parametrize("size", SIZES)
async def test_somebody_comes_and_goes_and_nothing_typed_is_lost(size: tuple[int, int]) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=size) as pilot:
        page = await ready(pilot)
        page.box.insert("Half a sent")
        await pilot.press("ctrl+y")
        await until(pilot, lambda: words.WHO_NOW in read(app))
        await pilot.press("1", "5")
        await until(pilot, lambda: page.company == ("partner",) and app.screen is page)
        assert page.box.answer == "Half a sent"
        await pilot.press("ctrl+d")
        await until(pilot, lambda: words.WHO_NOW in read(app))
        await pilot.press("1", "5")
        await until(pilot, lambda: page.company == () and app.screen is page)
        await until(pilot, lambda: words.JOINED[False] in status(app))
        assert page.box.answer == "Half a sent"


async def test_what_could_be_talked_about_too_is_said_quietly() -> None:
    app = ReflectApp(save=False, begin=KAI, people=("partner",))
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await say(pilot, LIKE)
        await say(pilot, "He always kicks off at bedtime. Every night it's the same.")
        assert page.sitting is not None
        assert page.sitting.state.here.follow_up == ""
        asides = [
            each for each in app.screen.query("Turn.aside") if "one time come to mind" in str(each.render())
        ]
        assert len(asides) == 1


# ---------------------------------------------------------------- with a journal


@pytest.fixture
def _journal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()


@pytest.mark.usefixtures("_journal")
async def test_after_a_sitting_together_it_is_asked_who_is_here_before_anything_is_shown() -> None:
    app = ReflectApp(begin=KAI, people=("partner",))
    async with app.run_test() as pilot:
        await ready(pilot)
        await say(pilot, TUESDAY)
        app.close_journal()
    app = ReflectApp()
    async with app.run_test() as pilot:
        await until(pilot, lambda: words.WHO_IS_HERE in read(app))
        assert "Kai" not in read(app)
        await pilot.press("5")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen) and "Kai" in read(app))
        await pilot.press("1")
        page = await ready(pilot)
        # Whoever sat there has gone: it was said so.
        assert page.company == ()
        app.close_journal()
    with Journal.open(PASSPHRASE) as journal:
        assert journal.setting(IN_COMPANY) is None


@pytest.mark.usefixtures("_journal")
async def test_from_the_first_page_who_is_here_comes_before_any_name() -> None:
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        await ready(pilot)
        await say(pilot, TUESDAY)
        app.close_journal()
    app = ReflectApp()
    async with app.run_test(size=(60, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await app.screen.run_action("screen.together")
        await until(pilot, lambda: words.WHO_IS_HERE in read(app))
        assert "Kai" not in read(app)
        await pilot.press("2", "5")
        await until(pilot, lambda: "Kai" in read(app))
        assert app.company == WITH_WORKER
        app.close_journal()


@pytest.mark.usefixtures("_journal")
async def test_small_good_things_are_counted_and_shown_only_where_the_carer_wants() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_moment(journal, "Kai", "He fed the ducks [all] of them.")
        add_moment(journal, "Kai", "He told me he will kill himself tonight.")
        add_moment(journal, "Mina", "She laughed.")
    app = ReflectApp(begin=KAI, people=WITH_WORKER)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SinceScreen))
        assert "one small good thing" in read(app)
        assert "ducks" not in read(app)
        await pilot.press("1")
        await until(pilot, lambda: "He fed the ducks [all] of them." in read(app))
        assert "kill" not in read(app)
        assert "laughed" not in read(app)
        await pilot.press("1")
        await ready(pilot)
        app.close_journal()


@pytest.mark.usefixtures("_journal")
async def test_alone_small_good_things_are_not_brought_up() -> None:
    with Journal.open(PASSPHRASE) as journal:
        add_moment(journal, "Kai", "He fed the ducks.")
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        await ready(pilot)
        app.close_journal()

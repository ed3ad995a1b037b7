"""Another kind of sitting: begun from the first page, and with people who apply no child is asked about."""

from __future__ import annotations

from typing import Any

import pytest
from textual.pilot import Pilot

from reflect.conversation import Answer, Pause
from reflect.events import About
from reflect.journal import Journal
from reflect.said import AGES
from reflect.sitting import Sitting
from reflect.tui import Begin, kinds_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.applicants import ApplicantsScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.kinds import KindsScreen
from reflect.tui.screens.moved_on import MovedOnScreen
from reflect.tui.screens.talk import TalkScreen
from tests.conversation.talker import WHOLE_STORY
from tests.tui.sitting_at import CHEAP, PASSPHRASE, SIZES, keep_a_journal, read, ready, say, type_in, until

APPLYING = "Applying to care for a child"


async def applicants_page(pilot: Pilot[Any]) -> ReflectApp:
    """From the very first page to whom it is about."""
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: isinstance(app.screen, AboutScreen))
    await pilot.press("enter", "6")
    await until(pilot, lambda: isinstance(app.screen, KindsScreen) and APPLYING in read(app))
    await choose(pilot, APPLYING)
    await until(pilot, lambda: isinstance(app.screen, ApplicantsScreen))
    return app


async def choose(pilot: Pilot[Any], title: str) -> None:
    """Go down the list to this kind, and take it."""
    page = pilot.app.screen
    assert isinstance(page, KindsScreen)
    at = [each.title for each in page._kinds].index(title)
    await pilot.press(*["down"] * at, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_two_who_apply_begin_and_are_asked_no_child_s_age(size: tuple[int, int]) -> None:
    keep_a_journal()
    app = ReflectApp()
    async with app.run_test(size=size) as pilot:
        await applicants_page(pilot)
        assert kinds_words.CALLED in read(app)
        assert not any(words.AGES[age] in read(app) for age in AGES)
        await type_in(pilot, "Jo and Sam")
        await pilot.press("2")
        await until(pilot, lambda: kinds_words.HOW_LONG in read(app))
        assert "Whoever assesses you will form a view of their own" in read(app)
        await pilot.press("1")
        page = await ready(pilot)
        assert page.sitting is not None
        about = page.sitting.state.about
        assert (about.child, about.age, about.applicants, about.depth) == ("Jo and Sam", "", "two", "short")
        assert page.sitting.state.dialogue == "prospective"
        assert "describe the two of you" in read(app)
        await say(pilot, "They say that we feed everyone who comes to the door.")
        await until(pilot, lambda: "What sort of care do you have in mind?" in read(app))
        await pilot.press("2")
        await until(pilot, lambda: "What are you applying to be?" in read(app))
        assert "children's home" not in read(app)
        await pilot.press("3")
        await until(pilot, lambda: isinstance(app.screen, TalkScreen))
        await until(pilot, lambda: page.sitting is not None and page.sitting.state.about.carer == "adopter")
        assert page.sitting.state.about.plans == "long"
        assert page.sitting.state.here.question == "availability.childhood"
        app.close_journal()


async def test_a_fact_that_is_passed_over_does_not_hide_the_next() -> None:
    keep_a_journal()
    app = ReflectApp(begin=Begin(about="Sam", dialogue="prospective", applicants="one"))
    async with app.run_test() as pilot:
        await say(pilot, "Steady, they'd say, and always early, with a flask of tea.")
        await until(pilot, lambda: "What sort of care" in read(app))
        await pilot.press("4")
        await until(pilot, lambda: "What are you applying to be?" in read(app))
        await pilot.press("4")
        page = await ready(pilot)
        await until(pilot, lambda: page.sitting.state.here.question == "availability.childhood")  # type: ignore[union-attr]
        app.close_journal()


async def test_begun_by_command_only_what_was_not_told_is_asked() -> None:
    keep_a_journal()
    app = ReflectApp(begin=Begin(dialogue="prospective", section="acceptance"))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, ApplicantsScreen))
        await type_in(pilot, "Sam")
        await pilot.press("1")
        page = await ready(pilot)
        assert page.sitting is not None
        assert page.sitting.state.about.applicants == "one"
        assert page.sitting.state.start == "acceptance"
        app.close_journal()


def keep_both() -> None:
    """One conversation about a child, and a later one with people who apply."""
    with Journal.create(PASSPHRASE, cost=CHEAP) as journal:
        kai = Sitting.begin(About("Kai", "5-10", "foster"), journal=journal)
        kai.do(Answer("All elbows, he is, and he does every voice off the telly there is."))
        kai.do(Answer(WHOLE_STORY))
        kai.do(Pause())
        jo = Sitting.begin(About("Jo and Sam", applicants="two"), journal=journal, dialogue="prospective")
        jo.do(Answer("They say that we feed everyone who comes to the door."))
        jo.do(Pause())


async def test_people_who_apply_are_never_offered_as_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    keep_both()
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    app = ReflectApp()
    async with app.run_test(size=(120, 40)) as pilot:
        # Whoever assesses may be sitting there: nothing from earlier is shown before that is asked.
        await until(pilot, lambda: "Who is here?" in read(app))
        assert "Jo and Sam" not in read(app)
        app.shows_earlier = app.who_was_asked = True
        app.go(HomeScreen())
        await until(pilot, lambda: "applying to care for a child" in read(app))
        assert "about Jo and Sam" not in read(app)
        await pilot.press("2")
        await until(pilot, lambda: words.ABOUT_WHOM in read(app))
        assert "Kai" in read(app)
        assert "Jo and Sam" not in read(app)
        app.go(MovedOnScreen())
        await until(pilot, lambda: "Jo and Sam" in read(app))
        app.close_journal()

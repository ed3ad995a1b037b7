"""A talk about a child's progress on the screen: then and now, and a number for whoever likes to give one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reflect.afterwards.impressions import Impression, give, impressions_of
from reflect.conversation import Answer
from reflect.journal import Journal
from reflect.sitting import Sitting
from reflect.tui import progress_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.impressions import ImpressionScreen
from reflect.tui.screens.kinds import KindsScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.over_time import OverTimeScreen
from reflect.tui.screens.start import StartScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.widgets.scale import Scale
from reflect.tui.widgets.secret import Line
from tests.made_progress import JUNE, KAI, MARCH, hold
from tests.tui.sitting_at import PASSPHRASE, SIZES, keep_a_journal, read, ready, seen, until

ALONE = replace(KAI, purpose="self-reflection")


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    yield
    os.environ.pop("REFLECT_PASSPHRASE", None)


def two_sittings(*, open_: bool = True) -> str:
    """One in March with an impression, one in June whose proposals are decided; the session of June."""
    with Journal.open(PASSPHRASE) as journal:
        march = hold(journal, "2026-03-03", MARCH, ALONE)
        give(journal, march.session, "availability", 4, "He goes alone.", at="2026-03-03T21:00:00+00:00")
        return hold(journal, "2026-06-03", JUNE, ALONE, close=not open_).session


def given(app: ReflectApp, session: str) -> list[Impression]:
    assert app.journal is not None
    return impressions_of(app.journal, session)


@pytest.mark.parametrize("size", SIZES)
async def test_a_number_is_given_beside_the_one_before_it(size: tuple[int, int]) -> None:
    session = two_sittings()
    app = ReflectApp(resume=True)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen) and progress_words.GIVE in read(app))
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, ImpressionScreen) and "In March: 4" in read(app))
        assert "in trusting someone?" in read(app), "the question and its row stand together"
        assert "never about you" in read(app)
        await pilot.press("7", "left", "enter")
        app.screen.query_one("#words", Line).value = "He shows me [now]."
        await pilot.press("enter")
        await until(pilot, lambda: "birth family" in read(app))
        assert [(each.of, each.value, each.words) for each in given(app, session)] == [
            (("availability", ""), 6, "He shows me [now].")
        ]
        await pilot.press("f4")
        await until(pilot, lambda: "belonging here with you" in read(app))
        await pilot.press("1", "0", "f2")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        assert [each.value for each in given(app, session)] == [6, 10]


async def test_nothing_is_kept_without_a_number_and_all_can_be_left() -> None:
    session = two_sittings()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen) and progress_words.GIVE in read(app))
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, ImpressionScreen) and "trusting" in read(app))
        await pilot.press("f2")
        await until(pilot, lambda: progress_words.NO_NUMBER in read(app))
        await pilot.press("3", "f5")
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        assert given(app, session) == []
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, ImpressionScreen) and "trusting" in read(app))
        assert app.screen.query_one(Scale).value == 3, "what was chosen waits"


async def test_words_that_call_for_help_bring_the_page() -> None:
    session = two_sittings()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen) and progress_words.GIVE in read(app))
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, ImpressionScreen) and "trusting" in read(app))
        await pilot.press("2", "enter")
        app.screen.query_one("#words", Line).value = "He said he wants to kill himself."
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        assert [each.value for each in given(app, session)] == [2]


@pytest.mark.parametrize(("size", "beside"), [((60, 18), False), ((120, 40), True)])
async def test_then_beside_now_where_there_is_room(size: tuple[int, int], beside: bool) -> None:
    two_sittings(open_=False)
    app = ReflectApp()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: words.LOOK in read(app))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, LookingScreen))
        await pilot.click("#then-and-now")
        await until(pilot, lambda: isinstance(app.screen, OverTimeScreen) and "Then: 3 March" in read(app))
        row = next(each for each in seen(app).split("\n") if "Then: 3 March" in each)
        assert ("Latest: 3 June" in row) is beside
        await pilot.press(*["pagedown"] * 6)
        await until(pilot, lambda: "○ ○ ○ ○ ● ○" in read(app))


async def test_where_no_progress_was_told_looking_back_offers_no_steps() -> None:
    with Journal.open(PASSPHRASE) as journal:
        Sitting.begin(ALONE, journal=journal).do(Answer("Fine."))
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: words.LOOK in read(app))
        app.push_screen(LookingScreen())
        await until(pilot, lambda: isinstance(app.screen, LookingScreen))
        assert not app.screen.query_one("#then-and-now").display


async def test_it_is_one_of_the_other_kinds_of_sitting() -> None:
    two_sittings(open_=False)
    app = ReflectApp()
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: words.NEW in read(app))
        app.push_screen(KindsScreen())
        await until(pilot, lambda: isinstance(app.screen, KindsScreen) and "getting on" in read(app))
        listing = app.screen.query_one("#list")
        listing.highlighted = next(  # type: ignore[attr-defined]
            at for at, each in enumerate(app.screen._kinds) if each.dialogue == "progress"
        )
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, StartScreen) and "Kai" in read(app))
        await pilot.press("1")
        await until(pilot, lambda: words.TEN_MINUTES in read(app))
        assert words.ONE_THING not in read(app)
        await pilot.press("1")
        page = await ready(pilot)
        assert isinstance(app.screen, TalkScreen)
        assert page.sitting is not None
        assert page.sitting.state.dialogue == "progress"
        assert page.sitting.state.about.depth == "short"


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ("7", 7),
        ("1 0", 10),
        ("1 0 0", 0),
        ("right", 5),
        ("0 left", 0),
        ("1 0 right", 10),
        ("4 backspace", None),
        ("3 right right left", 4),
    ],
)
async def test_the_dot_goes_where_it_is_sent(keys: str, value: int | None) -> None:
    two_sittings()
    app = ReflectApp(resume=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen) and progress_words.GIVE in read(app))
        await pilot.press("4")
        await until(pilot, lambda: isinstance(app.screen, ImpressionScreen) and "trusting" in read(app))
        await pilot.press(*keys.split())
        assert app.screen.query_one(Scale).value == value

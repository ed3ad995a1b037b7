"""How it looks: enough contrast in every theme on every page, nothing that shouts, and words that are plain."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from reflect.afterwards.plan import Step
from reflect.documents.drawings import Place
from reflect.events import About, Said
from reflect.tui import looking_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.answer import AnswerScreen
from reflect.tui.screens.change import ChangeScreen
from reflect.tui.screens.choose_one import ChooseOneScreen
from reflect.tui.screens.cycle import CycleScreen
from reflect.tui.screens.explained import ExplainedScreen
from reflect.tui.screens.fact import FactScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.last_time import LastTimeScreen
from reflect.tui.screens.leaving import LeavingScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.moved_on import MovedOnScreen
from reflect.tui.screens.parts import PartsScreen
from reflect.tui.screens.passphrase import PassphraseScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.reading import ReadingScreen
from reflect.tui.screens.settings import SettingsScreen
from reflect.tui.screens.stars import StarsScreen
from reflect.tui.screens.start import StartScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.thought import ThoughtScreen
from reflect.tui.screens.unlock import UnlockScreen
from reflect.tui.screens.welcome import WelcomeScreen
from reflect.tui.taking import Taking
from reflect.tui.themes import CONTRAST, THEMES
from tests.tui.sitting_at import KAI, PASSPHRASE, TUESDAY, keep_a_journal, read, ready, say, talk, until
from tests.tui.small_pages import small_pages

# What is drawn, not read: rules, bars, the star, the blocks of a scroll bar.
DRAWN = re.compile("[\u2500-\u259f\u2800-\u28ff\\s]")
Colour = tuple[int, int, int]


def luminance(colour: Colour) -> float:
    parts = [each / 255 for each in colour]
    red, green, blue = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def pairs(app: ReflectApp) -> Iterator[tuple[float, str]]:
    """Every piece of text on the screen as it is drawn, with its contrast."""
    for strip in app.screen._compositor.render_strips(app.size):
        for segment in strip:
            text = DRAWN.sub("", segment.text)
            if not text:
                continue
            style = segment.style
            assert style is not None
            assert style.color is not None
            assert style.bgcolor is not None
            assert not style.dim, f"dimmed: {text}"
            assert not style.blink, f"blinking: {text}"
            ink, paper = style.color.get_truecolor(), style.bgcolor.get_truecolor(foreground=False)
            yield contrast((*ink,), (*paper,)), segment.text


def pages(app: ReflectApp) -> Iterator[Screen[Any]]:
    """One of each page that stands over the talk."""
    sitting = talk(app).sitting
    assert sitting is not None
    yield UnlockScreen()
    yield WelcomeScreen()
    yield PassphraseScreen()
    yield AboutScreen(Taking())
    yield HomeScreen()
    yield StartScreen()
    yield StartScreen(About("Kai"))
    yield PartsScreen(["availability", "co-operation"])
    yield FactScreen("carer", About("Kai"))
    yield ChangeScreen(sitting.answers())
    yield LookingScreen()
    yield ReadingScreen(sitting.session, sitting.answers()[0].id)
    yield ThoughtScreen(sitting.session, sitting.said[-1])
    yield StarsScreen()
    yield ChooseOneScreen("Which month?", ["November 2026", "October 2026"])
    yield SettingsScreen()
    yield MovedOnScreen()
    yield HelpScreen()
    yield ExplainedScreen()
    yield ExplainedScreen("", "star")
    yield ExplainedScreen("", "protecting")
    yield SummaryScreen(sitting)
    yield LeavingScreen(sitting)
    yield PlanScreen(sitting)
    answer = sitting.answers()[0]
    yield AnswerScreen(answer.section, "What happened?", answer.text, (3, 20))
    yield CycleScreen(
        [("availability", [Place("need", (TUESDAY,)), Place("message"), Place("mind", (), True)])]
    )
    about = sitting.state.about
    step = Step(
        1, "Kai", "own", "", "a choir", "Dot", "Easter", "2026-03-03T10:00+00:00", sitting.session, False, ()
    )
    yield LastTimeScreen(about, [step, step], lambda: None)
    yield from small_pages(app)


@asynccontextmanager
async def talking(monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> AsyncIterator[Pilot[Any]]:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await say(pilot, TUESDAY)
        yield pilot
        app.close_journal()


async def test_there_is_contrast_enough_in_every_theme_on_every_page(monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(monkeypatch, (80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReflectApp)
        poor: set[tuple[str, float, str]] = set()
        looked_at = 0

        async def look() -> None:
            nonlocal looked_at
            for theme in THEMES:
                needed = 7.0 if theme is CONTRAST else 4.5
                app.theme = theme.name
                await pilot.pause()
                for ratio, text in pairs(app):
                    looked_at += 1
                    if ratio < needed:
                        poor.add((theme.name, round(ratio, 2), text))

        page = talk(app)
        page.say_status(words.EMPTY_ANSWER)
        await look()
        page.fill_box("Some words that are typed, and some that are selected")
        page.box.select_line(0)
        await look()
        page.query_one("#bar-back").focus()
        await look()
        for other in pages(app):
            await app.push_screen(other)
            await look()
            await app.pop_screen()
        assert looked_at > 500
        assert not poor


@pytest.mark.parametrize("size", [(60, 18), (120, 40)], ids=str)
async def test_nothing_is_cut_off_on_any_page(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    async with talking(monkeypatch, size) as pilot:
        app = pilot.app
        assert isinstance(app, ReflectApp)
        for other in pages(app):
            await app.push_screen(other)
            await pilot.pause()
            for act in other.query("Act"):
                assert act.region.right <= size[0], f"{type(other).__name__}: {act.render()} is cut off"
            # The stars stand side by side; they are no lines to read.
            for text in other.query("#page Static"):
                assert text.content_size.width <= 72 or text.id == "stars"
            await app.pop_screen()


async def test_no_colour_is_sent_where_none_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        page.query_one("#bar-back").focus()
        await pilot.pause()
        styles = [
            segment.style for strip in app.screen._compositor.render_strips(app.size) for segment in strip
        ]
        used = [colour for style in styles if style for colour in (style.color, style.bgcolor) if colour]
        assert not [colour for colour in used if not colour.is_default]
        focused = [str(page.query_one("#bar-back").render())]
        reversed_ = [
            segment.text.strip()
            for strip in app.screen._compositor.render_strips(app.size)
            for segment in strip
            if segment.style and segment.style.reverse and segment.text.strip()
        ]
        assert reversed_ == focused, "what has the focus shows without colour"


def said_by_the_screen() -> list[str]:
    found: list[str] = []
    for name, value in [*vars(words).items(), *vars(looking_words).items()]:
        if name.isupper() or name.startswith("_"):
            found += [value] if isinstance(value, str) else []
            if isinstance(value, dict):
                for each in value.values():
                    found += list(each.values()) if isinstance(each, dict) else [each]
    return [each for each in found if isinstance(each, str)]


def test_the_words_are_plain_and_calm() -> None:
    shown = [each for each in said_by_the_screen() if not each.startswith("/")]
    assert len(shown) > 100
    for each in shown:
        assert "!" not in each
        assert not re.search(
            r"\b(session|error|submit|invalid|user|fail(ed)?|abort|execute)\b", each, re.I
        ), each
        assert not re.search("[\U0001f300-\U0001faff\u2600-\u27bf]", each), each


def test_every_sentence_is_short() -> None:
    for each in said_by_the_screen():
        for sentence in re.split(r"(?<=[.?:])\s", each):
            if "\n" not in each:
                assert len(sentence.split()) <= 25, sentence


async def test_somebody_elses_words_carry_their_name() -> None:
    from reflect.tui.widgets.transcript import Turn

    assert str(Turn(Said(1, "carer", "answer", "", "", "x"), named=True).content) == "You\nx"
    assert str(Turn(Said(1, "assistant", "question", "", "", "x"), named=True).content) == "Reflect\nx"


async def test_it_stands_further_apart_where_that_is_wanted() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(80, 40)) as pilot:
        page = await ready(pilot)
        await say(pilot, TUESDAY)
        transcript = page.query_one("#transcript")
        close = transcript.virtual_size.height
        app.set_setting("spacing", "roomy")
        await until(pilot, lambda: transcript.virtual_size.height > close)
        assert page.sitting is not None
        assert page.sitting.said[-1].text in read(app)

"""How it looks: enough contrast in every theme on every page, nothing that shouts, and words that are plain."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import pytest
from textual.color import Color
from textual.pilot import Pilot
from textual.screen import Screen
from textual.theme import Theme

from reflect.afterwards.moments import Moment
from reflect.afterwards.plan import Put, Step, add_step
from reflect.documents.drawings import Place
from reflect.events import About, Said
from reflect.tui import looking_words, together_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.about import AboutScreen
from reflect.tui.screens.answer import AnswerScreen
from reflect.tui.screens.change import ChangeScreen
from reflect.tui.screens.choose_one import ChooseOneScreen
from reflect.tui.screens.cycle import CycleScreen
from reflect.tui.screens.explained import ExplainedScreen
from reflect.tui.screens.fact import FactScreen
from reflect.tui.screens.goals import GoalsScreen, StepScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.home import HomeScreen
from reflect.tui.screens.last_time import LastTimeScreen
from reflect.tui.screens.leaving import LeavingScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.moved_on import MovedOnScreen
from reflect.tui.screens.notes import NotesScreen, UnsavedNotesScreen
from reflect.tui.screens.parts import PartsScreen
from reflect.tui.screens.passphrase import PassphraseScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.reading import ReadingScreen
from reflect.tui.screens.settings import SettingsScreen
from reflect.tui.screens.since import SinceScreen
from reflect.tui.screens.stars import StarsScreen
from reflect.tui.screens.start import StartScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.screens.thought import ThoughtScreen
from reflect.tui.screens.unlock import UnlockScreen
from reflect.tui.screens.welcome import WelcomeScreen
from reflect.tui.screens.who import WhoScreen
from reflect.tui.taking import Taking
from reflect.tui.themes import CONTRAST, DARK, LIGHT, THEMES
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


class Piece(NamedTuple):
    """A piece of text as it is drawn."""

    ink: Colour
    paper: Colour
    text: str


def pieces(app: ReflectApp) -> set[Piece]:
    """Every piece of text on the screen, none of it dimmed or blinking."""
    found: set[Piece] = set()
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
            found.add(Piece((*ink,), (*paper,), segment.text))
    return found


def roles(theme: Theme) -> dict[str, Colour]:
    """The colours that a theme is made of, by what they are for."""
    named = {"ink": theme.foreground, "paper": theme.background, "accent": theme.accent}
    named |= {name: theme.variables[name] for name in ("quiet", "rule", "lift")}
    return {name: Color.parse(colour or "").rgb for name, colour in named.items()}


def in_theme(piece: Piece, theme: Theme) -> Piece:
    """The same piece, drawn in the dark theme, as another theme draws it."""
    own = roles(theme)
    return Piece(own[role(piece.ink, DARK)], own[role(piece.paper, DARK)], piece.text)


def role(colour: Colour, theme: Theme) -> str:
    """What a colour is for. One that is mixed of others is none: then each page has to be drawn in each theme."""
    # Drawing rounds.
    meant = [
        name
        for name, each in roles(theme).items()
        if all(abs(one - other) <= 1 for one, other in zip(colour, each, strict=True))
    ]
    assert meant, f"{colour} is no colour of the theme {theme.name}"
    return meant[0]


def as_meant(piece: Piece, theme: Theme) -> Piece:
    """The piece in the very colours of the theme."""
    own = roles(theme)
    return Piece(own[role(piece.ink, theme)], own[role(piece.paper, theme)], piece.text)


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
    yield FactScreen(*sitting.fact("carer"))
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
    march = "2026-03-03T10:00+00:00"
    put = Put(1, "a choir", "Dot", "Easter", march)
    step = Step(1, "Kai", "own", "", march, sitting.session, False, (put,), ())
    yield LastTimeScreen(about, [step, step], lambda: None)
    assert app.journal is not None
    kept = add_step(app.journal, "Kai", "own", what="a choir", who="Dot")
    yield GoalsScreen()
    yield StepScreen(kept.id)
    yield WhoScreen(HomeScreen)
    yield WhoScreen(people=("partner",), large=lambda: None)
    yield NotesScreen()
    yield UnsavedNotesScreen()
    yield SinceScreen([Moment(1, "Kai", "He fed the ducks.", march, False)], march, HomeScreen)
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


@dataclass
class Looked:
    """What was seen on one page at one size."""

    page: str
    width: int
    pieces: set[Piece]
    acts: dict[str, int]
    texts: dict[str, int]


def seen_now(app: ReflectApp, page: str) -> Looked:
    screen = app.screen
    acts = {str(act.render()): act.region.right for act in screen.query("Act")}
    # The stars stand side by side; they are no lines to read.
    texts = [each for each in screen.query("#page Static") if each.id != "stars"]
    widths = {str(each.render()): each.content_size.width for each in texts}
    return Looked(page, app.size.width, pieces(app), acts, widths)


async def look_over(monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> list[Looked]:
    """Every page once."""
    looked: list[Looked] = []
    async with talking(monkeypatch, size) as pilot:
        app = pilot.app
        assert isinstance(app, ReflectApp)
        app.theme = DARK.name
        for other in pages(app):
            await app.push_screen(other)
            await pilot.pause()
            looked.append(seen_now(app, type(other).__name__))
            await app.pop_screen()
    return looked


@pytest.fixture(scope="module")
def looked_over(tmp_path_factory: pytest.TempPathFactory) -> list[Looked]:
    """Every page in a small window and in a large one: drawn once, for all that is to be seen of it."""
    found: list[Looked] = []
    for size in ((60, 18), (120, 40)):
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("REFLECT_HOME", str(tmp_path_factory.mktemp("looks")))
            found += asyncio.run(look_over(patch, size))
    return found


def test_there_is_contrast_enough_in_every_theme_on_every_page(looked_over: list[Looked]) -> None:
    poor: set[tuple[str, str, float, str]] = set()
    for looked in looked_over:
        for theme in THEMES:
            for ink, paper, text in (in_theme(each, theme) for each in looked.pieces):
                if (ratio := contrast(ink, paper)) < (7.0 if theme is CONTRAST else 4.5):
                    poor.add((theme.name, looked.page, round(ratio, 2), text))
    assert sum(len(each.pieces) for each in looked_over) * len(THEMES) > 500
    assert not poor


async def at_rest(pilot: Pilot[Any], app: ReflectApp) -> set[Piece]:
    """What is drawn once nothing moves any more."""
    before: set[Piece] = set()
    for _ in range(100):
        await pilot.pause(0.05)
        now = pieces(app)
        if now == before:
            break
        before = now
    return before


async def test_each_theme_draws_what_another_draws_in_colours_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What the test above takes for granted, with words selected, a button in focus, and a note of trouble."""
    async with talking(monkeypatch, (80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReflectApp)
        page = talk(app)
        page.say_status(words.EMPTY_ANSWER)
        page.fill_box("Some words that are typed, and some that are selected")
        page.box.select_line(0)
        seen: dict[str, list[set[Piece]]] = {}
        for theme in (DARK, LIGHT, CONTRAST):
            app.theme = theme.name
            page.box.focus()
            seen[theme.name] = [await at_rest(pilot, app)]
            page.query_one("#bar-back").focus()
            seen[theme.name].append(await at_rest(pilot, app))
            await app.push_screen(SettingsScreen())
            await pilot.pause()
            seen[theme.name].append({each for each in pieces(app) if not each.text.strip(" ●○").isdigit()})
            await app.pop_screen()
        app.close_journal()
    for theme in THEMES:
        for dark, own in zip(seen[DARK.name], seen[theme.name], strict=True):
            needed = 7.0 if theme is CONTRAST else 4.5
            assert {as_meant(each, theme) for each in own} == {in_theme(each, theme) for each in dark}
            assert all(contrast(each.ink, each.paper) >= needed for each in own)


def test_nothing_is_cut_off_on_any_page(looked_over: list[Looked]) -> None:
    for looked in looked_over:
        for act, right in looked.acts.items():
            assert right <= looked.width, f"{looked.page}: {act} is cut off"
        assert all(width <= 72 for width in looked.texts.values())


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
    for name, value in [*vars(words).items(), *vars(looking_words).items(), *vars(together_words).items()]:
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

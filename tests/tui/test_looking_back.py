"""Looking back: the timeline, the search as one types, a find in its place, a later thought, the star by period."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

from reflect.events import About, Answered, Begun, Said
from reflect.home import home
from reflect.journal import Journal, Standing
from reflect.tui import looking_words as words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.goals import GoalsScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.looking import LookingScreen
from reflect.tui.screens.noted import NotedScreen
from reflect.tui.screens.reading import ReadingScreen
from reflect.tui.screens.stars import StarsScreen
from reflect.tui.screens.thought import ThoughtScreen
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.reread import Reread
from reflect.tui.widgets.star import FILLED, OPEN
from tests.tui.sitting_at import CHEAP, PASSPHRASE, SIZES, folder_holds, read, seen, until

TYPED = "He said [/] to me, and [b]hid[/b] behind the sofa."


def sitting(
    journal: Journal,
    session: str,
    at: str,
    *answers: str,
    child: str = "Kai",
    told: tuple[str, ...] = ("availability",),
    fictional: bool = False,
) -> None:
    """A finished sitting with these answers, each to a question of its own."""
    where = ("availability", "availability.incident")
    said, given = [], []
    for number, text in enumerate(answers, 1):
        said.append(Said(2 * number - 1, "assistant", "question", *where, f"Question {number} of {session}?"))
        said.append(Said(2 * number, "carer", "answer", *where, text, answer=number))
        given.append(Answered(number, where[1], "", text, at=at))
    about = About(child, "5-10", "foster", "self-reflection")
    journal.begin(session, about, "the dialogue", fictional, at=at)
    journal.append(
        session, 1, [Begun("secure-base", about), *given], said, Standing("closed", "", told), at=at
    )


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """An empty journal to fill; `app_over` closes it and opens the screen on it."""
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    with Journal.create(PASSPHRASE, cost=CHEAP) as made:
        yield made


def app_over(journal: Journal) -> ReflectApp:
    journal.close()
    app = ReflectApp()
    app.warm_up = lambda: None  # type: ignore[method-assign]
    return app


async def looking(pilot: Pilot[Any]) -> LookingScreen:
    app = pilot.app
    assert isinstance(app, ReflectApp)
    await until(pilot, lambda: app.journal is not None)
    page = LookingScreen()
    await app.push_screen(page)
    await pilot.pause()
    return page


async def look_for(pilot: Pilot[Any], page: LookingScreen, letters: str) -> None:
    """Type these at the list, letter by letter, and wait for what holds them."""
    await pilot.press(*letters)
    await until(pilot, lambda: bool(page.timeline.line_at(0) == 0) and "those words" in read(page.reflect))


def underlined(app: ReflectApp) -> list[str]:
    strips = app.screen._compositor.render_strips(app.size)
    return [each.text for strip in strips for each in strip if each.style and each.style.underline]


def a_year(journal: Journal) -> None:
    sitting(journal, "jan", "2025-11-20T20:00:00+00:00", "It rained.", told=("acceptance",))
    sitting(journal, "aut", "2026-10-03T20:00:00+00:00", "We baked.", TYPED, told=("availability",))
    sitting(journal, "ros", "2026-11-21T20:00:00+00:00", "She sang.", child="Rosie", told=("sensitivity",))
    journal.add_entry("moment", "Kai", {"text": "He laughed at the ducks"}, at="2026-11-19T08:00:00+00:00")
    step = {"sort": "own", "what": "Ring Dot", "who": "me", "by": "Friday"}
    journal.add_entry("step", "Kai", step, session="aut", at="2026-10-04T08:00:00+00:00")


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_everything_stands_by_its_days_under_its_months(
    journal: Journal, size: tuple[int, int]
) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=size) as pilot:
        page = await looking(pilot)
        assert words.NOTHING_YET not in read(app)
        lines = [line[: size[0]].strip() for line in seen(app).splitlines()]
        left = [re.split(r"\s{3,}|▁|▂|▃|▄|▅|▆|▇|│  ", line)[0].strip() for line in lines]
        wanted = [
            "November 2026",
            "Sat 21 ● Rosie · finished",
            "Thu 19 ◆ Kai · a small good thing",
            "October 2026",
            "Sun  4 → Kai · a step of the plan",
            "Sat  3 ● Kai · finished",
        ]
        assert [line for line in left if line in wanted] == wanted
        # Each button can be reached and none is cut off.
        assert all(act.region.right <= size[0] for act in page.query("#foot Act") if act.display)
        app.close_journal()


async def test_going_down_brings_all_of_many_years_and_each_once(journal: Journal) -> None:
    for number in range(130):
        journal.add_entry(
            "moment", "Kai", {"text": f"Number {number}."}, at=f"20{10 + number // 12}-01-01T08:00:00"
        )
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        assert page.timeline.option_count < 60
        page.timeline.action_page_down()
        await pilot.pause()
        for _ in range(8):
            page.timeline.action_last()
            await pilot.pause()
        assert page._source is not None
        told = [each.values["text"] for each in page._source.things]  # type: ignore[union-attr]
        assert told == [f"Number {number}." for number in reversed(range(130))]
        assert "Number 0." in read(app)
        app.close_journal()


async def test_letters_find_as_they_are_typed_and_the_words_are_marked(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await looking(pilot)
        await look_for(pilot, page, "sof")
        assert words.found(1, False) in read(app)
        assert "Kai · Availability · 3 October 2026" in read(app)
        assert TYPED in read(app), "what was typed is no markup"
        assert underlined(app) == ["sofa"]
        await pilot.press("down", "down")
        await pilot.press("backspace", "backspace", "backspace")
        await until(pilot, lambda: "October 2026" in read(app) and "those words" not in read(app))
        assert app.focused is page.search
        app.close_journal()


async def test_what_is_chosen_shows_without_colour(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(80, 24)) as pilot:
        await looking(pilot)
        reversed_ = "".join(
            segment.text
            for strip in app.screen._compositor.render_strips(app.size)
            for segment in strip
            if segment.style and segment.style.reverse
        )
        assert "Rosie · finished" in reversed_
        assert "Kai" not in reversed_
        app.close_journal()


async def test_words_that_nobody_said_and_no_words_at_all_are_told_apart(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        await pilot.press(*"giraffe")
        await until(pilot, lambda: words.found(0, False) in read(app))
        page.search.value = "…?"
        await until(pilot, lambda: words.NOTHING_TYPED in read(app))
        app.close_journal()


async def test_a_page_down_goes_to_the_list_and_is_nothing_where_there_is_none(journal: Journal) -> None:
    for number in range(30):
        sitting(journal, f"s{number}", f"2026-03-{number % 28 + 1:02}T10:00:00+00:00", "He laughed.")
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        page.search.focus()
        await pilot.press("pagedown")
        assert page.timeline.has_focus
        assert (page.timeline.highlighted or 0) > 1
        for letter in "moon":
            await pilot.press(letter)
        await until(pilot, lambda: "Nothing has those words" in read(app))
        for key in ("pagedown", "pageup"):
            await pilot.press(key)
        assert app.screen is page
        assert page.search.value == "moon"


async def test_a_find_opens_in_its_place_in_the_whole_sitting(journal: Journal) -> None:
    answers = [f"Answer {number}. " + "And then we went on with it. " * 6 for number in range(80)]
    answers[70] = TYPED
    sitting(journal, "long", "2026-10-03T20:00:00+00:00", *answers)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        await look_for(pilot, page, "sofa")
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen) and words.LOOKED_FOR in read(app))
        await until(pilot, lambda: TYPED in read(app))
        assert "Question 71 of long?" in read(app), "what was asked stands above it"
        assert underlined(app) == ["sofa"]
        # From there one reads on, and back.
        await pilot.press("down")
        await until(pilot, lambda: words.MARKED in read(app))
        assert "Answer 71." in read(app)
        await pilot.press("up")
        await pilot.pause()
        await pilot.press("up")
        await until(pilot, lambda: "Answer 69." in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        app.close_journal()


async def test_a_sitting_is_read_again_from_its_beginning(journal: Journal) -> None:
    sitting(journal, "long", "2026-10-03T20:00:00+00:00", *(f"Answer {number}." for number in range(30)))
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        await looking(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "Question 1 of long?" in read(app))
        assert "Question 30 of long?" not in read(app)
        await pilot.press("end")
        await until(pilot, lambda: "Answer 29." in read(app))
        await pilot.press("home")
        await until(pilot, lambda: "Question 1 of long?" in read(app))
        # Scrolled away, one goes on from what is on the screen.
        await pilot.press("pagedown", "pagedown", "down")
        await pilot.pause()
        marked = app.screen.query_one(Reread).marked
        assert marked is not None
        assert marked.text not in ("Answer 0.", "Answer 1.")
        assert marked.text in read(app)
        assert words.MARKED in read(app)
        app.close_journal()


async def test_a_later_thought_stands_beside_the_answer_and_changes_nothing_of_it(journal: Journal) -> None:
    a_year(journal)
    before = journal.events("aut"), journal.said("aut")
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        await app.push_screen(ReadingScreen("aut", 2))
        await until(pilot, lambda: words.MARKED in read(app))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, ThoughtScreen))
        assert TYPED in read(app)
        await pilot.press("f2")
        await until(pilot, lambda: words.THOUGHT_EMPTY in read(app))
        await pilot.press(*"[b]Now")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: words.THOUGHT_KEPT in read(app))
        shown = read(app)
        assert shown.index(TYPED) < shown.index("You, later") < shown.index("[b]Now")
        assert app.journal is not None
        assert (app.journal.events("aut"), app.journal.said("aut")) == before
        assert app.journal.entries(kind="thought")[0].answer == 2
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        assert "a later thought" in read(app), "it stands on the timeline too"
        app.close_journal()
    assert not folder_holds(home(), "[b]Now")


async def test_after_the_page_of_help_that_a_thought_calls_for_one_goes_on(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        await app.push_screen(ReadingScreen("aut", 2))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, ThoughtScreen))
        app.screen.query_one(AnswerBox).put("He told me his uncle hits him with a belt.")
        app.screen.query_one("#keep", Act).press()
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press("escape")
        await until(pilot, lambda: words.THOUGHT_KEPT in read(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        app.close_journal()


async def test_a_thought_not_kept_yet_waits_for_another_day(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        await looking(pilot)
        await app.push_screen(ReadingScreen("aut"))
        await pilot.pause()
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, ThoughtScreen))
        await pilot.press(*"Half", "escape")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, ThoughtScreen) and "Half" in read(app))
        # A window that is closed keeps it as well.
        await pilot.press(*"er")
        assert app.keep_drafts()
        assert app.journal is not None
        assert app.journal.drafts.read("thought/aut/1") == {"text": "Halfer"}
        await pilot.press("f2")
        await until(pilot, lambda: words.THOUGHT_KEPT in read(app))
        assert app.journal.drafts.read("thought/aut/1") == {}
        app.close_journal()


async def test_a_thought_is_taken_away_only_when_asked_twice(journal: Journal) -> None:
    a_year(journal)
    kept = journal.add_entry("thought", "Kai", {"text": "Not so"}, session="aut", answer=1)
    app = app_over(journal)
    async with app.run_test(size=(80, 24)) as pilot:
        await looking(pilot)
        await app.push_screen(ReadingScreen("aut", 1, entry=kept.id))
        await until(pilot, lambda: words.MARKED_THOUGHT in read(app))
        assert app.journal is not None
        await pilot.click("#take-away")
        await until(pilot, lambda: words.TAKE_AWAY_SURE in read(app))
        assert app.journal.entries(kind="thought") == [kept]
        await pilot.click("#take-away")
        await until(pilot, lambda: words.TAKEN_AWAY in read(app))
        assert app.journal.entries(kind="thought") == []
        assert "Not so" not in read(app)
        assert "We baked." in read(app)
        app.close_journal()


async def test_the_star_of_each_quarter_is_filled_or_not_and_never_counted(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        await looking(pilot)
        await app.push_screen(StarsScreen())
        await until(pilot, lambda: "Oct–Dec" in read(app))
        assert f"Availability {OPEN} {OPEN} {OPEN} {FILLED}" in read(app)
        assert f"Sensitivity {OPEN} {OPEN} {OPEN} {FILLED}" in read(app)
        assert f"Acceptance {OPEN} {OPEN} {OPEN} {OPEN}" in read(app)
        assert set(re.findall(r"\d+", read(app))) == {"2026"}, "no number but the year"
        await pilot.press("left")
        await until(pilot, lambda: f"Acceptance {OPEN} {OPEN} {OPEN} {FILLED}" in read(app))
        await pilot.press("right")
        await until(pilot, lambda: f"Acceptance {OPEN} {OPEN} {OPEN} {OPEN}" in read(app))
        app.close_journal()


async def test_the_star_of_chosen_months_of_one_child(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(80, 24)) as pilot:
        await looking(pilot)
        await app.push_screen(StarsScreen("Kai"))
        await pilot.pause()
        await pilot.press("slash", *"months", "enter")
        await until(pilot, lambda: words.CHOOSE_SOME in read(app))
        assert f"{FILLED} October 2026" in read(app)
        assert "November 2026" not in read(app), "then it was about Rosie"
        assert f"Availability {FILLED}" in read(app)
        await pilot.press("enter", "down", "enter")
        await until(pilot, lambda: f"Acceptance {FILLED}" in read(app))
        assert f"Availability {OPEN}" in read(app)
        app.close_journal()


async def test_one_child_and_one_month_can_be_chosen(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await looking(pilot)
        await pilot.press(*"/child", "enter")
        await until(pilot, lambda: words.WHOM in read(app))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.screen is page and "[Rosie]" in read(app))
        assert "Kai ·" not in read(app)
        await pilot.press(*"/all", "enter")
        await until(pilot, lambda: "Kai ·" in read(app))
        await pilot.click("#month")
        await until(pilot, lambda: words.WHICH_MONTH in read(app))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.screen is page and "November 2026" not in read(app))
        assert "October 2026" in read(app)
        app.close_journal()


async def test_a_step_opens_whole_and_leads_to_the_plan(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        assert app.journal is not None
        app.journal.add_entry("step", "Kai", {"sort": "own", "what": "Sleep", "who": "", "by": ""})
        await look_for(pilot, page, "dot")
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, NotedScreen))
        assert "What is planned Ring Dot" in read(app)
        assert "By when Friday" in read(app)
        assert underlined(app) == ["Dot"]
        await pilot.click("#read")
        await until(pilot, lambda: isinstance(app.screen, GoalsScreen))
        listing = app.screen.query_one(Listing)
        assert listing.option_count == 2
        assert "Ring Dot" in str(listing.get_option_at_index(listing.highlighted or 0).prompt)
        app.close_journal()


async def test_what_was_noted_in_a_sitting_leads_to_it(journal: Journal) -> None:
    a_year(journal)
    noted = journal.add_entry("moment", "Kai", {"text": "He waved"}, session="aut")
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        await looking(pilot)
        await app.push_screen(NotedScreen(noted.id))
        await pilot.pause()
        await pilot.click("#read")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen) and "We baked." in read(app))
        app.close_journal()


async def test_what_can_be_done_takes_one_row_from_the_text_or_two_even_ones(journal: Journal) -> None:
    a_year(journal)
    kept = journal.add_entry("thought", "Kai", {"text": "Not so"}, session="aut", answer=1)
    app = app_over(journal)

    def rows() -> list[int]:
        shown = [act for act in app.screen.query("#bars Act").results(Act) if act.display]
        assert all(act.region.right <= app.size.width for act in shown), "none is cut off"
        return [sum(act.region.y == y for act in shown) for y in sorted({act.region.y for act in shown})]

    async with app.run_test(size=(60, 18)) as pilot:
        await looking(pilot)
        page = ReadingScreen("aut", 1, entry=kept.id)
        await app.push_screen(page)
        await pilot.pause()
        assert rows() == [4], "a thought, to take away, with the rest"
        await pilot.press("down")
        await pilot.pause()
        assert rows() == [5]
        # As where it is just for the carer, and has more words on it.
        page.query_one("#keep-back", Act).reword("Not just for me")
        page.on_resize()
        await pilot.pause()
        assert rows() == [2, 3]
        app.close_journal()


async def test_made_up_people_are_marked_on_every_page(journal: Journal) -> None:
    sitting(journal, "fict", "2026-10-03T20:00:00+00:00", "We baked a pie.", fictional=True)
    entry = journal.add_entry("moment", "Kai", {"text": "A pie"}, fictional=True)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        assert len(re.findall("made up", read(app))) == 2
        await look_for(pilot, page, "pie")
        assert len(re.findall("made up", read(app))) == 2
        said = Said(
            2, "carer", "answer", "availability", "availability.incident", "We baked a pie.", answer=1
        )
        for other in (
            ReadingScreen("fict"),
            ThoughtScreen("fict", said),
            NotedScreen(entry.id),
            StarsScreen(),
        ):
            await app.push_screen(other)
            await until(pilot, lambda: words.MADE_UP in read(app))
            await app.pop_screen()
        app.close_journal()


async def test_where_there_is_nothing_yet_each_page_says_so(journal: Journal) -> None:
    journal.begin("new", About("Kai"), "the dialogue", at="2026-10-03T20:00:00+00:00")
    journal.draft("new", "description.first", "Hal")
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        await app.push_screen(ReadingScreen("new"))
        await until(pilot, lambda: words.NO_ANSWERS in read(app))
        await app.pop_screen()
        assert app.journal is not None
        app.journal.forget_session("new")
        await app.pop_screen()
        page = await looking(pilot)
        assert words.NOTHING_YET in read(app)
        page.action_star()
        await until(pilot, lambda: words.STAR_NOTHING in read(app))
        await pilot.press("escape")
        page.action_month()
        await until(pilot, lambda: words.NO_MONTH in read(app))
        app.close_journal()


async def test_no_letter_is_lost_however_fast_it_comes(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)

        def burst(letters: str) -> None:
            for letter in letters:
                app.post_message(Key("slash" if letter == "/" else letter, letter))

        burst("the sofa")
        await until(pilot, lambda: page.search.value == "the sofa")
        await app.push_screen(StarsScreen())
        await pilot.pause()
        burst("/months")
        await until(pilot, lambda: "/months" in read(app))
        app.close_journal()


async def test_a_word_that_is_not_known_says_which_are(journal: Journal) -> None:
    a_year(journal)
    app = app_over(journal)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await looking(pilot)
        await pilot.press(*"/dance", "enter")
        await until(pilot, lambda: words.UNKNOWN in read(app))
        assert page.query_one("#search", Input).value == ""
        await app.push_screen(ReadingScreen("aut"))
        await pilot.pause()
        await pilot.press("slash", *"thought", "enter")
        await until(pilot, lambda: isinstance(app.screen, ThoughtScreen))
        await pilot.press("slash", *"back", "f2")
        await until(pilot, lambda: isinstance(app.screen, ReadingScreen))
        app.close_journal()


def test_nothing_of_it_is_needed_for_the_first_words() -> None:
    script = "import sys, reflect.tui.app, reflect.tui.opening, reflect.tui.screens.home; print(sorted(m for m in sys.modules if 'look' in m and m.startswith('reflect')))"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "[]"

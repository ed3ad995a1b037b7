"""The caregiving cycle on screen, and its gaps in one's own words."""

from __future__ import annotations

import pytest
from textual.widgets import Static

from reflect.tui import cycle_words, looking_words, summary_words, words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.cycle import CycleScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.put_in import PutInScreen
from reflect.tui.screens.reading import ReadingScreen
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.transcript import Turn
from tests.tui.sitting_at import KAI, SIZES, TUESDAY, keep_a_journal, read, ready, say, talk, until

SAFE = "That I'd [come], even then."


def lines(app: ReflectApp) -> list[str]:
    return [str(each.render()) for each in app.screen.query("#page Static").results(Static)]


@pytest.mark.parametrize("size", SIZES)
async def test_a_gap_is_filled_and_taken_away_again(size: tuple[int, int]) -> None:
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await say(pilot, "He hums [when] he is happy, and he knows the name of every bus.")
        await say(pilot, TUESDAY)
        session = talk(app).sitting
        assert session is not None
        reading = ReadingScreen(session.session)
        app.push_screen(reading)
        await until(pilot, lambda: app.screen is reading)
        await reading.do_typed("/cycle")
        await until(pilot, lambda: isinstance(app.screen, CycleScreen))
        page = app.screen
        assert lines(app).count(summary_words.NOT_TOLD) == len(page.query("#page Act")) >= 3

        page.query_one("#gap-availability-child-mind", Act).press()
        await until(pilot, lambda: isinstance(app.screen, PutInScreen))
        assert "What might Kai have thought or felt after that?" in " ".join(lines(app))
        assert any("he fell off the wall" in line for line in lines(app))
        await pilot.press("f2")
        await until(pilot, lambda: cycle_words.EMPTY in read(app))
        for each in SAFE:
            await pilot.press("space" if each == " " else each)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        page.query_one("#gap-availability-child-mind", Act).press()
        await until(pilot, lambda: isinstance(app.screen, PutInScreen))
        assert app.screen.query_one(AnswerBox).answer == SAFE, "what was typed waits"
        await pilot.press("f2")
        await until(pilot, lambda: app.screen is page)
        await until(pilot, lambda: SAFE in lines(app))
        told = lines(app)
        assert told[told.index(SAFE) - 1] == "5  the child's thinking and feeling"
        assert told[told.index(SAFE) + 1].startswith("put in later, on ")

        taking = page.query_one("#page").query("Act").results(Act)
        away = next(each for each in taking if each.words == cycle_words.TAKE_AWAY)
        away.press()
        await until(pilot, lambda: cycle_words.TAKE_AWAY_SURE in read(app))
        assert SAFE in lines(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is reading)
        await until(pilot, lambda: any(SAFE in each.text for each in reading.transcript.said))
        heading = f"{looking_words.noted_sort_of('cycle')} · the child's thinking and feeling · "
        await until(
            pilot, lambda: any(str(each.render()).startswith(heading) for each in app.screen.query(Turn))
        )


async def test_where_nothing_is_kept_the_gaps_are_only_shown() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await say(pilot, "He hums [when] he is happy, and he knows the name of every bus.")
        await say(pilot, TUESDAY)
        sitting = talk(app).sitting
        assert sitting is not None
        app.push_screen(CycleScreen(app.engine.cycles(sitting), sitting))
        await until(pilot, lambda: summary_words.CYCLE_HEADING in read(app))
        assert summary_words.NOT_TOLD in lines(app)
        assert [each.words for each in app.screen.query(Act)] == [words.GO_BACK]
        await pilot.press("f2")
        await pilot.pause()
        assert isinstance(app.screen, CycleScreen)


async def test_words_that_call_for_help_bring_its_page_first() -> None:
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await say(pilot, "He hums [when] he is happy, and he knows the name of every bus.")
        await say(pilot, TUESDAY)
        sitting = talk(app).sitting
        assert sitting is not None
        app.push_screen(CycleScreen(app.engine.cycles(sitting), sitting))
        await until(pilot, lambda: summary_words.CYCLE_HEADING in read(app))
        page = app.screen
        page.query_one("#gap-availability-development", Act).press()
        await until(pilot, lambda: isinstance(app.screen, PutInScreen))
        app.screen.query_one(AnswerBox).put("He told me his uncle hits him with a belt.")
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)
        assert "belt" not in read(app)
        assert app.journal is not None
        assert [each.kind for each in app.journal.entries()] == ["cycle"]

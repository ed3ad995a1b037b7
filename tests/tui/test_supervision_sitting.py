"""A supervision sitting from end to end: who is here, last time's plan, the talk, both views, the plan, the record."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.widgets import Input

from reflect.afterwards.moments import add_moment
from reflect.afterwards.plan import add_step, all_steps
from reflect.journal import Journal
from reflect.tui import plan_words
from reflect.tui import together_words as words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.last_time import LastTimeScreen
from reflect.tui.screens.leaving import LeavingScreen
from reflect.tui.screens.plan import PlanScreen
from reflect.tui.screens.seeing import SeeingScreen
from reflect.tui.screens.since import SinceScreen
from reflect.tui.screens.summary import SummaryScreen
from reflect.tui.widgets.answer_box import AnswerBox
from tests.tui.sitting_at import KAI, PASSPHRASE, SIZES, TUESDAY, keep_a_journal, read, ready, say, until

BEGIN = type(KAI)(
    about="Kai", age="5-10", carer="foster", purpose="supervision", depth="short", section="availability"
)
LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."


@pytest.mark.parametrize("size", SIZES)
async def test_from_who_is_here_to_the_record_that_both_sign(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    with Journal.open(PASSPHRASE) as journal:
        add_step(journal, "Kai", "child", what="that he sleeps through", at="2026-01-01T10:00:00+00:00")
        add_moment(journal, "Kai", "He fed the ducks.")
    app = ReflectApp(begin=BEGIN)
    async with app.run_test(size=size) as pilot:
        # Who is here, before anything is shown.
        await until(pilot, lambda: words.WHO_IS_HERE in read(app))
        assert "Kai" not in read(app)
        await pilot.press("2", "5")
        # What was hoped for last time.
        await until(pilot, lambda: isinstance(app.screen, LastTimeScreen) and "sleeps through" in read(app))
        await pilot.press("3")
        await until(pilot, lambda: app.screen.query_one("#form").display)
        app.screen.query_one(AnswerBox).insert("Three nights of seven.")
        await pilot.press("f2")
        # What went well since.
        await until(pilot, lambda: isinstance(app.screen, SinceScreen))
        await pilot.press("1")
        await until(pilot, lambda: "ducks" in read(app))
        await pilot.press("1")
        # The talk.
        page = await ready(pilot)
        await say(pilot, "A calmer week.")
        await until(pilot, lambda: page.who_answers() == "social-worker")
        await say(pilot, "The school rang me on Monday.")
        await say(pilot, LIKE)
        await say(pilot, TUESDAY)
        await say(pilot, "I think he was frightened of being told off.")
        await until(pilot, lambda: page.who_answers() == "social-worker")
        await say(pilot, "It fits what the school says.")
        await say(pilot, "/summary")
        # What was kept, gone through together.
        await until(pilot, lambda: isinstance(app.screen, SummaryScreen))
        summary = app.screen
        assert isinstance(summary, SummaryScreen)
        assert "Nobody reads this but you" not in read(app)
        await pilot.press("2")
        await until(
            pilot, lambda: summary.sitting.stage == "deciding" and summary.sitting.proposal is not None
        )
        while summary.sitting.proposal is not None:
            before = summary.sitting.proposal
            await pilot.press("1")
            await until(pilot, lambda: summary.sitting.proposal != before)  # noqa: B023
        await summary.run_action("screen.add('support-need')")
        summary.query_one(AnswerBox).insert("A Saturday [off] a month.")
        await pilot.press("f2")
        await until(pilot, lambda: bool(summary.sitting.result().support_needs))
        await until(pilot, lambda: words.TOGETHER in read(app))
        await pilot.press("1")
        await until(pilot, lambda: isinstance(app.screen, SeeingScreen) and words.SEE_IT_SO in read(app))
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.focused, AnswerBox))
        app.focused.insert("I have seen it grow since the summer.")  # type: ignore[union-attr]
        await pilot.press("f2")
        while app.screen is not summary:
            await pilot.press("1")
            await pilot.pause(0.05)
        result = summary.sitting.result()
        views = [each.views for each in (*result.strengths, *result.support_needs)]
        assert views[0][0].words == "I have seen it grow since the summer."
        assert all([view.words for view in each] == [""] for each in views[1:])
        assert words.TOGETHER_AGAIN in read(app)
        # The plan: who, and by when.
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, PlanScreen))
        app.screen.query_one("#what", AnswerBox).insert("Ask the respite team")
        app.screen.query_one("#who", Input).value = "the social worker"
        app.screen.query_one("#by", Input).value = "the tenth"
        await pilot.press("f2")
        await pilot.pause()
        await pilot.press("f5")
        await until(pilot, lambda: plan_words.THAT_WILL_DO in read(app))
        await pilot.press("1")
        await until(pilot, lambda: app.screen is summary)
        # One record.
        await summary.run_action("screen.save")
        await until(pilot, lambda: isinstance(app.screen, LeavingScreen))
        leaving = app.screen
        assert isinstance(leaving, LeavingScreen)
        path = leaving.copy_.save(tmp_path, "md")
        record = path.read_text("utf-8")
        leaving.action_done()
        await until(pilot, lambda: page.sitting is not None and page.sitting.stage == "closed")
        app.close_journal()
    for part in (
        "# A record of supervision",
        "Who was there: The carer, The social worker",
        "that he sleeps through",
        "Going on: Three nights of seven.",
        "The school rang me on Monday.",
        "I have seen it grow since the summer.",
        "The social worker: sees it so too.",
        "Ask the respite team",
        "the tenth",
        "The social worker: …",
    ):
        assert part in record
    assert "ducks" not in record, "what was shown is not written down for anybody"
    with Journal.open(os.environ["REFLECT_PASSPHRASE"]) as journal:
        assert [each.who for each in all_steps(journal)][-1] == "the social worker"
        last = journal.sessions(limit=1)[0]
        assert (last.purpose, last.state) == ("supervision", "closed")

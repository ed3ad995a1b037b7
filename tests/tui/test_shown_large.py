"""One question at a time for a shared screen: nothing else that anybody typed, or that was kept before."""

from __future__ import annotations

import pytest

from reflect.afterwards.moments import add_moment
from reflect.afterwards.plan import add_step
from reflect.journal import Journal
from reflect.said import Said
from reflect.tui import together_words as words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.hidden import HiddenScreen
from reflect.tui.widgets.presented import shown_large
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
    talk,
    until,
)

LIKE = "He is all elbows, he does every voice off the telly and he would give you his last sweet."


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", ["ctrl+f", "shift+f8", "f20", "word", "start"])
async def test_only_the_question_is_there(size: tuple[int, int], way: str) -> None:
    app = ReflectApp(save=False, begin=KAI, present=way == "start")
    async with app.run_test(size=size) as pilot:
        page = await ready(pilot)
        await say(pilot, LIKE)
        if way == "word":
            await say(pilot, "/present")
        elif way != "start":
            await pilot.press(way)
        await until(pilot, lambda: page.has_class("presenting"))
        await say(pilot, TUESDAY)
        await until(pilot, lambda: "How did it show with Kai?" in read(app))
        shown = read(app)
        assert "fell off the wall" not in shown
        assert "elbows" not in shown
        assert "«" not in shown
        assert "Availability" not in shown
        assert "Sensitivity" not in shown
        assert app.theme == "contrast"
        rows = [row for row in seen(app).split("\n") if "How did it show" in row or "Some children" in row]
        assert rows
        await pilot.press("ctrl+f")
        await until(pilot, lambda: "fell off the wall" in read(app))
        assert app.theme == "dark"


async def test_lines_stand_apart_where_they_fit() -> None:
    app = ReflectApp(save=False, begin=KAI, present=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "when you think of Kai?" in read(app))
        rows = [row.strip() for row in seen(app).split("\n")]
        first = next(at for at, row in enumerate(rows) if row.startswith("In two or three lines"))
        assert rows[first + 1] == ""
        assert rows[first + 2].endswith("think of Kai?")


async def test_it_is_hidden_at_one_key() -> None:
    app = ReflectApp(save=False, begin=KAI, present=True)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(app.screen, HiddenScreen))
        assert seen(app).strip() == ""
        await pilot.press("x", "enter")
        await until(pilot, lambda: app.screen is page)


async def test_nothing_from_before_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    with Journal.open(PASSPHRASE) as journal:
        add_step(journal, "Kai", "child", what="that he sleeps", at="2026-01-01T10:00:00+00:00")
        add_moment(journal, "Kai", "He fed the ducks.")
    app = ReflectApp(begin=KAI, people=("partner",), present=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        assert "sleeps" not in read(app)
        assert "ducks" not in read(app)
        app.close_journal()


async def test_a_talk_taken_up_again_shows_no_earlier_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        await ready(pilot)
        await say(pilot, LIKE)
        app.close_journal()
    app = ReflectApp(resume=True, people=("partner",), present=True)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "worried, hurt or upset" in read(app))
        assert "elbows" not in read(app)
        assert talk(app).company == ("partner",)
        app.close_journal()


async def test_from_the_page_of_who_is_here() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await pilot.press("ctrl+y")
        await until(pilot, lambda: words.LARGE_FROM_HERE in read(app))
        await pilot.press("6")
        await until(pilot, lambda: page.has_class("presenting") and app.screen is page)


def said(kind: str, text: str, seeks: str = "", question: str = "a.b") -> Said:
    return Said(1, "carer" if kind == "answer" else "assistant", kind, "a", question, text, seeks)  # type: ignore[arg-type]


def test_no_quotation_stands_large_whatever_is_said() -> None:
    everything = [
        said("question", "Before?"),
        said("answer", "An answer."),
        said("reflection", "You said: «An answer.»"),
        said("acknowledgement", "Something else?", seeks="detail"),
        said("bridge", "You've told me about this: «An answer.» Which?"),
        said("question", "And now?"),
    ]
    assert shown_large(everything, asking=True) == ("And now?", "Something else?")
    assert shown_large(everything[:-1], asking=False) == ("", "")
    to_another = [*everything, said("answer", "More."), said("follow-up", "And the partner?")]
    assert shown_large(to_another, asking=True) == ("And now?\n\nAnd the partner?", "")
    assert shown_large([said("bridge", "Shall we go on?")], asking=False) == ("Shall we go on?", "")

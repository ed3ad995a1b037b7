"""Talking on the screen, at every size it must work at, by button, by key and by typed word."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot

from reflect.errors import JournalUnwritable
from reflect.tui import words
from reflect.tui.app import ReflectApp
from reflect.tui.screens.change import ChangeScreen
from reflect.tui.screens.help import HelpScreen
from reflect.tui.screens.talk import TalkScreen
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.heading import Heading
from tests.tui.sitting_at import KAI, SIZES, TUESDAY, read, ready, say, seen, status, talk, until

Do = Callable[[Pilot[Any], str], Awaitable[None]]


async def by_button(pilot: Pilot[Any], action: str) -> None:
    act = pilot.app.screen.query_one("#continue" if action == "continue" else f"#bar-{action}", Act)
    assert act in pilot.app.screen.focus_chain, "Tab never comes to the button"
    act.focus()
    await pilot.press("enter")
    await pilot.pause()


def by_key(which: int) -> Do:
    keys = {
        "continue": ("f2", "ctrl+g"),
        "back": ("f3", "ctrl+b"),
        "skip": ("f4", "ctrl+l"),
        "change": ("f7", "ctrl+t"),
        "pause": ("f5", "ctrl+p"),
        "help": ("f6", "ctrl+r"),
        "hide": ("f8", "ctrl+o"),
    }

    async def press(pilot: Pilot[Any], action: str) -> None:
        await pilot.press(keys[action][which])
        await pilot.pause()

    return press


async def by_word(pilot: Pilot[Any], action: str) -> None:
    if action == "continue":
        await pilot.press("f2")
    else:
        page = talk(pilot.app)  # type: ignore[arg-type]
        page.box.put(f"/{action}")
        await pilot.press("f2")
    await pilot.pause()


WAYS = {"button": by_button, "key": by_key(0), "other key": by_key(1), "word": by_word}


@pytest.mark.parametrize(
    ("way", "size"),
    # Where a button stands depends on the size; what a key does, does not.
    [*(("button", size) for size in SIZES), ("key", (60, 18)), ("other key", (120, 40)), ("word", (60, 18))],
    ids=str,
)
async def test_every_action_in_every_way(way: str, size: tuple[int, int]) -> None:
    do = WAYS[way]
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=size) as pilot:
        page = await ready(pilot)
        page.box.insert("He hums when he is happy, and he knows the name of every bus.")
        await do(pilot, "continue")
        assert page.sitting is not None
        assert page.sitting.answers()[0].text.startswith("He hums")

        asked = page.sitting.state.here
        await do(pilot, "skip")
        assert page.sitting.state.here != asked

        await do(pilot, "back")
        assert page.sitting.state.revisiting

        await do(pilot, "change")
        assert isinstance(app.screen, ChangeScreen)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)

        await do(pilot, "help")
        assert isinstance(app.screen, HelpScreen)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)

        await do(pilot, "hide")
        assert app.hidden
        await pilot.press("space", "enter")
        await until(pilot, lambda: app.screen is page)

        await do(pilot, "pause")
        assert page.sitting.stage == "paused"
        assert "Stopping here" in read(app)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_answer_is_shown_and_the_next_question_follows(size: tuple[int, int]) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=size) as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        assert page.box.text == ""
        await say(pilot, TUESDAY)
        shown = seen(app)
        question = page.sitting.said[-1].text if page.sitting else ""
        assert question.endswith("?")
        assert question in read(app), "the open question must be in view"
        assert all(len(row) <= size[0] for row in shown.split("\n"))
        assert "part 2 of 7" in shown


async def test_lines_are_never_wider_than_seventy_two() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(200, 40)) as pilot:
        await ready(pilot)
        await say(pilot, "word " * 80)
        widths = [turn.content_size.width for turn in app.screen.query("Turn")]
        assert widths
        assert max(widths) <= 72


async def test_enter_makes_a_new_line_and_both_keys_send() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await pilot.press("H", "i", "enter", "y", "o", "u")
        assert page.box.answer == "Hi\nyou"
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert page.sitting is not None
        assert page.sitting.answers()[0].text == "Hi\nyou"


@pytest.mark.parametrize("where", ["#bar-back", "#continue", "#transcript"])
async def test_what_is_typed_beside_the_box_lands_in_it(where: str) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await pilot.press("H")
        page.query_one(where).focus()
        await pilot.press("e", "space", "2", "/", "3")
        assert page.box.answer == "He 2/3"
        page.query_one(where).focus()
        await pilot.pause()
        page.post_message(events.Paste(" and some more"))
        await pilot.pause()
        assert page.box.answer == "He 2/3 and some more"


async def test_somebody_who_waits_for_enter_to_send_is_told_what_does() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await pilot.press("H", "i", "enter")
        assert status(app) != words.HOW_TO_GO_ON
        await pilot.press("enter")
        await pilot.pause()
        assert words.HOW_TO_GO_ON in read(app)
        await pilot.press("y")
        await pilot.pause()
        assert status(app) != words.HOW_TO_GO_ON


async def test_an_empty_answer_says_what_to_do() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await pilot.press("f2")
        await pilot.pause()
        assert status(app) == words.EMPTY_ANSWER
        assert page.sitting is not None
        assert not page.sitting.answers()


async def test_an_unknown_word_keeps_what_was_typed() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await pilot.press(*"/bakc", "f2")
        await pilot.pause()
        assert "two" in status(app)
        assert page.box.answer == "/bakc"


async def test_two_slashes_begin_an_answer_with_one() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, "//back is what he said on the stairs that night")
        assert page.sitting is not None
        assert page.sitting.answers()[0].text == "/back is what he said on the stairs that night"


async def test_what_was_typed_is_never_read_as_markup() -> None:
    text = "he said [/] to me, see [note] and [b]bold[/b], $x [@click=app.quit]y[/]"
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        await ready(pilot)
        await say(pilot, text)
        assert text in read(app)


async def test_going_back_brings_the_words_to_the_box_and_keeps_what_was_begun() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        page.box.insert("Half a thought")
        await pilot.press("f3")
        await pilot.pause()
        assert page.box.answer.startswith("He hums")
        await pilot.press("f4")
        await pilot.pause()
        assert page.box.answer == "Half a thought"


async def test_words_skipped_over_by_mistake_come_back() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        page.box.insert("A whole paragraph, nearly sent")
        await pilot.press("f4")
        await pilot.pause()
        assert page.box.answer == ""
        await pilot.press("f3")
        await pilot.pause()
        assert page.box.answer == "A whole paragraph, nearly sent"


async def test_a_disk_that_is_full_keeps_the_text_and_lets_one_try_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        sitting = page.sitting
        assert sitting is not None
        really = sitting.do

        def full(command: object) -> Any:
            raise JournalUnwritable("The disk is full, so that was not saved.")

        monkeypatch.setattr(sitting, "do", full)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        assert "The disk is full" in status(app)
        assert "try again" in status(app)
        assert page.box.answer.startswith("He hums")
        monkeypatch.setattr(sitting, "do", really)
        await pilot.press("f2")
        await pilot.pause()
        assert sitting.answers()[0].text.startswith("He hums")
        assert status(app) == ""


async def test_a_page_of_help_comes_first_and_stopping_is_the_first_choice() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        await say(
            pilot, "Last night he told me that his uncle hits him with a belt and he showed me the bruises."
        )
        assert page.sitting is not None
        assert page.sitting.stage == "helping"
        assert seen(app).count("Stop here") == 1
        said = next(each.text for each in page.sitting.said if each.kind == "safety")
        assert said.split("\n")[0][:40] in read(app), "the page is shown from its beginning"
        assert app.screen.query("Choices Act").first(Act).words == f"1 {words.STOP_HERE}"
        assert words.READ_ON in read(app)
        while page.query_one("#transcript").scroll_y < page.query_one("#transcript").max_scroll_y:
            await pilot.press("pagedown")
        await until(pilot, lambda: said.split()[-1] in read(app))
        await pilot.press("1")
        await pilot.pause()
        assert page.sitting.stage == "paused"


async def test_at_a_bridge_one_can_choose_by_number_button_and_word() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(60, 18)) as pilot:
        page = await ready(pilot)
        await _to_bridge(pilot, page)
        labels = [act.words for act in page.query("Choices Act").results(Act)]
        assert labels == ["1 Go on", "2 Stop here", "3 Another part", "4 Summary"]
        assert all(f"[{label}]" in seen(app) for label in labels)

        await pilot.press("3")
        await pilot.pause()
        assert words.WHICH_PART in read(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is page)

        await type_word(pilot, page, "stop")
        await pilot.pause()
        assert page.sitting is not None
        assert page.sitting.stage == "paused"
        await type_word(pilot, page, "go")
        await pilot.pause()
        assert page.sitting.stage == "choosing"
        await pilot.press("enter")
        await until(pilot, lambda: "often seem younger" in read(app))
        await pilot.press("2")
        await until(pilot, lambda: page.sitting.state.section == "sensitivity")  # type: ignore[union-attr]
        assert page.sitting.state.about.felt_age == "19 months-4"


async def type_word(pilot: Pilot[Any], page: TalkScreen, word: str) -> None:
    """A slash opens a place to type in, where there is none."""
    await pilot.press("slash")
    await until(pilot, lambda: page.box.display and page.box.has_focus)
    page.box.insert(word)
    await pilot.press("f2")


async def _to_bridge(pilot: Pilot[Any], page: TalkScreen) -> None:
    await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
    await say(pilot, TUESDAY)
    sitting = page.sitting
    assert sitting is not None
    for _ in range(30):
        if sitting.stage == "choosing":
            return
        await pilot.press("1" if sitting.stage == "holding" else "f4")
        await pilot.pause()
    raise AssertionError("the part never came to its end")


async def test_a_fact_is_asked_when_it_is_first_needed_and_may_be_passed_over() -> None:
    from dataclasses import replace

    app = ReflectApp(save=False, begin=replace(KAI, carer=""))
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        assert "What are you to Kai?" in read(app)
        assert page.sitting is not None
        assert not page.sitting.answers(), "nothing is lost and nothing is sent before it is told"
        await pilot.press("3")
        await until(pilot, lambda: app.screen is page)
        assert page.sitting.state.about.carer == "foster"
        assert page.sitting.answers()[0].text.startswith("He hums")


async def test_the_panel_fills_as_things_are_told() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert "○ Availability" in seen(app)
        assert words.TOLD_HEADING not in seen(app)
        await say(pilot, "He hums when he is happy, and he knows the name of every bus.")
        await say(pilot, TUESDAY)
        assert "● Availability" in seen(app)
        assert "○ Sensitivity" in seen(app)
        assert "what happened" in seen(app)
        assert words.NOT_KEPT in seen(app)


async def test_each_size_shows_what_it_has_room_for() -> None:
    whole = "helping the child to feel effective - and be co-operative"
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test(size=(80, 24)) as pilot:
        page = await ready(pilot)
        page.query_one(Heading).show_section("co-operation")
        for size, star, panel, benefit in [
            ((60, 18), False, False, False),
            ((80, 24), False, True, True),
            ((120, 40), True, True, True),
        ]:
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: app.size == size)  # noqa: B023
            assert ("⢠" in seen(app)) is star
            assert ("Availability" in seen(app)) is panel
            # The benefit is there whole or not at all.
            assert (whole in seen(app)) is benefit
            assert "helping the child to feel" not in seen(app).replace(whole, "")
            assert "part 5 of 7" in seen(app)


async def test_where_nothing_is_kept_a_pause_loses_nothing() -> None:
    app = ReflectApp(save=False, begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        await say(pilot, TUESDAY)
        await pilot.press("f5")
        await until(pilot, lambda: words.CLOSE in read(app))
        assert words.HOME not in read(app)
        await pilot.press("enter")
        await until(pilot, lambda: page.box.has_focus)
        assert page.sitting is not None
        assert page.sitting.answers()[0].text == TUESDAY

"""The answer box gives back exactly what was typed, however long its lines are."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from textual import events
from textual.app import App, ComposeResult

from reflect.text import clean
from reflect.tui.widgets.answer_box import LONGEST, AnswerBox, fold, unfold

AWKWARD = "[/] «x» \u202eabc\u202c e\u0301 \u2028 new\u2029 \t\U0001f9f8 \x00 \r\n end"


class Box(App[None]):
    def compose(self) -> ComposeResult:
        yield AnswerBox()


@given(st.text(), st.integers(min_value=1, max_value=60))
@example("x" * 5000, 1)
@example(AWKWARD, 40)
@settings(max_examples=80, deadline=None)
def test_folding_changes_nothing_and_leaves_no_long_line(text: str, times: int) -> None:
    whole = text * times
    folded = fold(whole)
    assert unfold(folded) == clean(whole)
    assert max(map(len, folded.split("\n"))) <= LONGEST + 1


async def test_awkward_text_comes_back_code_point_for_code_point() -> None:
    app = Box()
    async with app.run_test():
        box = app.query_one(AnswerBox)
        box.put(AWKWARD)
        assert box.answer == clean(AWKWARD)
        box.put("")
        box.insert(AWKWARD)
        assert box.answer == clean(AWKWARD)


async def test_a_pasted_line_of_twenty_thousand_words_is_split_for_the_eye_only() -> None:
    pasted = "word " * 20_000
    app = Box()
    async with app.run_test() as pilot:
        box = app.query_one(AnswerBox)
        box.focus()
        app.post_message(events.Paste(pasted))
        await pilot.pause()
        assert box.answer == pasted
        assert max(map(len, box.document.lines)) <= LONGEST
        await pilot.press("x")
        assert box.answer == pasted + "x"
        assert "\ufdd0" not in "".join(
            segment.text for y in range(box.size.height) for segment in box.render_line(y)
        )


async def test_the_cursor_does_not_blink() -> None:
    app = Box()
    async with app.run_test():
        assert not app.query_one(AnswerBox).cursor_blink

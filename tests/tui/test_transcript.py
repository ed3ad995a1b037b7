"""What was said is kept whole, while only a window of it is on the screen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from reflect.events import Said
from reflect.tui.widgets.transcript import STEP, WINDOW, Transcript, Turn

MOST = WINDOW + 2 * STEP


def conversation(turns: int) -> list[Said]:
    return [
        Said(n, "carer", "answer", "availability", "availability.why", f"Answer number {n}.", answer=n)
        if n % 2
        else Said(n, "assistant", "question", "availability", "availability.why", f"Question number {n}?")
        for n in range(1, turns + 1)
    ]


class Talk(App[None]):
    def __init__(self, said: list[Said]) -> None:
        super().__init__()
        self.said = said

    def compose(self) -> ComposeResult:
        yield Transcript(self.said)


def shown(app: App[None]) -> list[int]:
    return [turn.said.turn for turn in app.query(Turn)]


async def test_ten_thousand_turns_are_not_all_mounted() -> None:
    app = Talk(conversation(10_000))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert shown(app)[-1] == 10_000
        assert len(shown(app)) <= WINDOW
        transcript = app.query_one(Transcript)
        await transcript.add([Said(10_001, "assistant", "question", "", "", "And then?")])
        await pilot.pause()
        assert shown(app)[-1] == 10_001
        assert len(shown(app)) <= WINDOW
        assert transcript.scroll_y == transcript.max_scroll_y


async def test_scrolling_up_brings_the_older_ones_and_down_the_newer() -> None:
    app = Talk(conversation(160))
    async with app.run_test() as pilot:
        await pilot.pause()
        transcript = app.query_one(Transcript)
        for _ in range(40):
            transcript.scroll_home(animate=False)
            await pilot.pause()
            assert len(shown(app)) <= MOST
            assert shown(app) == list(range(shown(app)[0], shown(app)[-1] + 1)), "none is left out"
            if shown(app)[0] == 1:
                break
        assert shown(app)[0] == 1
        for _ in range(60):
            transcript.scroll_end(animate=False)
            await pilot.pause()
            assert len(shown(app)) <= MOST
            if shown(app)[-1] == 160 and transcript.scroll_y == transcript.max_scroll_y:
                break
        assert shown(app)[-1] == 160


async def test_what_comes_from_the_journal_first_is_followed_by_all_before_it() -> None:
    whole = conversation(120)
    app = Talk(whole[-50:])
    async with app.run_test() as pilot:
        transcript = app.query_one(Transcript)
        transcript.adopt(whole)
        assert transcript.said == whole
        await transcript.add([Said(121, "assistant", "question", "", "", "And then?")])
        for _ in range(30):
            transcript.scroll_home(animate=False)
            await pilot.pause()
            if shown(app)[0] == 1:
                break
        assert shown(app)[0] == 1


async def test_only_the_last_question_stands_out() -> None:
    app = Talk(conversation(6))
    async with app.run_test():
        assert [turn.said.turn for turn in app.query("Turn.open").results(Turn)] == [6]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
@settings(max_examples=100, deadline=None)
def test_a_turn_holds_what_was_typed_and_nothing_else(text: str) -> None:
    turn = Turn(Said(1, "carer", "answer", "", "", text), named=True)
    assert turn.content.plain == f"You\n{text}"  # type: ignore[union-attr]

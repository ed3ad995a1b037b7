"""How it has been with what was hoped for last time: one thing at a time, and all of it can be left at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.said import About
from reflect.tui import plan_words, typed, words
from reflect.tui.beginning import may_be_seen
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox

if TYPE_CHECKING:
    from reflect.afterwards.plan import Step
    from reflect.entries import Outcome

_BY_WORD: Final[dict[str, Outcome]] = {
    "done": "done",
    "going_on": "going-on",
    "go_on": "going-on",
    "changed": "changed",
    "change": "changed",
    "dropped": "dropped",
}

_BY_NAME: Final[dict[str, Outcome]] = {each: each for each in _BY_WORD.values()}


class LastTimeScreen(DraftedPage[None]):
    """Asks after each of `steps`, then does `then`. Where somebody may be looking on, it asks before it shows."""

    heading = plan_words.LAST_TIME
    CSS_PATH = page_styles("answer_box", "plan")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "note", show=False),
        Binding("f4,ctrl+l", "skip", show=False),
        Binding("slash", "type_command", show=False),
    ]

    def __init__(self, about: About, steps: list[Step], then: Callable[[], None]) -> None:
        super().__init__()
        self.about, self.then = about, then
        self._left = steps
        self._newest = steps[0].session
        self._shown = False
        self._outcome: Outcome | None = None

    def draft(self) -> Draft | None:
        return self._draft if self._outcome is not None else None

    @property
    def _draft(self) -> Draft:
        step = self._left[0]
        return Draft(f"how/{step.id}", entry=step.id)

    def chosen(self) -> dict[str, str]:
        return {"outcome": self._outcome or ""}

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="ask", classes="ask")
        with Vertical(id="form"):
            yield AnswerBox(id_="how-words")
            with Vertical(id="form-acts"):
                yield Act(plan_words.NOTE_IT, "screen.note", id_="note", key="F2")
                yield Act(words.GO_BACK, "screen.close", id_="go-back", key="Esc")
        yield said("", id_="tell")
        yield Vertical(id="acts")

    async def on_mount(self) -> None:
        self.tell("")
        self.query_one("#form").display = False
        for act in self.query("#form-acts Act").results(Act):
            act.show_key(shown=True)
        self._shown = not may_be_seen(self.reflect, self._left)
        await self.reflect.when_warm(self._take_up)

    # ------------------------------------------------------------ what is shown

    async def _show(self) -> None:
        if not self.is_attached:
            return
        self.tell("")
        engine = self.reflect.engine
        self.query_one("#form").display = self._outcome is not None
        self.query_one("#acts").display = self._outcome is None
        if not self._shown:
            text = engine.plan_word("something_open", self.about)
            acts = [(plan_words.NOT_NOW, "not_now"), (plan_words.SHOW_ME, "show_me")]
        else:
            text = engine.asked_how(self._left[0], self.about, self._newest)
            acts = [(plan_words.NOT_NOW, "not_now")]
            acts += [(label, f"how('{outcome}')") for outcome, label in plan_words.HOWS.items()]
            acts += [(plan_words.LEAVE_THIS_ONE, "skip")] if len(self._left) > 1 else []
        if self._outcome is None:
            await self._offer(acts)
        else:
            block = "how_changed" if self._outcome == "changed" else "how_words"
            text = f"{plan_words.HOWS[self._outcome]}.\n\n{engine.plan_word(block, self.about)}"
            self._open_box()
        self.query_one("#ask", Static).update(text)

    async def _offer(self, acts: list[tuple[str, str]]) -> None:
        place = self.query_one("#acts")
        await place.remove_children()
        await place.mount(self.menu(*acts))
        place.query(Act).first().focus()

    def _open_box(self, text: str = "") -> None:
        self.query_one("#form").display = True
        box = self.query_one(AnswerBox)
        self.fill()
        if text:
            box.put(text)
        box.focus()

    async def _take_up(self) -> None:
        """The next one; where somebody was typing of it, there."""
        before = self.half_typed(self._draft) if self._shown else {}
        self._outcome = _BY_NAME.get(before.get("outcome", ""))
        await self._show()

    # ------------------------------------------------------------ what can be done

    def action_not_now(self) -> None:
        """All of it can wait."""
        self.then()

    async def action_show_me(self) -> None:
        """Nobody is here who should not see it."""
        self._shown = self.reflect.who_was_asked = True
        await self._take_up()

    async def action_how(self, outcome: Outcome) -> None:
        """How it has been; a few words may follow."""
        self._outcome = outcome
        await self._show()

    async def action_note(self) -> None:
        """Keep it, on disk; or do what was typed."""
        if not self.query_one("#form").display:
            return
        text = self.query_one(AnswerBox).answer
        told = typed.command(text)
        if told is not None:
            await self._do_typed(told)
        elif self._outcome is not None:
            told_so = typed.answer(text)
            try:
                self.reflect.engine.say_how(self.reflect.journal, self._left[0], self._outcome, told_so)
                self.drafted()
            except ReflectError as error:
                self.tell(str(error))
                return
            await help_first(self, self.about, told_so, then=self._on, after_help=self.then)
        else:
            self.tell(plan_words.HOW_BY_WORD)

    async def _on(self) -> None:
        self._left = self._left[1:]
        if self._left:
            await self._take_up()
        else:
            self.then()

    async def action_skip(self) -> None:
        """Leave this one for now."""
        if self._shown and self._outcome is None:
            await self._on()

    def action_close(self) -> None:
        """Escape: out of the box first, then past all of it."""
        if self.query_one("#form").display:
            if self.keep_draft():
                self._outcome = None
                self.call_later(self._show)
        else:
            self.then()

    # ------------------------------------------------------------ typed words

    def action_type_command(self) -> None:
        """A slash opens the box for a typed command."""
        if self._outcome is None:
            self.tell(plan_words.HOW_BY_WORD)
            self._open_box("/")

    async def _do_typed(self, told: typed.Typed) -> None:
        if told.action in ("help", "hide", "leave"):
            await self._show()
            await self.run_action(f"app.{told.action}")
        elif told.action == "explain":
            await self._show()
            self.reflect.action_explain(told.rest)
        elif told.action in ("skip", "leave_out") and len(self._left) > 1 and self._shown:
            await self._on()
        elif told.action in ("skip", "leave_out", "back", "pause", "home"):
            self.then()
        elif told.action in _BY_WORD and self._shown:
            await self.action_how(_BY_WORD[told.action])
            self._open_box(told.rest)
        else:
            self.tell(plan_words.HOW_BY_WORD)

"""What would help becomes a small plan: one thing at a time, each of them easily left for now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.afterwards.plan import page_of
from reflect.errors import ReflectError
from reflect.tui import plan_words, typed, words
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.secret import Line

if TYPE_CHECKING:
    from reflect.afterwards.plan import Step
    from reflect.planning import Item
    from reflect.tui.talking import Talking


class PlanScreen(DraftedPage[None]):
    """Goes through what has no step yet; then all that was put down stands in one quiet list."""

    heading = plan_words.PLAN_HEADING
    CSS_PATH = page_styles("answer_box", "plan")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "put", show=False),
        Binding("f5,ctrl+p", "leave_rest", show=False),
        Binding("slash", "type_command", show=False),
    ]

    def __init__(self, sitting: Talking) -> None:
        super().__init__()
        self.sitting = sitting
        self._left: list[Item] = []
        # The step that is being put right, where one is.
        self._changing: Step | None = None
        self._choosing = False

    def draft(self) -> Draft | None:
        if self._changing is not None:
            return Draft(f"plan/{self.sitting.session}/{self._changing.id}", entry=self._changing.id)
        if not self._left:
            return None
        return self._draft_of(self._left[0])

    def _draft_of(self, item: Item) -> Draft:
        session = self.sitting.session
        return Draft(page_of(session, item.sort, item.need), session=session)

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="ask", classes="ask")
        with Vertical(id="form"):
            yield AnswerBox(id_="what")
            for name, label in (("who", plan_words.WHO), ("by", plan_words.BY_WHEN)):
                with Horizontal(classes="field"):
                    yield said(label, classes="label")
                    yield Line(id_=name)
            with Vertical(id="form-acts"):
                yield Act(plan_words.PUT_IN_PLAN, "screen.put", id_="put", key="F2")
                yield Act(plan_words.LEAVE_FOR_NOW, "screen.close", id_="leave-this", key="Esc")
                yield Act(plan_words.LEAVE_REST, "screen.leave_rest", id_="leave-rest", key="F5")
                yield Act(plan_words.TAKE_LINE_OUT, "screen.take_out", id_="take-out")
        yield said("", id_="tell")
        yield Vertical(id="acts")
        yield Vertical(id="plan")

    async def on_mount(self) -> None:
        for act in self.query("#form-acts Act").results(Act):
            act.show_key(shown=True)
        # Looked at again, the plan itself comes first, unless something is half typed.
        left = self._waiting()
        typed_on = any(self.half_typed(self._draft_of(item)) for item in left)
        self._left = left if typed_on or not self._steps() else []
        await self._show()

    # ------------------------------------------------------------ what is shown

    async def _show(self) -> None:
        self.tell("")
        form = bool(self._left) or self._changing is not None
        self.query_one("#form").display = form
        self.query_one("#leave-rest").display = len(self._left) > 1 and self._changing is None
        self.query_one("#take-out").display = self._changing is not None
        self.query_one("#acts").display = not form
        if form:
            await self._ask()
        else:
            await self._list()

    async def _ask(self) -> None:
        """One thing at a time."""
        step = self._changing
        item = self.reflect.engine.item_of(step, self.sitting) if step else self._left[0]
        asked = self.reflect.engine.asked(item, self.sitting.state.about)
        self.query_one("#ask", Static).update(asked)
        self.query_one("#plan").display = False
        self.fill({"what": step.what, "who": step.who, "by": step.by} if step else {})
        self.query_one(AnswerBox).focus()
        self.query_one("#page").scroll_home(animate=False)

    async def _list(self) -> None:
        """All that was put down, and what can be done with it."""
        engine, about = self.reflect.engine, self.sitting.state.about
        steps = self._steps()
        text = (
            plan_words.WHICH_LINE
            if self._choosing
            else engine.plan_word("kept" if steps else "nothing", about)
        )
        self.query_one("#ask", Static).update(text)
        # What has been said of a step since would go with it.
        untouched = [each for each in steps if not each.hows]
        if self._choosing:
            acts = [
                (words.glimpse(engine.step_line(each, about), 50), f"right({each.id})") for each in untouched
            ]
            acts.append((words.GO_BACK, "close"))
        else:
            acts = [(plan_words.THAT_WILL_DO, "done")]
            acts += [(plan_words.PUT_LINE_RIGHT, "choose")] if untouched else []
            acts += [(plan_words.TAKE_UP_LEFT, "take_up")] if self._waiting() else []
        place = self.query_one("#acts")
        await place.remove_children()
        await place.mount(self.menu(*acts))
        place.query(Act).first().focus()
        plan = self.query_one("#plan")
        plan.display = bool(steps) and not self._choosing
        await plan.remove_children()
        for heading, lines in engine.plan_listed(steps, about):
            await plan.mount(said(heading, classes="plan-heading"))
            await plan.mount_all(said(each, classes="plan-line") for each in lines)

    def _steps(self) -> list[Step]:
        return self.reflect.engine.steps_of(self.reflect.journal, self.sitting.session)

    def _waiting(self) -> list[Item]:
        return self.reflect.engine.left_to_plan(self.reflect.journal, self.sitting)

    # ------------------------------------------------------------ one thing

    def _told(self) -> dict[str, str]:
        told = self.in_boxes()
        return {**told, "what": typed.answer(told["what"])}

    async def action_put(self) -> None:
        """Put it in the plan, on disk; or do what was typed."""
        if not self.query_one("#form").display:
            return
        told = typed.command(self.query_one(AnswerBox).answer)
        if told is not None:
            await self._do_typed(told)
            return
        words_put = self._told()
        try:
            self._keep(words_put)
        except ReflectError as error:
            self.tell(str(error))
            return
        about = self.sitting.state.about
        await help_first(self, about, *words_put.values(), then=self._on, after_help=self._leave_all)

    def _keep(self, told: dict[str, str]) -> None:
        engine, journal = self.reflect.engine, self.reflect.journal
        item = engine.item_of(self._changing, self.sitting) if self._changing else self._left[0]
        engine.add_step(journal, self.sitting, item, told)
        self.drafted()
        if self._changing is not None:
            engine.remove_step(journal, self._changing)

    async def _on(self) -> None:
        """To the next one, or to the list."""
        if self._changing is not None:
            self._changing = None
        else:
            self._left = self._left[1:]
        await self._show()

    def action_close(self) -> None:
        """Escape: leave this one for now, what is typed waiting with it; at the list, back to the summary."""
        self.call_later(self._close)

    async def _close(self) -> None:
        if self.query_one("#form").display:
            if self.keep_draft():
                await self._on()
        elif self._choosing:
            self._choosing = False
            await self._show()
        else:
            self.dismiss(None)

    async def action_leave_rest(self) -> None:
        """Leave all that is left for now."""
        if self.query_one("#form").display and self.keep_draft():
            await self._leave_all()

    async def _leave_all(self) -> None:
        self._left = []
        self._changing = None
        await self._show()

    # ------------------------------------------------------------ the list

    def action_done(self) -> None:
        """Back to the summary."""
        self.dismiss(None)

    async def action_choose(self) -> None:
        """Choose a line to put right."""
        self._choosing = True
        await self._show()

    async def action_right(self, number: int) -> None:
        """Put this one right, or take it out."""
        self._choosing = False
        self._changing = next((each for each in self._steps() if each.id == number), None)
        await self._show()

    async def action_take_out(self) -> None:
        """It is in the plan no more."""
        if self._changing is None:
            return
        try:
            self.drafted()
            self.reflect.engine.remove_step(self.reflect.journal, self._changing)
        except ReflectError as error:
            self.tell(str(error))
            return
        await self._on()

    async def action_take_up(self) -> None:
        """Take up again what was left for now."""
        self._left = self._waiting()
        await self._show()

    # ------------------------------------------------------------ keys and words

    @on(Input.Submitted, "#who")
    def to_when(self) -> None:
        """Enter goes on to the next line."""
        self.query_one("#by").focus()

    @on(Input.Submitted, "#by")
    async def put_it(self) -> None:
        """Enter at the last line puts it in the plan."""
        await self.action_put()

    async def action_type_command(self) -> None:
        """Where no box is open, a slash says what can be typed."""
        self.tell(plan_words.PLAN_BY_NUMBER)

    async def _do_typed(self, told: typed.Typed) -> None:
        self.query_one(AnswerBox).put("")
        if told.action == "keep":
            await self.action_put()
        elif told.action in ("leave_out", "skip"):
            await self._close()
        elif told.action in ("pause", "home", "back", "go_on"):
            await self.action_leave_rest()
        elif told.action in ("help", "hide", "leave"):
            await self.run_action(f"app.{told.action}")
        elif told.action == "explain":
            self.reflect.action_explain(told.rest)
        else:
            self.tell(plan_words.UNKNOWN_AT_PLAN)

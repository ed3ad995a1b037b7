"""What was hoped for, of every child: the steps that are open first; and one of them, to be put another way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.afterwards.plan import Step, all_steps, one_step, put_right
from reflect.errors import ReflectError
from reflect.said import About
from reflect.small.whose import about_child
from reflect.tui import plan_words as words
from reflect.tui import typed
from reflect.tui.helped import help_first
from reflect.tui.plan_words import BY_WHEN, WHO
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.widgets.listing import Listing
from reflect.tui.widgets.secret import Line
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.journal import Journal

_BOXES: Any = [*page_styles("plan"), *page_styles("answer_box")[1:]]


class GoalsScreen(Page[None]):
    """All steps, those that are open first, the latest first; each can be put another way or taken out."""

    heading = words.ALL
    CSS_PATH = page_styles("listing")

    def __init__(self, step: int = 0) -> None:
        super().__init__()
        self._found: list[Step] = []
        # The one to begin at, where one was come from.
        self._at = step

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="tell")
        yield Listing(id_="list")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self._show("")

    def _show(self, told: str | None) -> None:
        journal, engine = self.reflect.journal, self.reflect.engine
        found = list(reversed(all_steps(journal))) if journal else []
        self._found = sorted(found, key=lambda step: not step.open)
        listing = self.query_one(Listing)
        listing.show(
            [words.step_entry(each, engine.step_line(each, About(each.child))) for each in self._found]
        )
        listing.display = bool(self._found)
        listing.highlighted = next((n for n, each in enumerate(self._found) if each.id == self._at), 0)
        self.tell(told or ("" if self._found else words.NONE_YET))
        (listing if self._found else self.query_one("#go-back")).focus()

    @on(Listing.OptionSelected)
    def read(self, event: Listing.OptionSelected) -> None:
        """Look at it whole."""
        self._at = self._found[event.option_index].id
        self.app.push_screen(StepScreen(self._at), self._show)


class StepScreen(DraftedPage[str]):
    """One step as it stands, with its days. Gives what to say once it is taken out, or None."""

    heading = words.STEP
    CSS_PATH = _BOXES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "keep", priority=True, show=False)]

    def __init__(self, step: int) -> None:
        super().__init__()
        self._number = step
        self._draft = Draft(f"step/{step}", entry=step)
        self._sure = False

    def draft(self) -> Draft | None:
        return self._draft if self._writing else None

    @property
    def _writing(self) -> bool:
        return bool(self.query_one("#form").display)

    def parts(self) -> Iterable[Widget]:
        with Vertical(id="shown"):
            yield said("", id_="line", classes="ask")
            yield said("", id_="days", classes="quiet")
            yield self.menu((words.CHANGE, "change"), (words.TAKE_OUT, "take_out"), (GO_BACK, "close"))
        with Vertical(id="form"):
            yield said(words.HOW_NOW)
            yield AnswerBox(id_="what")
            for name, label in (("who", WHO), ("by", BY_WHEN)):
                with Horizontal(classes="field"):
                    yield said(label, classes="label")
                    yield Line(id_=name)
            with Horizontal(classes="choice-row"):
                yield Act(words.KEEP_IT, "screen.keep", id_="keep", key="F2")
                yield Act(GO_BACK, "screen.close", id_="never-mind")
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.query_one("#keep", Act).show_key(shown=True)
        self._show("")
        if self.half_typed(self._draft):
            self.action_change()

    def _step(self) -> tuple[Journal, Step] | None:
        """The step as it stands; None, and said why, where it is no longer here."""
        journal = self.reflect.journal
        if journal is None:
            return None
        try:
            return journal, one_step(journal, self._number)
        except ReflectError as error:
            self.tell(str(error))
            return None

    def _show(self, told: str) -> None:
        self.query_one("#form").display = False
        self.query_one("#shown").display = True
        self.tell(told)
        found = self._step()
        if found is not None:
            step = found[1]
            self.query_one("#line", Static).update(self.reflect.engine.step_line(step, About(step.child)))
            days = [words.step_entry(step, "")[0], *map(words.how_line, step.hows)]
            before = [words.put_before(each) for each in reversed(step.puts[:-1])]
            days += [words.BEFORE, *before] if before else []
            self.query_one("#days", Static).update("\n".join(days))
        self.query("Menu Act").first().focus()

    def action_change(self) -> None:
        """How it is put from now on."""
        found = self._step()
        if found is None:
            return
        step = found[1]
        self._sure = False
        self.tell("")
        self.query_one("#shown").display = False
        self.query_one("#form").display = True
        self.fill({"what": step.aim, "who": step.who, "by": step.by})
        self.query_one(AnswerBox).focus()

    @on(Input.Submitted, "#who")
    def to_when(self) -> None:
        """Enter goes on to the next line."""
        self.query_one("#by").focus()

    @on(Input.Submitted, "#by")
    async def put_it(self) -> None:
        """Enter at the last line keeps it."""
        await self.action_keep()

    async def action_keep(self) -> None:
        """Keep it, on disk, beside how it was."""
        found = self._step()
        if found is None or not self._writing:
            return
        journal, step = found
        told = self.in_boxes()
        told["what"] = typed.answer(told["what"])
        try:
            put_right(journal, step.id, **told)
            self.drafted()
        except ReflectError as error:
            self.tell(str(error))
            return
        self._show(words.KEPT)
        await help_first(self, about_child(journal, step.child), *told.values())

    def action_take_out(self) -> None:
        """Asked once more, then it is gone."""
        if not self._sure:
            self._sure = True
            self.tell(words.TAKES_WITH_IT)
            list(self.query("Menu Act").results(Act))[1].reword(f"2  {words.TAKE_OUT_SURE}")
            return
        found = self._step()
        if found is None:
            return
        try:
            found[0].remove_entry(self._number)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.dismiss(words.NO_MORE)

    def action_close(self) -> None:
        """Out of the form first, what is typed waiting there; then out of the page."""
        if not self._writing:
            self.dismiss(None)
        elif self.keep_draft():
            self._show("")

"""An impression of the child's progress from 0 to 10, for whoever likes to give one: after talking, one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.errors import ReflectError
from reflect.tui import over_time
from reflect.tui import progress_words as words
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.scale import Scale
from reflect.tui.widgets.secret import Line

if TYPE_CHECKING:
    from reflect.impressing import Of
    from reflect.tui.talking import Talking


class ImpressionScreen(DraftedPage[str]):
    """Each with the one before it; each can be left, and all of them. Gives what to say after."""

    heading = words.HEADING
    CSS_PATH = page_styles("over_time")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "keep", show=False),
        Binding("f4,ctrl+l", "leave_this", show=False),
        Binding("f5,ctrl+p", "leave_rest", show=False),
    ]

    def __init__(self, sitting: Talking) -> None:
        super().__init__()
        self.sitting = sitting
        self._left: list[Of] = []

    def draft(self) -> Draft | None:
        if not self._left:
            return None
        dimension, family = self._left[0]
        session = self.sitting.session
        return Draft(f"impression/{session}/{dimension}/{family}", session=session)

    def in_boxes(self) -> dict[str, str]:
        # A number that is chosen waits too, with words or without.
        value = self.query_one(Scale).value
        return {**super().in_boxes(), "value": "" if value is None else str(value)}

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="ask", classes="ask")
        with Vertical(id="form"):
            yield Scale(id_="scale")
            yield said("", id_="before", classes="quiet")
            yield said(words.WITH_WORDS, classes="row-name")
            yield Line(id_="words")
            with Horizontal(id="form-acts"):
                yield Act(words.KEEP, "screen.keep", id_="keep", key="F2")
                yield Act(words.LEAVE_THIS, "screen.leave_this", id_="leave-this", key="F4")
                yield Act(words.LEAVE_REST, "screen.leave_rest", id_="leave-rest", key="F5")
            yield said("", id_="tell")
            yield said(words.HOW_TO, id_="how-to", classes="quiet")
            yield said("", id_="scale-means", classes="quiet")

    async def on_mount(self) -> None:
        for act in self.query("#form-acts Act").results(Act):
            act.show_key(shown=True)
        journal = self.reflect.journal
        about = self.sitting.state.about
        if journal is not None:
            self._left = over_time.left_to_give(journal, self.sitting.session, about)
        self.query_one("#scale-means", Static).update(over_time.word("scale", about))
        self._ask()

    def _ask(self, told: str = "") -> None:
        """The next one; where there is none, back."""
        if not self._left:
            self.dismiss(told)
            return
        of, about, journal = self._left[0], self.sitting.state.about, self.reflect.journal
        self.query_one("#ask", Static).update(over_time.asked(of, about))
        last = over_time.before(journal, self.sitting.session, of, about) if journal else ""
        before = self.query_one("#before", Static)
        before.update(last)
        before.display = bool(last)
        self.tell(told)
        value = self.half_typed(self.draft()).get("value", "")
        scale = self.query_one(Scale)
        scale.put(int(value) if value else None)
        self.fill()
        scale.focus()
        self.call_after_refresh(self.query_one("#page").scroll_home, animate=False)

    # ------------------------------------------------------------ what can be done

    @on(Scale.Taken)
    def on_to_words(self) -> None:
        """Enter at the dots goes on to the words."""
        self.query_one("#words").focus()

    @on(Input.Submitted, "#words")
    async def keep_it(self) -> None:
        """Enter at the words keeps it."""
        await self.action_keep()

    async def action_keep(self) -> None:
        """Keep it, on disk."""
        from reflect.afterwards.impressions import give

        journal, value = self.reflect.journal, self.query_one(Scale).value
        if journal is None or not self._left:
            return
        if value is None:
            self.tell(words.NO_NUMBER)
            self.query_one(Scale).focus()
            return
        dimension, family = self._left[0]
        told = self.query_one("#words", Line).value
        try:
            give(journal, self.sitting.session, dimension, value, told, family=family)
            self.drafted()
        except ReflectError as error:
            self.tell(str(error))
            return
        about = self.sitting.state.about
        await help_first(self, about, told, then=self._on, after_help=self.action_leave_rest)

    def _on(self) -> None:
        self._left = self._left[1:]
        self._ask(over_time.word("kept", self.sitting.state.about))

    def action_leave_this(self) -> None:
        """Leave this one, what is typed waiting with it."""
        if self.keep_draft():
            self._left = self._left[1:]
            self._ask()

    def action_leave_rest(self) -> None:
        """Leave all that is left."""
        if self.keep_draft():
            self.dismiss("")

    def action_close(self) -> None:
        """Escape: back, what is typed waiting."""
        self.action_leave_rest()

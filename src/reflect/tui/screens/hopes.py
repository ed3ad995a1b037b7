"""What is hoped for in the time to come: for each child, for the carer, and what support would help."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import review_words as words
from reflect.tui.conversing import DRAFT_SECONDS
from reflect.tui.helped import help_first
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.review.going_through import GoingThrough


class HopesScreen(Page[None]):
    """One question after another; each hope is kept as a step of the plan before the next is asked."""

    heading = words.REVIEW
    CSS_PATH = page_styles("answer_box")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "keep", priority=True, show=False)]

    def __init__(self, going: GoingThrough) -> None:
        from reflect.review.going_through import HOPES

        super().__init__()
        self.going = going
        children = going.children()
        # For the carer it is asked once, beside the child of the last conversation.
        self._asks = [(sort, each) for sort in HOPES[:1] for each in children]
        self._asks += [(sort, children[0]) for sort in HOPES[1:]]
        self._at = 0
        self._warned = False
        self._drafted = ""

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="ask", classes="ask")
        yield said("", id_="already", classes="quiet")
        yield AnswerBox(id_="own-box")
        with Horizontal(classes="choice-row"):
            yield Act(words.KEEP_HOPE, "screen.keep", id_="keep", key="F2")
            yield Act(words.GO_ON, "screen.go_on", id_="go-on")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#keep", Act).show_key(shown=True)
        self._show()
        self.set_interval(DRAFT_SECONDS, self.keep_draft)

    def _show(self) -> None:
        sort, about = self._asks[self._at]
        self._warned = False
        self.query_one("#ask", Static).update(self.going.asked(f"hope_{sort}", about))
        already = self.going.hoped(sort, about)
        lines = [self.going.asked("hoped_already", about), *map(words.hoped, already)] if already else []
        line = self.query_one("#already", Static)
        line.update("\n".join(lines))
        line.display = bool(lines)
        box = self.query_one(AnswerBox)
        self._drafted = self.going.typed_hope(sort, about)
        box.put(self._drafted)
        box.focus()

    def keep_draft(self) -> bool:
        """Keep what is typed so far. False where it could not be."""
        text = self.query_one(AnswerBox).answer
        if text == self._drafted:
            return True
        try:
            self.going.keep_typed_hope(*self._asks[self._at], text)
        except ReflectError as error:
            self.tell(str(error))
            return False
        self._drafted = text
        return True

    async def action_keep(self) -> None:
        """Keep what is in the box as a step of the plan."""
        text = self.query_one(AnswerBox).answer.strip()
        if not text:
            self.tell(words.NOTHING_TYPED)
            return
        sort, about = self._asks[self._at]
        try:
            self.going.hope(sort, about, text)
        except ReflectError as error:
            self.tell(str(error))
            return
        self._drafted = ""
        await help_first(self, about, text, then=self._kept)

    def _kept(self) -> None:
        self._show()
        self.tell(words.KEPT_HOPE)

    def action_go_on(self) -> None:
        """The next question, and after the last the last look."""
        if not self.nothing_left():
            return
        self._drop_typed()
        self.tell("")
        if self._at + 1 < len(self._asks):
            self._at += 1
            self._show()
            return
        from reflect.tui.screens.review_look import ReviewLookScreen

        self.app.push_screen(ReviewLookScreen(self.going))

    def _drop_typed(self) -> None:
        """What is still in the box was left there twice."""
        self.query_one(AnswerBox).put("")
        self.keep_draft()

    def nothing_left(self) -> bool:
        """Words that are typed and not kept are not lost at one key: False the first time."""
        if self.query_one(AnswerBox).answer.strip() and not self._warned:
            self._warned = True
            self.tell(words.STILL_TYPED)
            return False
        return True

    def action_close(self) -> None:
        """To the question before; from the first, back to the lines."""
        if not self.nothing_left():
            return
        self._drop_typed()
        self.tell("")
        if self._at:
            self._at -= 1
            self._show()
        else:
            self.dismiss(None)

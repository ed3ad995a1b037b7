"""Each kept line once more: still true, in other words, or left out of this pack. Then what is hoped for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
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

if TYPE_CHECKING:
    from reflect.review.going_through import GoingThrough


class StillTrueScreen(Page[None]):
    """One line at a time. What is changed here is changed for this pack only."""

    heading = words.REVIEW
    CSS_PATH = page_styles("answer_box")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "use", priority=True, show=False)]

    def __init__(self, going: GoingThrough) -> None:
        super().__init__()
        self.going = going
        self._warned = False
        self._drafted = ""

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="name", classes="quiet")
        yield said("", id_="line")
        yield said("", id_="came-from", classes="quiet")
        with Vertical(id="own-words"):
            yield said(words.IN_YOUR_WORDS)
            yield AnswerBox(id_="own-box")
            with Horizontal(classes="choice-row"):
                yield Act(words.USE_WORDS, "screen.use", id_="use", key="F2")
                yield Act(words.NEVER_MIND, "screen.close", id_="never-mind")
        yield said("", id_="ask", classes="ask")
        yield said("", id_="tell")
        yield Vertical(id="acts")

    async def on_mount(self) -> None:
        self.tell("")
        await self._show()
        if self.going.typed():
            self.action_change()
        self.set_interval(DRAFT_SECONDS, self.keep_draft)

    def keep_draft(self) -> None:
        """Keep what is typed so far."""
        if self._writing and (text := self.query_one(AnswerBox).answer) != self._drafted:
            try:
                self.going.keep_typed(text)
            except ReflectError as error:
                self.tell(str(error))
                return
            self._drafted = text

    @property
    def _writing(self) -> bool:
        return bool(self.query_one("#own-words").display)

    async def _show(self) -> None:
        """This line, or (after the last) the way on."""
        going = self.going
        self.query_one("#own-words").display = False
        self._warned = False
        line, of = going.line, len(going.lines)
        name = f"{words.how_far(going.at + 1, of)} · {going.name()}" if line else ""
        about = going.children()[0]
        if line is not None:
            own = line.own or going.changed != line.words
            text = words.as_kept(going.changed, own=own)
            source = line.quote if own and line.quote else ""
            ask = going.asked("still_true" if line.sort == "strength" else "still_wanted", about)
            acts = [(words.KEEP, "keep"), (words.CHANGE, "change"), (words.LEAVE_OUT, "leave_out")]
            left = going.left_in_part()
            acts += [(words.keep_part(left), "keep_part")] if left > 1 else []
            acts += [(words.KEEP_REST, "keep_rest")]
            acts += [(words.THE_ONE_BEFORE, "before")] if going.at else []
        else:
            text = source = ""
            ask = "" if of else going.asked("nothing_kept", about)
            acts = [(words.GO_ON, "hopes"), *([(words.THE_ONE_BEFORE, "before")] if of else [])]
        for part, shown in (
            ("#name", name),
            ("#line", text),
            ("#came-from", f"{words.CAME_FROM} «{source}»" if source else ""),
            ("#ask", ask),
        ):
            self.query_one(part, Static).update(shown)
            self.query_one(part).display = bool(shown)
        place = self.query_one("#acts")
        place.display = True
        await place.remove_children()
        await place.mount(self.menu(*acts))
        place.query(Act).first().focus()
        self.query_one("#page").scroll_home(animate=False)

    async def _decide(self, decision: Callable[[], object]) -> None:
        self._do(decision)
        await self._onward()

    def _do(self, decision: Callable[[], object]) -> None:
        self.tell("")
        try:
            decision()
        except ReflectError as error:
            # It is decided, and not on disk.
            self.tell(str(error))

    async def _onward(self) -> None:
        await self._show()
        if self.going.line is None and self.going.lines:
            self.action_hopes()

    async def action_keep(self) -> None:
        """Still true, as it stands."""
        await self._decide(self.going.keep)

    async def action_leave_out(self) -> None:
        """Not in this pack."""
        await self._decide(self.going.leave_out)

    async def action_keep_part(self) -> None:
        """All that are left of this part as they are."""
        await self._decide(self.going.keep_part)

    async def action_keep_rest(self) -> None:
        """All the rest as they are."""
        await self._decide(self.going.keep_rest)

    async def action_before(self) -> None:
        """The one before."""
        self.going.back()
        await self._show()

    def action_change(self) -> None:
        """Other words for it, in this pack."""
        self.query_one("#own-words").display = True
        for each in ("#acts", "#ask"):
            self.query_one(each).display = False
        box = self.query_one(AnswerBox)
        self._drafted = self.going.typed() or self.going.changed
        box.put(self._drafted)
        box.focus()

    async def action_use(self) -> None:
        """Take the words in the box."""
        if not self._writing:
            return
        text = self.query_one(AnswerBox).answer
        if not text.strip():
            self.tell(words.NOTHING_WRITTEN)
            return
        about = self.going.lines[self.going.at][1]
        self._do(lambda: self.going.put(text))
        await help_first(self, about, text, then=self._onward)

    def action_hopes(self) -> None:
        """On to what is hoped for."""
        from reflect.tui.screens.hopes import HopesScreen

        self.app.push_screen(HopesScreen(self.going))

    def action_close(self) -> None:
        """Out of the box first; then out of the pack, which waits as it was left."""
        if self._writing:
            typed = self.query_one(AnswerBox).answer.strip()
            if typed != self.going.changed.strip() and not self._warned:
                self._warned = True
                self.tell(words.STILL_TYPED)
                return
            self.call_later(self._decide, lambda: self.going.keep_typed(""))
        else:
            self.dismiss(None)

    def foot(self) -> Iterable[Act]:
        yield Act(words.STOP_FOR_TODAY, "screen.close", id_="go-back")

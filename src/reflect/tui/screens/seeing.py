"""Strengths and support needs gone through by all who are here: agreed, or each view beside the other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import together_words as words
from reflect.tui import typed
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.tui.talking import Talking

Line = tuple[str, int, Any]
_SORTS = (("strength", "strengths"), ("support-need", "support_needs"))
_PAIR = 2


def lines_of(sitting: Talking) -> list[Line]:
    """What was kept: its sort, its place, and the line. What is just for the carer is not among it."""
    result = sitting.result()
    found = [(sort, place, line) for sort, name in _SORTS for place, line in enumerate(getattr(result, name))]
    return [each for each in found if not each[2].private]


class SeeingScreen(DraftedPage[None]):
    """One line at a time; whoever has not said how they see it is asked."""

    heading = words.TOGETHER_HEADING
    CSS_PATH = page_styles("answer_box", "together")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2,ctrl+g", "put", priority=True, show=False),
        Binding("f4,ctrl+l", "leave_this", show=False),
    ]

    def __init__(self, sitting: Talking) -> None:
        super().__init__()
        self.sitting = sitting
        self._lines = lines_of(sitting)
        self._at = 0
        # Whose other view is being typed.
        self._whose = ""

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="where", classes="quiet")
        yield said("", id_="line", classes="ask")
        yield said("", id_="views")
        with Vertical(id="view"):
            yield said(words.HOW_ELSE)
            yield AnswerBox(id_="view-box")
            with Horizontal(classes="choice-row"):
                yield Act(words.PUT_BESIDE, "screen.put", id_="put", key="F2")
                yield Act(GO_BACK, "screen.close", id_="back", key="Esc")
        yield said("", id_="tell")
        yield Vertical(id="acts")

    async def on_mount(self) -> None:
        self.tell("")
        for act in self.query("#view Act").results(Act):
            act.show_key(shown=True)
        await self._show()

    # ------------------------------------------------------------ what is shown

    async def _show(self) -> None:
        if self._at >= len(self._lines):
            self.dismiss(None)
            return
        sort, _, line = self._lines[self._at]
        where = f"{words.SORTS[sort]} · {words.one_of(self._at + 1, len(self._lines))}"
        self.query_one("#where", Static).update(where)
        quoted = str(line.words) if line.own else f"«{line.words}»"
        self.query_one("#line", Static).update(quoted)
        views = [words.view(each.who, each.words) for each in self._current().views]
        self.query_one("#views", Static).update("\n".join(views))
        self.query_one("#views").display = bool(views)
        self.query_one("#view").display = bool(self._whose)
        self.query_one("#acts").display = not self._whose
        if self._whose:
            box = self.query_one(AnswerBox)
            box.put("")
            self.fill()
            box.focus()
        else:
            await self._offer()

    def draft(self) -> Draft | None:
        """How somebody sees this line otherwise."""
        if not self._whose or not self.sitting.keeps:
            return None
        sort, place, _ = self._lines[self._at]
        session = self.sitting.session
        return Draft(f"seeing/{session}/{sort}/{place}/{self._whose}", session=session)

    def _current(self) -> Any:
        """The line with the views as they now are."""
        sort, place, _ = self._lines[self._at]
        name = dict(_SORTS)[sort]
        return getattr(self.sitting.result(), name)[place]

    def _left(self) -> list[str]:
        """Who here has not said yet how they see this line."""
        told = {each.who for each in self._current().views}
        return [each for each in self.sitting.state.company if each not in told]

    async def _offer(self) -> None:
        left = self._left()
        people = self.sitting.state.company
        acts = [(words.AGREED, "agree")] if left else []
        acts += [(words.differently(each), f"differ('{each}')") for each in left or people]
        acts += [(words.LEAVE_THIS if left else words.GO_ON, "leave_this")]
        acts += [(words.LEAVE_REST, "leave_rest")] if self._at + 1 < len(self._lines) else []
        asked = words.SEE_IT_SO if len(people) < _PAIR else words.ALL_SEE_IT_SO
        self.tell(asked if left else "")
        place = self.query_one("#acts")
        await place.remove_children()
        await place.mount(self.menu(*acts))
        place.query(Act).first().focus()

    # ------------------------------------------------------------ what can be done

    def _do(self, who: str, text: str = "") -> bool:
        sort, place, _ = self._lines[self._at]
        try:
            self.sitting.do(self.reflect.engine.command("View", who, sort, place, text))
        except ReflectError as error:
            self.tell(str(error))
            return False
        return True

    async def action_agree(self) -> None:
        """All who have not said otherwise see it so."""
        if self._whose or not all(self._do(each) for each in self._left()):
            return
        await self._on()

    async def action_differ(self, who: str) -> None:
        """One of them sees it another way, and says how."""
        self._whose = who
        await self._show()

    async def action_put(self) -> None:
        """The other view stands beside the line; whoever is left is asked next."""
        if not self._whose:
            return
        text = self.query_one(AnswerBox).answer
        told = typed.command(text)
        if told is not None:
            await self._do_typed(told)
            return
        text = typed.answer(text)
        if not text.strip():
            self.tell(words.HOW_ELSE)
            return
        if self._do(self._whose, text):
            self.drafted()
            self._whose = ""
            await help_first(
                self, self.sitting.state.about, text, then=self._next, after_help=self.action_leave_rest
            )

    async def _next(self) -> None:
        await (self._show() if self._left() else self._on())

    async def _on(self) -> None:
        self._at += 1
        await self._show()

    async def action_leave_this(self) -> None:
        """Nothing is said of this one."""
        if not self._whose:
            await self._on()

    def action_leave_rest(self) -> None:
        """Nothing is said of the rest."""
        self.dismiss(None)

    async def _do_typed(self, told: typed.Typed) -> None:
        self.query_one(AnswerBox).put("")
        if told.action in ("help", "hide", "leave"):
            await self.run_action(f"app.{told.action}")
        else:
            self.action_close()

    def action_close(self) -> None:
        """Escape: out of the box first, then back."""
        if self._whose:
            if not self.keep_draft():
                return
            self._whose = ""
            self.call_later(self._show)
        else:
            self.dismiss(None)


def views_of(line: Any) -> list[Content]:
    """How the others see a line that was kept, for a list."""
    return [Content.styled(f"  {words.view(each.who, each.words)}", "$quiet") for each in line.views]

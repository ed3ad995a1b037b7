"""One gap of a caregiving cycle: what was told before it, and a box for one's own words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widget import Widget

from reflect.errors import ReflectError
from reflect.tui import cycle_words, summary_words, typed, words
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.looking_back import LookingBack
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox

if TYPE_CHECKING:
    from reflect.documents.drawings import Place
    from reflect.tui.talking import Talking

_MOST: int = 300


class PutInScreen(LookingBack[int], DraftedPage[int]):
    """Gives the number of the entry that was kept, or None where it stays a gap: then what is typed waits."""

    heading = summary_words.CYCLE_HEADING
    CSS_PATH: ClassVar[Any] = page_styles("cycle", "answer_box")
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "keep", priority=True, show=False)]
    unknown = cycle_words.PUT_IN_UNKNOWN
    typed_words: ClassVar[dict[str, str]] = {"keep": "screen.keep"}

    def __init__(self, sitting: Talking, section: str, place: str, places: list[Place]) -> None:
        super().__init__()
        self.sitting, self.section, self.place, self.places = sitting, section, place, places

    def draft(self) -> Draft:
        session = self.sitting.session
        return Draft(f"cycle/{session}/{self.section}/{self.place}", session=session)

    def parts(self) -> Iterable[Widget]:
        number = [each.id for each in self.places].index(self.place)
        about = self.sitting.state.about
        # The time itself, and the last thing told before the gap.
        before = [each for each in self.places[:number] if each.quotes]
        for each in dict.fromkeys((*before[:1], *before[-1:])):
            yield said(cycle_words.before(each.name), classes="step")
            yield said(words.glimpse(each.quotes[-1], _MOST), classes="told")
        yield said(f"{number + 1}  {self.places[number].name}", classes="step")
        asked = self.reflect.engine.word("cycle", self.place.replace("-", "_"), about)
        may_stay = self.reflect.engine.word("cycle", "may_stay", about)
        yield said(f"{asked} {may_stay}", classes="asked")
        yield AnswerBox(id_="box")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(cycle_words.KEEP, "screen.keep", id_="keep", key="F2")
        yield Act(cycle_words.NOT_NOW, "screen.close", id_="not-now")

    @property
    def box(self) -> AnswerBox:
        return self.query_one(AnswerBox)

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#keep", Act).show_key(shown=True)
        self.fill()
        self.box.focus()

    def focus_what_matters(self) -> None:
        self.box.focus()

    @on(AnswerBox.Scrolled)
    def scroll_told(self, event: AnswerBox.Scrolled) -> None:
        self.action_turn_page(event.pages)

    async def action_keep(self) -> None:
        """Keep it beside the occasion; a word after a slash is something to do."""
        text, journal = self.box.answer, self.reflect.journal
        if typed.command(text) is not None:
            self.box.put("")
            await self.do_typed(text)
            return
        if not text.strip() or journal is None:
            self.tell(cycle_words.EMPTY)
            return
        try:
            entry = self.reflect.engine.put_in_cycle(
                journal, self.sitting, self.section, self.place, typed.answer(text)
            )
        except ReflectError as error:
            self.tell(str(error))
            return
        self.drafted()

        def close() -> None:
            # Nothing is given back: to wait here for the page to have gone would be to wait for itself.
            self.dismiss(entry)

        await help_first(self, self.sitting.state.about, text, then=close)

    def action_close(self) -> None:
        """It stays a gap; what is typed waits for another day."""
        if self.keep_draft():
            self.dismiss(None)

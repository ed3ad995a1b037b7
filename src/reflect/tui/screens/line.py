"""One line of the card or the child's page: where it stands, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import small_words as words
from reflect.tui.helped import help_first
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.small.leaflet import Leaflet


class LineScreen(Page[None]):
    """One line, whole, and where it is to stand; or (without a number) one to be written."""

    CSS_PATH: ClassVar[Any] = [*page_styles("listing"), *page_styles("answer_box")[1:]]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "use", priority=True, show=False)]

    def __init__(self, leaflet: Leaflet, number: int | None) -> None:
        super().__init__()
        self.leaflet = leaflet
        self.number = number
        self.heading = words.about_whom(words.LEAFLETS[leaflet.kind], leaflet.about.child)
        placed = leaflet.placed(number) if number is not None else None
        kept = leaflet.lines[number].words if number is not None else ""
        self._words = placed.words if placed else kept
        self._warned = False

    def parts(self) -> Iterable[Widget]:
        from reflect.small.leaflet import HEADINGS

        with Vertical(id="shown"):
            yield said(self._words, id_="words", classes="ask")
            if self.number is not None:
                yield said(words.came_from(self.leaflet.lines[self.number]), classes="quiet")
            acts = [(words.PUT_UNDER[each], f"put('{each}')") for each in HEADINGS[self.leaflet.kind]]
            off = [(words.LEAVE_OFF, "leave_off")] if self.number is not None else []
            yield self.menu(*acts, (words.IN_MY_WORDS, "write"), *off, (GO_BACK, "close"))
        with Vertical(id="own-words"):
            yield said(self.leaflet.says("own"))
            yield AnswerBox(id_="own-box")
            with Horizontal(classes="choice-row"):
                yield Act(words.USE_WORDS, "screen.use", id_="use", key="F2")
                yield Act(GO_BACK, "screen.close", id_="never-mind")
        yield said("", id_="tell")

    def on_mount(self) -> None:
        self.tell("")
        if self.number is None:
            self.action_write()
        else:
            self._show()

    def _show(self) -> None:
        self.query_one("#own-words").display = False
        self.query_one("#shown").display = True
        self.query_one("#words", Static).update(self._words)
        self.query("Menu Act").first().focus()

    @property
    def _writing(self) -> bool:
        return bool(self.query_one("#own-words").display)

    def action_write(self) -> None:
        """Other words for it."""
        self.query_one("#shown").display = False
        self.query_one("#own-words").display = True
        box = self.query_one(AnswerBox)
        box.put(self._words)
        box.focus()

    async def action_use(self) -> None:
        """Take the words in the box; on a page with one heading they go straight there."""
        if not self._writing:
            return
        text = self.query_one(AnswerBox).answer.strip()
        if not text:
            self.tell(words.NOTHING_TYPED)
            return
        self.tell("")
        self._words = text
        await help_first(self, self.leaflet.about, text, then=self._used, after_help=self._not_by_itself)

    def _not_by_itself(self) -> None:
        """What called for the page of help is put on this one only where that is asked for."""
        self._show()
        self.tell(words.NOT_BY_ITSELF)

    def _used(self) -> None:
        from reflect.small.leaflet import HEADINGS

        headings = HEADINGS[self.leaflet.kind]
        placed = self.leaflet.placed(self.number) if self.number is not None else None
        if placed or len(headings) == 1:
            self.action_put(placed.heading if placed else headings[0])
        else:
            self._show()

    def action_put(self, heading: str) -> None:
        """Put it on the page."""
        try:
            if self.number is None:
                self.leaflet.add(heading, self._words)
            else:
                self.leaflet.place(self.number, heading, self._words)
        except ReflectError as error:
            self.tell(str(error))
            return
        self.dismiss(None)

    def action_leave_off(self) -> None:
        """It is not on the page."""
        if self.number is not None:
            self.leaflet.leave_out(self.number)
        self.dismiss(None)

    def keep_draft(self) -> bool:
        """Words that are typed and not used are not lost at one key: False the first time."""
        text = self.query_one(AnswerBox).answer.strip() if self._writing else ""
        nowhere = self.number is None and bool(self._words)
        if (nowhere or (text and text != self._words)) and not self._warned:
            self._warned = True
            self.tell(words.STILL_TYPED)
            return False
        return True

    def action_close(self) -> None:
        """Out of the box first, then out of the page."""
        if not self.keep_draft():
            return
        self.tell("")
        if self._writing and self.number is not None:
            self._show()
        else:
            self.dismiss(None)

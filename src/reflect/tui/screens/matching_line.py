"""One line of a sheet for matching: what it is, under which part it stands, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from reflect.errors import ReflectError
from reflect.tui import matching_words as words
from reflect.tui import small_words
from reflect.tui.helped import help_first
from reflect.tui.screens.page import Page, said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.words import GO_BACK

if TYPE_CHECKING:
    from reflect.matching.choosing import Choosing


class LineOfSheetScreen(Page[None]):
    """One line, whole, and what to do with it; or (without a number) one to be written."""

    CSS_PATH: ClassVar[Any] = [*page_styles("listing"), *page_styles("answer_box")[1:]]
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "use", priority=True, show=False)]

    def __init__(self, chosen: Choosing, number: int | None, place: str) -> None:
        super().__init__()
        self.chosen = chosen
        self.number = number
        self.place = place
        self.heading = words.SIDES[chosen.side]
        placed = chosen.placed(number) if number is not None else None
        self._as_offered = chosen.lines[number].words if number is not None else ""
        self._words = placed.words if placed else self._as_offered
        self._warned = False

    def parts(self) -> Iterable[Widget]:
        with Vertical(id="shown"):
            yield said(self._words, id_="words", classes="ask")
            yield said("", id_="where", classes="quiet")
            acts = [(words.PUT_AS[each], f"put('{each}')") for each in self.chosen.sorts]
            off = [(words.LEAVE_OFF, "leave_off")] if self.number is not None else []
            yield self.menu(
                *acts,
                (words.OTHER_PART, "other_part"),
                (small_words.IN_MY_WORDS, "write"),
                *off,
                (GO_BACK, "close"),
            )
        with Vertical(id="own-words"):
            yield said(self.chosen.says(f"own_{self.chosen.side}"))
            yield AnswerBox(id_="own-box")
            with Horizontal(classes="choice-row"):
                yield Act(small_words.USE_WORDS, "screen.use", id_="use", key="F2")
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
        came = words.came_from(self.chosen.lines[self.number]) if self.number is not None else ""
        where = " · ".join(filter(None, (words.place_name(self.place), came)))
        self.query_one("#where", Static).update(where)
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

    def action_use(self) -> None:
        """Take the words in the box; what they are is said next."""
        if not self._writing:
            return
        text = self.query_one(AnswerBox).answer.strip()
        if not text:
            self.tell(small_words.NOTHING_TYPED)
            return
        self.tell("")
        self._words = text
        self._show()

    def action_other_part(self) -> None:
        """Another dimension, or none of them."""
        from reflect.matching.form import PLACES
        from reflect.tui.screens.choose_one import ChooseOneScreen

        def chosen(at: int | None) -> None:
            if at is not None:
                self.place = PLACES[at]
                self._show()

        names = [words.place_name(each) for each in PLACES]
        self.app.push_screen(ChooseOneScreen(words.WHICH_PART, names, PLACES.index(self.place)), chosen)

    async def action_put(self, sort: str) -> None:
        """Put it on the sheet. Words that are new are listened to, as all that is typed."""
        wanted: Any = sort
        try:
            if self.number is None:
                self.chosen.add(self.place, wanted, self._words)
            else:
                self.chosen.put(self.number, self.place, wanted, self._words)
        except ReflectError as error:
            self.tell(str(error))
            return
        new = self._words if self._words != self._as_offered else ""
        await help_first(self, self.chosen.about, new, then=lambda: self.dismiss(None))

    def action_leave_off(self) -> None:
        """It is not on the sheet."""
        if self.number is not None:
            self.chosen.take_off(self.number)
        self.dismiss(None)

    def _would_lose(self) -> bool:
        """Whether words that are typed stand nowhere yet: said once."""
        now = self.query_one(AnswerBox).answer.strip() if self._writing else self._words
        kept = self._as_offered
        placed = self.chosen.placed(self.number) if self.number is not None else None
        if now and now not in (kept, placed.words if placed else "") and not self._warned:
            self._warned = True
            self.tell(small_words.STILL_TYPED)
            return True
        return False

    def keep_draft(self) -> bool:
        """Words that are typed and not used are not lost at one key: False the first time."""
        return not self._would_lose()

    def action_close(self) -> None:
        """Out of the box first, then out of the page."""
        if self._would_lose():
            return
        self.tell("")
        if self._writing and self.number is not None:
            self._show()
        else:
            self.dismiss(None)

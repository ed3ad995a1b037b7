"""Whether a time that was thought about has come round again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Static

from reflect.afterwards.again import Again, say_came
from reflect.entries import Came
from reflect.errors import ReflectError
from reflect.said import About
from reflect.small.whose import about_child
from reflect.tui import small_words as words
from reflect.tui.helped import help_first
from reflect.tui.screens.drafted import Draft, DraftedPage
from reflect.tui.screens.page import said
from reflect.tui.themes import page_styles
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.answer_box import AnswerBox
from reflect.tui.words import GO_BACK, glimpse

_BOXES: Any = [*page_styles("listing"), *page_styles("answer_box")[1:]]


class CameScreen(DraftedPage[str]):
    """Whether it came round, with a few words. Gives what to say after, or None; or does `then`."""

    CSS_PATH = _BOXES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2,ctrl+g", "keep", priority=True, show=False)]

    def __init__(self, again: Again, then: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.again = again
        self.then = then
        self.heading = words.about_whom(words.AGAIN, again.child)
        self._outcome: Came = "yes"
        self._draft = Draft(f"came/{again.id}", entry=again.id)

    def draft(self) -> Draft | None:
        return self._draft if self._writing else None

    def chosen(self) -> dict[str, str]:
        return {"outcome": self._outcome}

    @property
    def _writing(self) -> bool:
        return bool(self.query_one("#own-words").display)

    def parts(self) -> Iterable[Widget]:
        from reflect.small.occasions import told_in

        journal, again = self.reflect.journal, self.again
        told = told_in(journal, again.session, again.answer) if journal else ""
        with Vertical(id="shown"):
            if told:
                yield said(f"{words.YOU_TOLD} «{glimpse(told, 140)}»")
            for label, text in ((words.MIGHT_TRY, again.might_try), (words.MESSAGE, again.message)):
                if text:
                    yield said(f"{label} «{text}»")
            for each in again.came:
                yield said(words.came_line(each.at, each.outcome, each.words), classes="quiet")
            yield said(self._word("came_round"), classes="ask")
            yield self.menu(
                (words.IT_CAME, "say('yes')"), (words.NOT_YET, "say('not-yet')"), (words.ASK_LATER, "close")
            )
        with Vertical(id="own-words"):
            yield said("", id_="hint", classes="ask")
            yield AnswerBox(id_="own-box")
            with Horizontal(classes="choice-row"):
                yield Act(words.KEEP_IT, "screen.keep", id_="keep", key="F2")
                yield Act(GO_BACK, "screen.close", id_="never-mind")
        yield said("", id_="tell")

    def _word(self, block: str) -> str:
        return self.reflect.engine.word("small", block, About(self.again.child))

    def on_mount(self) -> None:
        self.tell("")
        self.query_one("#own-words").display = False
        outcome = self.half_typed(self._draft).get("outcome")
        if outcome:
            self.action_say("yes" if outcome == "yes" else "not-yet")
        else:
            self.query("Menu Act").first().focus()

    def action_say(self, outcome: Came) -> None:
        """It came, or not yet: a few words, or none."""
        self._outcome = outcome
        self.query_one("#shown").display = False
        self.query_one("#own-words").display = True
        self.query_one("#hint", Static).update(
            self._word("came_how" if outcome == "yes" else "came_meanwhile")
        )
        self.fill()
        self.query_one(AnswerBox).focus()

    async def action_keep(self) -> None:
        """Keep it beside."""
        journal = self.reflect.journal
        if journal is None or not self._writing:
            return
        text = self.query_one(AnswerBox).answer
        try:
            say_came(journal, self.again.id, self._outcome, text)
            self.drafted()
        except ReflectError as error:
            self.tell(str(error))
            return
        thanks = self._word("came_yes" if self._outcome == "yes" else "came_not_yet")
        about = about_child(journal, self.again.child)
        await help_first(self, about, text, then=lambda: self._leave(thanks))

    def _leave(self, told: str | None) -> None:
        if self.then is not None:
            self.then()
        else:
            self.dismiss(told)

    def action_close(self) -> None:
        """Out of the box first, what is typed waiting there; then out of the page."""
        if not self._writing:
            self._leave(None)
        elif self.keep_draft():
            self.tell("")
            self.query_one("#own-words").display = False
            self.query_one("#shown").display = True
            self.query("Menu Act").first().focus()

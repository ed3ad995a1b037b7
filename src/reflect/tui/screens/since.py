"""What went well since last time: shown to those who are here only where the carer wants it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget

from reflect.tui import together_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Menu

if TYPE_CHECKING:
    from reflect.afterwards.moments import Moment


class SinceScreen(Page[None]):
    """First only how many there are; then each with its day; then `then`."""

    heading = together_words.SINCE

    def __init__(self, found: Sequence[Moment], since: str, then: Callable[[], Screen[Any]]) -> None:
        super().__init__()
        self._found, self._since, self.then = found, since, then

    def parts(self) -> Iterable[Widget]:
        day = words.day(self._since) if self._since else ""
        yield said(together_words.small_things_since(len(self._found), day), id_="ask", classes="ask")
        yield Vertical(id="shown")
        with Vertical(id="acts"):
            yield self.menu((together_words.SHOW_THEM, "show"), (together_words.NOT_TODAY, "go_on"))

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    async def action_show(self) -> None:
        """The carer wants them seen."""
        if self.query("#shown Static"):
            return
        lines = [said(f"{words.day(each.at)}\n{each.text}") for each in self._found]
        await self.query_one("#shown").mount(*lines)
        self.query_one("#ask").display = False
        acts = self.query_one("#acts")
        await acts.remove_children()
        await acts.mount(self.menu((together_words.GO_ON, "go_on")))
        self.query_one(Menu).query("Act").first().focus()

    def action_go_on(self) -> None:
        """On to what was asked for."""
        self.app.call_later(self.app.switch_screen, self.then())

    def action_close(self) -> None:
        """Escape: past it."""
        self.action_go_on()

"""Who is here: asked before anything stored is shown, and again when somebody comes or goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from reflect.tui import together_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.taking import Taking
from reflect.tui.widgets.act import Act, Menu


class WhoScreen(Page[tuple[str, ...]]):
    """`then` makes the page that was asked for. Without it, in the middle of a talk, the page gives back who is
    here (`people` are ticked already), and whether it is to be shown large from here on is told to `large`."""

    heading = together_words.WHO_HEADING

    def __init__(
        self,
        then: Callable[[], Screen[Any]] | None = None,
        *,
        people: Iterable[str] = (),
        large: Callable[[], Any] | None = None,
    ) -> None:
        super().__init__()
        self.then, self._large = then, large
        self._here = set(people)

    @property
    def people(self) -> tuple[str, ...]:
        """Who is ticked, in the usual order."""
        return tuple(each for each in together_words.PEOPLE if each in self._here)

    def parts(self) -> Iterable[Widget]:
        asked = together_words.WHO_IS_HERE if self.then else together_words.WHO_NOW
        yield said(asked, classes="ask")
        people = [(self._label(who), f"tick('{who}')") for who in together_words.PEOPLE]
        acts = [(self._on, "show")]
        if self.then:
            acts += [(words.SHOW_NOTHING, "afresh"), (words.CLOSE, "leave")]
        elif self._large:
            acts += [(together_words.LARGE_FROM_HERE, "show_large"), (words.GO_BACK, "close")]
        yield self.menu(*people, *acts)
        yield said(together_words.WHOSE_IT_IS, classes="quiet")

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    @property
    def _on(self) -> str:
        return together_words.GO_ON if self._here else together_words.JUST_ME

    def _label(self, who: str) -> str:
        return words.ticked(together_words.PEOPLE[who], who in self._here)

    def action_tick(self, who: str) -> None:
        """Somebody is here, or is not."""
        self._here ^= {who}
        acts = list(self.query("Menu Act").results(Act))
        labels = [*map(self._label, together_words.PEOPLE), self._on]
        for number, (act, label) in enumerate(zip(acts, labels, strict=False), 1):
            act.reword(f"{number}  {label}")

    def action_show(self) -> None:
        """On to what was asked for."""
        if self.then is None:
            self.dismiss(self.people)
            return
        self.reflect.here(self.people, earlier=not self.reflect.presents)
        self.reflect.go(self.then())

    def action_show_large(self) -> None:
        """On, with the question alone on the screen."""
        self.action_show()
        if self._large is not None:
            self.app.call_later(self._large)

    def action_afresh(self) -> None:
        """A new conversation; nothing from earlier is on the screen."""
        self.reflect.here(self.people, earlier=False)
        from reflect.tui.screens.about import AboutScreen

        self.reflect.go(AboutScreen(Taking()))

    async def action_leave(self) -> None:
        """Close Reflect."""
        await self.run_action("app.leave")

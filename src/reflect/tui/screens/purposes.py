"""What a conversation is for, chosen before it begins, so that its own opening is heard. It is never a must."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from reflect.said import BESIDE, About
from reflect.tui.beginning import WITH_SOMEBODY
from reflect.tui.kinds_words import BROUGHT_HERE, WHAT_FOR
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Menu
from reflect.tui.words import GO_BACK, ticked


class PurposesScreen(Page[str]):
    """Gives the purpose that was chosen, or None. The one that stands is marked with a dot."""

    heading = WHAT_FOR

    def __init__(self, about: About) -> None:
        super().__init__()
        self.about = about
        self._purposes: list[str] = []

    def parts(self) -> Iterable[Widget]:
        labels = self.reflect.engine.purposes(self.about)
        self._purposes = list(labels)
        stands = self.about.purpose or self._purposes[0]
        yield said(BROUGHT_HERE, classes="ask")
        yield self.menu(
            *(
                (ticked(label, purpose == stands), f"choose({at})")
                for at, (purpose, label) in enumerate(labels.items())
            ),
            (GO_BACK, "close"),
        )

    def on_mount(self) -> None:
        self.query_one(Menu).query("Act").first().focus()

    def action_choose(self, at: int) -> None:
        """Take this one."""
        self.dismiss(self._purposes[at])


def with_whom(page: Page[Any], about: About, then: Callable[[], Screen[Any]]) -> Screen[Any]:
    """The page that `then` makes; first, where it is for more than one, the page that asks who is here."""
    if about.purpose not in WITH_SOMEBODY or page.reflect.who_was_asked:
        return then()
    from reflect.tui.screens.who import WhoScreen

    return WhoScreen(partial(then), people=BESIDE.get(about.purpose, ()))

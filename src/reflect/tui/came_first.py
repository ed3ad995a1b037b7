"""Before a conversation: whether a time that was thought about has come round again. One is asked about, no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from reflect.said import About
from reflect.tui.beginning import TOGETHER

if TYPE_CHECKING:
    from reflect.afterwards.again import Again
    from reflect.tui.app import ReflectApp


def came_first(app: ReflectApp, about: About, then: Callable[[], Screen[Any]]) -> Screen[Any]:
    """The page that `then` makes; first, where one waits, the page that asks whether it came round."""
    waiting = _to_ask(app, about)
    if waiting is None:
        return then()
    from reflect.tui.screens.came import CameScreen

    def on() -> None:
        app.call_later(app.switch_screen, then())

    return CameScreen(waiting, on)


def _to_ask(app: ReflectApp, about: About) -> Again | None:
    """None where nothing from earlier is to be shown, or somebody may be looking on who was not asked after."""
    seen = not app.who_was_asked and about.purpose in TOGETHER
    if app.journal is None or not app.shows_earlier or not about.child or seen:
        return None
    from reflect.small.waiting import one_to_ask

    return one_to_ask(app.journal, about.child)

"""Before a conversation: whether a time that was thought about has come round again. One is asked about, no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
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
    from reflect.tui.screens.again import CameScreen

    def on() -> None:
        app.call_later(app.switch_screen, then())

    return CameScreen(waiting, on)


def _to_ask(app: ReflectApp, about: About) -> Again | None:
    """Of those written before today, the one not asked about for longest; none where somebody may be looking on."""
    if app.journal is None or not app.shows_earlier or not about.child:
        return None
    from reflect.afterwards.again import to_ask

    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    waiting = to_ask(app.journal, about.child, today.isoformat())
    seen = not app.who_was_asked and about.purpose in TOGETHER
    if seen or not waiting:
        return None
    return min(waiting, key=lambda each: datetime.fromisoformat(each.came[-1].at if each.came else each.at))

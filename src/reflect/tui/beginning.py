"""What stands before a conversation about a child who was talked about before: how last time's plan has been."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual.screen import Screen

from reflect.said import About

if TYPE_CHECKING:
    from reflect.afterwards.plan import Step
    from reflect.tui.app import ReflectApp

# Purposes for which a social worker or a manager may be sitting there too.
TOGETHER: Final = frozenset(
    {
        *("supervision", "annual-review", "placement-start", "placement-difficulty"),
        *("child-in-need", "staff-group"),
    }
)

# Those for which somebody always does.
WITH_SOMEBODY: Final = frozenset({"supervision", "child-in-need", "staff-group"})


def open_from_last_time(app: ReflectApp, about: About) -> list[Step]:
    """What was hoped for about this child and is still open, what was put down last first.

    Nothing where nothing is kept, or where nothing from earlier is to be shown.
    """
    if app.journal is None or not app.shows_earlier or not about.child:
        return []
    from reflect.afterwards.plan import to_ask

    now = datetime.now().astimezone().isoformat()
    return to_ask(app.journal, about.child, now)[::-1]


def may_be_seen(app: ReflectApp, steps: list[Step]) -> bool:
    """Whether the last of these was put down where somebody else may have been looking on."""
    if app.journal is None or app.who_was_asked:
        return False
    from reflect.errors import NotFound

    try:
        return app.journal.session(steps[0].session).purpose in TOGETHER
    except NotFound:
        return False


def beginning(app: ReflectApp, about: About, then: Callable[[], Screen[Any]]) -> Screen[Any]:
    """The page that `then` makes; first, where something is open from last time, the page that asks after it.

    Where somebody is here too, what went well since may be shown after it.
    """
    then = partial(since_last, app, about, then)
    steps = open_from_last_time(app, about)
    if not steps:
        return then()
    from reflect.tui.screens.last_time import LastTimeScreen

    return LastTimeScreen(about, steps, lambda: app.go(then()))


def since_last(app: ReflectApp, about: About, then: Callable[[], Screen[Any]]) -> Screen[Any]:
    """The page that `then` makes; first, in company, the small good things that were noted since last time."""
    if not app.company or app.journal is None or not app.shows_earlier or not about.child:
        return then()
    from reflect.tui.since import noted_since

    found, day = noted_since(app.journal, about.child, app.engine)
    if not found:
        return then()
    from reflect.tui.screens.since import SinceScreen

    return SinceScreen(found, day, then)

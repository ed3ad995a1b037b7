"""How every page says that nobody on it is real, where the journal is the made-up one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, cast

from textual.app import App
from textual.widgets import Static

if TYPE_CHECKING:
    from reflect.tui.app import ReflectApp

LINE: Final = "Made up. Write nothing real here: it isn't locked."
HELLO: Final = (
    "The journal of a made-up carer, to look around in. Nobody in it is real, and nothing typed here is kept for "
    "real: it goes when this is made anew, or is next opened on another day."
)


def made_up_line(app: App[object]) -> Iterable[Static]:
    """The line at the top of a page, in the made-up journal only."""
    if cast("ReflectApp", app).made_up:
        yield Static(LINE, markup=False, id="made-up-journal")

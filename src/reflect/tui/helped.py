"""What was typed on a page is kept; where it calls for the page of help, that comes next."""

from __future__ import annotations

from collections.abc import Callable
from inspect import iscoroutine
from typing import Any

from reflect.said import About
from reflect.tui.screens.page import Page


async def help_first(
    page: Page[Any],
    about: About,
    *texts: str,
    then: Callable[[], object] = lambda: None,
    after_help: Callable[[], object] | None = None,
) -> None:
    """Do `then`; first, where these words call for it, show the page of help, and go on with `after_help`."""
    app = page.reflect
    called_for = app.engine.help_called_for(*texts)
    if not called_for:
        await _do(then)
        return
    from reflect.tui.screens.help import HelpScreen

    def go_on(_: None) -> None:
        # Only once the page of help has gone: what is dismissed is whatever stands on top.
        page.call_after_refresh(_do, after_help or then)

    app.push_screen(HelpScreen(called_for, about), go_on)


async def _do(then: Callable[[], object]) -> None:
    """Do it. That a page has gone is not waited for: it may be the one that this is done in."""
    made = then()
    if iscoroutine(made):
        await made

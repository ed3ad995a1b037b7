"""From the start to the end: the screen served from a socket until a person closes it or stops this."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web

from reflect.browser.guard import Guard
from reflect.browser.serving import Serving, silent


def show(opened: socket.socket, ready: Callable[[str], None]) -> None:
    """Serve the screen from a socket until a person closes it or stops this. `ready` is given its address."""
    # It would print the text of an exception that nobody waited for.
    logging.getLogger("asyncio").disabled = True
    with suppress(KeyboardInterrupt):
        asyncio.run(_show(opened, ready))


async def _show(opened: socket.socket, ready: Callable[[str], None]) -> None:
    serving = Serving(Guard(opened.getsockname()[1]))
    runner = web.AppRunner(
        serving.application(), access_log=None, logger=silent(), handle_signals=False, shutdown_timeout=1
    )
    await runner.setup()
    try:
        await web.SockSite(runner, opened).start()
        _stop_on_signals(serving.done)
        ready(serving.guard.address)
        await serving.done.wait()
    finally:
        await runner.cleanup()


def _stop_on_signals(done: asyncio.Event) -> None:
    # Windows knows none of this; there Ctrl+C arrives by itself.
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with suppress(NotImplementedError, AttributeError):
            asyncio.get_running_loop().add_signal_handler(getattr(signal, name), done.set)

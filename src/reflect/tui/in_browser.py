"""The app's other end where it is shown in a browser: a program that hands on keys and takes what to draw."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from textual import messages
from textual.drivers.web_driver import WebDriver


class InBrowser(WebDriver):
    """Ends when the other end is gone, and asks it to open nothing."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._write = self._send  # type: ignore[assignment]

    def _send(self, packet: bytes) -> int:
        sent = 0
        try:
            while sent < len(packet):
                sent += os.write(self.fileno, packet[sent:])
        except OSError:
            # Nobody is there any more: what is typed comes to its end too, and that closes the app.
            return len(packet)
        return sent

    def run_input_thread(self) -> None:
        super().run_input_thread()
        if not self.exit_event.is_set():
            asyncio.run_coroutine_threadsafe(self._app._post_message(messages.ExitApp()), loop=self._loop)

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """No page is opened from here."""

    def deliver_binary(self, *args: Any, **settings: Any) -> None:
        """A document is saved on this computer, as in a terminal; nothing goes through the browser."""

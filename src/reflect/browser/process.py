"""The screen as a program of its own, that takes keys and gives back what to draw, in packets."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from reflect.browser import sentences

# The end of Textual that speaks in packets, as `tui` adapts it; named here and not imported.
DRIVER: Final = "reflect.tui.in_browser:InBrowser"
_COMMAND: Final = (sys.executable, "-P", "-m", "reflect")
_READY: Final = b"__GANGLION__\n"
_PATIENCE: Final = 5.0
_LONGEST_SENTENCE: Final = 600

Draw = Callable[[bytes], Awaitable[None]]


class Program:
    """Reflect's screen, running. What it draws goes to `draw` until that fails, and then nowhere."""

    def __init__(self, process: asyncio.subprocess.Process, draw: Draw) -> None:
        self._process = process
        self._draw: Draw | None = draw
        self._sentence = b""
        self._broke = False

    @classmethod
    async def start(cls, draw: Draw, *, columns: int, rows: int) -> Program:
        """Start it in a window of this size."""
        # Ctrl+C is for the one that serves: this one is asked to close, and keeps what was typed first.
        apart = (
            {"creationflags": getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)}
            if os.name == "nt"
            else {"start_new_session": True}
        )
        process = await asyncio.create_subprocess_exec(
            *_COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_surroundings(columns, rows),
            **apart,
        )
        return cls(process, draw)

    async def run(self) -> int:
        """Hand on what it draws until it ends. Returns its exit code."""
        listening = asyncio.create_task(self._listen())
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            await self._hand_on()
        await listening
        return await self._process.wait()

    @property
    def why(self) -> str:
        """What it said when it could not go on."""
        said = self._sentence.decode("utf-8", "replace").strip()
        # Its own sentences hold no answer; what Python itself would say might.
        return sentences.BROKE if not said or self._broke else said

    async def _hand_on(self) -> None:
        out = self._process.stdout
        assert out is not None
        if await out.readline() != _READY:
            return
        while True:
            kind = await out.readexactly(1)
            content = await out.readexactly(int.from_bytes(await out.readexactly(4), "big"))
            if kind == b"M":
                self._obey(json.loads(content))
            elif kind == b"D" and self._draw is not None:
                try:
                    await self._draw(content)
                except (ConnectionError, RuntimeError):
                    self._draw = None

    def _obey(self, asked: dict[str, object]) -> None:
        # It may also ask for a page or a file to be opened. Nothing of that is done.
        if asked.get("type") == "exit":
            self._hang_up()

    async def _listen(self) -> None:
        errors = self._process.stderr
        assert errors is not None
        while some := await errors.read(4096):
            said = self._sentence + some
            # However long it is, and wherever its beginning has gone.
            self._broke = self._broke or b"Traceback" in said
            self._sentence = said[-_LONGEST_SENTENCE:]

    # ------------------------------------------------------------ what is done at the page

    async def type(self, keys: str) -> None:
        """Keys, or what was pasted, as a terminal sends them."""
        await self._send(b"D", keys.encode("utf-8", "replace"))

    async def resize(self, columns: int, rows: int) -> None:
        """The window has another size now."""
        await self._tell(type="resize", width=columns, height=rows)

    async def look_at(self, looked_at: bool) -> None:
        """The page has the keyboard, or has it no longer."""
        await self._tell(type="focus" if looked_at else "blur")

    async def stop(self) -> None:
        """Have it keep what was typed and end, as it does when nobody is there any more; else end it."""
        self._draw = None
        self._hang_up()
        for last_word in (self._process.terminate, self._process.kill):
            try:
                await asyncio.wait_for(self._process.wait(), _PATIENCE)
            except TimeoutError:
                with suppress(ProcessLookupError):
                    last_word()
            else:
                return

    def _hang_up(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def _tell(self, **what: str | int) -> None:
        await self._send(b"M", json.dumps(what).encode())

    async def _send(self, kind: bytes, content: bytes) -> None:
        to = self._process.stdin
        if to is None or to.is_closing():
            return
        # Where it has ended there is nobody to tell.
        with suppress(ConnectionError, RuntimeError):
            to.write(kind + len(content).to_bytes(4, "big") + content)
            await to.drain()


def _surroundings(columns: int, rows: int) -> dict[str, str]:
    """What the program finds around it: none of Textual's own settings, which could have it write a log."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TEXTUAL")}
    return kept | {
        "TEXTUAL_DRIVER": DRIVER,
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "TERM": "xterm-256color",
        "COLUMNS": str(columns),
        "ROWS": str(rows),
    }

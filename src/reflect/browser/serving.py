"""Serving the screen: one page with what it needs, and one connection that draws it and takes the keys."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

from aiohttp import WSMsgType, web

from reflect.browser import sentences
from reflect.browser.answers import page, part, told
from reflect.browser.ends import CLOSED, COULD_NOT, HALTED, IN_ANOTHER_TAB
from reflect.browser.guard import Guard
from reflect.browser.process import Program

_LARGEST: Final = 4_000_000
_SIZES: Final = range(2, 1001)
# A page that is loaded again asks before the old one has let go, or while what was typed there is being kept.
_LETS_GO: Final = 1.0
_ENDS: Final = 15.0
_STEP: Final = 0.05

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Serving:
    """The screen, behind its guard. `done` is set once a person has closed it."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        self.done = asyncio.Event()
        self._free = asyncio.Lock()
        self._connected: web.WebSocketResponse | None = None

    def application(self) -> web.Application:
        """All that is answered, and nothing without the guard."""

        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self._guarded(request, handler)

        application = web.Application(middlewares=[guarded], logger=silent())
        application.on_response_prepare.append(self._with_headers)
        application.on_shutdown.append(self._halt)
        place = self.guard.place
        application.router.add_get("/open/{token}", self._open)
        application.router.add_get(place, self._page)
        application.router.add_get(f"{place}socket", self._socket)
        application.router.add_get(f"{place}{{name}}", self._part)
        return application

    async def _with_headers(self, _: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(self.guard.headers)

    async def _guarded(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        why = self.guard.refuses(request)
        if why:
            return told(why, 403)
        if not request.path.startswith("/open/") and not self.guard.knows(request):
            return told(sentences.NOT_YOU, 403)
        try:
            return await handler(request)
        except web.HTTPException as error:
            return told(sentences.NO_PAGE, error.status)
        except Exception:
            # Said to nobody but this browser: what went wrong may hold what was typed.
            return told(sentences.BROKE, 500)

    # ------------------------------------------------------------ pages

    async def _open(self, request: web.Request) -> web.StreamResponse:
        if request.method != "GET" or not self.guard.admit(request.match_info["token"]):
            return told(sentences.USED, 403)
        response = web.Response(status=303, headers={"Location": self.guard.place})
        self.guard.give_cookie(response)
        return response

    async def _page(self, _: web.Request) -> web.StreamResponse:
        return page()

    async def _part(self, request: web.Request) -> web.StreamResponse:
        return part(request.match_info["name"])

    # ------------------------------------------------------------ the connection

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if not self.guard.own_page(request):
            return told(sentences.FROM_ELSEWHERE, 403)
        connection = web.WebSocketResponse(timeout=2, compress=False, max_msg_size=_LARGEST)
        await connection.prepare(request)
        if not await self._its_turn():
            await connection.close(code=IN_ANOTHER_TAB)
            return connection
        try:
            self._connected = connection
            await self._hold(connection)
        finally:
            self._connected = None
            self._free.release()
        return connection

    async def _its_turn(self) -> bool:
        """Whether no other tab has the screen: one that has just been left has a moment to let go."""
        waited = 0.0
        while self._free.locked():
            leaving = self._connected is None or self._connected.closed
            if waited > (_ENDS if leaving else _LETS_GO):
                return False
            await asyncio.sleep(_STEP)
            waited += _STEP
        return await self._free.acquire()

    async def _hold(self, connection: web.WebSocketResponse) -> None:
        size = _size(await _received(connection))
        if size is None:
            return
        program = await Program.start(connection.send_bytes, columns=size[0], rows=size[1])
        running = asyncio.create_task(self._run(program, connection))
        try:
            while (message := await _received(connection)) is not None:
                await _obey(program, message)
        finally:
            await asyncio.shield(self._end(program, running))

    async def _run(self, program: Program, connection: web.WebSocketResponse) -> None:
        code = await program.run()
        if connection.closed:
            return
        if code == 0:
            await connection.close(code=CLOSED)
            self.done.set()
            return
        with suppress(ConnectionError, RuntimeError):
            await connection.send_str(json.dumps({"said": program.why}))
        await connection.close(code=COULD_NOT)

    async def _end(self, program: Program, running: asyncio.Task[None]) -> None:
        await program.stop()
        await running

    async def _halt(self, _: web.Application) -> None:
        if self._connected is not None:
            await self._connected.close(code=HALTED)
        # What is still typed is being kept.
        async with self._free:
            pass


async def _received(connection: web.WebSocketResponse) -> dict[str, Any] | None:
    """The next message of the page; None where there is none to come, or it is not of its kind."""
    message = await connection.receive()
    if message.type is not WSMsgType.TEXT:
        return None
    try:
        content = json.loads(message.data)
    except ValueError:
        return None
    return content if isinstance(content, dict) else None


async def _obey(program: Program, message: dict[str, Any]) -> None:
    keys, looked_at, size = message.get("keys"), message.get("looked-at"), _size(message)
    if isinstance(keys, str):
        await program.type(keys)
    elif isinstance(looked_at, bool):
        await program.look_at(looked_at)
    elif size is not None:
        await program.resize(*size)


def _size(message: dict[str, Any] | None) -> tuple[int, int] | None:
    columns, rows = (message or {}).get("columns"), (message or {}).get("rows")
    if isinstance(columns, int) and isinstance(rows, int) and columns in _SIZES and rows in _SIZES:
        return columns, rows
    return None


def silent() -> logging.Logger:
    """A logger that writes nothing: a request, or what went wrong in it, is nobody else's to read."""
    logger = logging.Logger("reflect.browser")
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    return logger

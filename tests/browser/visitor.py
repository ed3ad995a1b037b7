"""A visitor who is no browser: it sends what it likes, and sees every answer as it comes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.browser.extra import aiohttp
from tests.browser.seen import Seen


@asynccontextmanager
async def visitor() -> AsyncIterator[aiohttp.ClientSession]:
    """Somebody with no cookie yet, who keeps those that are given, and follows no address by itself."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


async def let_in(session: aiohttp.ClientSession, address: str) -> str:
    """Use the address that was printed. Returns that of the page."""
    async with session.get(address, allow_redirects=False) as answer:
        assert answer.status == 303
        return address.partition("/open/")[0] + answer.headers["Location"]


class Page:
    """The page's own connection, without the page: it types, and reads what is drawn."""

    def __init__(self, connection: aiohttp.ClientWebSocketResponse) -> None:
        self._connection = connection
        self.seen = Seen()
        self.said = ""

    async def type(self, keys: str) -> None:
        await self._connection.send_json({"keys": keys})

    async def wait_for(self, words: str, *, chosen: bool = False, seconds: float = 15) -> None:
        """Wait until these words stand on the screen; `chosen`: as those of the button that Enter would press."""
        async with asyncio.timeout(seconds):
            while not (self.seen.stands_on(words) if chosen else self.seen.shows(words)):
                message = await self._connection.receive()
                assert message.type is aiohttp.WSMsgType.BINARY, f"{words}: {message}\n{self.seen}"
                self.seen.take(message.data)

    async def until_closed(self) -> int | None:
        """Read to the end. Returns why the connection was closed."""
        async for message in self._connection:
            if message.type is aiohttp.WSMsgType.TEXT:
                self.said = json.loads(message.data)["said"]
        return self._connection.close_code

    def cut(self) -> None:
        """The connection is gone, without a word."""
        transport = self._connection._response.connection
        assert transport is not None
        assert transport.transport is not None
        transport.transport.abort()


@asynccontextmanager
async def at_the_page(session: aiohttp.ClientSession, page: str) -> AsyncIterator[Page]:
    """The screen, drawn in a window of 80 by 24."""
    origin = "/".join(page.split("/")[:3])
    async with session.ws_connect(f"{page}socket", origin=origin) as connection:
        await connection.send_json({"columns": 80, "rows": 24})
        yield Page(connection)

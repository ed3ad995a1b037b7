"""Chromium without a window, told what to do through its own DevTools."""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from tests.browser.extra import aiohttp
from tests.browser.seen import Seen

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# It asks nothing of its own, has no first page, and takes any name for this computer.
OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--metrics-recording-only",
    "--remote-debugging-port=0",
    "--host-resolver-rules=MAP * 127.0.0.1",
    "--proxy-server=direct://",
    "--window-size=1280,800",
    "about:blank",
)
# The number that a key has in the page, and what it types.
KEYS = {
    "Enter": (13, "\r"),
    "Tab": (9, ""),
    "Escape": (27, ""),
    "ArrowRight": (39, ""),
    "F2": (113, ""),
    "F8": (119, ""),
    "F9": (120, ""),
}


def found() -> str | None:
    """Where Chromium is on this computer."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def running(profile: Path) -> Iterator[str]:
    """Chromium, and where its DevTools are."""
    program = found()
    assert program is not None
    process = subprocess.Popen(
        [program, f"--user-data-dir={profile}", *OPTIONS],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    try:
        assert process.stderr is not None
        for line in process.stderr:
            _, listening, address = line.partition("DevTools listening on ")
            if listening:
                break
        else:
            raise AssertionError("Chromium did not start")
        yield address.strip()
    finally:
        process.kill()
        process.communicate()


class Tab:
    """One page of the browser, and every request it has made."""

    def __init__(self, browser: Browser, session: str, target: str) -> None:
        self._browser, self._session, self._target = browser, session, target
        self.asked_for: list[str] = []
        self.said: list[str] = []
        # What a person sees is drawn as a picture; here it is read from what the page was given to draw.
        self.seen = Seen()

    async def do(self, method: str, **what: Any) -> Any:
        return await self._browser.do(method, session=self._session, **what)

    def hear(self, event: str, what: dict[str, Any]) -> None:
        if event == "Network.webSocketCreated":
            # A new connection draws on a new screen.
            self.seen = Seen()
        elif event == "Network.webSocketFrameSent":
            self._hear_size(json.loads(what["response"]["payloadData"]))
        elif event == "Network.webSocketFrameReceived" and what["response"]["opcode"] == 2:
            self.seen.take(base64.b64decode(what["response"]["payloadData"]))
        self._hear_what_it_asks(event, what)

    def _hear_size(self, sent: dict[str, Any]) -> None:
        if "columns" in sent:
            self.seen.resize(sent["columns"], sent["rows"])

    def _hear_what_it_asks(self, event: str, what: dict[str, Any]) -> None:
        if event == "Network.requestWillBeSent":
            self.asked_for.append(what["request"]["url"])
        elif event == "Network.webSocketCreated":
            self.asked_for.append(what["url"])
        elif event == "Log.entryAdded":
            self.said.append(what["entry"]["text"])
        elif event == "Runtime.exceptionThrown":
            self.said.append(what["exceptionDetails"].get("exception", {}).get("description", "an exception"))

    async def begin(self) -> None:
        for each in ("Network", "Log", "Runtime", "Page"):
            await self.do(f"{each}.enable")

    async def go(self, address: str) -> None:
        await self.do("Page.navigate", url=address)
        await self.until("document.readyState === 'complete'")

    async def value(self, expression: str) -> Any:
        """What a piece of script comes to in the page; None where it fails."""
        done = await self.do("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        return done["result"].get("value")

    async def until(self, expression: str, seconds: float = 8.0) -> None:
        """Wait until it is so in the page."""
        for _ in range(int(seconds / 0.03)):
            if await self.value(f"Boolean({expression})"):
                return
            await asyncio.sleep(0.03)
        raise AssertionError(f"It never came to be so: {expression}\n{await self.text()}")

    async def until_so(self, so: Callable[[], bool], seconds: float = 8.0) -> None:
        """Wait until it is so, of what is seen here."""
        for _ in range(int(seconds / 0.02)):
            if so():
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"It never came to be so.\n{self.seen.size}\n{self.seen}")

    async def wait_for(self, words: str, *, chosen: bool = False, seconds: float = 10.0) -> None:
        """Wait until these words stand on the screen; `chosen`: as those of the button that Enter would press."""
        for _ in range(int(seconds / 0.02)):
            if self.seen.stands_on(words) if chosen else self.seen.shows(words):
                return
            await asyncio.sleep(0.02)
        raise AssertionError(f"It never showed: {words}\n{self.seen}\n{await self.text()}")

    async def text(self) -> str:
        """What a person reads."""
        return str(await self.value("document.body ? document.body.innerText : ''"))

    async def press(self, key: str, *, control: bool = False) -> None:
        number, types = KEYS.get(key) or (ord(key.upper()) if key.isalnum() else 0, key)
        common = {
            "key": key,
            "code": key if key in KEYS else "",
            "windowsVirtualKeyCode": number,
            "modifiers": 2 if control else 0,
        }
        text = {} if control or not types else {"text": types}
        await asyncio.gather(
            self.do("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **common, **text),
            self.do("Input.dispatchKeyEvent", type="keyUp", **common),
        )

    async def type(self, words: str) -> None:
        await asyncio.gather(*map(self.press, words))

    async def picture(self, file: Path) -> None:
        made = await self.do("Page.captureScreenshot", format="png")
        file.write_bytes(base64.b64decode(made["data"]))

    async def close(self) -> None:
        await self._browser.do("Target.closeTarget", targetId=self._target)


class Browser:
    """Chromium, as somebody uses it who has just opened it."""

    def __init__(self, connection: aiohttp.ClientWebSocketResponse) -> None:
        self._connection = connection
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._tabs: dict[str, Tab] = {}
        self._context = ""

    async def do(self, method: str, session: str = "", **what: Any) -> Any:
        number = next(self._numbers)
        self._waiting[number] = asyncio.get_running_loop().create_future()
        message = {"id": number, "method": method, "params": what}
        await self._connection.send_json(message | ({"sessionId": session} if session else {}))
        return await asyncio.wait_for(self._waiting[number], 15)

    async def listen(self) -> None:
        async for message in self._connection:
            told = json.loads(message.data)
            if "id" not in told:
                tab = self._tabs.get(told.get("sessionId", ""))
                if tab is not None:
                    tab.hear(told["method"], told["params"])
                continue
            waiting = self._waiting.pop(told["id"])
            if "error" in told:
                waiting.set_exception(AssertionError(told["error"]["message"]))
            else:
                waiting.set_result(told["result"])

    async def begin(self) -> None:
        self._context = (await self.do("Target.createBrowserContext"))["browserContextId"]

    async def zoom(self, times: float) -> None:
        """As somebody sets it for every page; only tabs of the person's own have it."""
        settings = await self.tab(own=True)
        await settings.go("chrome://settings/")
        await settings.until("window.chrome && chrome.settingsPrivate")
        await settings.value(f"new Promise((done) => chrome.settingsPrivate.setDefaultZoom({times}, done))")
        await settings.close()

    async def tab(self, *, own: bool = False) -> Tab:
        """A new tab, with nothing in it yet: of this browser, or of the person whose profile it is."""
        where = {} if own else {"browserContextId": self._context}
        target = (await self.do("Target.createTarget", url="about:blank", **where))["targetId"]
        session = (await self.do("Target.attachToTarget", targetId=target, flatten=True))["sessionId"]
        tab = self._tabs[session] = Tab(self, session, target)
        await tab.begin()
        return tab

    async def end(self) -> None:
        await self.do("Target.disposeBrowserContext", browserContextId=self._context)


@asynccontextmanager
async def browser(address: str) -> AsyncIterator[Browser]:
    """A browser with no cookie and no page."""
    async with aiohttp.ClientSession() as client, client.ws_connect(address, max_msg_size=0) as connection:
        opened = Browser(connection)
        listening = asyncio.create_task(opened.listen())
        try:
            await opened.begin()
            yield opened
            await opened.end()
        finally:
            listening.cancel()

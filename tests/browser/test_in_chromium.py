"""The page in a real browser: the conversation by keyboard, pages from elsewhere, nothing asked of anybody else,
and large letters. Each test begins with a browser that has no cookie."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from reflect.browser import sentences
from reflect.browser.bound import listen
from reflect.journal import Journal
from tests.browser import chromium
from tests.browser.chromium import Browser, Tab, browser
from tests.browser.extra import web
from tests.browser.served import PASSPHRASE, Served, served

pytestmark = pytest.mark.skipif(chromium.found() is None, reason="no Chromium or Chrome on this computer")

ANSWER = "Kai hums, and draws boats."
LEAST = (60, 18)


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Chromium, once for all of these."""
    with chromium.running(tmp_path_factory.mktemp("profile")) as address:
        yield address


def assert_nothing_left(tab: Tab, at: Served) -> None:
    """All that the page asked for was asked of this program; nothing was forbidden on the way, and nothing broke."""
    assert tab.asked_for
    assert {address.split("/")[2] for address in tab.asked_for} == {at.host}
    assert tab.said == []


# ---------------------------------------------------------------- talking


async def test_a_conversation_by_keyboard_with_the_passphrase_typed_in_the_page(
    tools: str, tmp_path: Path
) -> None:
    with served(tmp_path) as at:
        async with browser(tools) as opened:
            tab = await opened.tab()
            await tab.go(at.address)
            passphrase = await begin_with_a_passphrase(tab)
            await tab.type(ANSWER)
            await tab.wait_for(ANSWER)
            await tab.press("F2")
            await choose(tab, "I'd rather not say")
            await tab.wait_for("This part is about trust")
            await tab.type("He tells me")
            await tab.wait_for("He tells me")
            assert await tab.value("[document.title, document.documentElement.lang]") == ["Reflect", "en-GB"]

            # Loaded again: the passphrase, then the very question with what was being typed.
            await tab.do("Page.reload")
            await tab.wait_for("Type your passphrase")
            await tab.type(passphrase)
            await tab.press("Enter")
            await tab.wait_for("Go on where you left off", chosen=True)
            await tab.press("Enter")
            await tab.wait_for("He tells me")

            # Blanked: neither the title nor the rest of the page tells what this is.
            await tab.press("F8")
            await tab.until("document.title === '·'")
            assert (
                await tab.value("getComputedStyle(document.querySelector('header')).visibility") == "hidden"
            )
            await tab.until_so(lambda: not tab.seen.shows("He tells me"))
            assert_nothing_left(tab, at)
        assert at.stop() == 0
        assert at.errors.read_text().splitlines() == [sentences.OPEN_THIS, sentences.STOPPED]
        journal = Journal.open(passphrase, home=at.home)
        try:
            (row,) = journal.sessions()
            assert [each.text for each in journal.said(row.id) if each.who == "carer"] == [ANSWER]
        finally:
            journal.close()


async def choose(tab: Tab, label: str) -> None:
    """Press the button of this name by its number."""
    await tab.wait_for(label)
    (number,) = re.findall(rf"\[([1-9]) +{re.escape(label)}", str(tab.seen))
    await tab.press(number)


async def begin_with_a_passphrase(tab: Tab) -> str:
    """From the first page to the first question, as somebody does who has never been here. Returns the passphrase."""
    await tab.wait_for("Keep it, locked", chosen=True)
    await tab.press("Enter")
    await tab.wait_for("I've written them down", chosen=True)
    (passphrase,) = re.findall(r"^ +([a-z]+ [a-z]+ [a-z]+ [a-z]+) *$", str(tab.seen), re.MULTILINE)
    await tab.press("Enter")
    await tab.wait_for("Now type the four words")
    await tab.type(passphrase)
    await tab.press("Enter")
    await tab.wait_for("Who is it about?")
    await tab.type("Kai")
    await tab.press("Enter")
    await tab.wait_for("A baby", chosen=True)
    await tab.press("3")
    await tab.wait_for("comes to mind")
    return str(passphrase)


# ---------------------------------------------------------------- pages from elsewhere

# Everything that a page of somebody else's might try, on the address of the page itself.
TRIES = """
async () => {
  const page = PAGE, tried = {};
  const told = (promise) => promise.then(() => "let in", () => "refused");
  for (const credentials of ["omit", "include"]) {
    tried[`fetch ${credentials}`] = await told(fetch(page, { credentials }));
    const blind = await fetch(page, { credentials, mode: "no-cors" }).then((r) => r.type, () => "refused");
    tried[`blind fetch ${credentials}`] = blind === "opaque" ? "refused" : blind;
  }
  tried.socket = await told(new Promise((open, shut) => {
    const socket = new WebSocket(page.replace("http:", "ws:") + "socket");
    socket.onopen = open;
    socket.onerror = socket.onclose = shut;
  }));
  tried.script = await told(new Promise((load, fail) => {
    document.head.append(Object.assign(document.createElement("script"), {
      src: page + "page.js", onload: load, onerror: fail }));
  }));
  const frame = document.body.appendChild(Object.assign(document.createElement("iframe"), { src: page }));
  await new Promise((loaded) => { frame.onload = loaded; });
  try { tried.frame = frame.contentDocument ? "let in" : "refused"; } catch { tried.frame = "refused"; }
  return tried;
}
"""


@asynccontextmanager
async def another_page() -> AsyncIterator[int]:
    """A page that has nothing to do with Reflect, at a port of its own."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text="<!DOCTYPE html><title>Another</title><body>", content_type="text/html")

    application = web.Application()
    application.router.add_get("/", answer)
    runner = web.AppRunner(application, access_log=None)
    with listen() as opened:
        await runner.setup()
        await web.SockSite(runner, opened).start()
        try:
            yield opened.getsockname()[1]
        finally:
            await runner.cleanup()


async def test_no_page_but_its_own_is_let_in_and_only_one_of_those(tools: str, tmp_path: Path) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        async with browser(tools) as opened:
            tab = await opened.tab()
            await tab.go(at.address)
            await tab.wait_for("Who is it about?")
            page = await tab.value("location.href")
            await pages_from_elsewhere_are_refused(opened, page)
            async with browser(tools) as other:
                stranger = await other.tab()
                for address, sentence in ((page, sentences.NOT_YOU), (at.address, sentences.USED)):
                    assert await said_at(stranger, address) == sentence
            await tab.type("Kai")
            await tab.wait_for("Kai")

            second = await opened.tab()
            await second.go(page)
            await second.until("!document.getElementById('ended').hidden")
            assert sentences.IN_ANOTHER_TAB in await second.text()
            # The first one closed, this one goes on: the button has the keyboard.
            await tab.close()
            await second.press("Enter")
            await second.wait_for("Who is it about?")


async def pages_from_elsewhere_are_refused(opened: Browser, page: str) -> None:
    async with another_page() as port:
        # One of this very computer, to which the browser gives the cookie; and one of anywhere.
        for host in ("127.0.0.1", "evil.example"):
            stranger = await opened.tab()
            await stranger.go(f"http://{host}:{port}/")
            tried = await stranger.value(f"({TRIES.replace('PAGE', json.dumps(page))})()")
            assert len(tried) == 7
            assert set(tried.values()) == {"refused"}, (host, tried)
        # Another name that leads to this program itself.
        rebound = page.replace("127.0.0.1", "evil.example")
        assert await said_at(stranger, rebound) == sentences.WRONG_HOST


async def said_at(tab: Tab, address: str) -> str:
    """What a page says that says one thing."""
    await tab.go(address)
    return str(await tab.value("document.querySelector('p').textContent"))


# ---------------------------------------------------------------- large letters

ROOM = """
(() => {
  const box = (which) => document.querySelector(which).getBoundingClientRect();
  const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.top >= outer.top - 1
    && inner.right <= outer.right + 1 && inner.bottom <= outer.bottom + 1;
  const whole = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const parts = [...document.querySelectorAll("header > *")].map((each) => each.getBoundingClientRect());
  return {
    nothingCut: inside(box(".xterm-screen"), box("#screen")) && [box("#screen"), ...parts].every((p) => inside(p, whole)),
    letter: box(".xterm-screen").width * devicePixelRatio / COLUMNS,
    zoom: devicePixelRatio,
  };
})()
"""


async def room(tab: Tab) -> dict[str, float]:
    return await tab.value(ROOM.replace("COLUMNS", str(tab.seen.size[0])))  # type: ignore[no-any-return]


async def test_the_letters_can_be_larger_and_everything_still_fits_at_twice_the_size(
    tools: str, tmp_path: Path
) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        async with browser(tools) as opened:
            try:
                await look_at_all_sizes(opened, at)
            finally:
                await opened.zoom(1)


async def look_at_all_sizes(opened: Browser, at: Served) -> None:
    tab = await opened.tab(own=True)
    await tab.go(at.address)
    await tab.wait_for("Who is it about?")
    usual = await room(tab)
    assert usual["nothingCut"]
    assert "Who is it about?" not in await tab.text()

    # The three sizes, by the keyboard alone, and back to the conversation.
    letters = [usual["letter"]]
    await tab.press(",", control=True)
    for columns in (110, 80):
        await tab.press("ArrowRight")
        await tab.until_so(lambda columns=columns: tab.seen.size[0] < columns)  # type: ignore[misc]
        here = await room(tab)
        assert here["nothingCut"]
        assert tab.seen.size >= LEAST
        letters.append(here["letter"])
    assert letters[0] * 1.25 < letters[1] < letters[2] / 1.25
    await tab.press("Enter")
    await tab.type("Kai")
    await tab.wait_for("Kai")
    await tab.press(",", control=True)
    await tab.press("ArrowRight")
    await tab.until_so(lambda: tab.seen.size[0] > 100)

    # In that row too: the lines as text, for a screen reader.
    await tab.press("Tab")
    await tab.press(" ")
    await tab.until(
        "document.querySelector('.xterm-accessibility-tree')?.textContent.includes('Who is it about?')"
    )

    await opened.zoom(2)
    await tab.do("Page.bringToFront")
    await tab.until("devicePixelRatio === 2")
    await tab.until_so(lambda: tab.seen.size[0] < 100)
    large = await room(tab)
    assert large["nothingCut"]
    assert tab.seen.size[0] >= LEAST[0]
    assert tab.seen.size[1] >= LEAST[1]
    assert large["letter"] > 1.85 * usual["letter"]
    assert_nothing_left(tab, at)

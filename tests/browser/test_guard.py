"""Who is let in: every request here is a real one, to a real server."""

from __future__ import annotations

import re
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from reflect.browser import sentences
from reflect.browser.bound import listen
from reflect.browser.guard import COOKIE, Guard
from reflect.errors import BrowserError
from tests.browser.extra import aiohttp, web
from tests.browser.visitor import let_in, visitor

PARTS = ("", "page.js", "page.css", "terminal.js", "terminal.css")


@asynccontextmanager
async def serving() -> AsyncIterator[Guard]:
    from reflect.browser.serving import Serving

    with listen() as opened:
        guard = Guard(opened.getsockname()[1])
        runner = web.AppRunner(Serving(guard).application(), access_log=None)
        await runner.setup()
        await web.SockSite(runner, opened).start()
        try:
            yield guard
        finally:
            await runner.cleanup()


async def asked(session: aiohttp.ClientSession, address: str, **headers: str) -> tuple[int, str]:
    async with session.get(address, headers=headers, allow_redirects=False) as answer:
        return answer.status, await answer.text()


def says(sentence: str, page: str) -> bool:
    from html import escape

    return escape(sentence) in page


async def test_the_address_opens_it_once_and_gives_a_cookie_that_is_for_it_alone() -> None:
    async with serving() as guard, visitor() as session:
        address = guard.address
        async with session.get(address, allow_redirects=False) as answer:
            assert (answer.status, answer.headers["Location"]) == (303, guard.place)
            given = answer.headers["Set-Cookie"]
        assert {"HttpOnly", "SameSite=Strict", f"Path={guard.place}"} <= set(given.split("; "))
        assert "Max-Age" not in given
        assert "Expires" not in given
        assert (await asked(session, guard.origin + guard.place))[0] == 200
        async with visitor() as another:
            status, page = await asked(another, address)
            assert (status, says(sentences.USED, page)) == (403, True)


async def test_an_address_that_is_not_whole_opens_nothing_and_spends_nothing() -> None:
    async with serving() as guard, visitor() as session:
        for wrong in (guard.address[:-1], f"{guard.origin}/open/x", f"{guard.origin}/open/None"):
            assert (await asked(session, wrong))[0] == 403
        await let_in(session, guard.address)


@pytest.mark.parametrize("part", [*PARTS, "socket", "no-such-part"])
async def test_without_the_cookie_nothing_is_answered(part: str) -> None:
    async with serving() as guard, visitor() as session, visitor() as stranger:
        page = await let_in(session, guard.address)
        status, text = await asked(stranger, page + part, Origin=guard.origin)
        assert (status, says(sentences.NOT_YOU, text)) == (403, True)
        status, _ = await asked(stranger, page + part, Cookie="reflect=a-guess")
        assert status == 403


@pytest.mark.parametrize(
    "name",
    ["localhost:{port}", "127.0.0.1", "evil.example:{port}", "evil.example", "127.0.0.1:1", "[::1]:{port}"],
)
async def test_another_name_for_this_computer_is_refused(name: str) -> None:
    async with serving() as guard, visitor() as session:
        wrong = name.format(port=guard.host.partition(":")[2])
        assert (await asked(session, guard.address, Host=wrong))[0] == 403
        page = await let_in(session, guard.address)
        status, text = await asked(session, page, Host=wrong)
        assert (status, says(sentences.WRONG_HOST, text)) == (403, True)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1"},
        {"Sec-Fetch-Site": "cross-site"},
        # A page of another program on this computer, which the browser takes for a relation.
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Purpose": "prefetch;prerender"},
    ],
)
async def test_what_another_page_asks_for_is_refused(headers: dict[str, str]) -> None:
    async with serving() as guard, visitor() as session:
        assert (await asked(session, guard.address, **headers))[0] == 403
        page = await let_in(session, guard.address)
        for part in (*PARTS, "socket"):
            status, text = await asked(session, page + part, **headers)
            assert (status, says(sentences.FROM_ELSEWHERE, text)) == (403, True)


@pytest.mark.parametrize("name", ["Origin", "Sec-Fetch-Site"])
async def test_of_two_that_it_says_it_comes_from_none_may_be_another(name: str) -> None:
    async with serving() as guard, visitor() as session:
        own = {"Origin": guard.origin, "Sec-Fetch-Site": "none"}[name]
        headers = [(name, own), (name, "http://evil.example")]
        async with session.get(guard.address, headers=headers, allow_redirects=False) as answer:
            assert answer.status == 403
        await let_in(session, guard.address)


async def test_a_cookie_of_the_same_name_that_another_program_set_neither_opens_nor_shuts_it() -> None:
    async with serving() as guard, visitor() as session, visitor() as stranger:
        page = await let_in(session, guard.address)
        ours = next(each.value for each in session.cookie_jar if each.key == COOKIE)
        for others in (f"{COOKIE}={ours}; {COOKIE}=another", f"{COOKIE}=another; {COOKIE}={ours}"):
            assert (await asked(stranger, page, Cookie=others))[0] == 200
        assert (await asked(stranger, page, Cookie=f"{COOKIE}=another; x={ours}"))[0] == 403


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://127.0.0.1", "https://{host}"]
)
async def test_only_its_own_page_gets_a_connection(origin: str | None) -> None:
    async with serving() as guard, visitor() as session:
        page = await let_in(session, guard.address)
        claimed = origin and origin.format(host=guard.host)
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await session.ws_connect(f"{page}socket", origin=claimed)
        assert refused.value.status == 403
        async with session.ws_connect(f"{page}socket", origin=guard.origin) as connection:
            assert not connection.closed


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
async def test_nothing_can_be_sent_to_it(method: str) -> None:
    async with serving() as guard, visitor() as session:
        page = await let_in(session, guard.address)
        async with session.request(method, page) as answer:
            assert answer.status == 403
            assert "Access-Control-Allow-Origin" not in answer.headers


async def test_to_ask_for_the_head_only_spends_nothing() -> None:
    async with serving() as guard, visitor() as session:
        async with session.head(guard.address) as answer:
            assert answer.status == 403
        await let_in(session, guard.address)


async def test_every_answer_forbids_what_is_not_its_own_and_is_not_remembered() -> None:
    async with serving() as guard, visitor() as session:
        answers = [await session.get(guard.address, allow_redirects=False)]
        page = guard.origin + guard.place
        answers += [await session.get(page + part) for part in (*PARTS, "no-such-part")]
        answers += [
            await session.get(f"{guard.origin}/favicon.ico"),
            await session.get(page, headers={"Host": "x"}),
        ]
        assert {each.status for each in answers} == {200, 303, 403, 404}
        async with session.ws_connect(f"{page}socket", origin=guard.origin) as connection:
            told = [each.headers for each in answers] + [connection._response.headers]
        for headers in told:
            assert headers["Cache-Control"] == "no-store"
            assert headers["Referrer-Policy"] == "no-referrer"
            assert headers["X-Frame-Options"] == "DENY"
            assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
            policy = headers["Content-Security-Policy"].split("; ")
            assert policy[0] == "default-src 'none'"
            assert f"connect-src ws://{guard.host}" in policy
            assert not {"unsafe-inline", "unsafe-eval", "*", "https:", "http:"} & set(
                re.split("[ ']", " ".join(policy))
            )
            assert "python" not in headers["Server"].casefold()


async def test_nothing_that_is_served_names_a_place_elsewhere() -> None:
    async with serving() as guard, visitor() as session:
        page = await let_in(session, guard.address)
        for part in PARTS:
            status, text = await asked(session, page + part)
            assert (status, bool(text)) == (200, True)
            text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
            assert not re.search(r"(https?|wss?)://[a-z0-9]|url\(\s*[\"']?(?!data:)|@import", text)
            assert not re.search(r"""(src|href)\s*=\s*["'](?!data:|page\.|terminal\.)""", text)


async def test_a_part_that_fails_says_so_to_nobody_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails() -> bytes:
        raise ValueError("hands off my teddy")

    monkeypatch.setattr("reflect.browser.terminal.style", fails)
    async with serving() as guard, visitor() as session:
        page = await let_in(session, guard.address)
        status, text = await asked(session, f"{page}terminal.css")
        assert (status, says(sentences.BROKE, text), "teddy" in text) == (500, True, False)
        # What is no request at all is answered below the guard; it is told to no log either.
        with socket.create_connection(("127.0.0.1", int(guard.host.partition(":")[2]))) as raw:
            raw.sendall(b"hands off my teddy\r\n\r\n")
    assert caplog.records == []


# ---------------------------------------------------------------- where it is served


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "", "192.0.2.1", "localhost", "evil.example", "::", "::1", "255.255.255.255"]
)
def test_it_is_served_to_this_computer_alone(host: str) -> None:
    with pytest.raises(BrowserError, match="this computer alone"):
        listen(0, host)


def test_it_listens_where_only_this_computer_reaches() -> None:
    with listen() as opened:
        assert opened.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_or_is_none_is_said_so() -> None:
    with listen() as opened, pytest.raises(BrowserError, match="Another program is using port"):
        listen(opened.getsockname()[1])
    for none in (-1, 65_536):
        with pytest.raises(BrowserError, match="There is no port"):
            listen(none)


async def test_two_starts_have_nothing_in_common() -> None:
    one, other = Guard(4000), Guard(4000)
    assert one.address != other.address
    assert one.place != other.place

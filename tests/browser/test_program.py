"""The screen behind the page: closed, cut off, stopped or killed, it keeps what was typed and lets the journal go."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reflect.browser import sentences
from reflect.browser.ends import CLOSED, COULD_NOT, HALTED, IN_ANOTHER_TAB
from reflect.browser.process import Program
from reflect.errors import JournalInUse
from reflect.journal import Journal
from tests.browser.served import PASSPHRASE, Served, served
from tests.browser.visitor import Page, at_the_page, let_in, visitor

TYPED = "Kai hid under the old piano"


async def begin_an_answer(page: Page) -> None:
    """As far as the first question, with something typed there and not sent."""
    await page.wait_for("Who is it about?")
    await page.type("Kai\r")
    await page.wait_for("A baby", chosen=True)
    await page.type("3")
    await page.wait_for("comes to mind")
    await page.type(TYPED)
    await page.wait_for(TYPED)


async def opened_again(home: Path) -> Journal:
    """The journal, as soon as it is let go."""
    async with asyncio.timeout(15):
        while True:
            try:
                return Journal.open(PASSPHRASE, home=home)
            except JournalInUse:
                await asyncio.sleep(0.05)


async def assert_all_is_kept(at: Served) -> None:
    journal = await opened_again(at.home)
    try:
        (row,) = journal.sessions()
        draft = journal.read_draft(row.id)
        assert draft is not None
        assert draft.text == TYPED
    finally:
        journal.close()
    assert not (at.home / "errors.log").exists()
    assert TYPED not in at.errors.read_text()


async def test_a_tab_that_is_closed_or_cut_off_loses_nothing_and_frees_the_journal(tmp_path: Path) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        async with visitor() as session:
            page = await let_in(session, at.address)
            async with at_the_page(session, page) as here:
                await begin_an_answer(here)
                with pytest.raises(JournalInUse):
                    Journal.open(PASSPHRASE, home=at.home)
                async with at_the_page(session, page) as second:
                    assert await second.until_closed() == IN_ANOTHER_TAB
            await assert_all_is_kept(at)
            async with at_the_page(session, page) as again:
                await again.wait_for("Go on where you left off")
                again.cut()
                await assert_all_is_kept(at)


async def test_stopped_it_keeps_all_says_so_to_the_page_and_ends_well(tmp_path: Path) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        async with visitor() as session:
            page = await let_in(session, at.address)
            async with at_the_page(session, page) as here:
                await begin_an_answer(here)
                at.process.send_signal(signal.SIGINT)
                assert await here.until_closed() == HALTED
        assert at.process.wait(20) == 0
        await assert_all_is_kept(at)
        assert at.errors.read_text().splitlines()[-1] == sentences.STOPPED


async def test_killed_it_leaves_nothing_running_that_holds_the_journal(tmp_path: Path) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        async with visitor() as session:
            page = await let_in(session, at.address)
            async with at_the_page(session, page) as here:
                await begin_an_answer(here)
                at.process.kill()
                await assert_all_is_kept(at)


async def test_closed_by_the_person_the_server_ends_too(tmp_path: Path) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        async with visitor() as session:
            page = await let_in(session, at.address)
            async with at_the_page(session, page) as here:
                await begin_an_answer(here)
                await here.type("\x11")
                assert await here.until_closed() == CLOSED
        assert at.process.wait(20) == 0
        await assert_all_is_kept(at)


async def test_where_another_window_has_the_journal_the_page_says_so(tmp_path: Path) -> None:
    with served(tmp_path, REFLECT_PASSPHRASE=PASSPHRASE) as at:
        journal = Journal.create(PASSPHRASE, home=at.home)
        try:
            async with visitor() as session:
                page = await let_in(session, at.address)
                async with at_the_page(session, page) as here:
                    assert await here.until_closed() == COULD_NOT
                    assert "open in another window of Reflect" in here.said
        finally:
            journal.close()


def reflect(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    code = f"import sys\n{before}\nfrom reflect.cli import main\nsys.exit(main({list(arguments)!r}))"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=30, check=False
    )


def test_without_the_extra_it_says_what_to_do() -> None:
    done = reflect("browser", before="sys.modules['aiohttp'] = None")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip() == sentences.NOT_INSTALLED


def test_no_address_but_this_computers_can_be_asked_for() -> None:
    assert reflect("browser", "--host", "0.0.0.0").returncode == 2
    done = reflect("browser", "--port", "99999")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no port 99999" in done.stderr


async def test_what_python_would_say_of_a_fault_is_not_handed_on_however_long_it_is() -> None:
    said = "print('Traceback (most recent call last):'); print('x' * 5000); print('hands off my teddy')"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", f"import sys; sys.stdout = sys.stderr; {said}"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )

    async def draw(_: bytes) -> None:
        raise AssertionError("there is nothing to draw")

    program = Program(process, draw)
    await program.run()
    assert program.why == sentences.BROKE

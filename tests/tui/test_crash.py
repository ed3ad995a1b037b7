"""When something breaks: one calm sentence, and no word that was typed."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import subprocess
import sys

import pytest

from reflect import tui
from reflect.home import home
from reflect.journal import Journal
from reflect.tui import crash, words
from reflect.tui.app import ReflectApp
from tests.tui.sitting_at import KAI, PASSPHRASE, keep_a_journal, ready, until

SECRET = "hands off my teddy"


def test_the_log_holds_the_kind_and_the_place_and_no_word() -> None:
    home().mkdir()
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        log = crash.note(error, save=True)
    assert log is not None
    held = log.read_text()
    assert "ValueError at tests.tui.test_crash" in held
    assert SECRET not in held
    assert log.stat().st_mode & 0o077 == 0


def test_where_nothing_is_kept_nothing_is_logged() -> None:
    assert crash.note(ValueError(SECRET), save=False) is None
    assert not home().exists()


async def _break_while_talking(app: ReflectApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with app.run_test() as pilot:
        page = await ready(pilot)
        assert page.sitting is not None
        page.box.insert(SECRET)
        await pilot.pause()

        def break_down(_: str) -> None:
            local = page.box.answer or str([each.text for each in page.sitting.answers()])
            raise ValueError(local)

        monkeypatch.setattr(page, "say_status", break_down)
        await pilot.press("f2")
        await pilot.pause()


@pytest.mark.parametrize("keeps", [True, False])
async def test_a_fault_ends_in_one_calm_sentence(
    keeps: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if keeps:
        monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
        keep_a_journal()
    app = ReflectApp(save=keeps, begin=KAI)
    with pytest.raises(ValueError, match="teddy"):
        await _break_while_talking(app, monkeypatch)
    app.close_journal()
    printed = " ".join("".join(capsys.readouterr()).split())
    assert (words.CRASHED_KEPT if keeps else words.CRASHED_NOT_KEPT) in printed
    assert "teddy" not in printed
    assert "Traceback" not in printed
    assert app.return_code == 2
    if keeps:
        assert SECRET not in (home() / crash.LOG).read_text()
    else:
        assert not home().exists()


@pytest.mark.skipif(os.name == "nt", reason="a system that asks otherwise")
@pytest.mark.parametrize("asked", ["SIGTERM", "SIGHUP"])
async def test_where_the_system_asks_to_end_the_last_letter_is_kept(
    asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFLECT_PASSPHRASE", PASSPHRASE)
    keep_a_journal()
    app = ReflectApp(begin=KAI)
    async with app.run_test() as pilot:
        page = await ready(pilot)
        page.box.insert("Not yet sent")
        os.kill(os.getpid(), getattr(signal, asked))
        await until(pilot, lambda: app.return_value == 0)
    app.close_journal()
    with Journal.open(PASSPHRASE) as journal:
        draft = journal.read_draft(journal.sessions()[0].id)
    assert draft is not None
    assert draft.text == "Not yet sent"


def test_what_could_have_the_screen_s_maker_write_a_log_is_put_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TEXTUAL_LOG", "TEXTUAL_SCREENSHOT", "TEXTUAL"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("TEXTUAL_DRIVER", tui.IN_BROWSER)
    monkeypatch.setattr(
        "reflect.tui.running.show",
        lambda **_: print(sorted(each for each in os.environ if each.startswith("TEXTUAL"))),
    )
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        tui.run()
    assert printed.getvalue() == "['TEXTUAL_DRIVER']\n"


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit")
def test_no_command_leaves_its_memory_in_a_file() -> None:
    script = (
        "import resource; resource.setrlimit(resource.RLIMIT_CORE, (4096, 4096)); "
        "from reflect.cli import main; main(['--version']); print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split()[-1] == "0"

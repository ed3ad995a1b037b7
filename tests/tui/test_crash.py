"""When something breaks: one calm sentence, and no word that was typed."""

from __future__ import annotations

import pytest

from reflect.home import home
from reflect.tui import crash, words
from reflect.tui.app import ReflectApp
from tests.tui.sitting_at import KAI, PASSPHRASE, keep_a_journal, ready

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
        page.box.insert(SECRET)
        await pilot.pause()

        def break_down(_: str) -> None:
            local = page.box.answer
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

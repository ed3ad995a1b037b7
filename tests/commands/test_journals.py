"""`reflect journal …`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.running import Reflect
from tests.commands.test_talking import FOX_CUB


@pytest.fixture
def kept(reflect: Reflect) -> Reflect:
    reflect("talk", "--plain", "--about", "Fern", typed=FOX_CUB)
    return reflect


def test_backup_forget_all_restore(kept: Reflect, tmp_path: Path) -> None:
    copy = tmp_path / "copy.backup"
    assert kept("journal", "backup", str(copy)).returncode == 0
    assert kept("journal", "forget", "--all").returncode == 0
    assert "Nothing is kept" in kept("sessions").stdout
    assert kept("journal", "restore", str(copy)).returncode == 0
    assert "Fern" in kept("sessions").stdout


def test_a_new_passphrase_opens_and_the_old_one_does_not(kept: Reflect) -> None:
    done = kept("journal", "passphrase", REFLECT_NEW_PASSPHRASE="something else")
    assert done.returncode == 0
    assert kept("sessions").returncode == 2
    assert kept("sessions", REFLECT_PASSPHRASE="something else").returncode == 0


def test_forgetting_a_child_by_whole_name(kept: Reflect) -> None:
    assert kept("journal", "forget", "--child", "Fer").returncode == 2
    assert "Fern" in kept("sessions").stdout
    assert kept("journal", "forget", "--child", "FERN").returncode == 0
    assert "Nothing is kept here yet" in kept("sessions").stdout


def test_two_names_that_match_are_listed_and_nothing_is_forgotten(kept: Reflect) -> None:
    kept("talk", "--plain", "--about", "fern", typed=FOX_CUB)
    done = kept("journal", "forget", "--child", "Fern")
    assert done.returncode == 1
    assert "Fern" in done.stdout
    assert "fern" in done.stdout
    assert len(kept("sessions").stdout.strip().splitlines()) == 2


def test_forgetting_asks_what(kept: Reflect) -> None:
    assert kept("journal", "forget").returncode == 2


def test_a_sound_journal_is_said_to_be(kept: Reflect) -> None:
    done = kept("journal", "check")
    assert done.returncode == 0
    assert "sound" in done.stdout


def test_every_command_has_help_with_an_example(reflect: Reflect) -> None:
    commands = [
        [], ["talk"], ["sessions"], ["show"], ["export"], ["search"], ["goals"], ["listen"], ["rehearse"], ["dialogue"],
        ["dialogue", "list"], ["dialogue", "check"], ["dialogue", "show"], ["dialogue", "diagram"], ["journal"],
        ["journal", "passphrase"], ["journal", "backup"], ["journal", "restore"], ["journal", "forget"],
        ["journal", "check"], ["journal", "export"], ["journal", "import"],
    ]  # fmt: skip
    for command in commands:
        done = reflect(*command, "--help")
        assert done.returncode == 0
        assert "Example: " in done.stdout


def test_what_can_be_typed_is_what_can_be_said() -> None:
    from reflect import said
    from reflect.commands import one_command

    assert (one_command.AGES, one_command.CARERS, one_command.PURPOSES) == (
        said.AGES,
        said.CARERS,
        said.PURPOSES,
    )

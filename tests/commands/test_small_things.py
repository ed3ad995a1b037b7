"""`reflect moment`, `again`, `card`, `page`, `sheet`."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from reflect.afterwards.again import add_again
from reflect.journal import Cost, Journal
from tests.commands.running import Reflect
from tests.small.conftest import HUM, PROUD, SLEEVE, TOLD, keep_a_sitting


@pytest.fixture
def kept(reflect: Reflect) -> Reflect:
    """What Kai's carer has kept."""
    assert reflect.passphrase
    with Journal.create(reflect.passphrase, reflect.home, cost=Cost(1, 8, 1)) as journal:
        keep_a_sitting(journal)
    return reflect


def test_a_small_good_thing_is_kept_in_one_line(kept: Reflect) -> None:
    done = kept("moment", HUM)
    assert done.returncode == 0
    assert "kept" in done.stdout
    assert done.stdout.count("\n") == 1
    listed = kept("moment", "--list")
    assert "Kai" in listed.stdout
    assert HUM in listed.stdout


def test_it_is_asked_for_where_it_is_not_given_and_so_is_the_child_where_there_are_several(
    kept: Reflect,
) -> None:
    kept("moment", "--child", "Fern", "Fern slept all night.")
    asked = kept("moment", typed=f"{HUM}\n2\n")
    assert asked.returncode == 0
    assert "Fern" in asked.stderr
    listed = kept("moment", "--list", "--child", "fern").stdout
    assert HUM in listed
    nobody = kept("moment", typed=f"{PROUD}\n\n")
    assert nobody.returncode == 2
    assert PROUD not in nobody.stderr + kept("moment", "--list").stdout


def test_it_unlocks_as_every_command_does(kept: Reflect) -> None:
    done = kept("moment", HUM, REFLECT_PASSPHRASE="another one")
    assert done.returncode == 2
    assert "passphrase" in done.stderr
    assert HUM not in kept("moment", "--list").stdout


def test_a_time_is_thought_about_again_and_listed(kept: Reflect) -> None:
    done = kept("again", typed="1\nSit on the step and wait.\nThat I stay.\n")
    assert done.returncode == 0
    assert TOLD in done.stderr, "the time as it was told"
    listed = kept("again", "--list").stdout
    assert "Sit on the step and wait." in listed
    assert "That I stay." in listed


def test_later_it_is_asked_whether_it_came_round_until_it_has(kept: Reflect) -> None:
    assert kept.passphrase
    with Journal.open(kept.passphrase, kept.home) as journal:
        add_again(journal, "one", 1, might_try="Sit on the step.", at="2026-03-02T20:00:00+00:00")
    done = kept("again", typed="yes\nHe leaned on me.\n\n")
    assert done.returncode == 0
    assert "Sit on the step." in done.stderr
    assert "it came round: He leaned on me." in kept("again", "--list").stdout
    assert "Sit on the step." not in kept("again", typed="\n").stderr


def test_a_line_is_on_the_card_only_where_its_letter_is_typed(kept: Reflect, tmp_path: Path) -> None:
    target = tmp_path / "card.md"
    typed = "w\n\n\nd Being hurried.\n\n"
    done = kept("card", "--format", "md", "-o", str(target), typed=typed)
    assert done.returncode == 0, done.stderr
    card = target.read_text("utf-8")
    assert f"> {SLEEVE}" in card
    assert "> Being hurried." in card
    assert PROUD not in card
    assert "Kai could be K." in done.stderr
    assert "not encrypted" in done.stderr


def test_one_need_not_go_through_every_line_and_the_file_says_what_it_is(
    kept: Reflect, tmp_path: Path
) -> None:
    done = kept("page", "--format", "md", "-o", str(tmp_path), typed="done\ny She sang [here].\n\n")
    assert done.returncode == 0, done.stderr
    assert "1 of " in done.stderr
    assert "2 of " not in done.stderr
    (made,) = tmp_path.glob("*.md")
    assert made.name.startswith("page-20")
    assert "She sang" in made.read_text("utf-8")


def test_lines_by_number_and_initials_need_no_asking(kept: Reflect) -> None:
    listed = kept("page", "--list").stdout
    number = next(line.split()[0] for line in listed.splitlines() if PROUD in line)
    done = kept("page", "--lines", number, "--format", "md")
    assert done.returncode == 0, done.stderr
    assert f"> {PROUD}" in done.stdout
    assert SLEEVE not in done.stdout
    assert kept("page", "--lines", "99", "--format", "md").returncode == 2


def test_a_sheet_needs_no_journal_and_makes_none(reflect: Reflect, tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    done = reflect("sheet", "availability", "-o", str(target))
    assert done.returncode == 0, done.stderr
    assert len(PdfReader(io.BytesIO(target.read_bytes())).pages) == 1
    assert not reflect.home.exists()


def test_what_is_noted_is_listened_to_and_kept_as_typed(kept: Reflect) -> None:
    grave = "His uncle comes into his room at night and touches him."
    done = kept("moment", grave)
    assert done.returncode == 0
    assert "ring 999" in done.stdout
    assert "good thing" not in done.stdout
    assert grave in kept("moment", "--list").stdout
    assert "ring 999" not in kept("moment", HUM).stdout
    assert "ring 999" in kept("again", typed=f"1\n{grave}\n\n").stdout


def test_words_for_a_page_are_listened_to_and_stand_there_only_where_that_is_asked_again(
    kept: Reflect, tmp_path: Path
) -> None:
    grave = "His uncle comes into his room at night and touches him."
    for number, again in enumerate(("", "d")):
        target = tmp_path / f"{number}.md"
        typed = f"done\nd {grave}\n{again}\n" + "h Sit beside him.\n\n"
        done = kept("card", "--format", "md", "-o", str(target), typed=typed)
        assert "ring 999" in done.stderr
        if again:
            assert f"> {grave}" in target.read_text("utf-8")
        else:
            assert not target.exists() or grave not in target.read_text("utf-8")

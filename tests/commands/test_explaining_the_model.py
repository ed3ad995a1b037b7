"""`reflect explain`."""

from __future__ import annotations

from pathlib import Path

import pytest

from reflect.secure_base import ACKNOWLEDGEMENT
from tests.commands.running import Reflect


def test_without_a_word_it_lists_the_pages(reflect: Reflect) -> None:
    done = reflect("explain")
    assert done.returncode == 0
    assert "family-time" in done.stdout
    assert "When a child cannot trust yet" in done.stdout
    assert ACKNOWLEDGEMENT in " ".join(done.stdout.split())
    assert not reflect.home.exists(), "it needs no journal and makes none"


@pytest.mark.parametrize("words", [["anger"], ["ANGER"], ["managing", "feelings"], ["managing feelings"]])
def test_a_word_opens_its_page(words: list[str], reflect: Reflect) -> None:
    done = reflect("explain", *words)
    assert done.returncode == 0
    assert done.stdout.startswith("Sensitivity · helping the child to manage feelings and behaviour\n")
    assert max(map(len, done.stdout.splitlines())) <= 72


def test_it_fits_a_narrow_window(reflect: Reflect) -> None:
    assert max(map(len, reflect("explain", "star", COLUMNS="40").stdout.splitlines())) <= 40


def test_an_unknown_word_says_so_and_offers_the_nearest(reflect: Reflect) -> None:
    done = reflect("explain", "autisim")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "“autisim”" in done.stderr
    assert "Did you mean “autism”?" in done.stderr
    assert "Did you mean" not in reflect("explain", "qqqqqqqq").stderr


def test_all_of_it_can_be_read_or_saved_as_any_kind_of_file(reflect: Reflect, tmp_path: Path) -> None:
    everything = reflect("explain", "--all").stdout
    assert everything.count("Source: ") == len(reflect("explain").stdout.partition("\n\n")[0].splitlines())
    for form, begins in {"pdf": b"%PDF", "docx": b"PK", "html": b"<!DOCTYPE html>", "md": b"# The"}.items():
        target = tmp_path / f"model.{form}"
        done = reflect("explain", "--all", "-o", str(target))
        assert done.returncode == 0, done.stderr
        assert target.read_bytes().startswith(begins)
        assert "encrypted" not in done.stderr, "there is nothing private in it"


def test_a_page_in_a_format_is_printed_where_no_file_is_named(reflect: Reflect) -> None:
    done = reflect("explain", "contact", "--format", "md")
    assert done.stdout.startswith("# Birth family and family time\n")


def test_a_file_of_no_known_kind_is_not_written(reflect: Reflect, tmp_path: Path) -> None:
    done = reflect("explain", "star", "-o", str(tmp_path / "star.odt"))
    assert done.returncode == 2
    assert "pdf" in done.stderr
    assert not list(tmp_path.glob("*.odt"))


def test_a_service_s_own_page_is_found(reflect: Reflect) -> None:
    folder = reflect.home / "prompts" / "explained"
    folder.mkdir(parents=True)
    text = "title: Short breaks\nplace: 165\nwords: [respite]\nbody: Ask Hill Top.\nsource: Hill Top.\n"
    (folder / "breaks.yaml").write_text(text, encoding="utf-8")
    assert "Ask Hill Top." in reflect("explain", "respite").stdout

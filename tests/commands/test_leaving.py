"""`reflect export`: what leaves, chosen, checked and fitted."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from reflect.cli import main
from tests.commands.running import Reflect

TOLD = """He is Kayleigh Thompson's boy. He laughs a lot.

On Tuesday he hid behind the sofa. I sat down next to him. Then he came out. It was a long day.

/pause
"""


@dataclass
class Done:
    """What a command gave back and said."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Reflect:
    reflect = Reflect(tmp_path_factory.mktemp("leaving") / "home")
    reflect("talk", "--plain", "--about", "Fern", "--age", "5-10", "--carer", "foster", typed=TOLD)
    return reflect


@pytest.fixture
def export(
    home: Reflect, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Callable[..., Done]:
    """`reflect export` without a program of its own, which would take longer than what is tested."""
    monkeypatch.setenv("REFLECT_HOME", str(home.home))
    monkeypatch.setenv("REFLECT_PASSPHRASE", str(home.passphrase))

    def run(*arguments: str) -> Done:
        try:
            code = main(["export", *arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        sys.stdout.flush()
        said = capfdbinary.readouterr()
        return Done(code, said.out, said.err.decode("utf-8"))

    return run


def test_pdf_and_word_open_and_hold_what_was_told(export: Callable[..., Done], tmp_path: Path) -> None:
    for format_ in ("pdf", "docx"):
        done = export("--format", format_, "-o", str(tmp_path / f"copy.{format_}"))
        assert done.code == 0, done.err
    text = "".join(each.extract_text() for each in PdfReader(tmp_path / "copy.pdf").pages)
    assert "hid behind the sofa" in text
    word = docx.Document(str(tmp_path / "copy.docx"))
    assert any("hid behind the sofa" in each.text for each in word.paragraphs)


def test_a_pdf_goes_down_a_pipe_whole(export: Callable[..., Done]) -> None:
    assert len(PdfReader(io.BytesIO(export("--format", "pdf").out)).pages) > 0


def test_check_shows_what_may_tell_who_somebody_is_and_writes_nothing(
    export: Callable[..., Done], tmp_path: Path
) -> None:
    done = export("--check", "-o", str(tmp_path / "copy.md"))
    assert done.code == 1
    assert done.text == "a name: Kayleigh Thompson → K.T. (once)\n"
    assert list(tmp_path.iterdir()) == []
    assert export("--check", "--without", "description").code == 0


def test_initials_are_put_only_where_asked_for(export: Callable[..., Done]) -> None:
    plain = export()
    assert "Kayleigh Thompson's boy" in plain.text
    assert "1 thing may tell who somebody is" in plain.err
    assert "Kayleigh" not in plain.err
    short = export("--initials")
    assert "He is K.T.'s boy." in short.text
    assert "may tell" not in short.err


def test_only_and_without_choose_by_part_question_and_number(export: Callable[..., Done]) -> None:
    listed = export("--list").text
    number = next(line.split()[0] for line in listed.splitlines() if "availability.incident" in line)
    assert "sofa" not in export("--without", number).text
    only = export("--only", "availability", "--format", "json")
    assert [each["id"] for each in json.loads(only.text)["sections"]] == ["availability"]
    wrong = export("--only", "giraffe")
    assert wrong.code == 2
    assert "nothing called “giraffe”" in wrong.err


def test_fit_ends_at_a_sentence_and_says_what_it_left_out(export: Callable[..., Done]) -> None:
    done = export("--fit", "40")
    assert "> On Tuesday he hid behind the sofa.\n" in done.text
    assert "60 more characters were told here, and left out to fit 40." in done.text
    assert export("--fit", "0").code == 2

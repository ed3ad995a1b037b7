"""An answer that is just for the carer, on the command line: shown and marked, and exported nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reflect.cli import main
from tests.commands.running import Reflect

HIS = "He laughs a lot, and he knows the name of every bus in this town."
MINE = "On Tuesday he hid behind the sofa and I went into the garden and cried."
TOLD = f"{HIS}\n\n{MINE}\n\n/private\n/pause\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Reflect:
    reflect = Reflect(tmp_path_factory.mktemp("private") / "home")
    done = reflect("talk", "--plain", "--about", "Fern", "--age", "5-10", "--carer", "foster", typed=TOLD)
    assert "just for you now" in done.stdout
    assert "still in your journal, and a service or a court may ask for that" in done.stdout
    return reflect


@pytest.fixture(autouse=True)
def _at_home(home: Reflect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFLECT_HOME", str(home.home))
    monkeypatch.setenv("REFLECT_PASSPHRASE", str(home.passphrase))


def test_show_marks_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show"]) == 0
    shown = capsys.readouterr().out
    assert f"You (just for you): {MINE}" in shown
    assert f"You: {HIS}" in shown
    assert main(["show", "--format", "json"]) == 0
    answers = json.loads(capsys.readouterr().out)["answers"]
    assert [(each["text"], each["private"]) for each in answers] == [(HIS, False), (MINE, True)]


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_no_export_holds_it_and_it_is_said_how_many_stay_out(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--format", form]) == 0
    made = capsys.readouterr()
    assert "behind the sofa" not in made.out
    assert "name of every bus" in made.out
    assert "One answer is just for you, and stays out." in made.err


def test_it_cannot_be_chosen_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--list"]) == 0
    assert "sofa" not in capsys.readouterr().out
    assert main(["export", "--only", "2"]) == 2


def test_the_review_leaves_it_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "review.md"
    days = ["--from", "2020-01-01", "--to", "2099-12-31"]
    assert main(["review", *days, "--format", "md", "-o", str(target)]) == 0
    assert "behind the sofa" not in target.read_text("utf-8")
    assert "name of every bus" in target.read_text("utf-8")


def test_everything_in_plain_holds_it_and_says_so_first(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "everything.json"
    assert main(["journal", "export", "--plain", str(target)]) == 0
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert (
        first
        == "One answer that goes in no document will be in this file too, marked private: it is everything."
    )
    assert str(target) in second
    (session,) = json.loads(target.read_text("utf-8"))["sessions"]
    assert [(each["text"], each["private"]) for each in session["answers"]] == [(HIS, False), (MINE, True)]

"""What is installed: the wheel holds all that Reflect needs, and works from there as it does in a checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reflect.home import project_folder

ROOT = Path(__file__).resolve().parent.parent
# One worker for all of these, so that what they share is made once.


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked where no pyproject.toml is near."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    return site


def reflect(site: Path, *arguments: str, typed: str = "") -> str:
    done = subprocess.run(
        [sys.executable, "-m", "reflect", *arguments],
        input=typed,
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def files_under(folder: Path) -> set[str]:
    return {
        each.relative_to(folder).as_posix()
        for each in folder.rglob("*")
        if each.is_file() and "__pycache__" not in each.parts
    }


def test_the_wheel_holds_every_file_of_the_package_and_of_its_dialogues_and_prompts(installed: Path) -> None:
    package = installed / "reflect"
    assert files_under(ROOT / "src" / "reflect") <= files_under(package)
    for data in ("dialogues", "prompts"):
        expected = files_under(ROOT / data)
        assert expected
        assert files_under(package / data) == expected
    assert (package / "py.typed").is_file()


def test_the_wheel_carries_the_licence_and_the_acknowledgement(installed: Path) -> None:
    (notice,) = installed.glob("*.dist-info/licenses/NOTICE")
    assert "Gillian Schofield and Mary Beek, University of East Anglia" in notice.read_text(encoding="utf-8")
    assert len(list(installed.glob("*.dist-info/licenses/LICENSE"))) == 1


def test_in_a_checkout_dialogues_and_prompts_are_read_where_they_stand() -> None:
    assert project_folder("dialogues") == ROOT / "dialogues"
    assert project_folder("prompts") == ROOT / "prompts"


def test_installed_they_are_read_inside_the_package(installed: Path) -> None:
    where = subprocess.run(
        [
            sys.executable,
            "-c",
            "from reflect.home import project_folder as at; print(at('dialogues'), at('prompts'))",
        ],
        cwd=installed,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    package = installed.resolve() / "reflect"
    assert where.stdout.split() == [str(package / "dialogues"), str(package / "prompts")]


def test_a_conversation_held_from_the_wheel_is_the_one_held_from_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    talk = ("talk", "--plain", "--no-save", "--about", "Kai", "--age", "5-10")
    typed = "Kai hums while drawing.\n\nOn Tuesday Kai hid under the table and I sat beside it.\n\n"
    packed = reflect(installed, *talk, typed=typed)
    assert "Reflect:" in packed
    assert packed == reflect(ROOT / "src", *talk, typed=typed)
    there = sorted(path.stem for path in (ROOT / "dialogues").glob("*.yaml"))
    assert reflect(installed, "dialogue", "list").split() == there

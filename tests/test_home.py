"""Where things are kept."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import reflect
from reflect.errors import DialogueError, JournalUnwritable
from reflect.home import home, private_folder, project_folder


def test_the_home_is_the_folder_that_was_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("REFLECT_HOME", str(tmp_path / "kept"))
    assert home() == tmp_path / "kept"
    assert not home().exists()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFLECT_HOME", "beside")
    assert home() == tmp_path / "beside"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("REFLECT_HOME", "~/mine")
    assert home() == tmp_path / "mine"


@pytest.mark.parametrize("unset", [True, False])
def test_without_one_it_is_the_platforms_folder_for_own_data(
    monkeypatch: pytest.MonkeyPatch, unset: bool
) -> None:
    if unset:
        monkeypatch.delenv("REFLECT_HOME", raising=False)
    else:
        monkeypatch.setenv("REFLECT_HOME", "")
    assert home().is_absolute()
    assert home().name == "reflect"


def test_a_folder_that_is_made_is_private(tmp_path: Path) -> None:
    made = private_folder(tmp_path / "above" / "kept")
    assert made.is_dir()
    if os.name != "nt":
        assert made.stat().st_mode & 0o777 == 0o700
    (tmp_path / "mine").mkdir(mode=0o755)
    (tmp_path / "mine").chmod(0o755)
    assert private_folder(tmp_path / "mine").stat().st_mode & 0o777 == 0o755
    (tmp_path / "file").touch()
    with pytest.raises(JournalUnwritable):
        private_folder(tmp_path / "file")


def test_a_checkout_reads_its_folders_where_they_stand() -> None:
    top = Path(reflect.__file__).parents[2]
    assert (top / "pyproject.toml").is_file()
    for name in ("dialogues", "prompts"):
        assert project_folder(name) == top / name


def test_a_folder_that_is_in_neither_place_is_told() -> None:
    with pytest.raises(DialogueError, match="missing"):
        project_folder("nowhere")


def test_once_installed_the_folders_are_inside_the_package(tmp_path: Path) -> None:
    site = tmp_path / "site-packages"
    package = site / "reflect"
    package.mkdir(parents=True)
    for name in ("__init__.py", "home.py", "errors.py"):
        shutil.copy(Path(reflect.__file__).parent / name, package)
    (package / "dialogues").mkdir()
    # A project of somebody else's above must not be taken for ours.
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "dialogues").mkdir()
    code = "from reflect.home import project_folder; print(project_folder('dialogues'))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code],
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert Path(done.stdout.strip()) == (package / "dialogues").resolve()

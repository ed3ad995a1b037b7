"""`python3 run.py` as somebody meets it who has nothing but Python: on a small stand-in for the project, so that
nothing is fetched."""

from __future__ import annotations

import errno
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

RUN = Path(__file__).resolve().parent.parent / "run.py"

# One worker for all of these, so that what they share is made once.

PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "reflect"
version = "0.1.0"
optional-dependencies = { browser = [], test = [], check = [] }
"""

# Builds by hand what a real back end would, since a real one would have to be fetched.
BACKEND = """\
import pathlib, zipfile

def get_requires_for_build_editable(config_settings=None):
    return []

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "reflect-0.1.0-py3-none-any.whl"
    info = "reflect-0.1.0.dist-info/"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        wheel.writestr("reflect.pth", str(pathlib.Path("src").resolve()))
        extras = "".join(f"Provides-Extra: {each}\\n" for each in ("browser", "test", "check"))
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: reflect\\nVersion: 0.1.0\\n" + extras)
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nGenerator: here\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "")
    return name
"""

REFLECT = """\
import os, sys
print("started", sys.argv[1:], "in", os.getcwd())
sys.exit(7 if "fail" in sys.argv else 0)
"""


def lay_out(folder: Path) -> Path:
    """A checkout with a Reflect that only says how it was started."""
    package = folder / "src" / "reflect"
    package.mkdir(parents=True)
    shutil.copy(RUN, folder / "run.py")
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "backend.py").write_text(BACKEND)
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text(REFLECT)
    return folder


def run(
    checkout: Path, *arguments: str, before: str = "", **surroundings: str
) -> subprocess.CompletedProcess[str]:
    """run.py with a bare Python of the same version; `before` is done to that Python first."""
    code = (
        f"import runpy, sys; sys.argv = ['run.py', *{list(arguments)!r}]; {before}\n"
        f"runpy.run_path({str(checkout / 'run.py')!r}, run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=checkout,
        env={**os.environ, "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", **surroundings},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Set up once; its first start is looked at by the first test."""
    folder = lay_out(tmp_path_factory.mktemp("a folder") / "reflect")
    first = run(folder, "talk", "--plain")
    assert first.returncode == 0, first.stderr
    (folder / "first-start").write_text(first.stdout + first.stderr)
    return folder


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_script", RUN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_first_time_it_sets_up_and_then_starts_with_the_arguments(checkout: Path) -> None:
    first = (checkout / "first-start").read_text()
    assert "Setting Reflect up" in first
    assert f"started ['talk', '--plain'] in {checkout}" in first
    assert list(checkout.glob("src/reflect/__pycache__/*.pyc"))


def test_after_that_it_does_nothing_but_start(checkout: Path) -> None:
    before = {each: each.stat().st_mtime_ns for each in checkout.glob(".venv/*")}
    again = run(checkout)
    assert again.stdout == f"started [] in {checkout}\n"
    assert again.stderr == ""
    assert {each: each.stat().st_mtime_ns for each in checkout.glob(".venv/*")} == before


def test_the_exit_code_passes_through(checkout: Path) -> None:
    assert run(checkout, "fail").returncode == 7


def test_it_starts_in_the_folder_it_is_called_from_and_takes_no_module_from_there(
    checkout: Path, tmp_path: Path
) -> None:
    (tmp_path / "reflect.py").write_text("raise SystemExit('not the one')")
    called = subprocess.run(
        [sys.executable, checkout / "run.py"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert called.stdout == f"started [] in {tmp_path}\n"


def test_a_changed_project_is_installed_again(checkout: Path) -> None:
    project = checkout / "pyproject.toml"
    project.write_text(PROJECT + 'description = "changed"\n')
    assert "Setting Reflect up" in run(checkout).stderr
    assert run(checkout).stderr == ""


def test_a_half_made_venv_is_made_again(checkout: Path) -> None:
    (checkout / ".venv" / "reflect-ready").unlink()
    (checkout / ".venv" / "reflect-being-made").touch()
    stray = checkout / ".venv" / "left-behind"
    stray.touch()
    done = run(checkout)
    assert done.returncode == 0, done.stderr
    assert "started" in done.stdout
    assert not stray.exists()


def test_without_a_network_it_says_so_and_may_be_run_again(checkout: Path) -> None:
    project = checkout / "pyproject.toml"
    usual = project.read_text()
    project.write_text(usual + 'dependencies = ["a-part-that-has-to-be-fetched"]\n')
    (checkout / "backend.py").write_text(
        BACKEND.replace(
            '"Metadata-Version', '"Requires-Dist: a-part-that-has-to-be-fetched\\n" "Metadata-Version', 1
        )
    )
    done = run(checkout)
    assert done.returncode == 2
    assert "you are connected" in done.stderr
    assert "Traceback" not in done.stderr
    project.write_text(usual)
    (checkout / "backend.py").write_text(BACKEND)
    assert run(checkout).returncode == 0


def test_where_venv_is_not_all_there_it_says_what_to_install(tmp_path: Path) -> None:
    folder = lay_out(tmp_path / "reflect")
    hidden = (
        "import importlib.util as u; real = u.find_spec; "
        "u.find_spec = lambda name, *more: None if name == 'ensurepip' else real(name, *more)"
    )
    done = run(folder, before=hidden)
    assert done.returncode == 2
    assert "sudo apt install python3-venv" in done.stderr
    assert not (folder / ".venv").exists()


def test_an_older_python_is_told_which_is_needed(tmp_path: Path) -> None:
    done = run(lay_out(tmp_path / "reflect"), before="sys.version_info = (3, 9, 18)")
    assert done.returncode == 1
    assert done.stderr.strip() == (
        "Reflect needs Python 3.11 or later; this is 3.9. Install a newer Python, then run this again with it."
    )


def test_a_full_disk_and_a_folder_one_may_not_write_in_are_told_in_words(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for code, words in ((errno.ENOSPC, "The disk is full."), (errno.EACCES, "may not write")):

        def refuse(extra: str, code: int = code) -> None:
            raise OSError(code, os.strerror(code))

        monkeypatch.setattr(script, "set_up", refuse)
        assert script.main([]) == 2
        assert words in capsys.readouterr().err
    assert "disk is full" in script._why("OSError: [Errno 28] No space left on device")


def test_tests_run_in_the_checkout_with_the_arguments_given(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(script, "set_up", asked.append)

    def hand_over(arguments: list[str]) -> int:
        asked.append(arguments)
        return 5

    monkeypatch.setattr(script, "hand_over", hand_over)
    monkeypatch.chdir(tmp_path)
    assert script.main(["test", "tests/test_run.py", "-x"]) == 5
    assert asked == ["test", ["-m", "pytest", "tests/test_run.py", "-x"]]
    assert Path.cwd() == RUN.parent

"""The house at run time: what a part brings in when it is imported, and that nothing leaves this computer.

The contracts in pyproject.toml say the same of the source; here it is seen from outside.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PARTS = [
    [each.strip() for each in layer.split("|")]
    for layer in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ][0]["layers"]
]
HEAVY = {"textual", "rich", "pydantic", "jinja2", "transitions", "yaml", "apsw", "argon2", "asyncio"}
NOT_BEFORE_THE_FIRST_WORDS = {"pydantic", "jinja2", "transitions", "yaml"}

# Any way to a network or to another program, however it is reached, raises and is told at the end.
NO_WAY_OUT = """
import sys
tried = []
def watch(event, arguments):
    if event.partition(".")[0] in ("socket", "urllib", "http", "smtplib", "ftplib", "webbrowser") or event in (
        "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork"
    ):
        tried.append(event)
        raise OSError("there is no way out")
sys.addaudithook(watch)
"""


def python(code: str, typed: str = "", **surroundings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **surroundings},
        timeout=60,
        check=False,
    )


def brought_in(code: str) -> set[str]:
    """All modules that are loaded once `code` has run, by a Python of its own."""
    done = python(f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))")
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("height", range(len(PARTS)), ids=[" | ".join(layer) for layer in PARTS])
def test_a_part_brings_in_nothing_that_stands_above_or_beside_it(height: int) -> None:
    above = {part for layer in PARTS[:height] for part in layer}
    for part in PARTS[height]:
        if part == "__main__":
            continue
        beside = set(PARTS[height]) - {part}
        loaded = brought_in(f"import reflect.{part}")
        known = {name.split(".")[1] for name in loaded if name.startswith("reflect.")}
        assert part in known
        assert not known & (above | beside)


def test_every_part_has_its_place_in_the_house() -> None:
    placed = {part for layer in PARTS for part in layer}
    source = ROOT / "src" / "reflect"
    parts = {each.stem for each in source.glob("*.py")} | {
        each.parent.name for each in source.glob("*/__init__.py")
    }
    assert parts - {"__init__"} == placed


def test_the_command_line_brings_in_nothing_heavy() -> None:
    loaded = brought_in("import reflect.cli")
    assert "argparse" in loaded
    assert not loaded & HEAVY
    assert {name for name in loaded if name.startswith("reflect.")} == {"reflect.cli", "reflect.errors"}


def test_the_screen_brings_in_no_engine_before_its_first_words() -> None:
    every_page = (
        "import importlib, pkgutil, reflect.tui\n"
        "for each in pkgutil.walk_packages(reflect.tui.__path__, 'reflect.tui.'):\n"
        "    importlib.import_module(each.name)\n"
    )
    loaded = brought_in(every_page)
    assert "textual" in loaded
    assert not loaded & NOT_BEFORE_THE_FIRST_WORDS


# ---------------------------------------------------------------- nothing leaves

TALK = (
    "from reflect.cli import main\ncode = main({arguments})\nprint('tried:', tried)\nraise SystemExit(code)"
)


def test_a_whole_conversation_is_held_kept_and_exported_with_no_way_out(tmp_path: Path) -> None:
    answer = "Last Tuesday Kai hid under the table and I sat down beside it. I felt sad.\n\n"
    said = answer * 100 + "/leave\n" * 60
    kept = {"REFLECT_HOME": str(tmp_path / "kept"), "REFLECT_PASSPHRASE": "four plain little words"}
    talk = ["talk", "--plain", "--about", "Kai", "--age", "5-10"]
    for arguments, typed in ((talk, said), (["export", "--format", "html"], ""), (["sessions"], "")):
        done = python(NO_WAY_OUT + TALK.format(arguments=arguments), typed, **kept)
        assert done.returncode == 0, done.stderr
        assert done.stdout.rstrip().endswith("tried: []")
    assert "finished" in done.stdout


def test_a_way_out_would_have_been_noticed() -> None:
    done = python(NO_WAY_OUT + "import socket\nsocket.create_connection(('127.0.0.1', 9))")
    assert done.returncode != 0
    assert "there is no way out" in done.stderr

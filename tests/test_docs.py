"""What the documents say of the project is so."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from reflect.conversation.machine import machine

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TALKING = ("asking", "choosing", "holding", "helping", "deciding")


def between(document: str, name: str) -> str:
    text = (ROOT / document).read_text(encoding="utf-8")
    return text.partition(f"<!-- {name} -->\n")[2].partition(f"<!-- /{name} -->")[0].strip()


def stages() -> str:
    """The machine as Mermaid: every way in it, those that all talking stages share drawn as one."""
    ways = [
        (way.source, name, way.dest)
        for name, event in machine().events.items()
        for ways in event.transitions.values()
        for way in ways
    ]
    lines = ["stateDiagram-v2", "    [*] --> new", "    state talking {"]
    lines += [
        f"        {source} --> {dest}: {name}"
        for source, name, dest in ways
        if source in TALKING and dest in TALKING
    ]
    lines.append("    }")
    lines += [f"    {source} --> {dest}: {name}" for source, name, dest in ways if source == "new"]
    for dest in ("paused", "closed"):
        names = {name for source, name, to in ways if to == dest and source in TALKING}
        assert [source for source, _, to in ways if to == dest and source in TALKING] == list(TALKING)
        lines.append(f"    talking --> {dest}: {', '.join(names)}")
    back = {dest for source, _, dest in ways if source == "paused"}
    assert back == {*TALKING, "closed"}
    lines += [
        "    paused --> talking: back to the stage that was left",
        "    paused --> closed: close",
        "    closed --> [*]",
    ]
    return "\n".join(["```mermaid", *lines, "```"])


def test_the_diagram_of_the_stages_is_the_machine() -> None:
    assert between("docs/architecture.md", "stages") == stages()


def test_the_readme_quotes_the_benchmarks_as_they_were_measured() -> None:
    measured = [
        line
        for line in (ROOT / "benchmarks/RESULTS.md").read_text(encoding="utf-8").splitlines()
        if line[:1] == "|"
    ]
    assert len(measured) > 8
    assert between("README.md", "benchmarks").splitlines() == measured


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_file_that_a_document_points_to_is_there(document: Path) -> None:
    pointed = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text(encoding="utf-8"))
    assert [each for each in pointed if not (document.parent / each).exists()] == []


def test_the_readme_and_the_architecture_name_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.split(r"[<>=]", each)[0] for each in project["dependencies"]]
    for document in ("README.md", "docs/architecture.md"):
        text = (ROOT / document).read_text(encoding="utf-8")
        assert [name for name in names if f"| {name} |" not in text] == []


def test_every_command_in_the_readme_is_understood() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^(?:\| `|    )?reflect ([a-z][^#`\n|]*)", text, re.MULTILINE)
    assert len(commands) > 12
    told = {
        " ".join(
            re.findall(r"^[a-z]+(?: (?:list|check|show|diagram|passphrase|backup|restore|forget))?", each)
        )
        for each in commands
    }
    code = (
        "import sys\nfrom reflect.cli import main\n"
        f"for each in {sorted(told)!r}:\n"
        "    try:\n        main([*each.split(), '--help'])\n"
        "    except SystemExit as end:\n        assert not end.code, each\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr

"""Where the project's own dialogues and prompts lie."""

from __future__ import annotations

from pathlib import Path


def project_folder(name: str) -> Path:
    """The folder `name`: beside pyproject.toml in a checkout, inside the package in a wheel."""
    package = Path(__file__).resolve().parents[1]
    top = package.parents[1]
    return top / name if (top / "pyproject.toml").is_file() else package / name

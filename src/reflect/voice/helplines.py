"""Whom to ring: the carer's own number first, then national ones out of one data file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from reflect.errors import DialogueError
from reflect.home import project_folder

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOT_CHECKED: Final = {"", "null", "~"}


@dataclass(frozen=True, slots=True)
class Contact:
    """One number. `checked` is false where no person has yet made sure that it is right."""

    name: str
    number: str
    note: str
    checked: bool


def helplines(
    nation: str, kind: str, own_number: str, folder: Path | None = None, *, carer: str = ""
) -> list[Contact]:
    """The numbers for a kind of page, in the order of `prompts/helplines.yaml`, the carer's own first.

    `nation` is england, scotland, wales or northern-ireland; where it is empty every nation's are given, and so
    with `carer`, the role. An own number counts as checked: the carer gave it. Raises `DialogueError` where the
    file cannot be read.
    """
    own = [Contact("Your own number", own_number, "", checked=True)] if own_number else []
    wanted = kind.replace("_", "-")
    return own + [
        Contact(_word(entry, "name"), _word(entry, "number"), _word(entry, "note"), checked=_checked(entry))
        for entry in _entries(folder or project_folder("prompts"))
        if _holds(entry, "nations", nation)
        and _holds(entry, "for", wanted)
        and _holds(entry, "carers", carer)
    ]


def _entries(folder: Path) -> list[dict[str, Any]]:
    path = folder / "helplines.yaml"
    try:
        held = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise DialogueError(
            f"{path}: the numbers to ring cannot be read; mend the file or put it back."
        ) from None
    entries = held.get("helplines", []) if isinstance(held, dict) else held
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise DialogueError(f"{path}: the numbers to ring are not a list; write each after a dash.")
    return entries


def _word(entry: dict[str, Any], key: str) -> str:
    value = entry.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _checked(entry: dict[str, Any]) -> bool:
    return _word(entry, "checked") not in _NOT_CHECKED


def _holds(entry: dict[str, Any], key: str, wanted: str) -> bool:
    """Whether a list of the entry holds `wanted`; one that is not there, or says `all`, holds everything."""
    values = entry.get(key, [])
    listed = {values} if isinstance(values, str) else set(values)
    named = {value.replace("_", "-") for value in listed if value}
    return not wanted or not named or "all" in named or wanted in named

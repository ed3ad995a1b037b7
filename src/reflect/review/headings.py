"""The headings of a review, which follow nation and setting: read from data files, never written in code.

A file lies in `prompts/…/review/headings/`, or in `prompts/review/headings/` of a service's own folder, which comes
first. It is looked for as `SETTING-NATION.yaml`, `SETTING.yaml`, then `any.yaml`:

    title: A look back, for a foster carer's review
    source: …                 where the headings come from
    date: 2026-11-21          when they were taken from there
    read:                     what was read for them, where it is, and when; none: no public text was read
      - {what: "… Regulations 2009, regulation 25", where: https://…, on: 2026-11-22}
    checked: null             when somebody last held them against what is asked for now
    readers: [..]             who will read it, a line each
    sign: [..]                who signs
    parts:                    in order; `holds` is one of PARTS, `line` stands under the heading
      - {holds: moments, heading: Small good things}
      - {holds: write, heading: Changes at home, line: A place to write.}
    inside:                   of each dimension, in order; any of INSIDE
      strengths: What goes well
    beside: {availability: …} a line under the name of a dimension
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from reflect.errors import DocumentError
from reflect.home import project_folder
from reflect.secure_base import DIMENSIONS
from reflect.voice import Voice
from reflect.voice.templates import service_folder

NATIONS: Final = ("england", "scotland", "wales", "northern-ireland")
PARTS: Final = ("moments", "timeline", "children", "learning", "support-had", "hopes", "write")
INSIDE: Final = ("brought", "strengths", "needs", "then-now")
_SETTING_OF: Final = {
    "foster": "fostering",
    "adopter": "adoption",
    "kinship": "kinship",
    "residential": "residential",
}
_FOLDER: Final = "review/headings"
_USUAL: Final = "any"
_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KEYS: Final = frozenset(
    {"title", "source", "date", "read", "checked", "readers", "sign", "parts", "inside", "beside"}
)
_NOT_CHECKED: Final = frozenset({"", "null", "~"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a pack: what it holds, its heading, and a fixed line under it, which may be empty."""

    holds: str
    heading: str
    line: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A public text that was read for the headings: what it is, its address, and the day."""

    what: str
    where: str
    on: str


@dataclass(frozen=True, slots=True)
class Headings:
    """How a pack is laid out and what stands above its parts. `name` is that of the file."""

    name: str
    title: str
    source: str
    date: str
    checked: str
    parts: tuple[Part, ...]
    inside: tuple[tuple[str, str], ...]
    beside: dict[str, str]
    readers: tuple[str, ...]
    sign: tuple[str, ...]
    read: tuple[Read, ...] = ()

    def fixed(self) -> tuple[str, ...]:
        """Every text of the file that may stand in a document."""
        parts = tuple(text for each in self.parts for text in (each.heading, each.line) if text)
        return (self.title, *parts, *(text for _, text in self.inside), *self.beside.values(), *self.sign)


def headings(setting: str = "", nation: str = "", voice: Voice | None = None) -> Headings:
    """The headings for a setting in a nation; general ones where either is not told.

    Raises `DocumentError` for a setting or nation that there is none of, and for a file that can't be read.
    """
    if nation and nation not in NATIONS:
        raise DocumentError(f"There is no nation “{nation}” here. There are: {', '.join(NATIONS)}.")
    files = _files(voice or Voice())
    if setting and setting not in settings(voice):
        raise DocumentError(f"There is no setting “{setting}” here. There are: {', '.join(settings(voice))}.")
    wanted = [f"{setting}-{nation}", setting] if setting else []
    name = next(each for each in (*wanted, _USUAL) if each in files)
    return read_headings(files[name])


def headings_named(name: str, voice: Voice | None = None) -> Headings:
    """The headings of one file by its name; general ones where it is there no more."""
    files = _files(voice or Voice())
    return read_headings(files[name if name in files else _USUAL])


def setting_for(carer: str) -> str:
    """The setting that goes with what a carer is to the child; empty where it goes with none."""
    return _SETTING_OF.get(carer, "")


def settings(voice: Voice | None = None) -> list[str]:
    """The settings that there are headings for, in order of their names."""
    names = set(_files(voice or Voice())) - {_USUAL}
    for nation in NATIONS:
        names = {each.removesuffix(f"-{nation}") for each in names}
    return sorted(names)


def _files(voice: Voice) -> dict[str, Path]:
    """Each file by its name: the project's, and a service's own before them."""
    folders = [project_folder("prompts") / voice.language, service_folder()]
    return {
        each.stem: each
        for folder in folders
        if folder is not None
        for each in (folder / _FOLDER).glob("*.yaml")
    }


def read_headings(path: Path) -> Headings:
    """The headings that a file holds. Raises `DocumentError` with what to mend."""
    held = _held(path)
    for key in sorted(set(held) - _KEYS):
        raise _wrong(path, f"there is nothing called “{key}” in such a file; take it away")
    inside = held.get("inside") or {}
    beside = held.get("beside") or {}
    for name, given, known in (
        ("inside", inside, INSIDE),
        ("beside", beside, tuple(each.id for each in DIMENSIONS)),
    ):
        if not isinstance(given, dict) or not all(isinstance(each, str) for each in given.values()):
            raise _wrong(path, f"“{name}” is not a name and a text on each line; write it so")
        for each in given:
            if each not in known:
                raise _wrong(path, f"“{each}” under “{name}” is none of: {', '.join(known)}")
    for key in ("title", "source", "date"):
        if not _text(held, key):
            raise _wrong(path, f"“{key}” is missing; every file says it")
    return Headings(
        name=path.stem,
        title=_text(held, "title"),
        source=_text(held, "source"),
        date=_text(held, "date"),
        checked="" if _text(held, "checked") in _NOT_CHECKED else _text(held, "checked"),
        parts=tuple(_part(path, each) for each in _list(path, held, "parts")),
        inside=tuple(inside.items()),
        beside=dict(beside),
        readers=tuple(map(str, _list(path, held, "readers"))),
        sign=tuple(map(str, _list(path, held, "sign"))),
        read=tuple(_read(path, each) for each in _list(path, held, "read")),
    )


def _held(path: Path) -> dict[str, Any]:
    try:
        held = yaml.load(path.read_text("utf-8"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise _wrong(path, "it can't be read as YAML; mend it, or take it away") from None
    if not isinstance(held, dict):
        raise _wrong(path, "it holds no headings; begin it with “title:”")
    return held


def _part(path: Path, given: Any) -> Part:
    if not isinstance(given, dict) or set(given) - {"holds", "heading", "line"}:
        raise _wrong(path, "each of “parts” has “holds”, “heading” and perhaps “line”, and nothing else")
    part = Part(_text(given, "holds"), _text(given, "heading"), _text(given, "line"))
    if part.holds not in PARTS:
        raise _wrong(path, f"a part holds one of: {', '.join(PARTS)}")
    if not part.heading and part.holds != "children":
        raise _wrong(path, f"the part that holds “{part.holds}” has no heading; give it one")
    return part


def _read(path: Path, given: Any) -> Read:
    wanted = ("what", "where", "on")
    if (
        not isinstance(given, dict)
        or set(given) != set(wanted)
        or not all(_text(given, each) for each in wanted)
    ):
        raise _wrong(path, "each of “read” says “what” was read, “where” it is, and “on” which day")
    return Read(*(_text(given, each) for each in wanted))


def _text(held: dict[str, Any], key: str) -> str:
    value = held.get(key, "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _list(path: Path, held: dict[str, Any], key: str) -> list[Any]:
    value = held.get(key) or []
    if not isinstance(value, list):
        raise _wrong(path, f"“{key}” is not a list; write each after a dash")
    return value


def _wrong(path: Path, what: str) -> DocumentError:
    return DocumentError(f"{path}: {what}.")

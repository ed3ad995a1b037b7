"""YAML read through its node tree into strings, lists and mappings, with the line of everything.

Nothing is constructed: `no`, `on`, `1:30` and `2026-01-01` stay the words they are. Anchors, aliases and
tags are refused, and so is what is too big or too deep, before a tree is made of it.
"""

from __future__ import annotations

from typing import Any, Final

import yaml

from reflect.dialogue.mistakes import Code, Mistake

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LARGEST: Final = 256 * 1024
DEEPEST: Final = 12
Path_ = tuple[str | int, ...]


class Unreadable(Exception):
    """The text cannot be read at all; `mistake` says why."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(str(mistake))
        self.mistake = mistake


class Tree:
    """What a text holds. `data` is made of str, list and dict; `line(path)` is where a part of it stands.

    A path is keys and indexes from the top; `key_line` gives the line of a key, `line` that of its value.
    `doubtful` are the mappings in which a key stands twice: what else is wrong there may come of that.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.mistakes: list[Mistake] = []
        self.doubtful: list[Path_] = []
        self._lines: dict[Path_, int] = {(): 1}
        self._key_lines: dict[Path_, int] = {}
        self.data: Any = self._plain(_composed(text, name), ())

    def line(self, path: Path_) -> int:
        """The line of the value at `path`, or of the nearest thing above it."""
        while path not in self._lines:
            path = path[:-1]
        return self._lines[path]

    def key_line(self, path: Path_) -> int:
        """The line of the key that `path` ends with."""
        return self._key_lines.get(path) or self.line(path)

    def _plain(self, node: yaml.Node | None, path: Path_) -> Any:
        if node is None:
            return ""
        self._lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._plain(each, (*path, index)) for index, each in enumerate(node.value)]
        return node.value

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise Unreadable(
                    Mistake(self.name, line, Code.BAD_YAML, "a key is not a word", "write it as key: value")
                )
            if key.value in found:
                self._twice(path, key.value, line)
                continue
            self._key_lines[(*path, key.value)] = line
            found[key.value] = self._plain(value, (*path, key.value))
        return found

    def _twice(self, path: Path_, key: str, line: int) -> None:
        """Told once for a mapping: where a dash was lost, every key of the second stands twice."""
        if path not in self.doubtful:
            self.doubtful.append(path)
            what = f"“{key}” stands twice, here and in line {self._key_lines[(*path, key)]}"
            remedy = "keep one of the two, or begin a new item with a dash"
            self.mistakes.append(Mistake(self.name, line, Code.DUPLICATE_KEY, what, remedy))


def _composed(text: str, name: str) -> yaml.Node | None:
    def refuse(line: int, what: str, remedy: str, code: Code = Code.BAD_YAML) -> Unreadable:
        return Unreadable(Mistake(name, line, code, what, remedy))

    if len(text) > LARGEST:
        raise refuse(1, "the file is too big", f"keep it under {LARGEST // 1024} KB", Code.UNREADABLE)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=_LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            line = event.start_mark.line + 1 if event.start_mark else 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise refuse(line, "anchors (&) and aliases (*) are not used here", "write the thing out")
            if getattr(event, "tag", None):
                raise refuse(line, "tags (!) are not used here", "leave the tag out")
            if depth > DEEPEST:
                raise refuse(line, "things are nested too deep", "look for a stray bracket or indent")
        node: yaml.Node | None = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        raise refuse(*_explained(error, text)) from None
    except yaml.YAMLError as error:
        position = min(getattr(error, "position", 0), len(text))
        line = text.count("\n", 0, position) + 1
        raise refuse(line, "there is a character that cannot be shown", "delete it") from None
    return node


_PROBLEMS: Final = (
    ("start any token", "there is a character that cannot begin a word", "put the words in quotation marks"),
    (
        "mapping values are not allowed",
        "there is a colon where none can be",
        "look at the indent of this line",
    ),
    ("could not find expected ':'", "a key has no colon", "write it as key: value"),
    (
        "did not find expected key",
        "the indent does not fit the lines above",
        "line it up with its neighbours",
    ),
    ("expected <block end>", "the indent does not fit the lines above", "line it up with its neighbours"),
    ("did not find expected '-'", "the indent does not fit the list above", "line up the dashes"),
    ("or '}'", "a curly bracket or comma is missing", "close the bracket that was opened"),
    ("or ']'", "a square bracket or comma is missing", "close the bracket that was opened"),
    ("quoted scalar", "a quotation mark is not closed", "close it, or take it away"),
    ("expected a single document", "a line of three dashes begins a second text", "take it away"),
    (
        "expected <document start>",
        "the indent does not fit the lines above",
        "line it up with its neighbours",
    ),
    (
        "expected '<document start>'",
        "the indent does not fit the lines above",
        "line it up with its neighbours",
    ),
    ("block sequence entries", "a dash begins a list where none can be", "put the list on a line of its own"),
)


def _explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    mark = error.problem_mark or error.context_mark
    line = mark.line + 1 if mark else 1
    lines = text.split("\n")
    # An unclosed bracket or quotation mark, or a key without a colon, is only noticed further down;
    # the place to look is where it begins.
    opened = f"{error.context or ''} {error.problem or ''}"
    if error.context_mark and any(sign in opened for sign in ("flow", "quoted scalar", "simple key")):
        line = error.context_mark.line + 1
    line = min(line, len(lines))
    shown = lines[line - 1] if line <= len(lines) else ""
    if "\t" in shown[: len(shown) - len(shown.lstrip())]:
        return line, "a tab is used as an indent", "use spaces"
    for sign, what, remedy in _PROBLEMS:
        if sign in opened:
            return line, what, remedy
    return line, "this line cannot be read", "compare it with a dialogue that works"

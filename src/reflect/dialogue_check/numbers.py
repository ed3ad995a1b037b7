"""The file of numbers to ring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.nodes import Tree, Unreadable
from reflect.dialogue.reading import text_of
from reflect.errors import DialogueError
from reflect.said import CARERS

NATIONS: Final = ("england", "scotland", "wales", "northern-ireland")
KINDS: Final = (
    "child-harm",
    "allegation",
    "missing",
    "child-self-harm",
    "carer-self-harm",
    "breaking-point",
    "immediate-danger",
    "help",
)
_KEYS: Final = ("name", "number", "note", "nations", "carers", "for", "checked", "source")


def numbers(prompts: Path) -> Iterator[Mistake]:
    """What is wrong with `helplines.yaml`: entries without a name or number, nations and kinds unknown."""
    path = prompts / "helplines.yaml"
    try:
        tree = Tree(text_of(path), str(path))
    except DialogueError:
        what = "the numbers to ring cannot be read"
        yield Mistake(str(path), 1, Code.UNREADABLE, what, "put the file back as UTF-8 text")
        return
    except Unreadable as unreadable:
        yield unreadable.mistake
        return
    yield from tree.mistakes
    entries = tree.data.get("helplines") if isinstance(tree.data, dict) else None
    if not isinstance(entries, list):
        what = "there is no list “helplines”"
        yield Mistake(str(path), 1, Code.MISSING_KEY, what, "begin it with helplines: and a dash for each")
        return
    for place, entry in enumerate(entries):
        yield from _entry(tree, place, entry)


def _entry(tree: Tree, place: int, entry: Any) -> Iterator[Mistake]:
    line = tree.line(("helplines", place))
    if not isinstance(entry, dict):
        what = "a number to ring should be keys with values"
        yield Mistake(tree.name, line, Code.BAD_VALUE, what, "write name: and number: under the dash")
        return
    for key in ("name", "number"):
        if not entry.get(key):
            yield Mistake(tree.name, line, Code.MISSING_KEY, f"an entry has no “{key}”", f"add {key}: …")
    for key in entry:
        if key not in _KEYS:
            at = tree.key_line(("helplines", place, key))
            remedy = f"take it away; allowed are {', '.join(_KEYS)}"
            yield Mistake(
                tree.name, at, Code.UNKNOWN_KEY, f"“{key}” is not a key of a number to ring", remedy
            )
    for key, known in (("nations", NATIONS), ("carers", CARERS), ("for", KINDS)):
        values = entry.get(key, [])
        listed = [values] if isinstance(values, str) else values
        for word in listed:
            if word not in known:
                at = tree.line(("helplines", place, key))
                remedy = f"use one of {', '.join(known)}"
                yield Mistake(tree.name, at, Code.BAD_VALUE, f"“{word}” is not a value of {key}", remedy)

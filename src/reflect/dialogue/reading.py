"""Dialogues found, read and made into models."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from reflect.dialogue.crossing import cross_checked
from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import Dialogue
from reflect.dialogue.nodes import LARGEST, Tree, Unreadable
from reflect.dialogue.validating import explained
from reflect.errors import DialogueError
from reflect.home import project_folder

_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def parse(text: str, name: str = "dialogue.yaml") -> Dialogue:
    """The dialogue that `text` holds. `name` is what a message calls the file.

    Raises `DialogueError` with the first mistake: file, line, what is wrong and what to do. What was read is
    kept at hand, since it can't be changed: every conversation of an evening begins with the same text.
    """
    return _parsed(text, name)


@lru_cache(maxsize=8)
def _parsed(text: str, name: str) -> Dialogue:
    dialogue, mistakes, _ = examined(text, name)
    if dialogue is None or mistakes:
        raise DialogueError(str(mistakes[0]))
    return dialogue


def examined(text: str, name: str) -> tuple[Dialogue | None, list[Mistake], Tree | None]:
    """What `text` holds, every mistake that keeps it from being a dialogue in order of lines, and its tree.

    There is no dialogue where its shape is wrong, and no tree where it cannot be read at all.
    """
    try:
        tree = Tree(text, name)
    except Unreadable as unreadable:
        return None, [unreadable.mistake], None
    mistakes = list(tree.mistakes)
    dialogue = None
    try:
        dialogue = _with_full_ids(Dialogue.model_validate(tree.data))
    except ValidationError as error:
        mistakes += explained(error, tree)
    else:
        mistakes += cross_checked(dialogue, tree)
    return dialogue, sorted(mistakes), tree


def load(dialogue_id: str, folders: Iterable[Path] | None = None) -> Dialogue:
    """The dialogue with this id, looked for in `folders` in order (by default the project's own).

    Raises `DialogueError` where there is none, or where it cannot be read.
    """
    if folders is None:
        return _loaded(_file(dialogue_id, _folders(None)))
    path = _file(dialogue_id, folders)
    return parse(text_of(path), str(path))


def source(dialogue_id: str, folders: Iterable[Path] | None = None) -> str:
    """The text of a dialogue, to be kept beside a session that began with it. Raises like `load`."""
    return text_of(_file(dialogue_id, _folders(folders)))


def available(folders: Iterable[Path] | None = None) -> list[str]:
    """The ids of all dialogues there are, in order of the alphabet."""
    return sorted({path.stem for folder in _folders(folders) for path in folder.glob("*.yaml")})


def text_of(path: Path) -> str:
    """The text of a file as UTF-8, with or without a byte order mark. Raises `DialogueError`."""
    try:
        if path.stat().st_size > LARGEST:
            raise DialogueError(str(Mistake(str(path), 1, Code.UNREADABLE, *TOO_BIG)))
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DialogueError(str(Mistake(str(path), line, Code.UNREADABLE, *NOT_UTF8))) from None
    except OSError:
        raise DialogueError(str(Mistake(str(path), 1, Code.UNREADABLE, *NO_FILE))) from None


TOO_BIG: Final = ("the file is too big", f"keep it under {LARGEST // 1024} KB")
NOT_UTF8: Final = ("the file is not UTF-8 text", "save it again with the encoding UTF-8")
NO_FILE: Final = ("the file cannot be opened", "look at its name and its permissions")


def _folders(folders: Iterable[Path] | None) -> Iterable[Path]:
    return (project_folder("dialogues"),) if folders is None else tuple(folders)


def _file(dialogue_id: str, folders: Iterable[Path]) -> Path:
    folders = tuple(folders)
    if _NAME.fullmatch(dialogue_id):
        for folder in folders:
            if (path := folder / f"{dialogue_id}.yaml").is_file():
                return path
    there = ", ".join(available(folders)) or "none"
    raise DialogueError(f"There is no dialogue with that name. There is: {there}.")


@lru_cache(maxsize=8)
def _loaded(path: Path) -> Dialogue:
    return parse(text_of(path), str(path))


def _with_full_ids(dialogue: Dialogue) -> Dialogue:
    sections = []
    for section in dialogue.sections:
        questions = tuple(
            question.model_copy(
                update={"id": question.id if question.id == section.id else f"{section.id}.{question.id}"}
            )
            for question in section.questions
        )
        sections.append(section.model_copy(update={"questions": questions}))
    return dialogue.model_copy(update={"sections": tuple(sections)})

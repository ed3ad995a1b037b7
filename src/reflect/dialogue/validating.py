"""What keeps a text from being a dialogue, told so that an author can mend it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import Dialogue, FollowUp, Question, Section, When
from reflect.dialogue.nodes import Path_, Tree
from reflect.events import AGES, CARERS, PEOPLE, PURPOSES

_PARTS: Final[dict[str, type[BaseModel]]] = {
    "sections": Section,
    "questions": Question,
    "follow-ups": FollowUp,
    "when": When,
}
_LISTS: Final = {"sections", "questions", "follow-ups", "needs", "carer", "age", "purpose", "company"}


def explained(error: ValidationError, tree: Tree) -> list[Mistake]:
    """Each mistake of shape once, with its line. A misspelt key is not reported as a missing one too."""
    found = error.errors(include_url=False, include_context=True)
    misspelt = {
        (*each["loc"][:-1], meant)
        for each in found
        if each["type"] == "extra_forbidden"
        if (meant := meant_by(str(each["loc"][-1]), _keys(each["loc"][:-1])))
    }
    mistakes: dict[Path_, Mistake] = {}
    lacking: dict[Path_, list[str]] = {}
    for each in found:
        path: Path_ = tuple(each["loc"])
        if each["type"] == "missing" and path in misspelt:
            continue
        if each["type"] == "too_short" and _value(tree.data, path):
            continue  # It only looks empty: what is in it has mistakes, told at their own places.
        if _comes_of_another(path, tree):
            continue
        if each["type"] == "missing":
            lacking.setdefault(path[:-1], []).append(str(path[-1]))
        else:
            mistakes.setdefault(path, _told(path, each["type"], each.get("ctx", {}), tree))
    return [*mistakes.values(), *(_lacks(path, keys, tree) for path, keys in lacking.items())]


def _lacks(path: Path_, keys: list[str], tree: Tree) -> Mistake:
    """All that one part lacks is one mistake: often its first line was written and no more."""
    what = f"{_called(path)} has no {' and no '.join(f'“{key}”' for key in keys)}"
    remedy = f"add {' and '.join(f'{key}: …' for key in keys)}"
    return Mistake(tree.name, tree.line(path), Code.MISSING_KEY, what, remedy)


def _comes_of_another(path: Path_, tree: Tree) -> bool:
    """Whether this is in a mapping in which a key stands twice, or in one beside it that may have lost one."""
    return any(path[: len(each)] == each or path[:-2] == each[:-1] for each in tree.doubtful)


def _told(path: Path_, kind: str, details: dict[str, Any], tree: Tree) -> Mistake:
    if kind == "extra_forbidden":
        known = _keys(path[:-1])
        meant = meant_by(str(path[-1]), known)
        remedy = f"did you mean “{meant}”?" if meant else f"take it away; allowed are {', '.join(known)}"
        what = f"“{path[-1]}” is not a key of {_called(path[:-1])}"
        if meant and ":" in str(path[-1]):
            what, remedy = f"there is no space after “{meant}:”", "put one there"
        return Mistake(tree.name, tree.key_line(path), Code.UNKNOWN_KEY, what, remedy)
    value = _value(tree.data, path)
    what, remedy = _bad_value(path, kind, details, value)
    return Mistake(tree.name, tree.line(path), Code.BAD_VALUE, what, remedy)


def _bad_value(path: Path_, kind: str, details: dict[str, Any], value: Any) -> tuple[str, str]:
    key = next(str(part) for part in reversed(("the file", *path)) if isinstance(part, str))
    if kind == "literal_error":
        words = _words(key)
        meant = meant_by(value, words) if isinstance(value, str) else None
        said = f"“{value}” is not a value of {key}" if value != "" else f"“{key}” has no value"
        listed = ", ".join(words)
        return said, f"did you mean “{meant}”?" if meant else f"use one of {listed}"
    if kind == "string_pattern_mismatch":
        if key == "answered":
            return f"“{value}” is not the id of a question", "write it as section.question"
        return f"“{value}” cannot be an id", "use small letters, digits and single hyphens, a letter first"
    if kind == "string_too_long":
        return f"an id of {key} is too long", f"keep it to {details.get('max_length')} letters"
    if kind == "value_error":
        return f"“{key}” names the same thing twice", "keep one of the two"
    if kind == "too_short" or (key in _LISTS and value in ("", [])):
        return f"“{key}” is empty", "add at least one" if key in (
            "sections",
            "questions",
        ) else "take the key away"
    if key in _LISTS and isinstance(path[-1], str):
        return f"“{key}” should be a list", "put each thing on a line of its own after a dash"
    if key in ("the file", *_PARTS):
        return f"{_called(path)} should be keys with values", "write each as key: value"
    return f"“{key}” should be one word", "write a single word after the colon"


def meant_by(word: str, known: list[str]) -> str | None:
    """The word of `known` that a misspelt one is most like, None where it is like none."""
    if word.partition(":")[0] in known:
        return word.partition(":")[0]
    plain = word.lower().replace("_", "-").replace(" ", "-").replace("’", "").replace("'", "")
    return next(iter(get_close_matches(plain, known, n=1, cutoff=0.6)), None)


def _part(path: Path_) -> type[BaseModel]:
    return next((_PARTS[part] for part in reversed(path) if part in _PARTS), Dialogue)


def _keys(path: Path_) -> list[str]:
    return [field.alias or name for name, field in _part(path).model_fields.items()]


def _called(path: Path_) -> str:
    names = {Section: "the section", Question: "the question", FollowUp: "the follow-up", When: "“when”"}
    return names.get(_part(path), "the dialogue")


def _words(key: str) -> list[str]:
    """The closed vocabulary of a key, or nothing where it has none."""
    lists: dict[str, tuple[str, ...]] = {"carer": CARERS, "age": AGES, "purpose": PURPOSES}
    lists["company"] = PEOPLE
    if key in lists:
        return list(lists[key])
    for part in (FollowUp, Question, Section, When, Dialogue):
        for name, field in part.model_fields.items():
            if (field.alias or name) == key:
                return _literals(field.annotation)
    return []


def _literals(annotation: Any) -> list[str]:
    found: list[str] = []
    for each in get_args(annotation):
        found += [each] if isinstance(each, str) else _literals(each)
    return found


def _value(data: Any, path: Path_) -> Any:
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return ""
    return data

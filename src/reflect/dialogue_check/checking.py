"""All checks, in order, each cause told once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import Final

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import Dialogue
from reflect.dialogue.nodes import Tree
from reflect.dialogue.reading import examined, text_of
from reflect.dialogue_check.expected import Expected, called_for, fixed, in_its_own_words
from reflect.dialogue_check.languages import out_of_step, overrides
from reflect.dialogue_check.library import Library
from reflect.dialogue_check.limits import limits
from reflect.dialogue_check.names import unknown_names, without_parent
from reflect.dialogue_check.numbers import numbers
from reflect.dialogue_check.pages import pages
from reflect.dialogue_check.places import Places, places
from reflect.dialogue_check.reaching import unreachable
from reflect.dialogue_check.wording import by_template, unworded
from reflect.errors import DialogueError
from reflect.voice import Voice
from reflect.voice.templates import SERVICE

# With these it is in doubt what the dialogue asks.
_DOUBT: Final = frozenset({Code.DUPLICATE_ID, Code.DUPLICATE_KEY})


@dataclass(frozen=True, slots=True)
class _Read:
    dialogue: Dialogue | None
    tree: Tree | None
    mistakes: list[Mistake]


def check(path: Path | None = None, service: Path | None = None) -> list[Mistake]:
    """Every mistake in dialogues and prompts, in order of file and line, each cause once.

    `path` is a dialogue file, a folder with dialogues/ and prompts/ (the project's own stand in for one that
    is not there), a folder of a service's templates, or nothing: the project's own. `service` is a folder of
    templates that override the prompts'.
    """
    where = places(path, service)
    if isinstance(where, Mistake):
        return [where]
    read = [_read(each) for each in where.dialogues]
    mistakes = {mistake for each in read for mistake in each.mistakes}
    if where.whole:
        mistakes |= set(numbers(where.prompts))
    mistakes |= set(pages(where.prompts, where.service))
    mistakes |= set(_prompts(where, read, mistakes))
    return sorted(mistakes)


def _read(path: Path) -> _Read:
    try:
        text = text_of(path)
    except DialogueError:
        what, remedy = "the file cannot be read", "save it as UTF-8 text, under 256 KB"
        return _Read(None, None, [Mistake(str(path), 1, Code.UNREADABLE, what, remedy)])
    dialogue, mistakes, tree = examined(text, str(path))
    if dialogue is not None and tree is not None:
        if dialogue.id != path.stem:
            what = f"the id “{dialogue.id}” is not the name of the file"
            remedy = f"write id: {path.stem}, or rename the file"
            mistakes.append(Mistake(str(path), tree.line(("id",)), Code.BAD_VALUE, what, remedy))
            dialogue = dialogue.model_copy(update={"id": path.stem})
        if not any(each.code in _DOUBT for each in mistakes):
            mistakes += unreachable(dialogue, tree)
    return _Read(dialogue, tree, mistakes)


def _prompts(where: Places, read: list[_Read], found: set[Mistake]) -> Iterator[Mistake]:
    library = Library(where.prompts, where.service)
    if not library.languages:
        what = "there is no language in the folder of prompts"
        yield Mistake(str(where.prompts), 1, Code.UNREADABLE, what, "add a folder such as en-GB")
        return
    yield from library.mistakes()
    there = library.of(library.reference)
    every: list[Expected] = [*fixed()]
    for each in read:
        if each.dialogue is not None and each.tree is not None:
            in_doubt = any(mistake.code in _DOUBT for mistake in each.mistakes)
            called = in_its_own_words(each.dialogue.id, called_for(each.dialogue, each.tree), there)
            every += (replace(said, needed=False) for said in called) if in_doubt else called
            shared = in_its_own_words(each.dialogue.id, fixed(), there)
            every += (said for said in shared if "/" in said.template)
    expected = by_template(every)
    # Where a dialogue cannot be read, or its ids are in doubt, what it leaves unsaid is no fault of them.
    sure = all(each.dialogue for each in read) and not any(each.code in _DOUBT for each in found)
    lacks = unworded(library, expected, whole=where.whole and sure)
    found.difference_update([each for each in found if lacks.renamed(each)])
    yield from lacks.mistakes()
    if where.whole and sure:
        yield from out_of_step(library, expected)
    yield from overrides(library)
    prefixes = [*library.languages, *([SERVICE] if where.service else [])]
    unknown = {key: each for prefix in prefixes for key, each in unknown_names(library, prefix)}
    parentless = {
        key: each
        for prefix in prefixes
        for key, each in without_parent(library, prefix, lacks.absent)
        if prefix != SERVICE  # There it is told as an override of nothing.
    }
    yield from unknown.values()
    yield from (each for (_, _, told), each in parentless.items() if told)
    yield from _worded(
        where, library, expected, {(file, block) for file, block, _ in [*unknown, *parentless]}
    )


def _worded(
    where: Places, library: Library, expected: dict[str, dict[str, Expected]], unsound: set[tuple[str, str]]
) -> Iterator[Mistake]:
    """Every block held against the limits, once for each place where it is defined."""
    found: dict[tuple[str, str], list[Mistake]] = {}
    upon: dict[tuple[str, str], set[tuple[str, str]]] = {}
    voices = [Voice(language, None, where.prompts) for language in library.languages]
    if where.service is not None:
        voices.append(Voice(library.reference, where.service, where.prompts))
    for voice in voices:
        for template, blocks in expected.items():
            name = voice.found(template).removesuffix(".j2")
            defined = library.blocks(name)
            files = [str(anatomy.file) for anatomy in library.chain(name) or []]
            for each in blocks.values():
                if each.block not in defined:
                    continue
                key = (str(defined[each.block][0].file), each.block)
                said = library.said(name, {each.block})
                if key not in found and not unsound & set(product(files, said)):
                    found[key] = list(limits(voice, library, each, defined[each.block]))
                    if defined[each.block][1].says_parent:
                        upon[key] = {(file, each.block) for file in files} - {key}
    for key, mistakes in found.items():
        # What a block takes from the one above it is that one's mistake, told there.
        if not any(found.get(above) for above in upon.get(key, ())):
            yield from mistakes

"""Languages held against the first, and a service's own templates against the language they change."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue_check.expected import Expected
from reflect.dialogue_check.library import Library, leaves
from reflect.voice.templates import SERVICE


def out_of_step(library: Library, expected: dict[str, dict[str, Expected]]) -> Iterator[Mistake]:
    """What one language says and another does not, each once, where it is missing or where it is too much."""
    for language in library.languages:
        if language != library.reference:
            told: set[tuple[str, str]] = set()
            for template, wanted in _wanted(library, expected).items():
                needed = {each.block for each in expected.get(template, {}).values() if each.needed}
                yield from _template(library, language, template, wanted, needed, told)
            yield from _extra_templates(library, language)


def _wanted(library: Library, expected: dict[str, dict[str, Expected]]) -> dict[str, set[str]]:
    """The blocks that languages are compared by: what is expected, and all of what leaves."""
    leaving = {name: set(each.blocks) for name, each in library.of(library.reference).items() if leaves(name)}
    return {name: set(blocks) for name, blocks in expected.items()} | leaving


def _template(
    library: Library,
    language: str,
    template: str,
    wanted: set[str],
    needed: set[str],
    told: set[tuple[str, str]],
) -> Iterator[Mistake]:
    first, other = f"{library.reference}/{template}", f"{language}/{template}"
    if library.chain(first) is None or (other in library.templates and library.chain(other) is None):
        return
    if other not in library.templates:
        file = str(library.prompts / language / f"{template}.j2")
        what = f"{language} has no such template, and {library.reference} has"
        yield Mistake(file, 1, Code.OUT_OF_STEP, what, "add it")
        return
    here, there = library.blocks(other), library.blocks(first)
    helping = library.said(other, wanted) - wanted
    needless = {name: where for name, where in here.items() if name not in there.keys() | needed | helping}
    for name in sorted((there.keys() & wanted) - here.keys()):
        near = get_close_matches(name, sorted(needless.keys() - wanted), n=1, cutoff=0.8)
        origin = there[name][0].name
        if near:
            continue  # Told below, where it stands under a name much like it.
        home = origin if f"{language}/{origin}" in library.templates else template
        if (home, name) not in told:
            told.add((home, name))
            file = str(library.templates[f"{language}/{home}"].file)
            what = f"{language} has no block “{name}”, and {library.reference} has"
            yield Mistake(file, 1, Code.OUT_OF_STEP, what, "add it")
    for name, (anatomy, block) in needless.items():
        if (anatomy.name, name) not in told:
            told.add((anatomy.name, name))
            near = get_close_matches(name, sorted((there.keys() & wanted) - here.keys()), n=1, cutoff=0.8)
            remedy = (
                f"did you mean “{near[0]}”?" if near else f"take it away, or add it to {library.reference}"
            )
            what = f"{library.reference} has no block “{name}”"
            yield Mistake(str(anatomy.file), block.line, Code.OUT_OF_STEP, what, remedy)


def _extra_templates(library: Library, language: str) -> Iterator[Mistake]:
    first = library.of(library.reference)
    for name, anatomy in library.of(language).items():
        extended = any(
            each.extends and each.extends[0] == f"{language}/{name}.j2" for each in library.templates.values()
        )
        if name not in first and not extended and not anatomy.trouble:
            what = f"{library.reference} has no template “{name}.j2”"
            remedy = f"take it away, or add it to {library.reference}"
            yield Mistake(str(anatomy.file), 1, Code.OUT_OF_STEP, what, remedy)


def overrides(library: Library) -> Iterator[Mistake]:
    """What a service words that has nothing to override."""
    known = library.of(library.reference)
    for name, anatomy in library.of(SERVICE).items():
        file = str(anatomy.file)
        if name not in known:
            near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
            remedy = f"did you mean “{near[0]}.j2”?" if near else "give it the name of a template"
            what = f"there is no template “{name}.j2” to override"
            yield Mistake(file, 1, Code.OVERRIDES_NOTHING, what, remedy)
            continue
        if anatomy.trouble:
            continue
        if anatomy.extends is None:
            what = "the template extends nothing, so all else of it would be lost"
            remedy = f'begin it with {{% extends "{library.reference}/{name}.j2" %}}'
            yield Mistake(file, 1, Code.BAD_TEMPLATE, what, remedy)
            continue
        chain = library.chain(f"{SERVICE}/{name}")
        if chain is None:
            continue
        above = {block for each in chain[1:] for block in each.blocks}
        own = library.said(f"{SERVICE}/{name}", above & anatomy.blocks.keys())
        for block in anatomy.blocks.values():
            if block.name not in above and block.name not in own:
                near = get_close_matches(block.name, sorted(above), n=1, cutoff=0.6)
                remedy = f"did you mean “{near[0]}”?" if near else "give it the name of a block that is there"
                what = f"there is no block “{block.name}” to override"
                yield Mistake(file, block.line, Code.OVERRIDES_NOTHING, what, remedy)

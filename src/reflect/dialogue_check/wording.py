"""Everything that is said has its block, and every block is said: in one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue_check.expected import EXTRA_NAMES, Expected
from reflect.dialogue_check.library import DOCUMENTS, Defined, Library
from reflect.voice.facts import NAMES


@dataclass
class Unworded:
    """What a language lacks.

    `paired` are the unused blocks that were perhaps meant by a missing one, `meant` the ids they would have;
    `absent` are the missing ones. Where it is not the `whole` that is looked at, the prompts are held right.
    """

    whole: bool

    mistakes: list[Mistake] = field(default_factory=list)
    paired: set[tuple[str, str]] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)


def by_template(expected: Iterable[Expected]) -> dict[str, dict[str, Expected]]:
    """What is expected, by template and block; where several dialogues expect one, the first."""
    found: dict[str, dict[str, Expected]] = defaultdict(dict)
    for each in expected:
        found[each.template].setdefault(each.block, each)
    return found


def unworded(library: Library, expected: dict[str, dict[str, Expected]], *, whole: bool) -> Unworded:
    """What is asked or said without a block to say it with, and the blocks that are never said.

    A block that is missing under one name and never said under a name much like it is one mistake.
    """
    result = Unworded(whole)
    unused = _unused(library, expected)
    for template, blocks in expected.items():
        name = f"{library.reference}/{template}"
        if name not in library.templates:
            near = get_close_matches(template, [each for each, block in unused if not block], n=1)
            result.paired.update((each, "") for each in near)
            result.mistakes.append(_no_template(library, template, blocks, near))
            continue
        if library.chain(name) is None:
            continue
        there = library.blocks(name)
        for each in blocks.values():
            orphan = each.owner and each.owner not in there
            if each.needed and each.block not in there and not orphan:
                result.mistakes.append(_no_block(library, each, there, unused, result))
    if whole:
        result.mistakes += [mistake for key, mistake in unused.items() if key not in result.paired]
    return result


def _unused(library: Library, expected: dict[str, dict[str, Expected]]) -> dict[tuple[str, str], Mistake]:
    """Blocks that are never said, by template and block; a whole template that is never used has no block."""
    said: dict[str, set[str]] = defaultdict(set)
    broken = False
    for template, blocks in expected.items():
        name = f"{library.reference}/{template}"
        chain = library.chain(name)
        broken = broken or chain is None
        for anatomy in chain or []:
            said[anatomy.name] |= library.said(name, set(blocks))
    found = {}
    extended = {each.extends[0].removesuffix(".j2") for each in library.templates.values() if each.extends}
    for template, anatomy in library.of(library.reference).items():
        file = str(anatomy.file)
        if anatomy.trouble or template.startswith(DOCUMENTS):
            continue
        if template not in said:
            # What only a broken template extends is not unused.
            if template not in expected and f"{library.reference}/{template}" not in extended:
                what = "nothing of this template is ever said"
                remedy = "delete it, or name it like a section"
                found[template, ""] = Mistake(file, 1, Code.UNUSED_BLOCK, what, remedy)
            continue
        if broken and f"{library.reference}/{template}" in extended:
            continue
        for block in anatomy.blocks.values():
            if block.name not in said[template]:
                what = f"the block “{block.name}” is never said"
                near = get_close_matches(block.name, sorted(said[template]), n=1, cutoff=0.8)
                remedy = (
                    f"did you mean “{near[0]}”?" if near else "delete it, or give it the name of what says it"
                )
                found[template, block.name] = Mistake(file, block.line, Code.UNUSED_BLOCK, what, remedy)
    return found


def _no_template(library: Library, template: str, blocks: dict[str, Expected], near: list[str]) -> Mistake:
    first = next(iter(blocks.values()))
    path = library.prompts / library.reference / f"{template}.j2"
    what = f"there is no template {path} to say {first.called or 'it'} with"
    remedy = f"did you mean “{near[0]}”, or should it be renamed?" if near else "add the template"
    return Mistake(first.file or str(path), first.line, Code.NO_WORDING, what, remedy)


def _no_block(
    library: Library,
    wanted: Expected,
    there: dict[str, Defined],
    unused: dict[tuple[str, str], Mistake],
    result: Unworded,
) -> Mistake:
    own = library.templates[f"{library.reference}/{wanted.template}"]
    spare = [name for name, (anatomy, _) in there.items() if (anatomy.name, name) in unused]
    near = get_close_matches(wanted.block, spare, n=1, cutoff=0.75)
    what = f"there is no block “{wanted.block}”" + (f" for the {wanted.called}" if wanted.called else "")
    if near:
        anatomy, block = there[near[0]]
        result.absent.add(wanted.block)
        # Its follow-ups are worded under the other name as well.
        result.paired |= {
            (each.name, name)
            for name, (each, _) in there.items()
            if name == near[0] or name.startswith(f"{near[0]}_")
        }
        result.meant.add(f"{wanted.template}.{near[0].replace('_', '-')}")
        misspelt_there = _known(library, near[0], there) > _known(library, wanted.block, there)
        if wanted.file and (misspelt_there or not result.whole):
            remedy = f"did you mean “{near[0]}”, as in {anatomy.file}:{block.line}? Give both one name"
            return Mistake(wanted.file, wanted.line, Code.NO_WORDING, what, remedy)
        at = f", as in {wanted.file}:{wanted.line}" if wanted.file else ""
        remedy = f"did you mean it instead of “{near[0]}”{at}? Give both one name"
        return Mistake(str(anatomy.file), block.line, Code.NO_WORDING, what, remedy)
    remedy = f"add {{% block {wanted.block} %}} to {own.file}"
    return Mistake(wanted.file or str(own.file), wanted.line, Code.NO_WORDING, what, remedy)


def _known(library: Library, block: str, there: dict[str, Defined]) -> int:
    """How often a name, or what is named after it, stands elsewhere: the rarer of two is the misspelt one."""
    here = {anatomy.name for anatomy, _ in there.values()}
    others = [each for name, each in library.of(library.reference).items() if name not in here]
    return sum(name.startswith(f"{block}_") for name in there) + sum(block in each.blocks for each in others)


def without_parent(
    library: Library, prefix: str, absent: set[str]
) -> Iterator[tuple[tuple[str, str, str], Mistake]]:
    """Blocks that say what they override where there is nothing to override, each name once.

    `absent` are the blocks that are told as missing already. Keyed like `unknown_names`.
    """
    told: set[str] = set()
    for template, anatomy in library.of(prefix).items():
        chain = library.chain(f"{prefix}/{template}")
        above = {name for each in (chain or [])[1:] for name in each.blocks}
        for block in anatomy.blocks.values() if chain else ():
            if block.says_parent and block.name not in above:
                what = f"super() in “{block.name}” has nothing above it to say"
                remedy = "take it away, or add the block to what this template extends"
                mistake = Mistake(str(anatomy.file), block.says_parent, Code.OVERRIDES_NOTHING, what, remedy)
                silent = block.name in told | absent
                told.add(block.name)
                yield (str(anatomy.file), block.name, "" if silent else "super"), mistake


def _given(library: Library, template: str) -> frozenset[str]:
    """The names that a template's blocks are given; what leaves is given what the first language uses."""
    given = NAMES | EXTRA_NAMES.get(template, frozenset())
    first = library.templates.get(f"{library.reference}/{template}")
    if template.startswith(DOCUMENTS) and first is not None:
        given |= {name for block in first.blocks.values() for name in block.names}
    return given


def unknown_names(library: Library, prefix: str) -> Iterator[tuple[tuple[str, str, str], Mistake]]:
    """Names that blocks use and are not given, each once in a block, behind its file, block and name."""
    for template, anatomy in library.of(prefix).items():
        given = _given(library, template)
        for block in anatomy.blocks.values():
            for name, line in block.names.items():
                if name not in given:
                    near = get_close_matches(name, sorted(given), n=1, cutoff=0.6)
                    remedy = (
                        f"did you mean “{near[0]}”?" if near else f"use one of {', '.join(sorted(given))}"
                    )
                    what = f"“{name}” is not given to the block “{block.name}”"
                    file = str(anatomy.file)
                    yield (file, block.name, name), Mistake(file, line, Code.UNKNOWN_NAME, what, remedy)

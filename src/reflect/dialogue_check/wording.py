"""Everything that is said has its block, and every block is said: in one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches

from reflect.dialogue.crossing import no_question
from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.models import block_of
from reflect.dialogue_check.expected import Expected
from reflect.dialogue_check.library import Defined, Library, leaves


@dataclass
class Unworded:
    """What a language lacks.

    `paired` are the unused blocks that were perhaps meant by a missing one, `meant` the ids they would have;
    `absent` are the missing ones, `lost` the sections that have no template at all.
    Where it is not the `whole` that is looked at, the prompts are held right.
    """

    whole: bool
    missing: list[tuple[Expected, Mistake]] = field(default_factory=list)
    unused: dict[tuple[str, str], Mistake] = field(default_factory=dict)
    paired: set[tuple[str, str]] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)

    def mistakes(self) -> Iterator[Mistake]:
        """Each cause once: not what comes of a section's other name, nor a follow-up of an unused question."""
        for wanted, mistake in self.missing:
            if not self.explains(wanted):
                yield mistake
        for (template, block), mistake in self.unused.items():
            below = any((template, block[:at]) in self.unused for at in _joints(block))
            lost = any(block.startswith(f"{each}_") for each in self.lost) and template in ("needs", "names")
            if self.whole and (template, block) not in self.paired and not below and not lost:
                yield mistake

    def explains(self, wanted: Expected) -> bool:
        """Whether a block is missing because its section is, or is called something else."""
        return wanted.template in ("needs", "names") and any(
            wanted.block.startswith(f"{each}_") or wanted.block == f"section_{each}" for each in self.lost
        )

    def renamed(self, mistake: Mistake) -> bool:
        """Whether a condition names a question that is there under an id that is misspelt itself."""
        return mistake.code is Code.UNKNOWN_QUESTION and any(
            mistake.what == no_question(each) or mistake.what.startswith(no_question(f"{each}.").rstrip("”"))
            for each in self.meant
        )


def _joints(block: str) -> list[int]:
    return [place for place, letter in enumerate(block) if letter == "_"]


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
    shared: set[str] = set()
    unused = result.unused = _unused(library, expected)
    for template, blocks in expected.items():
        name = f"{library.reference}/{template}"
        if name not in library.templates:
            first = next(iter(blocks.values()))
            near = get_close_matches(template, [each for each, block in unused if not block], n=1)
            result.paired.update((each, "") for each in near)
            result.meant.update(near)
            result.lost.update(block_of(each) for each in (template, *near))
            result.missing.append((first, _no_template(library, first, near)))
            continue
        if library.chain(name) is None:
            continue
        there = library.blocks(name)
        for each in blocks.values():
            orphan = each.owner and each.owner not in there
            # A follow-up that several sections share is told as missing in the first of them.
            again = each.owner and each.block in shared
            if each.needed and each.block not in there and not orphan and not again:
                shared.add(each.block)
                result.missing.append((each, _no_block(library, each, there, unused, result)))
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
        if anatomy.trouble or leaves(template):
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


def _no_template(library: Library, first: Expected, near: list[str]) -> Mistake:
    path = library.prompts / library.reference / f"{first.template}.j2"
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

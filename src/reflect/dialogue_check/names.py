"""Names that a block uses, and what it takes from the block above it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue_check.expected import EXTRA_NAMES
from reflect.dialogue_check.library import Library, leaves
from reflect.voice.facts import NAMES


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
    given = NAMES | EXTRA_NAMES.get(template.rpartition("/")[2], frozenset())
    first = library.templates.get(f"{library.reference}/{template}")
    if leaves(template) and first is not None:
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

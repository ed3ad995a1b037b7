"""All templates that are looked at: each language's, and a service's own, with what extends what."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from reflect.dialogue.mistakes import Code, Mistake
from reflect.voice.anatomy import Anatomy, Block, anatomies
from reflect.voice.templates import SERVICE, languages

DOCUMENTS: Final = ("documents/", "review/")
"""Templates of what leaves: which of their blocks are used is the documents' own affair."""
Defined = tuple[Anatomy, Block]


def leaves(template: str) -> bool:
    """Whether this is a template of what leaves, everybody's or a dialogue's own."""
    return template.startswith(DOCUMENTS) or "/documents/" in template


class Library:
    """Templates by full name ("en-GB/availability", "service/availability")."""

    def __init__(self, prompts: Path, service: Path | None) -> None:
        self.prompts = prompts
        self.languages = languages(prompts)
        folders = {each: prompts / each for each in self.languages}
        if service is not None:
            folders[SERVICE] = service
        self.templates: dict[str, Anatomy] = {
            f"{prefix}/{name}": anatomy
            for prefix, folder in folders.items()
            for name, anatomy in anatomies(folder).items()
        }

    @property
    def reference(self) -> str:
        """The language that the others are held against."""
        return "en-GB" if "en-GB" in self.languages else self.languages[0]

    def of(self, prefix: str) -> dict[str, Anatomy]:
        """The templates of a language, or of the service, by short name."""
        return {
            name.removeprefix(f"{prefix}/"): each
            for name, each in self.templates.items()
            if name.startswith(f"{prefix}/")
        }

    def chain(self, name: str) -> list[Anatomy] | None:
        """A template and all that it extends, nearest first; None where that is broken."""
        found: list[Anatomy] = []
        while True:
            anatomy = self.templates.get(name)
            if anatomy is None or anatomy.trouble or anatomy in found:
                return None
            found.append(anatomy)
            if anatomy.extends is None:
                return found
            name = anatomy.extends[0].removesuffix(".j2")

    def blocks(self, name: str) -> dict[str, Defined]:
        """Every block of a template, inherited ones too, where it is defined nearest. Empty where broken."""
        found: dict[str, Defined] = {}
        for anatomy in self.chain(name) or []:
            for block in anatomy.blocks.values():
                found.setdefault(block.name, (anatomy, block))
        return found

    def said(self, name: str, wanted: set[str]) -> set[str]:
        """The blocks of `wanted`, and all that they say in turn."""
        blocks, said, open_ = self.blocks(name), set[str](), list(wanted)
        while open_:
            block = open_.pop()
            if block not in said:
                said.add(block)
                open_ += blocks[block][1].says if block in blocks else ()
        return said

    def mistakes(self) -> Iterator[Mistake]:
        """Templates that cannot be read, extend what is not there, or say things outside a block."""
        for name, anatomy in self.templates.items():
            file = str(anatomy.file)
            if anatomy.trouble:
                line, what, remedy = anatomy.trouble
                yield Mistake(file, line, Code.BAD_TEMPLATE, what, remedy)
                continue
            if anatomy.extends:
                yield from self._extending(name, anatomy, *anatomy.extends)
            if anatomy.outside:
                what = "these words stand outside every block, where they are never said"
                remedy = "put them into a block, or between {# and #}"
                yield Mistake(file, anatomy.outside, Code.OUTSIDE_BLOCK, what, remedy)

    def _extending(self, name: str, anatomy: Anatomy, parent: str, line: int) -> Iterator[Mistake]:
        file = str(anatomy.file)
        full = parent.removesuffix(".j2")
        if full not in self.templates or not parent.endswith(".j2"):
            there = [f"{each}.j2" for each in self.templates if each != name]
            wanted = parent if "/" in parent else f"{self.reference}/{parent}"
            near = get_close_matches(wanted, there, n=1, cutoff=0.6)
            remedy = f"did you mean “{near[0]}”?" if near else "mend the name after extends"
            yield Mistake(file, line, Code.BAD_TEMPLATE, f"there is no template “{parent}” to extend", remedy)
        elif self._loops(name):
            what = "the template extends itself"
            yield Mistake(file, line, Code.BAD_TEMPLATE, what, "name another template after extends")

    def _loops(self, name: str) -> bool:
        seen: list[str] = []
        above = name
        while (anatomy := self.templates.get(above)) is not None and anatomy.extends:
            seen.append(above)
            above = anatomy.extends[0].removesuffix(".j2")
            if above in seen:
                return above == name
        return False

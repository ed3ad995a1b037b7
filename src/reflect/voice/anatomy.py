"""What a folder of templates is made of, without wording anything: for those who look for mistakes in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from jinja2 import Environment, TemplateSyntaxError, meta, nodes

from reflect.voice.syntax import open_tags, unclear
from reflect.voice.templates import FolderLoader, documents, spoken

PAGES: Final = (".md.j2", ".html.j2")
_ALWAYS_THERE: Final = {"self", "super"}


@dataclass(frozen=True, slots=True)
class Block:
    """One block: the lines it takes up, the names it looks up with their lines, and the blocks it says.

    `says` are the blocks inside it and those it fetches by `self.NAME()`. `also` are the names that those
    inside it look up. `says_parent` is the line of its `super()`, 0 where it has none.
    """

    name: str
    line: int
    last_line: int
    names: dict[str, int]
    also: frozenset[str]
    says: frozenset[str]
    says_parent: int = 0


@dataclass(frozen=True, slots=True)
class Anatomy:
    """One template file. `extends` is the full name it extends ("en-GB/section.j2"), with its line.

    `trouble` is set, and nothing else, where it cannot be read: line, what is wrong, what to do.
    """

    name: str
    file: Path
    extends: tuple[str, int] | None = None
    blocks: dict[str, Block] = field(default_factory=dict)
    outside: int = 0
    trouble: tuple[int, str, str] | None = None
    lines: tuple[str, ...] = ()


def anatomies(folder: Path) -> dict[str, Anatomy]:
    """Every template of a folder by its name without `.j2`, in order. Pages are read, but not taken apart."""
    source = FolderLoader(folder)
    environment = spoken(source)
    return {
        name.removesuffix(".j2"): (
            _page(source, name) if name.endswith(PAGES) else _anatomy(environment, source, name)
        )
        for name in source.list_templates()
    }


def _page(source: FolderLoader, name: str) -> Anatomy:
    environment = documents(source, html=name.endswith(PAGES[1]))
    short, file, text = name.removesuffix(".j2"), source.given / name, ""
    try:
        text, _, _ = source.get_source(environment, name)
        environment.compile(text, name, raw=True)
    except TemplateSyntaxError as error:
        return Anatomy(short, file, trouble=unclear(environment, text, error))
    return Anatomy(short, file)


def _anatomy(environment: Environment, source: FolderLoader, name: str) -> Anatomy:
    # As the folder was given, so that a message shows the path that its reader knows.
    short, file, text = name.removesuffix(".j2"), source.given / name, ""
    try:
        text, _, _ = source.get_source(environment, name)
        tree = environment.parse(text, name)
        environment.compile(text, name, raw=True)
    except TemplateSyntaxError as error:
        return Anatomy(short, file, trouble=unclear(environment, text, error))
    extends = tree.find(nodes.Extends)
    if extends is not None and not isinstance(extends.template, nodes.Const):
        return Anatomy(
            short, file, trouble=(extends.lineno, "what it extends is not a name", "put it in quotes")
        )
    parent = (str(extends.template.value), extends.lineno) if extends else None  # type: ignore[attr-defined]
    last = open_tags(environment, text).ends
    blocks = {
        each.name: _block(environment, each, last.get(each.name, each.lineno))
        for each in tree.find_all(nodes.Block)
    }
    return Anatomy(
        short, file, parent, blocks, _outside(environment, tree, text), lines=tuple(text.split("\n"))
    )


def _block(environment: Environment, block: nodes.Block, last_line: int) -> Block:
    inner = list(block.find_all(nodes.Block))
    everything = _looked_up(environment, block)
    inside = frozenset[str]().union(*(_looked_up(environment, each) for each in inner))
    lines: dict[str, int] = {}
    for each in _own(block):
        if isinstance(each, nodes.Name) and each.name in everything:
            lines.setdefault(each.name, each.lineno)
    fetched = {
        each.attr
        for each in _own(block)
        if isinstance(each, nodes.Getattr) and isinstance(each.node, nodes.Name) and each.node.name == "self"
    }
    parents = [each.lineno for each in _own(block) if isinstance(each, nodes.Name) and each.name == "super"]
    return Block(
        block.name,
        block.lineno,
        last_line,
        lines,
        inside,
        frozenset(fetched | {each.name for each in inner}),
        min(parents, default=0),
    )


def _looked_up(environment: Environment, block: nodes.Block) -> frozenset[str]:
    body = nodes.Template(block.body, lineno=block.lineno)
    body.set_environment(environment)
    return frozenset(meta.find_undeclared_variables(body) - _ALWAYS_THERE)


def _own(node: nodes.Node) -> Iterator[nodes.Node]:
    """Everything in a block but what is in a block inside it."""
    for child in node.iter_child_nodes():
        if not isinstance(child, nodes.Block):
            yield child
            yield from _own(child)


def _outside(environment: Environment, tree: nodes.Template, text: str) -> int:
    """The line of the first words that stand outside every block, 0 where there are none."""
    for output in tree.body:
        for node in output.nodes if isinstance(output, nodes.Output) else ():
            if isinstance(node, nodes.TemplateData) and node.data.strip():
                first = node.data.split()[0]
                return next(
                    line + value[: value.index(first)].count("\n")
                    for line, kind, value in environment.lex(text)
                    if kind == "data" and first in value and line >= node.lineno
                )
    return 0

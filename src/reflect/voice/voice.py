"""One voice: a language, and the changes that a service has made to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, Template
from jinja2.runtime import Context

from reflect.errors import DialogueError
from reflect.home import project_folder
from reflect.voice.pieces import tidied
from reflect.voice.templates import SERVICE, documents, languages, loader, spoken
from reflect.voice.trouble import Trouble, trouble

_Block = Callable[[Context], Iterator[str]]


class _Gathered(NamedTuple):
    template: Template
    blocks: dict[str, list[_Block]]


class Voice:
    """Words things in one language. `service` is a folder whose templates come before the project's.

    `prompts` stands in for the project's own folder of prompts. Templates are compiled once and kept. Raises
    `DialogueError` for a language that is not there.
    """

    def __init__(
        self, language: str = "en-GB", service: Path | None = None, prompts: Path | None = None
    ) -> None:
        folder = prompts or project_folder("prompts")
        if language not in (there := languages(folder)):
            listed = ", ".join(there) or "none"
            raise DialogueError(f"There are no prompts in “{language}”. There are: {listed}.")
        if service is not None and not service.is_dir():
            raise DialogueError(f"There is no folder {service}. Look at where the service's prompts lie.")
        self.language = language
        self._loader = loader(service, folder)
        self._spoken = spoken(self._loader)
        self._own = frozenset(self._loader.mapping[SERVICE].list_templates()) if service else frozenset()
        self._documents: dict[bool, Environment] = {}
        self._gathered: dict[str, _Gathered] = {}

    def word(self, template: str, block: str, context: Mapping[str, object]) -> str:
        """One block, worded. White space of the template's own is tidied; what was typed stands as it is.

        Raises `DialogueError` where there is no such template or block, or where a name it uses is not given.
        """
        worded = self.trial(template, block, context)
        if isinstance(worded, Trouble):
            raise DialogueError(str(worded))
        return worded

    def trial(self, template: str, block: str, context: Mapping[str, object]) -> str | Trouble:
        """Like `word`, but what keeps the block from being worded is given back."""
        try:
            gathered = self._gather(template)
            chain = gathered.blocks.get(block)
            if chain is None:
                what = f"there is no block “{block}”"
                return Trouble(self.found(template), 1, what, f"add {{% block {block} %}}")
            rendering = gathered.template.new_context(dict(context))
            rendering.blocks = {name: list(each) for name, each in gathered.blocks.items()}
            return tidied(chain[0](rendering))
        except Exception as error:
            return trouble(error, self.found(template), block)

    def blocks(self, template: str) -> frozenset[str]:
        """The names of all blocks of a template, inherited ones too. Raises `DialogueError` like `word`."""
        try:
            return frozenset(self._gather(template).blocks)
        except Exception as error:
            raise DialogueError(str(trouble(error, self.found(template)))) from None

    def page(self, name: str, context: Mapping[str, object], *, html: bool) -> str:
        """A whole document, from `documents/NAME.md.j2` or `.html.j2`; values are escaped for the format.

        In Markdown a value stands as typed, its lines kept; `x | quoted` makes a quotation of it, and
        `x | one_line` one line, for a heading or a list. Raises `DialogueError` like `word`.
        """
        if html not in self._documents:
            self._documents[html] = documents(self._loader, html=html)
        place = self.found(f"documents/{name}.{'html' if html else 'md'}")
        try:
            return self._documents[html].get_template(place).render(dict(context))
        except Exception as error:
            raise DialogueError(str(trouble(error, place))) from None

    def found(self, template: str) -> str:
        """The full name of a template: the service's own where it has one."""
        name = f"{template}.j2"
        return f"{SERVICE if name in self._own else self.language}/{name}"

    def _gather(self, template: str) -> _Gathered:
        if template not in self._gathered:
            self._gathered[template] = self._chain(self.found(template))
        return self._gathered[template]

    def _chain(self, name: str) -> _Gathered:
        """A template with its blocks and those of all it extends, nearest first, as rendering has them."""
        blocks: dict[str, list[_Block]] = {}
        seen: list[str] = []
        above: str | None = name
        while above is not None:
            if above in seen:
                raise DialogueError(f"{above}:1: a template extends itself; name another after extends.")
            seen.append(above)
            for block, function in self._spoken.get_template(above).blocks.items():
                blocks.setdefault(block, []).append(function)
            above = self._extended(above)
        return _Gathered(self._spoken.get_template(name), blocks)

    def _extended(self, name: str) -> str | None:
        """The template that this one extends. Read off its first words: to parse it all again costs more."""
        source, file, _ = self._loader.get_source(self._spoken, name)
        words = (each for each in self._spoken.lex(source) if each[1] != "whitespace")
        for _, kind, _ in words:
            if kind == "block_begin" and next(words)[2] == "extends":
                line, kind, parent = next(words)
                if kind != "string":
                    raise DialogueError(f"{file}:{line}: what it extends is not a name; put it in quotes.")
                return str(parent)[1:-1]
        return None

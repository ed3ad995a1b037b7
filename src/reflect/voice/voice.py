"""One voice: a language, and the changes that a service has made to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, Template, TemplateSyntaxError
from jinja2.runtime import Context

from reflect.errors import DialogueError
from reflect.home import project_folder
from reflect.voice.pieces import tidied
from reflect.voice.templates import SERVICE, documents, languages, loader, service_folder, spoken
from reflect.voice.trouble import Trouble, trouble

_Block = Callable[[Context], Iterator[str]]


class _Gathered(NamedTuple):
    template: Template
    blocks: dict[str, list[_Block]]


class Voice:
    """Words things in one language. `service` is a folder whose templates come before the project's.

    Where it is not given, `prompts` in the folder of everything kept is one, if it is there. The argument
    `prompts` stands in for the project's own folder of prompts, with no service but the one given. Templates
    are compiled once and kept. Raises `DialogueError` for a language that is not there.
    """

    def __init__(
        self, language: str = "en-GB", service: Path | None = None, prompts: Path | None = None
    ) -> None:
        folder = prompts or project_folder("prompts")
        if service is None and prompts is None:
            service = service_folder()
        if language not in (there := languages(folder)):
            listed = ", ".join(there) or "none"
            raise DialogueError(f"There are no prompts in “{language}”. There are: {listed}.")
        if service is not None and not service.is_dir():
            raise DialogueError(f"There is no folder {service}. Look at where the service's prompts lie.")
        self.language = language
        self._service, self._prompts = service, folder
        self._loader = loader(service, folder)
        self._spoken = spoken(self._loader)
        self._own = frozenset(self._loader.mapping[SERVICE].list_templates()) if service else frozenset()
        names = {*self._own, *self._loader.mapping[language].list_templates()}
        self._there = frozenset(name.removesuffix(".j2") for name in names)
        self._documents: dict[bool, Environment] = {}
        self._gathered: dict[str, _Gathered] = {}

    def word(self, template: str, block: str, context: Mapping[str, object]) -> str:
        """One block, worded. White space of the template's own is tidied; what was typed stands as it is.

        Where a service's template fails, the project's own words are said: a slip in it must not stop a
        conversation. Raises `DialogueError` where there is no such template or block, or where a name it uses
        is not given.
        """
        worded = self.trial(template, block, context)
        if isinstance(worded, Trouble) and self._is_service_s(template):
            worded = self._worded(f"{self.language}/{template}.j2", block, context)
        if isinstance(worded, Trouble):
            raise DialogueError(str(worded))
        return worded

    def trial(self, template: str, block: str, context: Mapping[str, object]) -> str | Trouble:
        """Like `word`, but what keeps the block from being worded is given back."""
        return self._worded(self.found(template), block, context)

    def _worded(self, name: str, block: str, context: Mapping[str, object]) -> str | Trouble:
        try:
            gathered = self._gather(name)
            chain = gathered.blocks.get(block)
            if chain is None:
                return Trouble(name, 1, f"there is no block “{block}”", f"add {{% block {block} %}}")
            rendering = gathered.template.new_context(dict(context))
            rendering.blocks = {name: list(each) for name, each in gathered.blocks.items()}
            return tidied(chain[0](rendering))
        except Exception as error:
            return trouble(error, name, block)

    def blocks(self, template: str) -> frozenset[str]:
        """The names of all blocks of a template, inherited ones too. Raises `DialogueError` like `word`."""
        names = self._names(self.found(template))
        if isinstance(names, Trouble) and self._is_service_s(template):
            names = self._names(f"{self.language}/{template}.j2")
        if isinstance(names, Trouble):
            raise DialogueError(str(names))
        return names

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

    def path(self, name: str) -> Path:
        """Where a file lies that is no template of this voice's: in the service's folder where it is there."""
        if self._service is not None and (own := self._service / name).is_file():
            return own
        return self._prompts / self.language / name

    def of_dialogue(self, template: str, dialogue: str) -> str:
        """The name of a template as a dialogue words it: its own, in a folder of its id, or everybody's."""
        own = f"{dialogue}/{template}"
        return own if own in self._there else template

    def own_of_dialogues(self, template: str) -> list[str]:
        """The names of this template in the folders of all dialogues that word it themselves."""
        return sorted(each for each in self._there if each.endswith(f"/{template}"))

    def found(self, template: str) -> str:
        """The full name of a template: the service's own where it has one."""
        name = f"{template}.j2"
        return f"{SERVICE if name in self._own else self.language}/{name}"

    def _names(self, name: str) -> frozenset[str] | Trouble:
        try:
            return frozenset(self._gather(name).blocks)
        except Exception as error:
            return trouble(error, name)

    def _is_service_s(self, template: str) -> bool:
        return self.found(template).startswith(f"{SERVICE}/")

    def _gather(self, name: str) -> _Gathered:
        if name not in self._gathered:
            self._gathered[name] = self._chain(name)
        return self._gathered[name]

    def _chain(self, name: str) -> _Gathered:
        """A template with its blocks and those of all it extends, nearest first, as rendering has them."""
        blocks: dict[str, list[_Block]] = {}
        seen: list[str] = []
        above: str | None = name
        while above is not None:
            if above in seen:
                raise TemplateSyntaxError("it extends itself", 1, above)
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
                    raise TemplateSyntaxError("what it extends is not a name in quotes", line, name, file)
                return str(parent)[1:-1]
        return None

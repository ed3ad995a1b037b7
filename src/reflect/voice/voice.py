"""One voice: a language, and the changes that a service has made to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from jinja2 import Environment, Template, TemplateNotFound, TemplateSyntaxError, UndefinedError, nodes
from jinja2.runtime import Context

from reflect.dialogue.place import project_folder
from reflect.errors import DialogueError
from reflect.voice.pieces import tidied
from reflect.voice.templates import SERVICE, documents, languages, loader, spoken

_Block = Callable[[Context], Iterator[str]]


class _Gathered(NamedTuple):
    template: Template
    blocks: dict[str, list[_Block]]


class Voice:
    """Words things in one language. `service` is a folder whose templates come before the project's.

    Templates are compiled once and kept. Raises `DialogueError` for a language that is not there.
    """

    def __init__(
        self, language: str = "en-GB", service: Path | None = None, prompts: Path | None = None
    ) -> None:
        self.language = language
        self._prompts = prompts or project_folder("prompts")
        if language not in (there := languages(self._prompts)):
            raise DialogueError(
                f"There are no prompts in “{language}”. There are: {', '.join(there) or 'none'}."
            )
        self._loader = loader(service, self._prompts)
        self._spoken = spoken(self._loader)
        self._documents: dict[bool, Environment] = {}
        self._gathered: dict[str, _Gathered] = {}

    def word(self, template: str, block: str, context: Mapping[str, object]) -> str:
        """One block, worded. White space of the template's own is tidied; what was typed stands as it is.

        Raises `DialogueError` where there is no such template or block, or where a name it uses is not given.
        """
        gathered = self._gather(template)
        if block not in gathered.blocks:
            raise DialogueError(
                f"{self._shown(template)}: there is no block “{block}”; add {{% block {block} %}}."
            )
        rendering = gathered.template.new_context(dict(context))
        rendering.blocks = {name: list(chain) for name, chain in gathered.blocks.items()}
        try:
            return tidied(rendering.blocks[block][0](rendering))
        except Exception as error:
            raise self._failed(template, block, error) from None

    def blocks(self, template: str) -> frozenset[str]:
        """The names of all blocks of a template, inherited ones too."""
        return frozenset(self._gather(template).blocks)

    def page(self, name: str, context: Mapping[str, object], *, html: bool) -> str:
        """A whole document, from `documents/NAME.md.j2` or `.html.j2`; values are escaped for the format."""
        if html not in self._documents:
            self._documents[html] = documents(self._loader, html=html)
        template = f"documents/{name}.{'html' if html else 'md'}"
        try:
            return self._documents[html].get_template(self._found(template)).render(dict(context))
        except DialogueError:
            raise
        except Exception as error:
            raise self._failed(template, "", error) from None

    def _found(self, template: str) -> str:
        """The full name of a template: the service's own where it has one."""
        name = f"{template}.j2"
        if f"{SERVICE}/{name}" in self._own_templates():
            return f"{SERVICE}/{name}"
        return f"{self.language}/{name}"

    def _own_templates(self) -> frozenset[str]:
        own = self._loader.mapping.get(SERVICE)
        return frozenset(f"{SERVICE}/{each}" for each in own.list_templates()) if own else frozenset()

    def _gather(self, template: str) -> _Gathered:
        if template not in self._gathered:
            try:
                self._gathered[template] = self._chain(self._found(template))
            except (TemplateNotFound, TemplateSyntaxError) as error:
                raise self._failed(template, "", error) from None
        return self._gathered[template]

    def _chain(self, name: str) -> _Gathered:
        """A template with its blocks and those of all it extends, nearest first, as rendering gathers them."""
        first = self._spoken.get_template(name)
        blocks: dict[str, list[_Block]] = {}
        seen: list[str] = []
        above: str | None = name
        while above is not None:
            if above in seen:
                raise DialogueError(f"{above}: a template extends itself; name another in {{% extends %}}.")
            seen.append(above)
            for block, function in self._spoken.get_template(above).blocks.items():
                blocks.setdefault(block, []).append(function)
            above = self._extended(above)
        return _Gathered(first, blocks)

    def _extended(self, name: str) -> str | None:
        source, _, _ = self._loader.get_source(self._spoken, name)
        extends = self._spoken.parse(source, name).find(nodes.Extends)
        if extends is None:
            return None
        if not isinstance(extends.template, nodes.Const):
            raise DialogueError(
                f"{name}:{extends.lineno}: the name after extends is not fixed; put it in quotes."
            )
        return str(extends.template.value)

    def _shown(self, template: str) -> str:
        return self._found(template)

    def _failed(self, template: str, block: str, error: Exception) -> DialogueError:
        """What went wrong, without any value that was being worded."""
        place = self._shown(template)
        where = f" in block “{block}”" if block else ""
        if isinstance(error, TemplateSyntaxError):
            return DialogueError(
                f"{error.name or place}:{error.lineno}: the template cannot be read; {error.message}."
            )
        if isinstance(error, TemplateNotFound):
            return DialogueError(f"{place}: there is no template “{error.name}”; add it, or mend the name.")
        line = _line(error.__traceback__)
        if isinstance(error, UndefinedError):
            what = f"{error.message}{where}; use a name that the block is given."
            return DialogueError(f"{place}:{line}: {what}")
        return DialogueError(
            f"{place}:{line}: the wording failed{where} ({type(error).__name__}); mend the template."
        )


def _line(traceback: TracebackType | None) -> int:
    """The line of the innermost template in a traceback, 1 where none is in it."""
    line = 1
    while traceback is not None:
        template: Any = traceback.tb_frame.f_globals.get("__jinja_template__")
        if template is not None:
            line = template.get_corresponding_lineno(traceback.tb_lineno)
        traceback = traceback.tb_next
    return line

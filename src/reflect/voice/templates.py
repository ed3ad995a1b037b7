"""Templates found and compiled: the project's by language, and a service's own before them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import CodeType
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from reflect.home import home, project_folder
from reflect.voice.markdown import Marked, markdown, one_line, quoted
from reflect.voice.pieces import Worded, typed

SERVICE: Final = "service"
_SPACE: Final = re.compile(r"[ \t\n\r\f\v]+")


class FolderLoader(BaseLoader):
    """Templates of one folder, and of nothing outside it, whatever a name or a link points to."""

    def __init__(self, folder: Path) -> None:
        self.given = folder
        self.folder = folder.resolve()

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        path = (self.folder / template).resolve()
        if not path.is_relative_to(self.folder) or not path.is_file():
            raise TemplateNotFound(template)
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise TemplateSyntaxError(
                "it is not UTF-8 text", 1, template, str(self.given / template)
            ) from None
        return text, str(self.given / template), lambda: True

    def list_templates(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.j2"))


class _Tidy(Extension):
    """Each stretch of a template's own white space as one space, or as one blank line where it holds one.

    Done stretch by stretch as the template is read, so that a comment or a tag on a line of its own between
    two lines does not come out as a blank line.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, "data", _SPACE.sub(_shortened, token.value))
            else:
                yield token


def _shortened(space: re.Match[str]) -> str:
    return "\n\n" if space.group().count("\n") > 1 else " "


class _AtHand(BytecodeCache):
    """What was compiled once in this program: each page that leaves has a voice of its own, and the same words."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._compiled[bucket.key, bucket.checksum] = bucket.code


# What is compiled in one way is of no use in another.
_SPOKEN, _HTML, _MARKDOWN = _AtHand(), _AtHand(), _AtHand()


class _Spoken(ImmutableSandboxedEnvironment):
    """For one block at a time: keeps what was typed apart from what the template says."""

    concat = staticmethod(Worded)


class _Markdown(ImmutableSandboxedEnvironment):
    """For Markdown documents: every value is escaped unless it is Markdown already."""

    @staticmethod
    def concat(pieces: Iterable[str]) -> Marked:
        return Marked("".join(pieces))


def service_folder() -> Path | None:
    """The templates of the service that this computer's Reflect is set up for: `prompts` in its own folder."""
    folder = home() / "prompts"
    return folder if folder.is_dir() else None


def languages(prompts: Path | None = None) -> list[str]:
    """The languages there are: one folder of `prompts/` each."""
    folder = prompts or project_folder("prompts")
    return sorted(each.name for each in folder.iterdir() if each.is_dir()) if folder.is_dir() else []


def loader(service: Path | None = None, prompts: Path | None = None) -> PrefixLoader:
    """`en-GB/…` for each language, and `service/…` for a service's own folder."""
    folder = prompts or project_folder("prompts")
    folders: dict[str, BaseLoader] = {each: FolderLoader(folder / each) for each in languages(folder)}
    if service is not None:
        folders[SERVICE] = FolderLoader(service)
    return PrefixLoader(folders)


def spoken(source: BaseLoader) -> Environment:
    """The environment of what is said."""
    return _Spoken(**_shared(source, _SPOKEN), finalize=typed, extensions=[_Tidy])


def documents(source: BaseLoader, *, html: bool) -> Environment:
    """The environment of what leaves: HTML escaped as HTML, Markdown as Markdown."""
    layout: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True}
    if html:
        shared = _shared(source, _HTML)
        environment: Environment = ImmutableSandboxedEnvironment(**shared, **layout, autoescape=True)
    else:
        environment = _Markdown(**_shared(source, _MARKDOWN), **layout, finalize=_unmarked)
    environment.filters.update({"markdown": markdown, "quoted": quoted, "one_line": one_line})
    return environment


def _unmarked(value: object) -> str:
    return Marked(value) if isinstance(value, Markup) else markdown(value)


def _shared(source: BaseLoader, compiled: _AtHand) -> dict[str, Any]:
    return {
        "loader": source,
        "undefined": StrictUndefined,
        "auto_reload": False,
        "cache_size": -1,
        "bytecode_cache": compiled,
    }

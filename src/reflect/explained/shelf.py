"""All pages together: the project's, and a service's own before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import yaml

from reflect.errors import DialogueError
from reflect.explained.page import Page, page_of, plain, slips
from reflect.home import home, project_folder

FOLDER: Final = "explained"
LANGUAGE: Final = "en-GB"
# The page that comes first where a part of a conversation has none of its own.
FIRST: Final = "star"
_NEAREST: Final = 3
_ALIKE: Final = 0.8
_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Shelf:
    """The pages in their order. A word that two pages have leads to the one that a service wrote."""

    def __init__(self, pages: Iterable[Page], own: Iterable[str] = ()) -> None:
        self.pages = tuple(sorted(pages, key=lambda each: (each.place, each.title)))
        self._by_name = {each.id: each for each in self.pages}
        services = set(own)
        first = sorted(self.pages, key=lambda each: each.id not in services)
        self._by_word: dict[str, Page] = {}
        for page in first:
            for word in page.found_by:
                self._by_word.setdefault(word, page)

    def find(self, word: str) -> Page | None:
        """The page with this word, one or many of a thing; None where there is none."""
        wanted = plain(word)
        return self._by_word.get(wanted) or self._by_word.get(wanted.removesuffix("s"))

    def near(self, word: str) -> list[str]:
        """Words much like this one that pages are found by, the likest first, one to a page."""
        close = get_close_matches(plain(word), self._by_word, n=2 * _NEAREST, cutoff=_ALIKE)
        seen: dict[str, str] = {}
        for each in close:
            seen.setdefault(self._by_word[each].id, each)
        return list(seen.values())[:_NEAREST]

    def named(self, name: str) -> Page | None:
        """The page whose file has this name."""
        return self._by_name.get(name)

    def about(self, section: str) -> Page | None:
        """The page that belongs to a part of a conversation: a dimension's own."""
        return next((each for each in self.pages if each.dimension == section), None) if section else None

    def in_order(self, section: str = "") -> tuple[Page, ...]:
        """All pages, the one that belongs to a part of a conversation first."""
        first = self.about(section)
        return (first, *(each for each in self.pages if each is not first)) if first else self.pages

    def beside(self, page: Page) -> tuple[Page, ...]:
        """The pages that a page points to, as far as they are there."""
        return tuple(each for name in page.see if (each := self.named(name)))


@lru_cache(maxsize=4)
def shelf(service: Path | None = None, prompts: Path | None = None) -> Shelf:
    """The pages of a folder of prompts (the project's own by default), with what a service has of its own.

    A file of the service's with the name of a page changes only what stands in it; its words are added to the
    usual ones. Any other name is a page more. Where it can't be read, the page stays as it was: a slip in it
    must not stand in a conversation's way. Raises `DialogueError` where the project's own can't be read.
    """
    usual = _held((prompts or project_folder("prompts")) / LANGUAGE / FOLDER)
    own = _held(service / FOLDER) if service else {}
    pages: dict[str, Page] = {}
    for name, held in usual.items():
        if any(slips(held)):
            raise DialogueError(f"The page “{name}” of the model explained can't be read; put it back.")
        pages[name] = page_of(name, held)
    changed = {
        name: page_of(name, held)
        for name, given in own.items()
        if not any(slips(held := merged(usual.get(name), given)))
    }
    return Shelf((pages | changed).values(), changed)


def usual_shelf() -> Shelf:
    """The pages as this computer's Reflect is set up. Raises `DialogueError`."""
    return shelf(home() / "prompts")


def merged(usual: Mapping[str, Any] | None, given: Any) -> Any:
    """A service's page laid over the project's of the same name."""
    if usual is None or not isinstance(given, dict):
        return given
    words = [*(usual.get("words") or ()), *(given.get("words") or ())]
    return {**usual, **given, "words": list(dict.fromkeys(words))}


def _held(folder: Path) -> dict[str, Any]:
    """What each file of a folder holds, by its name; None where it can't be read."""
    return {path.stem: _data(path) for path in sorted(folder.glob("*.yaml"))}


def _data(path: Path) -> Any:
    try:
        return yaml.load(path.read_text("utf-8-sig"), Loader=_LOADER)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return None

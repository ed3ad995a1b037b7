"""The pages of the model, explained: the project's, and those of a service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from reflect.dialogue.mistakes import Code, Mistake
from reflect.dialogue.nodes import Tree, Unreadable
from reflect.dialogue.reading import text_of
from reflect.dialogue_check.limits import WORDS_A_BLOCK, WORDS_A_SENTENCE, longest_sentence, words_in
from reflect.errors import DialogueError
from reflect.explained.page import KEYS, Page, Slip, page_of, plain, slips
from reflect.explained.shelf import FOLDER, LANGUAGE, merged

_CODES = {False: Code.BAD_VALUE, True: Code.MISSING_KEY}


def pages(prompts: Path, service: Path | None) -> Iterator[Mistake]:
    """What is wrong with a page's file, and what of it points to no page or is another's word already."""
    usual = _Folder(prompts / LANGUAGE / FOLDER)
    yield from usual.mistakes()
    yield from usual.crossed({})
    if service is not None:
        own = _Folder(service / FOLDER, usual.held)
        yield from own.mistakes()
        yield from own.crossed(usual.pages())


class _Folder:
    """The files of one folder, each laid over the page of the same name in `below`."""

    def __init__(self, folder: Path, below: Mapping[str, Any] | None = None) -> None:
        self._unread: list[Mistake] = []
        self._trees: dict[str, Tree] = {}
        for path in sorted(folder.glob("*.yaml")):
            try:
                self._trees[path.stem] = Tree(text_of(path), str(path))
            except DialogueError:
                what, remedy = "the page cannot be read", "save it as UTF-8 text"
                self._unread.append(Mistake(str(path), 1, Code.UNREADABLE, what, remedy))
            except Unreadable as unreadable:
                self._unread.append(unreadable.mistake)
        over = below or {}
        self.held = {name: merged(over.get(name), tree.data) for name, tree in self._trees.items()}

    def mistakes(self) -> Iterator[Mistake]:
        """What is wrong with each by itself."""
        yield from self._unread
        for name, tree in self._trees.items():
            yield from tree.mistakes
            found = list(slips(self.held[name]))
            yield from (_mistake(tree, each) for each in found)
            if not found and "body" in tree.data:
                yield from _limits(tree, page_of(name, self.held[name]))

    def pages(self) -> dict[str, Page]:
        """Those that can be read."""
        return {name: page_of(name, held) for name, held in self.held.items() if not any(slips(held))}

    def crossed(self, below: Mapping[str, Page]) -> Iterator[Mistake]:
        """What each points to that is not there; and a word of its own that leads to another page already."""
        here = self.pages()
        every = {**below, **here}
        for name, page in here.items():
            tree = self._trees[name]
            for each in page.see:
                if each not in every:
                    near = get_close_matches(each, every, n=1)
                    remedy = f"did you mean “{near[0]}”?" if near else "use the name of a page's file"
                    line = tree.line(("see",))
                    yield Mistake(tree.name, line, Code.BAD_VALUE, f"there is no page “{each}”", remedy)
            given = set(map(plain, tree.data.get("words") or ()))
            for other in every.values():
                for word in sorted(given & set(other.found_by)) if other.id != name else ():
                    what = f"“{word}” leads to the page “{other.id}” too"
                    line = tree.line(("words",))
                    yield Mistake(tree.name, line, Code.BAD_VALUE, what, "let one of the two have it")


def _mistake(tree: Tree, slip: Slip) -> Mistake:
    code = Code.UNKNOWN_KEY if slip.key and slip.key not in KEYS else _CODES[slip.missing]
    return Mistake(tree.name, tree.key_line((slip.key,)) if slip.key else 1, code, slip.what, slip.remedy)


def _limits(tree: Tree, page: Page) -> Iterator[Mistake]:
    line = tree.line(("body",))
    for piece in page.body:
        for text in (piece,) if isinstance(piece, str) else piece:
            if "!" in text:
                what = "there is an exclamation mark"
                yield Mistake(tree.name, line, Code.EXCLAMATION, what, "use a full stop")
            if (most := longest_sentence(text)) > WORDS_A_SENTENCE:
                what, remedy = f"a sentence has {most} words", f"keep it to {WORDS_A_SENTENCE}"
                yield Mistake(tree.name, line, Code.TOO_LONG, what, remedy)
            elif (count := words_in(text)) > WORDS_A_BLOCK:
                what, remedy = f"a paragraph has {count} words", f"keep it to {WORDS_A_BLOCK}"
                yield Mistake(tree.name, line, Code.TOO_LONG, what, remedy)

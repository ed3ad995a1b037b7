"""A review pack line by line: each kept line once more, what is hoped for, then a file.

Where standard input is no terminal nothing of this is asked.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TextIO

from reflect import helping
from reflect.documents.export import FORMATS
from reflect.entries import Sort
from reflect.errors import ReflectError
from reflect.events import About
from reflect.filling import filled
from reflect.journal import Journal
from reflect.plain import review_words as words
from reflect.plain.planning import Lines
from reflect.plain.typed import Keyboard, Typed
from reflect.review import Copy
from reflect.review.begun import Begun
from reflect.review.going_through import HOPES, GoingThrough

_KEEP: Final = frozenset({"keep", "yes", "y", "still true", "still so"})
_LEAVE: Final = frozenset({"leave", "leave out", "no", "n"})
_STOP: Final = frozenset({"pause", "stop", "later", "quit"})
_FORMS: Final = tuple(each for each in FORMATS if each != "json")


class PlainReview:
    """One pack, from the first line to a file. `told` is how a line is written, `typed` where one is read."""

    def __init__(self, journal: Journal, typed: TextIO, out: TextIO) -> None:
        self._journal = journal
        self._out = out
        self._keyboard = Keyboard(typed, lambda _: None)
        self._about = About()
        self._lines = Lines(self.tell, self._prompt, self._keyboard, self._help_page)

    def tell(self, text: str) -> None:
        """Say something."""
        for line in text.split("\n"):
            if line.strip():
                self._out.write(filled(f"Reflect: {line}\n", self._out))
        self._out.flush()

    def carries_on(self, begun: Begun) -> bool | None:
        """Whether somebody wants to carry on with the pack that was begun; None at the end of input."""
        time = begun.period
        self.tell(words.begun_already(begun.day, time.start, time.end))
        while (typed := self._next()) is not None:
            said = _word(typed)
            if said in ("carry on", "carry", "go on", "yes", "y", ""):
                return True
            if said in ("begin again", "again", "begin", "new"):
                return False
            if said in _STOP:
                return None
            self.tell(words.CARRY_OR_AGAIN)
        return None

    def run(
        self, going: GoingThrough, save: Callable[[Copy, str, Path | None], Path], form: str = ""
    ) -> bool:
        """Go through it all. False where it was left for another day: then it waits as it was left.

        `save` makes the file, in a kind and a place; `form` is the kind where it is chosen already.
        """
        self._about = going.children()[0]
        try:
            return self._line_by_line(going) and self._hopes(going) and self._save(going, save, form)
        except KeyboardInterrupt:
            self._out.write("\n")
            self.tell(words.WAITS)
            return False

    # ------------------------------------------------------------ line by line

    def _line_by_line(self, going: GoingThrough) -> bool:
        if not going.lines:
            self.tell(going.asked("nothing_kept", self._about))
            return True
        self.tell(f"{going.asked('begin', self._about)}\n{words.HOW_TO}")
        while going.line is not None:
            self._show(going)
            typed = self._next()
            if typed is None or _word(typed) in _STOP:
                self.tell(words.WAITS)
                return False
            self._decide(going, typed)
        return True

    def _show(self, going: GoingThrough) -> None:
        line = going.line
        if line is None:
            return
        own = line.own or going.changed != line.words
        source = line.quote if own and line.quote else ""
        asked = "still_true" if line.sort == "strength" else "still_wanted"
        shown = going.changed if own else f"«{going.changed}»"
        self.tell(
            "\n".join(
                [
                    f"{words.how_far(going.at + 1, len(going.lines))} · {going.name()}",
                    shown,
                    *([f"{words.CAME_FROM} «{source}»"] if source else []),
                    going.asked(asked, self._about),
                ]
            )
        )

    def _decide(self, going: GoingThrough, typed: Typed) -> None:
        word, _, rest = (typed.words or f"{typed.command} {typed.rest}").strip().partition(" ")
        said = _word(typed)
        try:
            if said in _KEEP:
                going.keep()
            elif said in _LEAVE:
                going.leave_out()
            elif word.casefold() == "words":
                going.put(rest)
                self._lines.helps(self._journal, self._about, rest)
            elif said in ("rest", "keep the rest"):
                going.keep_rest()
            elif said in ("part", "keep the part"):
                going.keep_part()
            elif said == "back":
                going.back()
            else:
                self.tell(words.HOW_TO)
        except ReflectError as error:
            self.tell(str(error))

    # ------------------------------------------------------------ hopes

    def _hopes(self, going: GoingThrough) -> bool:
        children = going.children()
        asks = [(HOPES[0], each) for each in children] + [(sort, children[0]) for sort in HOPES[1:]]
        for sort, about in asks:
            already = going.hoped(sort, about)
            listed = (
                [going.asked("hoped_already", about), *(f"  {each}" for each in already)] if already else []
            )
            self.tell("\n".join([going.asked(f"hope_{sort}", about), *listed, words.EMPTY_GOES_ON]))
            while (typed := self._next()) is not None and (typed.words or typed.command):
                if typed.command:
                    if typed.command in _STOP:
                        break
                    self.tell(words.NOT_HERE)
                elif not self._hope(going, sort, about, typed.words):
                    return False
            if typed is None or typed.command:
                self.tell(words.WAITS)
                return False
        return True

    def _hope(self, going: GoingThrough, sort: Sort, about: About, text: str) -> bool:
        """Keep one. False where somebody wants to stop after a page of help."""
        try:
            going.hope(sort, about, text)
        except ReflectError as error:
            self.tell(str(error))
            return True
        self.tell(words.KEPT)
        if self._lines.helps(self._journal, about, text) and not self._lines.goes_on(about):
            self.tell(words.WAITS)
            return False
        return True

    # ------------------------------------------------------------ the file

    def _save(self, going: GoingThrough, save: Callable[[Copy, str, Path | None], Path], form: str) -> bool:
        copy = going.copy()
        readers = [going.asked("readers", self._about), *(f"  {each}" for each in going.headings.readers)]
        self.tell("\n".join(readers))
        if not self._shorten(copy):
            return False
        while True:
            asked = (form, None) if form else self._where()
            if asked is None:
                self.tell(words.WAITS)
                return False
            try:
                path = save(copy, *asked)
            except ReflectError as error:
                self.tell(str(error))
                if form:
                    self.tell(words.WAITS)
                    return False
                continue
            self.tell(f"{words.saved_in(path)} {going.asked('not_encrypted', self._about)}")
            going.saved()
            return True

    def _shorten(self, copy: Copy) -> bool:
        """Show what may tell who somebody is, and shorten what is asked for. False at the end of input."""
        while waiting := [each for each, done in copy.found() if not done]:
            listed = [f"  {at}. {each.words}: {each.instead}" for at, each in enumerate(waiting, 1)]
            self.tell("\n".join([words.FOUND, *listed, words.SHORTEN]))
            typed = self._next()
            if typed is None or _word(typed) in _STOP:
                self.tell(words.WAITS)
                return False
            said = _word(typed)
            if not said:
                return True
            chosen = {int(each) for each in said.replace(",", " ").split() if each.isdecimal()}
            if said in ("all", "initials"):
                copy.shorten_all()
            for number in sorted(chosen & set(range(1, len(waiting) + 1))):
                copy.shorten(waiting[number - 1].words)
        return True

    def _where(self) -> tuple[str, Path] | None:
        """The kind of file and the folder; None where it is to wait."""
        form = ""
        while not form:
            self.tell(words.which_form(_FORMS))
            typed = self._next()
            if typed is None or _word(typed) in _STOP:
                return None
            form = _word(typed) if _word(typed) in _FORMS else ""
        self.tell(words.WHERE)
        self._prompt()
        # A folder may begin with a slash.
        line = self._keyboard.line()
        if line is None or line.strip().removeprefix("/") in _STOP:
            return None
        return form, Path(line.strip() or ".").expanduser()

    # ------------------------------------------------------------ typing

    def _next(self) -> Typed | None:
        """What is typed next; None at the end of input. Help may be looked at in between."""
        while True:
            self._prompt()
            typed = self._keyboard.words()
            if typed is None or typed.command != "help":
                return typed
            self.tell(self._help_page())

    def _prompt(self) -> None:
        self._out.write("You: ")
        self._out.flush()

    def _help_page(self) -> str:
        return helping.worded("help", self._about, self._journal)


def _word(typed: Typed) -> str:
    return (typed.words or f"{typed.command} {typed.rest}").strip().casefold().strip(" .!/")

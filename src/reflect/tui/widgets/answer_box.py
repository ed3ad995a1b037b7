"""The box an answer is typed in. Enter makes a new line; a very long line is split for the eye only."""

from __future__ import annotations

from typing import Final

from rich.text import Text
from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import TextArea

from reflect.text import clean

LONGEST: Final = 800
_PIECE: Final = 400

# Noncharacters never come in by the door, so they can stand for what the box must not show as it is: a line that
# was split to stay quick, and Unicode's own separators, which the box would turn into plain line ends.
_SPLIT: Final = "\ufdd0"
_KEPT: Final = {"\u2028": "\ufdd1", "\u2029": "\ufdd2"}


def fold(text: str) -> str:
    """`text` as the box holds it: cleaned, and no line of it so long that typing gets slow."""
    text = clean(text)
    for separator, mark in _KEPT.items():
        text = text.replace(separator, mark + "\n")
    if len(text) <= LONGEST:
        return text
    return "\n".join(_split(line) if len(line) > LONGEST else line for line in text.split("\n"))


def unfold(text: str) -> str:
    """What was typed, of `text` as the box holds it. `unfold(fold(x)) == clean(x)`."""
    text = text.replace(_SPLIT + "\n", "").replace(_SPLIT, "")
    for separator, mark in _KEPT.items():
        text = text.replace(mark + "\n", separator).replace(mark, separator)
    return text


def _split(line: str) -> str:
    pieces = []
    start = 0
    while len(line) - start > LONGEST:
        space = line.rfind(" ", start, start + _PIECE)
        end = space + 1 if space > start else start + _PIECE
        pieces.append(line[start:end])
        start = end
    return f"{_SPLIT}\n".join([*pieces, line[start:]])


class AnswerBox(TextArea):
    """Where an answer is typed. `answer` is what was typed, code point for code point."""

    class Scrolled(Message):
        """A page key was pressed that the box has no use for: it is meant for what was said before."""

        def __init__(self, pages: int) -> None:
            self.pages = pages
            super().__init__()

    def __init__(self, placeholder: str = "", *, id_: str | None = None) -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder=placeholder,
            compact=True,
            id=id_,
        )
        self.cursor_blink = False

    @property
    def answer(self) -> str:
        """The text as typed."""
        return unfold(self.text)

    def put(self, text: str) -> None:
        """Fill the box with `text`, the cursor at its end."""
        self.load_text(fold(text))
        self.move_cursor(self.document.end)

    def edit(self, edit: Edit) -> EditResult:
        edit.text = fold(edit.text)
        return super().edit(edit)

    def get_line(self, line_index: int) -> Text:
        line = super().get_line(line_index)
        for mark in (_SPLIT, *_KEPT.values()):
            if mark in line.plain:
                line = Text(line.plain.replace(mark, " "), end="", no_wrap=True)
        return line

    def _fits(self) -> bool:
        return self.wrapped_document.height <= max(1, self.size.height)

    def action_cursor_page_up(self) -> None:
        if self._fits():
            self.post_message(self.Scrolled(-1))
        else:
            super().action_cursor_page_up()

    def action_cursor_page_down(self) -> None:
        if self._fits():
            self.post_message(self.Scrolled(1))
        else:
            super().action_cursor_page_down()

"""One question for a shared screen: far apart, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reflect.said import Said

_WIDEST: Final = 60
_NARROWEST: Final = 20
# What the conversation itself says of where it stands; what it heard, and what was quoted, is not among it.
_SHOWN: Final = frozenset({"question", "follow-up", "bridge", "closing", "safety"})
_QUOTE: Final = "«"


def shown_large(said: Sequence[Said], *, asking: bool) -> tuple[str, str]:
    """What stands large, and what stands quietly below it, of all that was said. No answer is quoted."""
    latest: list[Said] = []
    for each in reversed(said):
        if each.kind == "answer":
            break
        latest.insert(0, each)
    fit = [each for each in latest if each.kind in _SHOWN and _QUOTE not in each.text]
    if asking:
        fit = [each for each in fit if each.kind in ("question", "follow-up")][-1:]
        if fit and fit[0].kind == "follow-up" and not fit[0].seeks:
            # Put to another person: what was asked stands above it.
            put = [each for each in said if each.question == fit[0].question and _asks(each)]
            fit = [*put[-1:], *fit]
    aside = [each.text for each in latest if each.kind == "acknowledgement" and each.seeks and each.question]
    return "\n\n".join(each.text for each in fit), aside[-1] if asking and aside else ""


def _asks(said: Said) -> bool:
    """Whether it is a question of the dialogue's own, with nobody's words in it."""
    own = said.kind == "question" or (said.kind == "follow-up" and bool(said.seeks))
    return own and _QUOTE not in said.text


class Presented(VerticalScroll):
    """Lines with air between them, as far as they fit; a long page can be scrolled."""

    can_focus = False

    def __init__(self) -> None:
        super().__init__(id="presented")
        self._text = self._aside = ""

    def compose(self) -> ComposeResult:
        yield Static("", id="large", markup=False)

    def show_text(self, text: str, aside: str = "") -> None:
        """Show this."""
        self._text, self._aside = text, aside
        self._word()
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        self._word()

    def _word(self) -> None:
        width = max(_NARROWEST, min(_WIDEST, self.content_size.width - 1))
        parts = self._text.split("\n")
        lines = [line for part in parts for line in (wrap(part, width) if part else [""])]
        quiet = wrap(self._aside, width)
        room = self.content_size.height - (len(quiet) + 2 if quiet else 0)
        apart = "\n\n" if 2 * len(lines) - 1 <= room else "\n"
        pieces = [Content.styled(apart.join(lines), "bold")]
        pieces += [Content.styled("\n".join(quiet), "$quiet")] if quiet else []
        self.query_one("#large", Static).update(Content("\n\n\n" if apart == "\n\n" else "\n\n").join(pieces))

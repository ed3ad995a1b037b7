"""The plain page that most screens are: a heading, words, and things to do, one under another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from reflect.tui import words
from reflect.tui.made_up import made_up_line
from reflect.tui.themes import style
from reflect.tui.widgets.act import Act, Menu

if TYPE_CHECKING:
    from reflect.tui.app import ReflectApp

Given = TypeVar("Given")


def said(text: str, *, id_: str | None = None, classes: str = "") -> Static:
    """A piece of text, exactly as it is."""
    return Static(text, markup=False, id=id_, classes=classes)


class Page(Screen[Given], Generic[Given]):
    """A page whose `parts` stand one under another in a column never wider than a comfortable line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("pageup", "turn_page(-1)", show=False),
        Binding("pagedown", "turn_page(1)", show=False),
        *(Binding(str(digit), f"press({digit})", show=False) for digit in range(1, 10)),
    ]
    CSS_PATH: ClassVar[list[str | PurePath]] = [style("pages")]
    heading: str = ""
    # Whether there is much to read: then the arrow keys scroll it.
    reads: bool = False

    def parts(self) -> Iterable[Widget]:
        """What stands on the page."""
        return ()

    def foot(self) -> Iterable[Act]:
        """What can always be done here: it stays at the foot of the page however far one reads."""
        return ()

    def compose(self) -> ComposeResult:
        yield said(self.heading, id_="heading")
        with VerticalScroll(id="page", can_focus=self.reads):
            yield from self.parts()
        foot = list(self.foot())
        if self.reads:
            yield said(words.MORE_BELOW, id_="more")
        if foot:
            yield Horizontal(*foot, id="foot")

    def _on_mount(self, event: events.Mount) -> None:  # noqa: ARG002
        # Textual calls this and the page's own.
        self.mount(*made_up_line(self.app), before=0)
        if self.reads:
            page = self.query_one("#page")
            for moves in ("scroll_y", "virtual_size"):
                self.watch(page, moves, self._say_more)

    def on_resize(self) -> None:
        if self.reads:
            self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        """Say that there is more to read, as long as there is."""
        page = self.query_one("#page")
        self.query_one("#more").visible = page.scroll_y < page.max_scroll_y

    def action_turn_page(self, pages: int) -> None:
        """A page up or down, wherever the focus is."""
        for page in self.query("#page"):
            (page.scroll_page_up if pages < 0 else page.scroll_page_down)(animate=False)

    @property
    def reflect(self) -> ReflectApp:
        """The app, typed."""
        return cast("ReflectApp", self.app)

    def menu(self, *acts: tuple[str, str]) -> Menu:
        """Things to do, numbered: the number is the key, as Tab and Enter are the other way."""
        digits = [*range(1, 10), *[" "] * len(acts)]
        return Menu(
            *(Act(f"{n}  {words}", f"screen.{does}") for n, (words, does) in zip(digits, acts, strict=False))
        )

    def action_press(self, digit: int) -> None:
        """Press the button with this number."""
        acts = [act for act in self.query("Menu Act").results(Act) if act.words.startswith(f"{digit}  ")]
        if acts:
            acts[0].press()

    def action_close(self) -> None:
        """Escape: the way out of a page that was opened over another."""
        if len(self.app.screen_stack) > 1:
            self.dismiss(None)

    def tell(self, text: str) -> None:
        """A quiet word, on the line that the page keeps for it."""
        line = self.query_one("#tell", Static)
        line.update(text)
        line.display = bool(text)

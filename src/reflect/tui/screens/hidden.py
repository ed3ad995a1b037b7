"""The blank screen. A key brings up a quiet place for the passphrase; where nothing is kept, Enter is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Input, Static

from reflect.errors import JournalError
from reflect.tui import words
from reflect.tui.themes import page_styles
from reflect.tui.widgets.secret import Secret

if TYPE_CHECKING:
    from reflect.tui.app import ReflectApp


class HiddenScreen(Screen[None]):
    """Nothing at all, until a key is pressed."""

    hides = True
    CSS_PATH = page_styles("hidden")
    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        yield Static(words.HIDDEN, id="hidden-words", markup=False)
        yield Secret(id_="hidden-box")
        yield Static("", id="tell", markup=False)

    def on_mount(self) -> None:
        # The key that brought the words up: it may be the first letter of the passphrase, or not.
        self._woke_with = ""
        self._show(False)

    def _show(self, shown: bool) -> None:
        locked = self._app.locked
        text = self.query_one("#hidden-words", Static)
        text.update(words.HIDDEN if locked else words.HIDDEN_PLAIN)
        text.display = shown
        self.query_one("#tell").display = False
        box = self.query_one(Secret)
        box.display = shown and locked
        box.value = ""
        if shown and locked:
            box.focus()

    @property
    def _app(self) -> ReflectApp:
        return cast("ReflectApp", self.app)

    def on_key(self, event: events.Key) -> None:
        """The first key only brings the words up; with nothing kept, Enter then brings the page back."""
        if not self.query_one("#hidden-words").display:
            event.stop()
            self._woke_with = (event.character or "") if event.is_printable else ""
            self._show(True)
        elif not self._app.locked and event.key == "enter":
            # Or the same key would press whatever had the focus below, such as Hide.
            event.stop()
            self._app.unhide()

    def on_click(self) -> None:
        self._show(True)

    @on(Input.Submitted)
    def try_passphrase(self, event: Input.Submitted) -> None:
        """Bring the page back where the passphrase is right."""
        given = event.value
        event.input.value = ""
        whole, self._woke_with = self._woke_with + given, ""
        try:
            right, why = self._app.opens(given) or self._app.opens(whole), words.WRONG_PASSPHRASE
        except JournalError as error:
            right, why = False, str(error)
        if right:
            self._app.unhide()
            return
        tell = self.query_one("#tell", Static)
        tell.update(why)
        tell.display = True

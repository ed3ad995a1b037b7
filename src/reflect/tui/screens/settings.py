"""How the screen looks, how far apart things stand, and whom to ring."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input

from reflect.errors import JournalError
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.settings import LOOKS, NATIONS, Settings
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.secret import Line

_VALUES: dict[str, tuple[str, ...]] = {"theme": LOOKS, "spacing": ("", "roomy"), "nation": NATIONS}


class SettingsScreen(Page[None]):
    """Everything takes effect at once. What is chosen is marked with a dot, not with colour alone."""

    heading = words.SETTINGS

    def parts(self) -> Iterable[Widget]:
        for name, values in _VALUES.items():
            yield said(words.SETTING_NAMES[name], classes="ask")
            with Horizontal(classes="choice-row"):
                for at, value in enumerate(values):
                    yield Act(self._label(name, value), f"screen.choose('{name}', {at})", id_=f"{name}-{at}")
        yield said(words.SETTING_NAMES["own_number"], classes="ask")
        yield Line(self.reflect.settings.own_number, placeholder=words.OWN_NUMBER_HINT, id_="own-number")
        yield said("", id_="tell")

    def foot(self) -> Iterable[Act]:
        yield Act(words.FORGET_SOMETHING, "screen.moved_on", id_="moved-on")
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self.tell("")
        self.query(Act).first().focus()

    def _label(self, name: str, value: str) -> str:
        chosen = getattr(self.reflect.settings, name) == value
        return f"{'●' if chosen else '○'} {words.SETTING_VALUES[name][value]}"

    def action_choose(self, name: str, at: int) -> None:
        """Set this."""
        value = _VALUES[name][at]
        again = getattr(self.reflect.settings, name) == value and name == "nation"
        self._set(name, "" if again else value)
        for place, each in enumerate(_VALUES[name]):
            self.query_one(f"#{name}-{place}", Act).reword(self._label(name, each))

    @on(Input.Submitted, "#own-number")
    def keep_number(self, event: Input.Submitted) -> None:
        """Keep the number to ring first."""
        self._set("own_number", event.value.strip())
        self.tell(words.KEPT_NUMBER)

    def _set(self, name: str, value: str) -> None:
        assert name in Settings.NAMES
        try:
            self.reflect.set_setting(name, value)
        except JournalError as error:
            self.tell(str(error))

    def action_moved_on(self) -> None:
        """Forgetting, and what remains elsewhere."""
        from reflect.tui.screens.moved_on import MovedOnScreen

        self._keep_typed()
        self.app.push_screen(MovedOnScreen())

    def action_close(self) -> None:
        """Back."""
        self._keep_typed()
        self.dismiss(None)

    def _keep_typed(self) -> None:
        """A number typed and not yet entered is kept too."""
        number = self.query_one(Line).value.strip()
        if number != self.reflect.settings.own_number:
            self._set("own_number", number)

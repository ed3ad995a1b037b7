"""Help and support: whom to ring, one key away from everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.errors import JournalError, ReflectError
from reflect.said import About
from reflect.tui import words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.secret import Line


class HelpScreen(Page[None]):
    """Numbers first; then, where it is not known, a place for the person's own; then the keys."""

    heading = words.HELP_PAGE
    reads = True

    def parts(self) -> Iterable[Widget]:
        yield said("", id_="help-page")
        with Vertical(id="own"):
            yield said(words.OWN_NUMBER)
            yield Line(placeholder=words.OWN_NUMBER_HINT, id_="own-number")
        with Vertical(id="where"):
            yield said(words.WHICH_NATION)
            with Horizontal(classes="choice-row"):
                for nation, label in words.SETTING_VALUES["nation"].items():
                    yield Act(label, f"screen.nation('{nation}')")
        yield said(words.KEYS, classes="quiet")

    def foot(self) -> Iterable[Act]:
        yield Act(words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self._word()
        self.query_one("#go-back").focus()

    def _word(self) -> None:
        app = self.reflect
        sitting = app.sitting
        about = sitting.state.about if sitting is not None else About()
        settings = app.settings
        try:
            contacts = app.engine.contacts(settings.nation, settings.own_number)
            page = app.engine.word("safety", "help", about, contacts=contacts, own_number=settings.own_number)
        except ReflectError:
            # Whatever is wrong with the files, these stand.
            page = words.HELP_ALWAYS
        self.query_one("#help-page", Static).update(page)
        self.query_one("#own").display = not settings.own_number
        self.query_one("#where").display = not settings.nation

    @on(Input.Submitted, "#own-number")
    def keep_number(self, event: Input.Submitted) -> None:
        """Keep the number to ring first."""
        if event.value.strip():
            self._keep("own_number", event.value.strip())

    def action_nation(self, nation: str) -> None:
        """Show the numbers of this nation from now on."""
        self._keep("nation", nation)

    def _keep(self, name: str, value: str) -> None:
        try:
            self.reflect.set_setting(name, value)
        except JournalError as error:
            self.notify(str(error), markup=False)
        self._word()
        self.query_one("#go-back").focus()
        self.query_one("#page").scroll_home(animate=False)

    def action_close(self) -> None:
        """Back to where the person was."""
        self.dismiss(None)

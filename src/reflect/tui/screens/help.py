"""Help and support: whom to ring, one key away from everywhere, and next where what was typed calls for it."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, Static

from reflect.errors import JournalError, ReflectError
from reflect.said import About
from reflect.tui import together_words, words
from reflect.tui.screens.page import Page, said
from reflect.tui.widgets.act import Act
from reflect.tui.widgets.secret import Line


class HelpScreen(Page[None]):
    """Numbers first; then, where it is not known, a place for the person's own; then the keys.

    With a `page`, the one that what was typed about a child calls for: then to stop is the first choice.
    """

    heading = words.HELP_PAGE
    reads = True

    def __init__(self, page: str = "", about: About | None = None) -> None:
        super().__init__()
        self._page = page
        self._about = about

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
        if not self._page:
            yield said(words.KEYS, classes="quiet")
            yield said(together_words.KEYS, classes="quiet")

    def foot(self) -> Iterable[Act]:
        if self._page:
            yield Act(words.HOME, "screen.stop", id_="stop")
        yield Act(words.GO_ON if self._page else words.GO_BACK, "screen.close", id_="go-back")

    def on_mount(self) -> None:
        self._word()
        self._focus_first()

    def _focus_first(self) -> None:
        self.query_one("#stop" if self._page else "#go-back").focus()

    def _word(self) -> None:
        app = self.reflect
        sitting = app.sitting
        about = self._about or (sitting.state.about if sitting is not None else About())
        dialogue = sitting.state.dialogue if sitting is not None and self._about is None else ""
        block, settings = self._page.replace("-", "_") or "help", app.settings
        try:
            contacts = app.engine.contacts(settings.nation, settings.own_number, block, about.carer)
            more = {"contacts": contacts, "own_number": settings.own_number}
            page = app.engine.word("safety", block, about, dialogue, **more)
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
        self._focus_first()
        self.query_one("#page").scroll_home(animate=False)

    def action_stop(self) -> None:
        """What was typed is kept: that may be enough for today."""
        from reflect.tui.opening import home_screen

        self.reflect.go(home_screen(self.reflect))

    def action_close(self) -> None:
        """Back to where the person was."""
        self.dismiss(None)

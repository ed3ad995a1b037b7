"""The app: what holds on every page, such as help, hiding, leaving, and what happens when something breaks."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from reflect.home import home
from reflect.tui import words
from reflect.tui.engine import Engine
from reflect.tui.keeping import Keeping
from reflect.tui.themes import TALK_STYLES, THEMES, style

if TYPE_CHECKING:
    from reflect.tui import Begin

IDLE_SECONDS: Final = 600
COULD_NOT: Final = 2


class ReflectApp(Keeping):
    """Reflect on the screen."""

    TITLE = words.NAME
    ENABLE_COMMAND_PALETTE = False
    # Neither is a ClassVar in Textual.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (74, "-middle"), (106, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-medium"), (34, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f6,f1,ctrl+r", "help", words.HELP, priority=True, show=False),
        Binding("f8,ctrl+o", "hide", words.HIDE, priority=True, show=False),
        Binding("f10,ctrl+e", "explain", words.EXPLAIN, priority=True, show=False),
        Binding("f12,ctrl+u", "notes", priority=True, show=False),
        Binding("ctrl+q", "leave", priority=True, show=False),
    ]

    def __init__(
        self,
        *,
        save: bool = True,
        resume: bool = False,
        begin: Begin | None = None,
        engine: Engine | None = None,
        people: tuple[str, ...] = (),
        present: bool = False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        # With NO_COLOR the terminal's own colours are left alone, and nothing rests on colour.
        # The styles of the first page are read at once; to add them later would read them all again.
        super().__init__(
            ansi_color=bool(os.environ.get("NO_COLOR")) or None,
            css_path=[style("base"), *(TALK_STYLES if resume or begin else [style("pages")])],
        )
        self.hold(engine or Engine())
        self.saves = save
        self.resumes = resume
        self.to_begin = begin
        if people:
            self.here(people)
        if present:
            # On a shared screen nothing from before is shown.
            self.presents, self.shows_earlier = True, False
        self._clock = clock
        self._touched = clock()
        self._broken = False
        self._warned = False
        self.said_at_end = ""
        for theme in THEMES:
            self.register_theme(theme)
        # Set without its watcher: that would read the style sheet a second time.
        self.set_reactive(App.theme, "dark")
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """The first page stands at the bottom: an empty one below it would only be painted for nothing."""
        from reflect.tui.opening import first_screen

        screen = first_screen(self)
        # Only a page that is pushed gets its styles from Textual.
        for path in screen.css_path:
            if not self.stylesheet.has_source(str(path), ""):
                self.stylesheet.read(path)
        # As pushing it would have done; without it another page cannot take its place.
        screen._push_result_callback(self, None)
        return screen

    def on_mount(self) -> None:
        self.set_terminal_title(words.NAME)
        self._listen_for_the_end()
        self.set_interval(15, self.hide_if_idle)
        self.screen.call_after_refresh(self.warm_up)

    # ------------------------------------------------------------ the made-up journal

    @property
    def made_up(self) -> bool:
        """Whether nobody in the journal that is open is real."""
        return self.journal is not None and self.journal.made_up

    @property
    def locked(self) -> bool:
        """Nobody chose the passphrase of the made-up journal, so nobody is asked for it."""
        return super().locked and not self.made_up

    # ------------------------------------------------------------ the way about

    def go(self, screen: Screen[Any]) -> None:
        """Show this page in place of all that are open."""
        # Not awaited by the page that asks for it: it is one of those that go.
        self.call_later(self._go, screen)

    async def _go(self, screen: Screen[Any]) -> None:
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.switch_screen(screen)

    def action_leave(self) -> None:
        """Close Reflect; what was typed is kept first, and where it can't be, that is said once before.

        Notes for the service that are in no file are asked after.
        """
        if self.notes.unsaved:
            self._ask_after_notes()
            return
        if not self.keep_drafts() and not self._warned:
            self._warned = True
            return
        self.exit(0)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where the carer is alone there are no notes for a service, and the key belongs to the page."""
        if action == "notes":
            return bool(self.company) and not self.hidden
        return super().check_action(action, parameters)

    async def action_notes(self) -> None:
        """The notes for the service, from anywhere; and back."""
        from reflect.tui.screens.notes import NotesScreen, UnsavedNotesScreen

        if isinstance(self.screen, NotesScreen):
            self.screen.action_close()
        elif hasattr(self.screen, "action_notes"):
            await self.run_action("screen.notes")
        elif not isinstance(self.screen, UnsavedNotesScreen):
            self.push_screen(NotesScreen())

    def _ask_after_notes(self) -> None:
        from reflect.tui.screens.notes import UnsavedNotesScreen

        if not self.hidden and not isinstance(self.screen, UnsavedNotesScreen):
            self.push_screen(UnsavedNotesScreen())

    def on_exit_app(self) -> None:
        """The window is gone, or the system asks to end: what was typed is kept before it does."""
        self.keep_drafts()

    def _listen_for_the_end(self) -> None:
        """Where the system asks to end, or the terminal is gone, nothing is lost and no word stays in the window."""
        for name in ("SIGTERM", "SIGHUP"):
            # Not everywhere is there one, and where it is run by another program that listens itself.
            with contextlib.suppress(AttributeError, NotImplementedError, RuntimeError, ValueError):
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self._end_as_asked)

    def _end_as_asked(self) -> None:
        self.keep_drafts()
        self.exit(0)

    def action_help_quit(self) -> None:
        """Ctrl+C by habit: say how to leave, and do nothing else."""
        self.notify(words.HOW_TO_LEAVE, markup=False)

    def end(self, why: str) -> None:
        """Close at once, saying why: it could not be done."""
        self.said_at_end = why
        # This may come before there is a page; the end waits until there is.
        self.call_later(self.exit, COULD_NOT, return_code=COULD_NOT)

    def keep_drafts(self) -> bool:
        """Let every open page keep what was typed in it. False where one could not."""
        kept = True
        for screen in self.screen_stack:
            keep = getattr(screen, "keep_draft", None)
            if keep is not None:
                with contextlib.suppress(Exception):
                    kept = keep() and kept
        return kept

    # ------------------------------------------------------------ help

    def action_help(self) -> None:
        """Whom to ring, from anywhere."""
        from reflect.tui.screens.help import HelpScreen

        if self.hidden or isinstance(self.screen, HelpScreen):
            return
        self.push_screen(HelpScreen())

    def action_explain(self, word: str = "") -> None:
        """The model, explained: beside any question, and from anywhere else; at the page with a word, if given."""
        from reflect.tui.screens.explained import ExplainedScreen

        if self.hidden or isinstance(self.screen, ExplainedScreen):
            return
        section = self.sitting.state.section if self.sitting is not None else ""
        self.push_screen(ExplainedScreen(section, word))

    # ------------------------------------------------------------ hiding

    @property
    def hidden(self) -> bool:
        """Whether the screen is blanked."""
        return bool(getattr(self.screen, "hides", False))

    def action_hide(self) -> None:
        """Blank the screen, and the window's title too."""
        from reflect.tui.screens.hidden import HiddenScreen

        if not self.hidden:
            self.keep_drafts()
            self.set_terminal_title(" ")
            self.push_screen(HiddenScreen())

    def unhide(self) -> None:
        """Show again what was there."""
        if self.hidden:
            self.pop_screen()
            self.set_terminal_title(words.NAME)

    def hide_if_idle(self) -> None:
        """Blank the screen where nobody has touched it for ten minutes."""
        if self._clock() - self._touched >= IDLE_SECONDS:
            self.action_hide()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent | events.Paste):
            self._touched = self._clock()
        await super().on_event(event)

    def set_terminal_title(self, title: str) -> None:
        """Name the window; never with anything that was typed."""
        if self._driver is not None and not self.is_headless:
            self._driver.write(f"\x1b]0;{title}\x07")

    # ------------------------------------------------------------ when something breaks

    def _handle_exception(self, error: Exception) -> None:
        """One calm sentence, in place of a traceback that would print what was typed."""
        from reflect.tui import crash

        self._return_code = COULD_NOT
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        if not self._broken:
            self._broken = True
            self.keep_drafts()
            log = crash.note(error, save=self.saves and home().is_dir())
            self._exit_renderables[:] = [crash.sentence(log, save=self.saves)]
        self._close_messages_no_wait()

    def panic(self, *renderables: Any) -> None:  # noqa: ARG002
        """Textual's own way out: says no more than ours."""
        from reflect.tui import crash

        self._return_code = COULD_NOT
        self._exit_renderables[:] = [crash.sentence(None, save=self.saves)]
        self._close_messages_no_wait()

"""What the app holds while it runs: the engine as it loads, the journal while it is open, the settings."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from textual import work
from textual._callback import invoke
from textual.app import App

from reflect.errors import NoPassphrase, WrongPassphrase
from reflect.tui.notes import Notes
from reflect.tui.settings import Settings

if TYPE_CHECKING:
    from reflect.journal import Journal
    from reflect.tui.engine import Engine
    from reflect.tui.talking import Talking

# Kept among the settings: whether somebody sat beside the carer in the last sitting.
IN_COMPANY: Final = "in-company"


class Keeping(App[int]):
    """An app with an engine and, once it is open, a journal."""

    def hold(self, engine: Engine) -> None:
        """Begin with this engine, and with nothing open."""
        self.engine = engine
        self.journal: Journal | None = None
        self.sitting: Talking | None = None
        # Whether what was said earlier may be shown, and whether it was asked who is here.
        self.shows_earlier = True
        self.who_was_asked = False
        # Who sits here beside the carer, whether it is shown large from the first, and what a worker notes.
        self.company: tuple[str, ...] = ()
        self.presents = False
        self.notes = Notes()
        self.settings = Settings()
        self._warm = False
        self._waiting: list[Callable[[], Any]] = []

    def here(self, people: tuple[str, ...], *, earlier: bool = True) -> None:
        """These are here beside the carer, as was asked; what was said earlier may be shown, or may not."""
        self.company, self.who_was_asked, self.shows_earlier = people, True, earlier

    # ------------------------------------------------------------ the engine

    @work(thread=True)
    def warm_up(self) -> None:
        """Load the engine, once the first page is there to be looked at."""
        gc.enable()
        self.engine.warm()
        self.call_from_thread(self.call_later, self.warmed)

    async def warmed(self) -> None:
        """The engine is loaded: what has waited for it is done now."""
        self._warm = True
        waiting, self._waiting = self._waiting, []
        for each in waiting:
            await invoke(each)

    async def when_warm(self, then: Callable[[], Any]) -> None:
        """Do this as soon as the engine is loaded."""
        if self._warm:
            await invoke(then)
        else:
            self._waiting.append(then)

    # ------------------------------------------------------------ the journal

    def use_journal(self, journal: Journal) -> None:
        """The journal is open: the settings kept in it hold from here."""
        self.journal = journal
        for name in Settings.NAMES:
            value = journal.setting(name.replace("_", "-"))
            if value is not None:
                self.settings = self.settings.having(name, value)
        self.use_settings()

    def close_journal(self) -> None:
        """Close it, where it is open."""
        if self.journal is not None:
            self.journal.close()
            self.journal = None

    @property
    def locked(self) -> bool:
        """Whether a passphrase stands between a stranger and what was said."""
        return self.journal is not None

    def opens(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the journal that is open. Raises JournalError."""
        from reflect.journal import folder, keyfile

        if self.journal is None:
            return True
        try:
            keyfile.open_either(folder.current(self.journal.home), passphrase)
        except (WrongPassphrase, NoPassphrase):
            return False
        return True

    def set_setting(self, name: str, value: str) -> None:
        """Set something, and keep it where anything is kept. Raises JournalError."""
        if self.journal is not None:
            self.journal.set_setting(name.replace("_", "-"), value or None)
        self.settings = self.settings.having(name, value)
        self.use_settings()

    def use_settings(self) -> None:
        """Show the screen as the settings say."""
        self.theme = self.settings.theme
        self.set_class(self.settings.roomy, "-roomy")
